"""What lies between the pairs that are certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def gaps(
    olds: int, news: int, in_order: Iterable[tuple[int, int]], away: Sequence[tuple[int, int]]
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the free positions of either side between one pair and the next.

    Args:
        olds: how many positions the old side has.
        news: how many the new one.
        in_order: pairs that run in the same order on both sides, sorted.
        away: pairs that don't; their positions are not free.
    """
    gone, arrived = {i for i, _ in away}, {j for _, j in away}
    at_old = at_new = 0
    for old, new in (*in_order, (olds, news)):
        if old > at_old or new > at_new:
            free_old = [i for i in range(at_old, old) if i not in gone]
            free_new = [j for j in range(at_new, new) if j not in arrived]
            if free_old or free_new:
                yield free_old, free_new
        at_old, at_new = old + 1, new + 1
