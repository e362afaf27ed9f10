"""Chinese text that the file calls Japanese or English."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    if layout.length and layout.language and not layout.language.lower().startswith("zh"):
        saying = "字形和校对都会出错。请全选后把校对语言设为中文（中国）。"
        yield f"文件把汉字的语言记成了 {layout.language}，{saying}"


RULE = Rule(
    id="L109",
    name="文字语言没有设成中文",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="语言记错，软件会换用日文字形，拼写检查也满页红线。",
    basis="OOXML 17.3.2.20（w:lang 的 eastAsia）",
    find=judged(_judge),
    bad=(
        page(language="ja-JP"),
        page(language="en-US"),
    ),
    good=(
        page(language="zh-CN"),
        page(language="", note="没有写明，随系统"),
    ),
)
