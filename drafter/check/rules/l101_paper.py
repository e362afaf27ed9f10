"""Paper that is not A4."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.finding import Severity
from drafter.check.layout import Layout
from drafter.check.layout_finds import judged, page
from drafter.check.rule import Force, Rule

_A4 = (210.0, 297.0)
_TOLERANCE = 2.0  # mm
_SHORT = 300  # hanzi of text that may stand beside a table on a page lying on its side


def _judge(layout: Layout) -> Iterator[str]:
    sides = sorted((layout.width, layout.height))
    if any(abs(side - wanted) > _TOLERANCE for side, wanted in zip(sides, _A4, strict=True)):
        yield f"纸张是 {layout.width:g}×{layout.height:g} 毫米，不是 A4（210×297 毫米）。请在页面设置里改正。"
    elif layout.width > layout.height and layout.length > _SHORT:
        yield "正文的纸张是横放的。请在页面设置里改为纵向；横排的附表另设一节。"


RULE = Rule(
    id="L101",
    name="纸张不是A4",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="纸张不对，装订、归档和打印都会出问题。",
    basis="GB/T 9704—2012《党政机关公文格式》5.1（幅面尺寸采用A4型纸）",
    find=judged(_judge),
    bad=(
        page(width=215.9, height=279.4, note="美国信纸，常见于程序生成的文件"),
        page(width=184.0, height=260.0),
        page(width=297.0, height=210.0),
    ),
    good=(
        page(width=210.1, height=296.9, note="换算的零头"),
        page(width=297.0, height=210.0, length=80, note="横放的附表"),
    ),
)
