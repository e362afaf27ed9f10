"""Figures of the sentences that changed, on either side, and which became which."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.facts.difference import printed_value, unit_of
from drafter.diff.facts.labels import alike_labels
from drafter.diff.text.laid import squeezed
from drafter.diff.text.sentences import windows
from drafter.zh.prose import Direction, Kind, find_figures
from drafter.zh.quantity import Quantity
from drafter.zh.regex import regex

_NUMERAL = regex("[0-9０-９零〇一二三四五六七八九十百千万亿两半双]")
_UNIT, _WORDS_BEFORE = 4, 10
_TELLING = 3
_BETWEEN = regex("[‒-―～~]+")
_OPEN = regex(r"[【\[][0-9]{4}年[？?]([^【】\[\]]{0,20})[】\]]")
_MANY = 10_000


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
    return sum(c.isdigit() for c in figure.quantity.text.rstrip("0")) >= _TELLING


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
        label = "、".join(dict.fromkeys(one.label for one in each))
        first = each[0]
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
        part, places = squeezed(text[low:high])
        for each in figures_of(part.replace("\0", "\n")):
            start, end = low + places[each.start], low + places[each.end - 1] + 1
            numeral = low + places[each.numeral]
            found.append(Figure(each.quantity, each.kind, each.direction, each.label, start, end, numeral))
    return found


Twin = tuple[Figure | None, Figure | None]


def twins(block: Block, old: str, new: str) -> list[Twin]:
    """Return the figures of the changed sentences of a block, each old one with what became of it.

    Args:
        block: paragraphs that belong together.
        old: its old paragraphs laid end to end.
        new: its new ones.
    """
    loud = [change for change in block.changes if _is_loud(change, old, new)]
    if not loud:
        return []
    before = figures_in(old, [(change.o0, change.o1) for change in loud])
    after = figures_in(new, [(change.n0, change.n1) for change in loud])
    found: list[Twin] = []
    left: dict[int, tuple[list[Figure], list[Figure]]] = {}
    by_place = {at: figure for figure in after for at in range(figure.start, figure.end)}
    paired: set[int] = set()
    places = _Places(block.changes)
    for figure in before:
        at, place = places.mapped(figure.numeral)
        if at is not None:
            left.setdefault(at, ([], []))[0].append(figure)
            continue
        other = by_place.get(place)
        if other is not None and other.start not in paired:
            paired.add(other.start)
            found.append((figure, other))
    for figure in after:
        inside = None if figure.start in paired else places.change_at(figure.numeral)
        if inside is not None:
            left.setdefault(inside, ([], []))[1].append(figure)
    for olds, news in left.values():
        found += _matched(olds, news)
    return sorted(found, key=_order)


def _order(twin: Twin) -> tuple[int, int]:
    old, new = twin
    return (new.start if new else -1), (old.start if old else -1)


def _is_loud(change: Change, old: str, new: str) -> bool:
    return not (change.quiet or change.move) and _near_number(change, old, new)


def _near_number(change: Change, old: str, new: str) -> bool:
    """Tell whether a change may touch what a figure says: its numeral, its unit or the words before it."""
    mine = old[max(0, change.o0 - _UNIT) : change.o1 + _WORDS_BEFORE]
    theirs = new[max(0, change.n0 - _UNIT) : change.n1 + _WORDS_BEFORE]
    return _NUMERAL.search(mine) is not None or _NUMERAL.search(theirs) is not None


class _Places:
    """Where places of the old text lie in the new one."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._changes = changes
        self._olds = [change.o0 for change in changes]
        self._news = [change.n0 for change in changes]

    def mapped(self, place: int) -> tuple[int | None, int]:
        """Return the change an old place lies in, or where it lies in the new text."""
        at = bisect_right(self._olds, place) - 1
        while at >= 0 and self._changes[at].o0 == self._changes[at].o1 == place:
            at -= 1
        if at < 0:
            return None, place
        change = self._changes[at]
        if place >= change.o1:
            last = self._changes[bisect_right(self._olds, place) - 1]
            return None, place + last.n1 - last.o1
        return (None, change.n1 - 1) if change.quiet else (at, -1)

    def change_at(self, place: int) -> int | None:
        """Return the change that put a place into the new text, None where its words were kept."""
        at = bisect_right(self._news, place) - 1
        while at >= 0 and self._changes[at].n1 == self._changes[at].n0 == place:
            at -= 1
        if at < 0 or place >= self._changes[at].n1 or self._changes[at].quiet:
            return None
        return at


def _matched(olds: list[Figure], news: list[Figure]) -> list[Twin]:
    """Pair the figures of one change: in order where they are as many, else by what they count."""
    if len(olds) == len(news) and all(map(_fits, olds, news)):
        return list(zip(olds, news, strict=True))
    if len(olds) * len(news) > _MANY:
        return [*((old, None) for old in olds), *((None, new) for new in news)]
    found: list[Twin] = []
    rest = list(news)
    for old in olds:
        scored = [(_likeness(old, new), -at) for at, new in enumerate(rest) if _fits(old, new)]
        best = max(scored, default=(0.0, 0))
        if best[0] > 0:
            found.append((old, rest.pop(-best[1])))
        else:
            found.append((old, None))
    return found + [(None, new) for new in rest]


def _fits(old: Figure, new: Figure) -> bool:
    return (
        unit_of(old.quantity) == unit_of(new.quantity)
        or printed_value(old.quantity) == printed_value(new.quantity)
        or alike_labels(old.label, new.label) > 0
    )


def _likeness(old: Figure, new: Figure) -> float:
    same = unit_of(old.quantity) == unit_of(new.quantity)
    return alike_labels(old.label, new.label) + 0.2 * (same and old.kind == new.kind)
