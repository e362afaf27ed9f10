"""Which figure of the old sentences became which of the new ones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.facts.difference import printed_value, unit_of
from drafter.diff.facts.labels import alike_labels
from drafter.diff.facts.stated import Figure, figures_in
from drafter.zh.regex import regex

_NUMERAL = regex("[0-9０-９零〇一二三四五六七八九十百千万亿两半双]")
_UNIT, _WORDS_BEFORE = 8, 10
_MANY = 10_000

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
        at, likely = places.mapped(figure.numeral)
        if at is not None:
            left.setdefault(at, ([], []))[0].append(figure)
            continue
        other = next((by_place[place] for place in likely if place in by_place), None)
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

    def mapped(self, place: int) -> tuple[int | None, Sequence[int]]:
        """Return the change an old place lies in, or where it may lie in the new text, likeliest first."""
        at = bisect_right(self._olds, place) - 1
        while at >= 0 and self._changes[at].o0 == self._changes[at].o1 == place:
            at -= 1
        if at < 0:
            return None, (place,)
        change = self._changes[at]
        if place >= change.o1:
            last = self._changes[bisect_right(self._olds, place) - 1]
            return None, (place + last.n1 - last.o1,)
        if not change.quiet:
            return at, ()
        return None, (min(change.n0 + place - change.o0, change.n1 - 1), change.n1 - 1)

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
