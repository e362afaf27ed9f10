"""What last year's report promised and lacked, and what this year's says of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log
from pathlib import Path

from drafter.diff.carried import nearest_places, sentences
from drafter.diff.fold import folded
from drafter.diff.results import Answer, Carried, Side
from drafter.diff.spots import spot
from drafter.diff.units import loosened
from drafter.readers.source import Line, Source
from drafter.redline.pieces import Span
from drafter.understand import Understanding, understand

_ANSWERED = 0.5
_AGAIN = 0.6
_FEWEST = 6
_HAN = re.compile("[\u3400-\u9fffA-Za-z0-9]+")
_LONGEST = 400


def understood(side: Side) -> Understanding:
    """Return a draft as a person reads it."""
    lines = tuple(
        Line(paragraph.text.strip(), paragraph.level, place=("段", at + 1))
        for at, paragraph in enumerate(side.paragraphs)
        if paragraph.kind != "cell"
    )
    return understand(Source(Path(side.name), "txt", lines))


def answers(before: Understanding, after: Understanding, new: Side) -> tuple[Answer, ...]:
    """Return what last year's report promised, and where this year's tells what became of it.

    A promise counts as answered where a sentence outside of the new plan holds most of the words that make it
    that promise and no other.
    """
    planned = [promise.text for promise in after.promises]
    skipped = {span.paragraph for span in nearest_places(planned, new) if span}
    told = [(key, span) for key, span in sentences(new) if span.paragraph not in skipped]
    words = _Words(key for key, _ in told)
    found = []
    for promise in before.promises:
        best, place = words.best(promise.text)
        answered = best >= _ANSWERED
        found.append(Answer(promise.text, answered, spot(new, told[place][1]) if answered else None))
    return tuple(found)


def came_back(before: Understanding, after: Understanding, old: Side, new: Side) -> tuple[Carried, ...]:
    """Return the shortcomings of last year's report that this year's tells again."""
    again = [each.text for each in after.shortcomings]
    words = _Words(again)
    mine = [each.text for each in before.shortcomings]
    found = []
    for text, span in zip(mine, nearest_places(mine, old), strict=True):
        best, place = words.best(text)
        other: Span | None = nearest_places(again[place : place + 1], new)[0] if best >= _AGAIN else None
        if span and other:
            found.append(Carried(again[place], spot(old, span), spot(new, other)))
    return tuple(found)


class _Words:
    """Texts by their pairs of characters; a pair weighs more the fewer texts have it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [_pairs(text) for text in texts]
        many = Counter(pair for pairs in self._texts for pair in pairs)
        size = len(self._texts) + 1
        self._weight = {pair: log(size / count) + 0.1 for pair, count in many.items()}
        self._rare = log(size) + 0.1

    def best(self, text: str) -> tuple[float, int]:
        """Return how much of a text the likest one tells, 0-1, and which that is."""
        pairs = _pairs(text)
        if len(pairs) < _FEWEST or not self._texts:
            return 0.0, 0
        total = sum(self._weight.get(pair, self._rare) for pair in pairs)
        scores = [sum(self._weight[pair] for pair in pairs & other) / total for other in self._texts]
        best = max(range(len(scores)), key=scores.__getitem__)
        return scores[best], best


def _pairs(text: str) -> frozenset[str]:
    plain = "".join(_HAN.findall(loosened(folded(text[:_LONGEST]))))
    return frozenset(map("".join, pairwise(plain)))


def of_two_years(old: Side, new: Side) -> tuple[tuple[Answer, ...], tuple[Carried, ...]]:
    """Return the promises and the shortcomings of last year's report, as this year's takes them up."""
    before, after = understood(old), understood(new)
    return answers(before, after, new), came_back(before, after, old, new)
