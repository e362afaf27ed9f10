"""Page numbers missing, or on the same side of every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.layout_finds import page
from drafter.check.rule import Force, Rule

_LINE, _PAGE = 28, 22  # characters of a line, lines of a page
_SHORT = 600  # hanzi that fill one page
_SAYING = {
    "none": "没有页码。请在页脚插入页码，单页居右、双页居左。",
    "same": "单页、双页的页码在同一个位置。标准是单页居右空一字，双页居左空一字，请核对。",
    "inside": "页码的左右反了。标准是单页居右空一字，双页居左空一字，请改正。",
}


def _find(draft: Draft) -> Iterator[Hit]:
    layout = draft.layout
    if layout is None or layout.page_numbers not in _SAYING:
        return
    if layout.length <= _SHORT and _lines(draft) <= _PAGE:
        return
    if layout.page_numbers != "same" or _printed(draft):
        yield Hit(_SAYING[layout.page_numbers])


def _lines(draft: Draft) -> int:
    """Return how many lines the text fills at least, two characters of each paragraph being indent."""
    lengths: Counter[Address] = Counter()
    for node in draft.nodes:
        lengths[node.place] += len("".join(node.text.split()))
    return sum(-(-(length + 2) // _LINE) for length in lengths.values())


def _printed(draft: Draft) -> bool:
    """True for a draft that is to be printed as it is; before that, a number in the middle does no harm."""
    return (
        draft.context.final
        or draft.context.stage == "印发稿"
        or any(node.kind == "number" for node in draft.nodes)
    )


RULE = Rule(
    id="L108",
    name="页码缺少或位置不对",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="没有页码，打印出来容易缺页、错页。",
    basis="GB/T 9704—2012《党政机关公文格式》7.5（四号半角宋体，单页居右，双页居左；“一般”）",
    find=_find,
    bad=(
        page(page_numbers="none"),
        page(page_numbers="same", context={"stage": "印发稿"}),
    ),
    good=(
        page(page_numbers="outside"),
        page(page_numbers="same", note="还没有到印发的时候，页码居中也看得清"),
        page(page_numbers="none", length=300, note="只有一页"),
    ),
)
