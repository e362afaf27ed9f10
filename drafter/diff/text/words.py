"""Where words begin and end in Chinese text, by a small list of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from drafter.diff.text.proper import proper_names

_LIST = Path(__file__).with_name("words.txt")
_AROUND = 6
_LONGEST = 40  # characters of a stretch that may be a name or hold one


@cache
def _words() -> tuple[frozenset[str], int]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    found = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    return found, max(map(len, found))


def _is_han(key: str) -> bool:
    return len(key) == 1 and "\u3400" <= key <= "\u9fff"


def _cuts(text: str) -> list[int]:
    """Offsets at which the words of a run of Chinese begin, longest word first."""
    known, longest = _words()
    at, found = 0, []
    while at < len(text):
        found.append(at)
        at += next(
            (size for size in range(min(longest, len(text) - at), 1, -1) if text[at : at + size] in known), 1
        )
    return found


def word_edges(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Return by how many words a stretch must grow left and right in order not to cut a word or a name."""
    begins, ends = _is_han(words[start]), _is_han(words[end - 1])
    if not (begins or ends):
        return 0, 0
    low = start
    while low > 0 and start - low < _AROUND and _is_han(words[low - 1]):
        low -= 1
    high = end
    while high < len(words) and high - end < _AROUND and _is_han(words[high]):
        high += 1
    left = right = 0
    if low < start and begins:
        stop = start
        while stop < high and stop - start < _AROUND and _is_han(words[stop]):
            stop += 1
        cuts = _cuts("".join(words[low:stop]))
        left = start - low - max(cut for cut in cuts if cut <= start - low)
    if high > end and ends:
        first = end
        while first > low and end - first < _AROUND and _is_han(words[first - 1]):
            first -= 1
        cuts = [*_cuts("".join(words[first:high])), high - first]
        right = min(cut for cut in cuts if cut >= end - first) - (end - first)
    if (low < start or high > end) and high - low <= _LONGEST and all(map(_is_han, words[start:end])):
        for begin, stop in proper_names("".join(words[low:high])):
            if begin < end - low and stop > start - low:
                left, right = max(left, start - low - begin), max(right, stop - (end - low))
    return left, right
