"""How alike two paragraphs are: runs of three characters they share."""

from __future__ import annotations

from typing import NamedTuple

LENGTH = 3
LEAST_DICE = 0.38
LEAST_CONTAINED = 0.6
LEAST_GRAMS = 15
_WIDTH = 2

Grams = frozenset[bytes]
"""Runs of characters, in the form that is cut fastest: two bytes each."""
Known = dict[bytes, bytes]
"""Runs met before, each by itself: what stands in many paragraphs is kept once and compared at once."""


class Likeness(NamedTuple):
    """A pair of paragraphs that are alike.

    Attributes:
        old: position of the old one.
        new: position of the new one.
        common: how many runs they share.
        dice: 0–1, the share of both that is common.
    """

    old: int
    new: int
    common: int
    dice: float


def grams(text: str, known: Known) -> Grams:
    """Return the runs of three characters of a text; a shorter text is one run.

    Args:
        text: the text.
        known: the runs met before; grows.
    """
    row = text.encode("utf-16-le", "surrogatepass")
    size = LENGTH * _WIDTH
    if len(row) <= size:
        return frozenset((row,)) if row else frozenset()
    runs = [row[at : at + size] for at in range(0, len(row) - size + 1, _WIDTH)]
    return frozenset(map(known.setdefault, runs, runs))


def likeness(old: int, new: int, a: Grams, b: Grams) -> Likeness | None:
    """Return how alike two paragraphs are, None where they are strangers."""
    if not a or not b:
        return None
    common = len(a & b)
    dice = 2 * common / (len(a) + len(b))
    least = min(len(a), len(b))
    if dice >= LEAST_DICE or (least >= LEAST_GRAMS and common >= LEAST_CONTAINED * least):
        return Likeness(old, new, common, dice)
    return None
