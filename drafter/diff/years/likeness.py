"""How much of a text others tell, by the pairs of characters that make it that text and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log

from drafter.diff.pairing.units import loosened
from drafter.diff.text.fold import folded
from drafter.zh.regex import regex

FEWEST = 6
"""Pairs that a text needs for its likeness to say anything."""
_HAN = regex("[\u3400-\u9fffA-Za-z0-9]+")
_LONGEST = 400


class Words:
    """Texts by their pairs of characters; a pair weighs more the fewer texts have it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [pairs_of(text) for text in texts]
        many = Counter(pair for pairs in self._texts for pair in pairs)
        size = len(self._texts) + 1
        self._weight = {pair: log(size / count) + 0.1 for pair, count in many.items()}
        self._rare = log(size) + 0.1

    def best(self, text: str) -> tuple[float, int]:
        """Return how much of a text the likest one tells, 0-1, and which that is."""
        pairs = pairs_of(text)
        if len(pairs) < FEWEST or not self._texts:
            return 0.0, 0
        scores = self.shares(text)
        best = max(range(len(scores)), key=scores.__getitem__)
        return scores[best], best

    def shares(self, text: str) -> list[float]:
        """Return how much of a text each tells, 0-1."""
        pairs = pairs_of(text)
        total = sum(self._weight.get(pair, self._rare) for pair in pairs) or 1.0
        return [sum(self._weight[pair] for pair in pairs & other) / total for other in self._texts]


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of the head of a text, figures as a class."""
    clauses = _HAN.findall(loosened(folded(text[:_LONGEST])))
    return frozenset("".join(pair) for clause in clauses for pair in pairwise(clause))
