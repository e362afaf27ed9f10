"""Paragraphs indented by spaces or tabs."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    if layout.spaced:
        yield f"有 {layout.spaced} 段用空格或制表符缩进。请删去空格，在段落设置里设首行缩进 2 字符。"


RULE = Rule(
    id="L114",
    name="用空格做首行缩进",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="用空格缩进，换了字体、字号就对不齐，复制、导入时空格还会混进正文。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3（每个自然段左空二字）；做法是通行的要求",
    find=judged(_judge),
    bad=(
        page(spaced=12),
        page(spaced=1),
    ),
    good=(
        page(spaced=0, note="首行缩进设在段落格式里"),
        page(spaced=0, pitch=28.0),
    ),
)
