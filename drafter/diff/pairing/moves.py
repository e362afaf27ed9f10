"""Paragraphs that stand elsewhere than before, whole sections among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Indel

from drafter.diff.pairing.absorb import is_part
from drafter.diff.pairing.grams import Likeness
from drafter.diff.pairing.steady import Steady
from drafter.diff.pairing.units import Unit

_LEAST_ALIKE = 0.55
_SHORTEST = 12
_LEAST_BESIDE = 0.5
_STEPS = 10


def moves(
    likenesses: Sequence[Likeness], kept: Sequence[tuple[int, int]], old: Sequence[Unit], new: Sequence[Unit]
) -> list[tuple[int, int]]:
    """Return the pairs that moved, by their old places: each unit once, the likest first.

    Short ones move only beside longer ones, as a heading with its section.
    """
    busy_old = {i for i, _ in kept}
    busy_new = {j for _, j in kept}
    away: dict[int, int] = {}
    free = [each for each in likenesses if each.old not in busy_old and each.new not in busy_new]
    for each in _likest(free, kept, len(old), len(new)):
        i, j = each.old, each.new
        if i in busy_old or j in busy_new or old[i].row:
            continue
        same = bool(old[i].identity and old[i].identity == new[j].identity)
        if same or (each.dice >= _LEAST_ALIKE and min(len(old[i].key), len(new[j].key)) >= _SHORTEST):
            away[i] = j
            busy_old.add(i)
            busy_new.add(j)
    for i, j in list(away.items()):
        for step in (-1, 1):
            a, b = i + step, j + step
            while 0 <= a < len(old) and 0 <= b < len(new) and a not in busy_old and b not in busy_new:
                if old[a].row or new[b].row or not _near(old[a].key, new[b].key):
                    break
                away[a] = b
                busy_old.add(a)
                busy_new.add(b)
                a, b = a + step, b + step
    return sorted({*away.items(), *_cut_off(away, busy_old, busy_new, old, new)})


def _likest(
    likenesses: Sequence[Likeness], kept: Sequence[tuple[int, int]], olds: int, news: int
) -> list[Likeness]:
    """Return the likest first; of those that are about as like, those that went the shortest way."""
    steady = Steady(kept, olds, news)

    def rank(each: Likeness) -> tuple[bool, int, int, Likeness]:
        way = abs(each.new - steady.expected(each.old))
        return each.dice < 1, -round(each.dice * _STEPS), way, each

    return sorted(likenesses, key=rank)


def _cut_off(
    away: Mapping[int, int], busy_old: set[int], busy_new: set[int], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[tuple[int, int]]:
    """Yield the neighbours that were cut off, or joined to, what moved on the way."""
    for i, j in away.items():
        if j + 1 < len(new) and j + 1 not in busy_new and is_part(new[j + 1], old[i]):
            busy_new.add(j + 1)
            yield i, j + 1
        elif i + 1 < len(old) and i + 1 not in busy_old and is_part(old[i + 1], new[j]):
            busy_old.add(i + 1)
            yield i + 1, j


def _near(a: str, b: str) -> bool:
    return Indel.normalized_similarity(a, b, score_cutoff=_LEAST_BESIDE) > 0
