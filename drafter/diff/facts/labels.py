"""Whether two labels speak of the same thing."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from drafter.diff.text.fold import folded
from drafter.zh.prose_labels import NAMELESS

_FEWEST = 2


@lru_cache(4096)
def pairs_of(label: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a label."""
    return frozenset(map("".join, pairwise(_tight(label))))


def _tight(text: str) -> str:
    return folded(text).replace(" ", "")


def alike_labels(a: str, b: str) -> float:
    """Return 0–1, how much of the shorter label stands in the other, too; 0 where one says nothing.

    A name of two signs (案件) says half at most, for many others hold it.
    """
    if NAMELESS in (a, b):
        return 0.0
    if a == b:
        return 1.0
    first, second = pairs_of(a), pairs_of(b)
    least = min(len(first), len(second))
    return len(first & second) / max(least, _FEWEST) if least else 0.0


def same_labels(a: str, b: str) -> float:
    """Return 0–1, how much of both labels is common."""
    first, second = pairs_of(a), pairs_of(b)
    size = len(first) + len(second)
    return 2 * len(first & second) / size if size and NAMELESS not in (a, b) else 0.0


def told_of(label: str, text: str) -> float:
    """Return 0–1, how much of a label stands in a text."""
    mine = pairs_of(label)
    return sum(map(_tight(text).__contains__, mine)) / len(mine) if mine else 0.0
