"""What differs between paragraphs that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from drafter.diff.cleanup import tidy
from drafter.diff.fold import folded
from drafter.diff.laid import MARK
from drafter.diff.opcodes import Hunk, differences
from drafter.diff.tokens import Token, coded, tokens

_LEAST_ALIKE = 0.30
_SENTENCE_ENDS = f"。；{MARK}"


class Change(NamedTuple):
    """Characters that are replaced, in paragraphs laid end to end, each followed by its mark.

    Attributes:
        o0, o1: offsets in the old paragraphs.
        n0, n1: offsets in the new ones.
        quiet: True where the words are the same and only their width or spacing differs.
    """

    o0: int
    o1: int
    n0: int
    n1: int
    quiet: bool


def changes(old: str, new: str) -> list[Change]:
    """Return what differs between some old paragraphs and the new ones they became, in order.

    The other way round the same words differ: of two ways to tell it, both directions take the same.

    Args:
        old: the old paragraphs laid end to end, each with its mark.
        new: the new ones.
    """
    if new < old:
        return [Change(n0, n1, o0, o1, quiet) for o0, o1, n0, n1, quiet in _changes(new, old)]
    return _changes(old, new)


def _changes(old: str, new: str) -> list[Change]:
    head, tail = _frame(old, new)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    a, b = tokens(before, head), tokens(after, head)
    codes: dict[str, str] = {}
    first, second = coded(a, codes), coded(b, codes)
    hunks = [Hunk(0, len(a) - 1, 0, len(b) - 1)]
    if first is not None and second is not None:
        found = differences(first, second)
        if old.count(MARK) + new.count(MARK) > 2 or _alike(found, a, b, head + tail):
            hunks = tidy(found, a, b)
    return _located(hunks, a, b, old, new)


def _frame(old: str, new: str) -> tuple[int, int]:
    """Return how many characters at the beginning and the end are whole sentences that both sides share."""
    head = _sentence_end(old, min(Prefix.similarity(old, new), len(old) - 1, len(new) - 1))
    room = min(len(old), len(new)) - head
    tail = min(Postfix.similarity(old, new), room)
    ends = [at for mark in _SENTENCE_ENDS if (at := old.find(mark, len(old) - tail)) >= 0]
    return head, len(old) - min(ends) - 1 if ends and min(ends) < len(old) - 1 else 0


def _sentence_end(text: str, high: int) -> int:
    return max(text.rfind(mark, 0, high) for mark in _SENTENCE_ENDS) + 1


def _alike(hunks: Sequence[Hunk], a: Sequence[Token], b: Sequence[Token], besides: int) -> bool:
    """Tell whether enough is kept for the difference to be readable."""
    kept = len(a) - 1 - sum(hunk.a1 - hunk.a0 for hunk in hunks)
    return 2 * (kept + besides) >= _LEAST_ALIKE * (len(a) + len(b) - 2 + 2 * besides)


def _located(
    hunks: Sequence[Hunk], a: Sequence[Token], b: Sequence[Token], old: str, new: str
) -> list[Change]:
    found: list[Change] = []
    at_a = at_b = 0
    for hunk in (*hunks, Hunk(len(a), len(a), len(b), len(b))):
        _note_quiet(found, a[at_a : hunk.a0], b[at_b : hunk.b0], old, new)
        if hunk.a0 < hunk.a1 or hunk.b0 < hunk.b1:
            o0, o1 = _span(a, hunk.a0, hunk.a1)
            n0, n1 = _span(b, hunk.b0, hunk.b1)
            if o0 < o1 and n0 < n1:
                o2, n2 = _past_spaces(old, o0, o1), _past_spaces(new, n0, n1)
                if old[o0:o2] != new[n0:n2]:
                    found.append(Change(o0, o2, n0, n2, True))
                o0, n0 = o2, n2
            found.append(Change(o0, o1, n0, n1, False))
        at_a, at_b = hunk.a1, hunk.b1
    return found


def _past_spaces(text: str, start: int, end: int) -> int:
    while start < end and folded(text[start]) == " ":
        start += 1
    return start


def _span(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    if start < end:
        return words[start].start, words[end - 1].end
    place = words[start].start if start < len(words) else words[-1].end
    return place, place


def _note_quiet(found: list[Change], a: Sequence[Token], b: Sequence[Token], old: str, new: str) -> None:
    """Note where kept words are written differently."""
    if not a or old[a[0].start : a[-1].end] == new[b[0].start : b[-1].end]:
        return
    for word, other in zip(a, b, strict=True):
        o0, o1, n0, n1 = word.start, word.end, other.start, other.end
        if old[o0:o1] == new[n0:n1]:
            continue
        while o0 < o1 and n0 < n1 and old[o0] == new[n0]:
            o0, n0 = o0 + 1, n0 + 1
        while o0 < o1 and n0 < n1 and old[o1 - 1] == new[n1 - 1]:
            o1, n1 = o1 - 1, n1 - 1
        found.append(Change(o0, o1, n0, n1, True))
