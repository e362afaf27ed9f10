"""A size that is not that of its role."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule

_ROLES = (
    ("title", "标题", 22.0, "二号"),
    ("body", "正文", 16.0, "三号"),
    ("head_1", "一级标题“一、”", 16.0, "三号"),
    ("head_2", "二级标题“（一）”", 16.0, "三号"),
)
_TOLERANCE = 0.5  # pt


def _judge(layout: Layout) -> Iterator[str]:
    for role, name, wanted, called in _ROLES:
        size = getattr(layout, f"{role}_size")
        if size and abs(size - wanted) > _TOLERANCE:
            yield f"{name}是 {size:g} 磅，通常用{called}（{wanted:g} 磅）。请核对。"


RULE = Rule(
    id="L105",
    name="字号不合公文惯例",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="字号不对，每行就排不成28个字，标题和正文也拉不开。",
    basis="GB/T 9704—2012《党政机关公文格式》5.2.2、7.3.1（标题二号，正文三号；“一般”）",
    find=judged(_judge),
    bad=(
        page(body_size=14.0),
        page(title_size=18.0, head_1_size=15.0),
    ),
    good=(
        page(body_size=16.0, title_size=22.0, note="三号16磅，二号22磅"),
        page(title_size=0.0, head_2_size=0.0, note="没有这个层次"),
    ),
)
