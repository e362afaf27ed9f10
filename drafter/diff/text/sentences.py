"""Sentences of a text, by their offsets."""

from __future__ import annotations

from collections.abc import Iterable

_ENDS = "。；！？;!?\0"
_LONGEST = 600


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence, or sentences, that hold the characters ``start:end``; of an endless one a part."""
    floor, stop = max(0, start - _LONGEST), max(end - 1, start)
    ceiling = min(len(text), stop + _LONGEST)
    low = max(max(text.rfind(mark, floor, start) for mark in _ENDS) + 1, floor)
    highs = [at + 1 for mark in _ENDS if (at := text.find(mark, stop, ceiling)) >= 0]
    return low, min(highs, default=ceiling)


def windows(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that hold any of the spans (in order), joined where they overlap."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and end <= found[-1][1] and start < found[-1][1]:
            continue
        low, high = sentence(text, start, end)
        if found and low < found[-1][1]:
            found[-1] = found[-1][0], max(high, found[-1][1])
        else:
            found.append((low, high))
    return found
