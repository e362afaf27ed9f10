"""Figures where they stand: sentence by sentence, each with the words before and behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_MARKS = ",;:。!?"
_FAR, _BACK = 120, 300
_DECIMALS = regex(r"[0-9]+(?:\.([0-9]+))?")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in its sentence.

    Attributes:
        figure: the figure; of several that one numeral states, the first.
        lead: plain words between the figure or clause mark before it and the figure.
        tail: plain words behind it up to the next clause mark; empty if another figure comes first.
        clause: plain words from the last clause mark to the figure, other figures included.
        names: the labels of all figures that the numeral states.
    """

    figure: FoundFigure
    lead: str
    tail: str
    clause: str
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        """The words that tell what it counts: those before it, else those behind it."""
        return self.lead if len(self.lead.strip("共计为达有、 ")) > 1 else self.lead + self.tail


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that states figures.

    Attributes:
        node: position of its node.
        start: offset of its first character in the node's text.
        flat: its plain characters.
        figures: its figures, in order.
    """

    node: int
    start: int
    flat: str
    figures: tuple[Said, ...]

    def between(self, one: Said, other: Said) -> str:
        """Return the plain words between two of its figures."""
        return self.flat[one.figure.end - self.start : other.figure.start - self.start]

    def before(self, one: Said) -> str:
        """Return the plain words before one of its figures, as far back as matters."""
        end = one.figure.start - self.start
        return self.flat[max(0, end - _BACK) : end]

    def behind(self, one: Said, length: int) -> str:
        """Return as many plain characters behind one of its figures."""
        end = one.figure.end - self.start
        return self.flat[end : end + length]


def statements(draft: Draft) -> tuple[Statement, ...]:
    """Return the sentences of body text that state figures, in order."""
    if draft not in _DONE:
        _DONE[draft] = tuple(_statements(draft))
    return _DONE[draft]


_DONE: WeakKeyDictionary[Draft, tuple[Statement, ...]] = WeakKeyDictionary()


def _statements(draft: Draft) -> Iterator[Statement]:
    by_node: dict[int, list[FoundFigure]] = {}
    for figure in draft.found.figures:
        by_node.setdefault(figure.node, []).append(figure)
    cursors = dict.fromkeys(by_node, 0)
    for sentence in draft.sentences:
        figures = by_node.get(sentence.node)
        if not figures:
            continue
        at, end = cursors[sentence.node], sentence.start + len(sentence.flat)
        first = at
        while at < len(figures) and figures[at].start < end:
            at += 1
        cursors[sentence.node] = at
        if at > first:
            said = tuple(_said(figures[first:at], sentence.flat, sentence.start))
            yield Statement(sentence.node, sentence.start, sentence.flat, said)


def _said(figures: list[FoundFigure], flat: str, offset: int) -> Iterator[Said]:
    starts = sorted({figure.start for figure in figures})
    follow = dict(zip(starts, [*starts[1:], offset + len(flat)], strict=True))
    shared: dict[int, list[str]] = {}
    for figure in figures:
        shared.setdefault(figure.start, []).append(figure.label)
    done, last = 0, -1
    for figure in figures:
        start, end = max(figure.start - offset, 0), figure.end - offset
        if start < done or figure.start == last:
            continue
        last = figure.start
        low = max(0, start - _FAR)
        mark = max(max(flat.rfind(each, low, start) for each in _MARKS) + 1, low)
        clause = flat[mark:start]
        high = min(len(flat), end + _FAR)
        stop = min((p for each in _MARKS if (p := flat.find(each, end, high)) >= 0), default=high)
        tail = "" if stop > follow[figure.start] - offset else flat[end:stop]
        yield Said(figure, flat[max(mark, done) : start], tail, clause, tuple(shared[figure.start]))
        done = end


def exact(figure: FoundFigure) -> bool:
    """True for one number that nothing bounds."""
    return not figure.qualifier and figure.upper is None


def is_count(said: Said) -> bool:
    """True for an exact count with a unit."""
    return said.figure.kind == "count" and exact(said.figure) and bool(said.figure.unit)


def is_rate(said: Said) -> bool:
    """True for an exact percentage that is no change."""
    return said.figure.kind == "rate" and said.figure.unit == "%" and exact(said.figure)


def decimals(figure: FoundFigure) -> int:
    """Return how many decimals a figure is written with."""
    found = _DECIMALS.search(figure.written)
    return len(found[1] or "") if found else 0


def agrees(stated: Decimal, places: int, value: Decimal) -> bool:
    """True if a value may be stated so: rounded or cut to as many decimals."""
    return abs(stated - value) < Decimal(1).scaleb(-places)


def about(figure: FoundFigure, message: str, fix: Fix | None = None) -> Hit:
    """Return a hit about a figure of the text."""
    return Hit(message, figure.node, figure.start, figure.end, fix)
