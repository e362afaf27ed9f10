"""Paragraphs that begin at the margin."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    if layout.flush:
        yield f"有 {layout.flush} 段正文顶格写，没有首行缩进。请在段落设置里设首行缩进 2 字符。"


RULE = Rule(
    id="L115",
    name="正文没有首行缩进",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="每个自然段开头空两个字，顶格写的段落和上一段连在一起，分不清段。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3（每个自然段左空二字，回行顶格）",
    find=judged(_judge),
    bad=(
        page(flush=9),
        page(flush=1, note="只有一段，多半是从别处粘贴来的"),
    ),
    good=(
        page(flush=0, spaced=3, note="用空格缩进的，由另一条规则报"),
        page(flush=0),
    ),
)
