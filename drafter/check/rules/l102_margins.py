"""Margins that make another type area than 156 × 225 mm."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule

_WANTED = (
    ("top", 37.0, "天头（上边距）"),
    ("left", 28.0, "订口（左边距）"),
    ("text_width", 156.0, "版心宽"),
    ("text_height", 225.0, "版心高"),
)
_WIDTH, _HEIGHT = 210.0, 297.0
_TOLERANCE = 1.5  # mm; the standard allows 1


def _judge(layout: Layout) -> Iterator[str]:
    wrong = [
        f"{name} {getattr(layout, key):g} 毫米（标准 {wanted:g} 毫米）"
        for key, wanted, name in _WANTED
        if (_on_a4(layout) or not key.startswith("text_")) and abs(getattr(layout, key) - wanted) > _TOLERANCE
    ]
    if wrong and layout.width < layout.height:
        yield f"页边距和标准不同：{'，'.join(wrong)}。请核对页面设置。"


def _on_a4(layout: Layout) -> bool:
    """True for the paper whose type area is known; of other paper the paper itself is the fault."""
    return abs(layout.width - _WIDTH) < _TOLERANCE and abs(layout.height - _HEIGHT) < _TOLERANCE


RULE = Rule(
    id="L102",
    name="页边距和版心不合标准",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="版心不对，每页行数、每行字数就都不对，套红头、装订也会错位。",
    basis="GB/T 9704—2012《党政机关公文格式》5.2.1（天头37毫米、订口28毫米、版心156×225毫米）",
    find=judged(_judge),
    bad=(
        page(top=25.4, left=31.8, text_width=146.5, text_height=246.2, note="文字处理软件的默认页边距"),
        page(left=25.0, text_width=160.0),
    ),
    good=(
        page(width=216, height=279, text_width=162, text_height=207, note="纸张不是A4，由另一条规则报"),
        page(top=37.5, text_height=224.5, note="标准允许上下差1毫米"),
        page(width=297.0, height=210.0, top=28.0, text_width=225.0, note="横排的附表另有规定"),
    ),
)
