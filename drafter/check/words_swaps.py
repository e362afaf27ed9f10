"""Words taken for one another in a draft, told by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.check.draft import Draft
from drafter.check.words import Seen, holds, in_title, seen, spots
from drafter.data.swaps import Swap, swaps

_FAR = 16  # characters of a clause that are looked at on either side
TOLD = ("错别字", "截止", "提法")
"""Kinds of words that other rules tell."""
_ENDS = frozenset(",。;:!?\n")


@lru_cache(1)
def swapped(draft: Draft) -> tuple[Seen, ...]:
    """Return the words that stand for another, but for those in the names of documents, or told as others."""
    whole = "\n".join(draft.flats)
    there = [swap for swap in swaps() if swap.word.literal in whole and holds(swap.word, draft.year)]
    told = spots(one for kind in TOLD for one in seen(draft, kind))
    return tuple(
        Seen(number, start, end, swap.word)
        for swap in there
        for number, flat in enumerate(draft.flats)
        for start, end in _places(flat, swap)
        if (number, start) not in told and (number, end - 1) not in told
    )


def _places(flat: str, swap: Swap) -> Iterator[tuple[int, int]]:
    word = swap.word.literal
    start = flat.find(word)
    while start >= 0:
        end = start + len(word)
        if _wrong(flat, start, end, swap) and not in_title(flat, end - 1):
            yield start, end
        start = flat.find(word, end)


def _wrong(flat: str, start: int, end: int, swap: Swap) -> bool:
    """True if what stands beside the word tells that it is the wrong one."""
    if flat.endswith(swap.not_before, 0, start) or flat.startswith(swap.not_behind, end):
        return False
    near = flat.endswith(swap.before, 0, start) or flat.startswith(swap.behind, end)
    earlier, later = _clause(flat, start, end)
    if not (near or swap.anywhere or _any(swap.earlier, earlier) or _any(swap.later, later)):
        return False
    return not _any(swap.without, f"{earlier}{later}")


def _clause(flat: str, start: int, end: int) -> tuple[str, str]:
    """Return what the clause has before and behind a word."""
    first, last = start, end
    while first > max(0, start - _FAR) and flat[first - 1] not in _ENDS:
        first -= 1
    while last < min(len(flat), end + _FAR) and flat[last] not in _ENDS:
        last += 1
    return flat[first:start], flat[end:last]


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)
