"""Which part of a page is the article: the innermost element that holds nearly all of its Chinese text."""

from __future__ import annotations

from drafter.readers.page.flow import Rough, RoughTable
from drafter.zh.regex import regex

_HAN = regex("[\u3400-\u9fff]")
_SHARE = 0.7  # of the text around it that an inner element must hold to be the article rather


def article(found: list[Rough | RoughTable]) -> int | None:
    """Return the identity of the element that is the article; None if the page is one itself.

    Links to other pages do not count as text.
    """
    weights: dict[int, int] = {}
    depth: dict[int, int] = {}
    within: dict[int, int] = {}
    for item in found:
        weight = _weight(item)
        for place, element in enumerate(item.inside):
            weights[element] = weights.get(element, 0) + weight
            depth[element] = place
            within[element] = within.get(element, 0) + 1
    chosen: int | None = None
    whole = sum(_weight(item) for item in found)
    for element in sorted(weights, key=lambda element: depth[element]):
        if weights[element] >= _SHARE * whole and within[element] > 1:
            chosen, whole = element, weights[element]
    return chosen


def _weight(item: Rough | RoughTable) -> int:
    if isinstance(item, RoughTable):
        return sum(len(_HAN.findall(cell)) for row in item.rows for cell in row)
    return max(len(_HAN.findall(item.text)) - item.linked, 0) if not item.debris else 0
