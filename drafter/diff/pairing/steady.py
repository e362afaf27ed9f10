"""Pairs that are sure and in order: what lies between them, and where a paragraph would be looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

Pair = tuple[int, int]


class Steady:
    """Sure pairs of two drafts, in the order of both.

    Attributes:
        pairs: the pairs.
        olds: how many places the old draft has.
        news: how many the new one.
    """

    def __init__(self, pairs: Sequence[Pair], olds: int, news: int) -> None:
        self.pairs = pairs
        self.olds, self.news = olds, news
        self._old = [-1, *(i for i, _ in pairs), olds]
        self._new = [-1, *(j for _, j in pairs), news]

    def expected(self, old: int) -> int:
        """Return about where in the new draft an old place would lie."""
        at = bisect_right(self._old, old) - 1
        i, j = self._old[at], self._new[at]
        if i == old or at + 1 == len(self._old):
            return j
        return j + (old - i) * (self._new[at + 1] - j) // (self._old[at + 1] - i)

    def gaps(self, closed: set[Pair]) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the places between one pair and the next, where there are any, with the pairs around them.

        Args:
            closed: pairs to which nothing can be added; they stay outside.
        """
        edges = [(-1, -1), *self.pairs, (self.olds, self.news)]
        closed = {*closed, edges[0], edges[-1]}
        for left, right in pairwise(edges):
            (i, j), (i2, j2) = left, right
            if i2 - i < 2 and j2 - j < 2:
                continue
            yield (
                list(range(i + (left in closed), i2 + (right not in closed))),
                list(range(j + (left in closed), j2 + (right not in closed))),
            )
