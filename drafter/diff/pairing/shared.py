"""Paragraphs that share a sentence of which neither draft has a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafter.diff.pairing.units import Unit

_ENDS = ";!?"
_SHORTEST = 8
_CLOSEST = 3


def sharing_sentences(
    old: Sequence[Unit], new: Sequence[Unit], olds: Iterable[int], news: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs among some paragraphs that share such sentences, of each old one those that share most.

    Args:
        old: units of the old draft.
        new: units of the new one.
        olds: places among the old ones.
        news: places among the new ones.
    """
    theirs = _own_sentences(new, news)
    votes: dict[int, Counter[int]] = {}
    for sentence, i in _own_sentences(old, olds).items():
        j = theirs.get(sentence)
        if j is not None:
            votes.setdefault(i, Counter())[j] += len(sentence)
    for i, found in votes.items():
        yield from ((i, j) for j, _ in found.most_common(_CLOSEST))


def _own_sentences(units: Sequence[Unit], places: Iterable[int]) -> dict[str, int]:
    found: dict[str, int] = {}
    again: set[str] = set()
    for at in places:
        for sentence in _sentences(units[at].key):
            if len(sentence) >= _SHORTEST:
                if sentence in found:
                    again.add(sentence)
                found[sentence] = at
    return {sentence: at for sentence, at in found.items() if sentence not in again}


def _sentences(key: str) -> list[str]:
    for end in _ENDS:
        key = key.replace(end, "。")
    return key.split("。")
