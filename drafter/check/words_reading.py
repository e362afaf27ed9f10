"""A text read as words: the cheapest way to make it of words that reports use."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import inf

from drafter.data.vocabulary import vocabulary

STEP = 4
"""Characters of the longest word."""
_SIZES = tuple(range(2, STEP + 1))
_BEFORE = (inf,) * (STEP - 1)  # nothing can be read before a text begins
_WORD, _SINGLE, _LOOSE, _STRANGE = 1.0, 1.0, 1.5, 2.5
"""What a word costs, a character that is one by itself, one that may be, and any other."""


def read(run: str) -> tuple[list[float], list[int]]:
    """Return what reading up to each character costs at least, and how long the last word is there."""
    known, prices = vocabulary().known, _prices()
    costs, steps = [*_BEFORE, 0.0], [0]
    for end, character in enumerate(run, 1):
        best, step = costs[-1] + prices.get(character, _STRANGE), 1
        for size in _SIZES:  # a word is looked up only where it would be cheaper
            if costs[-size] + _WORD < best and run[end - size : end] in known:
                best, step = costs[-size] + _WORD, size
        costs.append(best)
        steps.append(step)
    return costs[len(_BEFORE) :], steps


def cost(run: str) -> float:
    """Return what reading the whole costs."""
    return read(run)[0][-1]


def cuts(run: str) -> list[int]:
    """Return where words end, the last one first, 0 included."""
    steps = read(run)[1]
    found = [len(run)]
    while found[-1]:
        found.append(found[-1] - steps[found[-1]])
    return found


def alone(run: str) -> list[int]:
    """Return the characters that are no part of a longer word."""
    ends = cuts(run)
    return [start for end, start in pairwise(ends) if end - start == 1][::-1]


def everyday(words: str) -> bool:
    """True for words that are made of known ones alone: 法治政府建设, but not 无证明化."""
    return not alone(words)


@cache
def _prices() -> dict[str, float]:
    """Return what a character that stands alone costs, unless it is strange."""
    words = vocabulary()
    return dict.fromkeys(words.loose, _LOOSE) | dict.fromkeys(words.single, _SINGLE)
