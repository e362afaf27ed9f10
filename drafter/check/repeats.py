"""What stands twice in a draft: sentences, clauses within one sentence, and runs of clauses with a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from drafter.check.draft import Draft, Sentence
from drafter.check.likeness import Likeness, folded
from drafter.check.structure import within
from drafter.zh.regex import regex

Span = tuple[int, int, int]
"""A stretch of text: its node, where it begins, where it ends."""

_SHORTEST = 16  # hanzi of a sentence that may not stand twice
_CLAUSE_SHORTEST = 8  # hanzi of a clause that may not stand twice in a sentence
_RUN_SHORTEST = 12  # hanzi of two clauses that may not stand twice in a report
_FIGURE = regex("[0-9](?![0-9]*年)")
_CLAUSE = regex("[^,。;:!?]+")
_STRETCH = regex("[^;]+;?")
_LIKE = 0.88
_LESS = 0.7  # that much where all the figures are the same
_FIGURES = 3
_NUMBER = regex("[0-9]+(?:[.][0-9]+)?")
_KINDS = ("body", "opening")


def sentences_twice(draft: Draft) -> Iterator[tuple[Sentence, Sentence, bool]]:
    """Yield what is told a second time, what it repeats, and whether the words are the same."""
    index = Likeness()
    kept: list[Sentence] = []
    inside = within(draft)
    for sentence in draft.sentences:
        if sentence.node not in inside or draft.nodes[sentence.node].kind not in _KINDS:
            continue
        stretches = _stretches(sentence)
        repeated = next(((each, first) for each in stretches if (first := _first(each, index, kept))), None)
        for each in stretches:
            index.add(folded(each.flat))
            kept.append(each)
        if repeated is not None:
            each, first = repeated
            yield each, first, folded(first.flat) == folded(each.flat)


def clauses_twice(draft: Draft) -> Iterator[Span]:
    """Yield the clauses that stand twice in one sentence."""
    for sentence in draft.sentences:
        seen: set[str] = set()
        for match in _CLAUSE.finditer(sentence.flat):
            if match.group() in seen:
                yield sentence.node, sentence.start + match.start(), sentence.start + match.end()
            elif len(folded(match.group())) >= _CLAUSE_SHORTEST:
                seen.add(match.group())


def runs_twice(draft: Draft) -> Iterator[Span]:
    """Yield the first two clauses of each sentence that stand with a figure in another one before it."""
    seen: dict[str, int] = {}
    for number, sentence in enumerate(draft.sentences):
        told = False
        for one, other in pairwise(_CLAUSE.finditer(sentence.flat)):
            words = one.group() + other.group()
            if len(folded(words)) < _RUN_SHORTEST or not _FIGURE.search(words):
                continue
            if seen.setdefault(words, number) != number and not told:
                told = True
                yield sentence.node, sentence.start + one.start(), sentence.start + other.end()


def _stretches(sentence: Sentence) -> list[Sentence]:
    """Return a sentence, then what stands between its semicolons; what is too short is left out."""
    cut = [sentence]
    for match in _STRETCH.finditer(sentence.flat) if ";" in sentence.flat else ():
        low, high = match.span()
        cut.append(
            replace(sentence, text=sentence.text[low:high], flat=match.group(), start=sentence.start + low)
        )
    return [each for each in cut if len(folded(each.flat)) >= _SHORTEST]


def _first(each: Sentence, index: Likeness, kept: list[Sentence]) -> Sentence | None:
    """Return what stands earlier and says the same, None if nothing does."""
    found = index.nearest(folded(each.flat), _LESS)
    if found is None or (found[1] < _LIKE and not _same_figures(kept[found[0]].flat, each.flat)):
        return None
    return kept[found[0]]


def _same_figures(one: str, other: str) -> bool:
    """True if two sentences tell the same figures, and several of them."""
    figures = _NUMBER.findall(one)
    return len(figures) >= _FIGURES and figures == _NUMBER.findall(other)
