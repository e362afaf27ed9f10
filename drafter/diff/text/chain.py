"""The heaviest chain: of pairs that may cross, those that keep the order and weigh most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple


class Link(NamedTuple):
    """A pair of positions and how much speaks for it."""

    old: int
    new: int
    weight: float


class _Best:
    """Heaviest chain that ends at or before a position (a Fenwick tree of maxima)."""

    def __init__(self, size: int) -> None:
        self._tree = [(0.0, -1)] * (size + 1)

    def upto(self, position: int) -> tuple[float, int]:
        best, at = (0.0, -1), position + 1
        while at > 0:
            best = max(best, self._tree[at])
            at &= at - 1
        return best

    def note(self, position: int, found: tuple[float, int]) -> None:
        at = position + 1
        while at < len(self._tree):
            if found > self._tree[at]:
                self._tree[at] = found
            at += at & -at


def heaviest(links: Sequence[Link], *, sharing: bool = False) -> list[Link]:
    """Return the heaviest links that run in the same order on both sides.

    Args:
        links: in any order.
        sharing: True if a position may stand in several links (a paragraph that was split or merged).
    """
    ordered = sorted(links, key=lambda link: (link.old, link.new if sharing else -link.new))
    found: list[Link] = []
    for stretch in _apart(ordered, sharing):
        found += stretch if len(stretch) == 1 else _heaviest(stretch, sharing)
    return found


def _apart(ordered: Sequence[Link], sharing: bool) -> Iterator[Sequence[Link]]:
    """Yield stretches of links: those of different stretches never cross, so that each is judged alone."""
    lowest = list(accumulate((link.new for link in reversed(ordered)), min))[::-1]
    begin, highest = 0, -1
    for at, link in enumerate(ordered):
        if at and highest < lowest[at] + sharing:
            yield ordered[begin:at]
            begin = at
        highest = max(highest, link.new)
    if ordered:
        yield ordered[begin:]


def _heaviest(ordered: Sequence[Link], sharing: bool) -> list[Link]:
    places = {new: at for at, new in enumerate(sorted({link.new for link in ordered}))}
    best = _Best(len(places))
    before: list[int] = []
    last = (0.0, -1)
    for at, link in enumerate(ordered):
        place = places[link.new]
        weight, previous = best.upto(place if sharing else place - 1)
        before.append(previous)
        found = (weight + link.weight, at)
        best.note(place, found)
        last = max(last, found)
    chain = []
    at = last[1]
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]
