"""A face that is not that of its role."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule

_ROLES = (
    ("title", "标题", "小标宋体", ("小标宋", "中宋", "XiaoBiaoSong", "FZXBS")),
    ("body", "正文", "仿宋体", ("仿宋", "FangSong", "Fangsong", "FandolFang")),
    ("head_1", "一级标题“一、”", "黑体", ("黑体", "SimHei", "Heiti", "STHeiti")),
    ("head_2", "二级标题“（一）”", "楷体", ("楷体", "KaiTi", "Kaiti", "FandolKai")),
)


def _judge(layout: Layout) -> Iterator[str]:
    for role, name, wanted, known in _ROLES:
        face = getattr(layout, f"{role}_face")
        if face and not any(each in face for each in known):
            yield f"{name}用的是“{face}”，通常用{wanted}。请核对。"


RULE = Rule(
    id="L104",
    name="字体不合公文惯例",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="四种字体分出标题、层次和正文，换了字体，层次就不清楚。",
    basis=(
        "GB/T 9704—2012《党政机关公文格式》5.2.2、7.3.1、7.3.3"
        "（标题小标宋体，正文仿宋体，第一层黑体，第二层楷体；“一般”）"
    ),
    find=judged(_judge),
    bad=(
        page(body_face="宋体"),
        page(title_face="等线 Light", head_1_face="仿宋", note="两处各报一次"),
    ),
    good=(
        page(body_face="仿宋", head_2_face="KaiTi", note="同一种字体的别名"),
        page(title_face="", head_2_face="", note="没有这个层次"),
    ),
)
