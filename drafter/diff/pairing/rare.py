"""Paragraphs that share rare runs of characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from drafter.diff.pairing.units import Unit

_RARE = 2
_CLOSEST = 4


def sharing_runs(
    olds: Sequence[int], news: Sequence[int], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of some paragraphs that share runs which hardly any other has.

    Of each paragraph on either side only the few nearest are told.

    Args:
        olds: places among the old paragraphs.
        news: places among the new ones.
        old: units of the old draft.
        new: units of the new one.
    """
    if not olds or not news:
        return
    mine = Counter(chain.from_iterable(old[i].grams for i in olds))
    theirs = Counter(chain.from_iterable(new[j].grams for j in news))
    rare = {run for run, count in theirs.items() if count <= _RARE and 0 < mine.get(run, 0) <= _RARE}
    first: dict[bytes, int] = {}
    last: dict[bytes, int] = {}
    for j, k in zip(reversed(news), news, strict=True):
        first.update(dict.fromkeys(rare & new[j].grams, j))
        last.update(dict.fromkeys(rare & new[k].grams, k))
    back: dict[int, list[tuple[int, int]]] = {}
    for i in olds:
        own = rare & old[i].grams
        hits = Counter(chain(map(first.__getitem__, own), map(last.__getitem__, own)))
        nearest = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))
        yield from ((i, j) for j, _ in nearest[:_CLOSEST])
        for j, count in nearest:
            back.setdefault(j, []).append((-count, i))
    for j, found in back.items():
        yield from ((i, j) for _, i in sorted(found)[:_CLOSEST])
