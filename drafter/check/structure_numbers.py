"""The order of the numbers in a draft: which jump, repeat, or stand under lower ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.check.structure import Numbered, numbered
from drafter.understand.results import PartName

_CHAPTER = 1  # rank of 一、, which begins anew only where no part is known to go before
_SECTION = 2  # rank of （一）


@dataclass(slots=True)
class _Row:
    """The numbers of one kind under one heading, so far.

    Attributes:
        rank: how high they stand.
        last: the last of them.
        count: what the last would be if none had been repeated.
        part: the parts the last stands in.
    """

    rank: int
    last: Numbered
    count: int
    part: tuple[PartName, ...]

    def goes_on(self, number: int, part: tuple[PartName, ...]) -> bool:
        """Tell whether a number may follow: the next, or 1 where a row begins anew."""
        last = self.last.marker.number
        if number == last:
            return number == 1 and part != self.part and not (self.rank <= _CHAPTER and part and self.part)
        return number in (1, last + 1, self.count + 1)

    def take(self, each: Numbered, part: tuple[PartName, ...]) -> None:
        """Take in a number."""
        number = each.marker.number
        self.count = number if number in (1, self.last.marker.number + 1) else self.count + 1
        self.last, self.part = each, part


class Break(NamedTuple):
    """A number that does not follow the one before it.

    Attributes:
        at: the number.
        before: the number before it in its row, None if it is the first.
        mixed: True if it goes on counting from the number before it, but is of another kind.
    """

    at: Numbered
    before: Numbered | None
    mixed: bool = False


def breaks(draft: Draft) -> Iterator[Break]:
    """Yield the numbers that jump, repeat, or go on in another kind.

    A row may go on across chapters ((四) under 二、 after (三) under 一、); where a heading without number
    stands between two of them nothing can be said.
    """
    chain: list[_Row] = []
    overall: dict[str, int] = {}
    before: Numbered | None = None
    everything = list(_with_gaps(draft))
    follower: list[Numbered | None] = [*(each for each, _ in everything[1:]), None]
    for (each, apart), after in zip(everything, follower, strict=False):
        kind, number, part = each.marker.kind, each.marker.number, draft.nodes[each.node].part
        runs_on = number == overall.get(kind, 0) + 1 > 1
        if before is not None and not apart and not runs_on and _mixed(each, before, after, chain):
            yield Break(each, before, mixed=True)
            before = each
            chain[-1].take(each, part)
            continue
        before = each
        while chain and chain[-1].rank > each.rank:
            chain.pop()
        if not chain or chain[-1].rank < each.rank:
            chain.append(_Row(each.rank, each, number, part))
            if number not in (1, overall.get(kind, 0) + 1) and not apart:
                yield Break(each, None)
        else:
            row = chain[-1]
            if not apart and not row.goes_on(number, part):
                yield Break(each, row.last)
            row.take(each, part)
        overall[kind] = number


def _mixed(each: Numbered, before: Numbered, after: Numbered | None, chain: list[_Row]) -> bool:
    begins = after is not None and after.rank == each.rank and after.marker.number == each.marker.number + 1
    return (
        not begins
        and each.marker.number == before.marker.number + 1
        and chain[-1].last is before
        and all(row.rank != each.rank for row in chain)
    )


def _with_gaps(draft: Draft) -> Iterator[tuple[Numbered, bool]]:
    """Yield the numbers, each with whether a heading without number stands before it."""
    before = -1
    for each in numbered(draft):
        own = (node.heading for node in draft.nodes[before + 1 : each.node] if node.kind == "heading")
        yield each, any(not draft.found.headings[at].marker for at in own if at is not None)
        before = each.node


def uneven(draft: Draft) -> Iterator[tuple[Numbered, Numbered]]:
    """Yield the first number of a row under （一） that is of another kind than those under its neighbours.

    Each comes with the first number of the row that set the kind.
    """
    pattern: Numbered | None = None
    inside = False
    for each in numbered(draft):
        if each.rank <= _CHAPTER:
            pattern, inside = None, False
        elif each.rank == _SECTION:
            inside = True
        elif inside and each.marker.number == 1:
            inside = False
            if pattern is None:
                pattern = each
            elif pattern.rank != each.rank:
                yield each, pattern


def inverted(draft: Draft) -> Iterator[Numbered]:
    """Yield the numbers that stand under numbers of a lower kind: （一） under 1.

    They are known by the row around them: 1. before and 2. behind.
    """
    last: dict[int, int] = {}
    inside: dict[int, Numbered] = {}
    for each in numbered(draft):
        rank, number = each.rank, each.marker.number
        lower = max((other for other in last if other > rank), default=None)
        if lower is not None and number == 1:
            inside.setdefault(lower, each)
        if rank <= 1:
            last, inside = {}, {}
        elif rank in inside and number == last.get(rank, 0) + 1 and number > 1:
            yield inside.pop(rank)
        last[rank] = number
