"""The heaviest chain: of pairs that may cross, those that keep the order and weigh most."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple


class Link(NamedTuple):
    """A pair of positions and how much speaks for it."""

    old: int
    new: int
    weight: float


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
    # The heaviest chain that ends at or before each of some places: both rise.
    places: list[int] = []
    tops: list[tuple[float, int]] = []
    before: list[int] = []
    for at, (_, place, weight) in enumerate(ordered):
        here = bisect_left(places, place)
        same = here < len(places) and places[here] == place
        upto = here + (same and sharing)
        best, previous = tops[upto - 1] if upto else (0.0, -1)
        before.append(previous)
        found = (best + weight, at)
        if same and tops[here] > found:
            continue
        end = here
        while end < len(tops) and tops[end] < found:
            end += 1
        places[here:end] = [place]
        tops[here:end] = [found]
    chain = []
    at = tops[-1][1]
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]
