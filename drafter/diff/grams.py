"""How alike two paragraphs are: runs of three characters they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

LENGTH = 3
LEAST_DICE = 0.38
LEAST_CONTAINED = 0.6
LEAST_GRAMS = 15
_FREQUENT = 24
_RAREST = 96
_CLOSEST = 4
_FEW = 48


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


def grams(text: str) -> frozenset[str]:
    """Return the runs of three characters of a text; a shorter text is one run."""
    if len(text) <= LENGTH:
        return frozenset((text,)) if text else frozenset()
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def likeness(old: int, new: int, a: frozenset[str], b: frozenset[str]) -> Likeness | None:
    """Return how alike two paragraphs are, None where they are strangers."""
    if not a or not b:
        return None
    common = len(a & b)
    dice = 2 * common / (len(a) + len(b))
    least = min(len(a), len(b))
    if dice >= LEAST_DICE or (least >= LEAST_GRAMS and common >= LEAST_CONTAINED * least):
        return Likeness(old, new, common, dice)
    return None


def alike(
    olds: Sequence[int],
    news: Sequence[int],
    old_grams: Mapping[int, frozenset[str]],
    new_grams: Mapping[int, frozenset[str]],
) -> list[Likeness]:
    """Return the pairs among some paragraphs that are alike.

    Of many paragraphs only those are tried that share rare runs, so that the time grows with the text and
    not with the pairs.
    """
    pairs: Iterable[tuple[int, int]]
    if len(olds) * len(news) <= _FEW:
        pairs = ((i, j) for i in olds for j in news)
    else:
        pairs = _candidates(olds, news, old_grams, new_grams)
    found = (likeness(i, j, old_grams[i], new_grams[j]) for i, j in pairs)
    return [each for each in found if each]


def _candidates(
    olds: Sequence[int],
    news: Sequence[int],
    old_grams: Mapping[int, frozenset[str]],
    new_grams: Mapping[int, frozenset[str]],
) -> Iterable[tuple[int, int]]:
    """Pairs that share rare runs, each paragraph with the few nearest to it on the other side."""
    postings: dict[str, list[int]] = {}
    for j in news:
        for gram in new_grams[j]:
            postings.setdefault(gram, []).append(j)
    back: dict[int, list[tuple[int, int]]] = {}
    pairs: set[tuple[int, int]] = set()
    for i in olds:
        hits: Counter[int] = Counter()
        shared = sorted((len(postings[gram]), gram) for gram in old_grams[i] if gram in postings)
        for many, gram in shared[:_RAREST]:
            if many <= _FREQUENT:
                hits.update(postings[gram])
        pairs.update((i, j) for j, _ in hits.most_common(_CLOSEST))
        for j, count in hits.items():
            back.setdefault(j, []).append((count, i))
    for j, found in back.items():
        pairs.update((i, j) for _, i in sorted(found, reverse=True)[:_CLOSEST])
    return sorted(pairs)
