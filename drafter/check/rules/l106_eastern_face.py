"""A Chinese face that Chinese text does not get."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule


def _judge(layout: Layout) -> Iterator[str]:
    for face in layout.latin_only:
        yield f"“{face}”只设给了西文，汉字用的是另一种字体。请选中文字，在“中文字体”里重新设置。"
    if layout.length and not layout.body_face:
        yield "正文没有设中文字体，换一台电脑就会变样。请给正文设中文字体。"


RULE = Rule(
    id="L106",
    name="中文字体没有真正设上",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="看起来设了字体，其实只对字母、数字有效，汉字随电脑而变；多见于程序生成的文件。",
    basis="GB/T 9704—2012《党政机关公文格式》5.2.2；OOXML 17.3.2.26（汉字的字体是 eastAsia）",
    find=judged(_judge),
    bad=(
        page(latin_only=("仿宋_GB2312",)),
        page(body_face=""),
    ),
    good=(
        page(latin_only=(), body_face="仿宋", note="西文用 Times New Roman，汉字用仿宋"),
        page(length=0, body_face="", note="没有正文"),
    ),
)
