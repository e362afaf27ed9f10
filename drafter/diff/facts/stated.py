"""Figures as a text states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from drafter.diff.text.laid import MARK, squeezed
from drafter.diff.text.sentences import windows
from drafter.zh.prose import Direction, Kind, find_figures
from drafter.zh.prose_labels import NAMELESS
from drafter.zh.quantity import Quantity
from drafter.zh.regex import regex

_TELLING = 3
_CLAUSE_END, _FAR = ";；", 300
_BETWEEN = regex("[‒-―～~]+")
_OPEN = regex(r"[【\[][0-9]{4}年[？?]([^【】\[\]]{0,20})[】\]]")
_AT_PLACE = regex("(?:[位排]?[居列]|排)$")
_RANKED = regex("排名|排位|位次|名次|名列|位居|等次")


class Figure(NamedTuple):
    """A figure as a text states it.

    Attributes:
        quantity: what it says.
        kind: count, rate, money, change, rank, ratio or index.
        direction: of a change up or down, else None.
        label: the words that say what it counts.
        start: offset of its first character in the paragraphs of its block laid end to end.
        end: offset behind it.
        numeral: offset of the numeral itself.
    """

    quantity: Quantity
    kind: Kind
    direction: Direction | None
    label: str
    start: int
    end: int
    numeral: int


def telling(figure: Figure) -> bool:
    """Tell whether the digits alone say which figure it is: 386.5 does, 2 does not."""
    return sum(map(str.isdigit, figure.quantity.text.rstrip("0"))) >= _TELLING


@lru_cache(4096)
def figures_of(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text, each place once, however many things it counts."""
    found = []
    open_places = [match.span() for match in _OPEN.finditer(text)] if "年" in text else []
    full = _OPEN.sub(_as_figure, text) if open_places else text
    for _, group in groupby(find_figures(full), key=lambda each: (each.start, each.end)):
        each = list(group)
        if any(low <= each[0].numeral < high for low, high in open_places):
            continue
        first = each[0]
        label = "、".join(dict.fromkeys(one.label for one in each))
        if first.kind == "rank" and not _RANKED.search(label):
            label = f"{_AT_PLACE.sub('', label)}排名"
        quantity = first.quantity._replace(text=_written(first.quantity, text[first.start : first.end]))
        found.append(
            Figure(quantity, first.kind, first.direction, label, first.start, first.end, first.numeral)
        )
    return tuple(found)


def _as_figure(place: re.Match[str]) -> str:
    """Return a figure as long as the place left open for one: what follows is told as behind any figure."""
    return f"1{place[1]}".ljust(len(place[0]))


def _written(quantity: Quantity, raw: str) -> str:
    """Return a figure as it prints, the sign between two bounds as the text has it."""
    sign = _BETWEEN.search(raw) if quantity.form == "range" else None
    return quantity.text.replace("-", sign[0], 1) if sign else quantity.text


def figures_in(text: str, spans: Sequence[tuple[int, int]]) -> list[Figure]:
    """Return the figures of the sentences that hold any of the spans."""
    found: list[Figure] = []
    for low, high in windows(text, spans):
        inside = list(_between(text, low, high))
        if low and text[low - 1] in _CLAUSE_END and any(each.label == NAMELESS for each in inside):
            # 由上年的266件增加到281件: the clauses before it say what is counted.
            whole = max(text.rfind("。", 0, low) + 1, low - _FAR)
            inside = [each for each in _between(text, whole, high) if each.start >= low]
        found += inside
    return found


def _between(text: str, low: int, high: int) -> Iterator[Figure]:
    """Yield the figures of a stretch of a text, with their offsets in the whole."""
    part, places = squeezed(text[low:high])
    for each in figures_of(part.replace(MARK, "。")):
        start, end = low + places[each.start], low + places[each.end - 1] + 1
        yield each._replace(start=start, end=end, numeral=low + places[each.numeral])
