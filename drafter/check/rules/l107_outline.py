"""Headings that are no headings to the word processor."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    if layout.headings > 1 and layout.outlined < layout.headings:
        plain = layout.headings - layout.outlined
        yield f"有 {plain} 个一级标题没有设大纲级别，导航窗格里看不到。请套用“标题1”样式。"


RULE = Rule(
    id="L107",
    name="标题没有设大纲级别",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="没有级别的标题，导航、目录、读屏软件都认不出来。",
    basis="文字处理软件的通行用法；GB/T 9704 没有规定（待核）",
    find=judged(_judge),
    bad=(
        page(headings=4, outlined=0),
        page(headings=4, outlined=3),
    ),
    good=(
        page(headings=4, outlined=4),
        page(headings=1, outlined=0, note="只有一个标题的短文"),
    ),
)
