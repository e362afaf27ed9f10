"""What last year's report promised and lacked, and what this year's says of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import log
from pathlib import Path

from drafter.diff.pairing.units import loosened
from drafter.diff.results import Answer, Carried, Side
from drafter.diff.spots import spot
from drafter.diff.text.fold import folded
from drafter.diff.years.carried import nearest_places, passages
from drafter.readers.source import Line, Source
from drafter.redline.pieces import Span
from drafter.understand import Understanding, understand

_ANSWERED = 0.5
_AGAIN = 0.6
_HEAD, _PARTLY, _NEARLY = 0.6, 0.25, 0.85
_NEVER = 2.0
_CLAUSE_END = re.compile("[，。；,;]")
_FEWEST = 6
_HAN = re.compile("[\u3400-\u9fffA-Za-z0-9]+")
_LONGEST = 400
_PLAN = re.compile("(?:安排|打算|计划|思路|工作)$")
_HANZI = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(rf"^\s*(?:[（(]?(?:{_HANZI}|[0-9]{{1,2}})[)）、.．]|{_HANZI}(?:是|要))\s*")


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
    told = [(key, span) for key, span in passages(new) if span.paragraph not in skipped]
    words = _Words(key for key, _ in told)
    shared = Counter(promise.heading for promise in before.promises)
    found = []
    for promise in before.promises:
        head = _own_head(promise.heading) if shared[promise.heading] == 1 else ""
        text = f"{head}。{promise.text}" if head and head not in promise.text else promise.text
        place = _answer(text, promise.text, words)
        found.append(Answer(text, place is not None, None if place is None else spot(new, told[place][1])))
    return tuple(found)


def _answer(text: str, own: str, words: _Words) -> int | None:
    """Return which passage tells of a promise: most of it, or its first clause and some of the rest."""
    best, place = max(words.best(text), words.best(own))
    if best >= _ANSWERED:
        return place
    clause = _CLAUSE_END.split(text, maxsplit=1)[0]
    wholes, heads = words.shares(text), words.shares(clause)
    alone = _NEARLY if len(_pairs(clause)) >= _FEWEST else _NEVER
    likely = [
        (whole, -at)
        for at, (whole, head) in enumerate(zip(wholes, heads, strict=True))
        if head >= (_HEAD if whole >= _PARTLY else alone)
    ]
    return -max(likely)[1] if likely else None


def _own_head(heading: str | None) -> str:
    """A heading without its number, empty where it heads the whole plan."""
    head = _NUMBER.sub("", heading or "").strip("。 ")
    return "" if _PLAN.search(head) else head


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
        scores = self.shares(text)
        best = max(range(len(scores)), key=scores.__getitem__)
        return scores[best], best

    def shares(self, text: str) -> list[float]:
        """Return how much of a text each tells, 0-1."""
        pairs = _pairs(text)
        total = sum(self._weight.get(pair, self._rare) for pair in pairs) or 1.0
        return [sum(self._weight[pair] for pair in pairs & other) / total for other in self._texts]


def _pairs(text: str) -> frozenset[str]:
    clauses = _HAN.findall(loosened(folded(text[:_LONGEST])))
    return frozenset("".join(pair) for clause in clauses for pair in pairwise(clause))


def of_two_years(old: Side, new: Side) -> tuple[tuple[Answer, ...], tuple[Carried, ...]]:
    """Return the promises and the shortcomings of last year's report, as this year's takes them up."""
    before, after = understood(old), understood(new)
    return answers(before, after, new), came_back(before, after, old, new)
