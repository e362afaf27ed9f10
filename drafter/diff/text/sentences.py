"""Sentences of a text, by their offsets."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.zh.marks import behind_last, first_of

_ENDS = "。；！？;!?\0"
_end_before, _end_behind = behind_last(_ENDS), first_of(_ENDS)
_LONGEST = 600


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence, or sentences, that hold the characters ``start:end``; of an endless one a part."""
    floor, stop = max(0, start - _LONGEST), max(end - 1, start)
    ceiling = min(len(text), stop + _LONGEST)
    low = max(_end_before(text, floor, start), floor)
    high = _end_behind(text, stop, ceiling)
    return low, high + 1 if high >= 0 else ceiling


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
