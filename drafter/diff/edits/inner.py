"""What differs between paragraphs that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from rapidfuzz.distance import Postfix, Prefix

from drafter.diff.edits.cleanup import tidy
from drafter.diff.text.fold import folded
from drafter.diff.text.laid import MARK, SOFT, squeezed
from drafter.diff.text.opcodes import Hunk, differences
from drafter.diff.text.tokens import Words, coded, tokens

_LEAST_ALIKE = 0.30
_SENTENCE_ENDS = f"。；{MARK}"


class Change(NamedTuple):
    """Characters that are replaced, in paragraphs laid end to end, each followed by its mark.

    Attributes:
        o0, o1: offsets in the old paragraphs.
        n0, n1: offsets in the new ones.
        quiet: True where the words are the same and only their width or spacing differs.
        move: from 1, the move of a sentence that was taken out here, or put in; 0 for none, below 0 what was
            edited in that move.
    """

    o0: int
    o1: int
    n0: int
    n1: int
    quiet: bool
    move: int = 0


class Folded(Protocol):
    """A text and how it is compared."""

    @property
    def text(self) -> str:
        """Its characters."""

    @property
    def fold(self) -> str:
        """Its characters as they are compared."""


def changes(before: Folded, after: Folded) -> list[Change]:
    """Return what differs between some old paragraphs and the new ones they became, in order.

    The other way round the same words differ: of two ways to tell it, both directions take the same.

    Args:
        before: the old paragraphs.
        after: the new ones.
    """
    if after.text < before.text:
        return [Change(n0, n1, o0, o1, quiet) for o0, o1, n0, n1, quiet, _ in _changes(after, before)]
    return _changes(before, after)


def _changes(before: Folded, after: Folded) -> list[Change]:
    old, new = before.text, after.text
    head, tail = (0, 0) if SOFT in old or SOFT in new else _frame(old, new)
    a = _words(before.fold[head : len(old) - tail], head)
    b = _words(after.fold[head : len(new) - tail], head)
    codes: dict[str, str] = {}
    first, second = coded(a, codes), coded(b, codes)
    hunks = [Hunk(0, len(a.keys) - 1, 0, len(b.keys) - 1)]
    if first is not None and second is not None:
        found = differences(first, second)
        if old.count(MARK) + new.count(MARK) > 2 or _alike(found, len(a.keys), len(b.keys), head + tail):
            hunks = tidy(found, a.keys, b.keys)
    return _located(hunks, a, b, old, new)


def _words(fold: str, base: int) -> Words:
    """Return the words of a folded text; where lines are broken, words go on."""
    if SOFT not in fold:
        return tokens(fold, base)
    text, places = squeezed(fold)
    words = tokens(text)
    return words._replace(edges=[base + places[edge] for edge in words.edges])


def _frame(old: str, new: str) -> tuple[int, int]:
    """Return how many characters at the beginning and the end are whole sentences that both sides share."""
    head = _sentence_end(old, min(Prefix.similarity(old, new), len(old) - 1, len(new) - 1))
    room = min(len(old), len(new)) - head
    tail = min(Postfix.similarity(old, new), room)
    ends = [at for mark in _SENTENCE_ENDS if (at := old.find(mark, len(old) - tail)) >= 0]
    return head, len(old) - min(ends) - 1 if ends and min(ends) < len(old) - 1 else 0


def _sentence_end(text: str, high: int) -> int:
    return max(text.rfind(mark, 0, high) for mark in _SENTENCE_ENDS) + 1


def _alike(hunks: Sequence[Hunk], olds: int, news: int, besides: int) -> bool:
    """Tell whether enough is kept for the difference to be readable."""
    kept = olds - 1 - sum(hunk.a1 - hunk.a0 for hunk in hunks)
    return 2 * (kept + besides) >= _LEAST_ALIKE * (olds + news - 2 + 2 * besides)


def _located(hunks: Sequence[Hunk], a: Words, b: Words, old: str, new: str) -> list[Change]:
    found: list[Change] = []
    at_a = at_b = 0
    for hunk in (*hunks, Hunk(len(a.keys), len(a.keys), len(b.keys), len(b.keys))):
        _note_quiet(found, a.edges[at_a : hunk.a0 + 1], b.edges[at_b : hunk.b0 + 1], old, new)
        if hunk.a0 < hunk.a1 or hunk.b0 < hunk.b1:
            o0, o1 = a.edges[hunk.a0], a.edges[hunk.a1]
            n0, n1 = b.edges[hunk.b0], b.edges[hunk.b1]
            if o0 < o1 and n0 < n1:
                o2, n2 = _past_spaces(old, o0, o1), _past_spaces(new, n0, n1)
                if old[o0:o2] != new[n0:n2]:
                    found.append(Change(o0, o2, n0, n2, True))
                o0, n0 = o2, n2
            o2, n2 = _before_break(old, o0, o1), _before_break(new, n0, n1)
            found.append(Change(o0, o2, n0, n2, False))
            if old[o2:o1] != new[n2:n1]:
                found.append(Change(o2, o1, n2, n1, True))
        at_a, at_b = hunk.a1, hunk.b1
    return found


def _past_spaces(text: str, start: int, end: int) -> int:
    while start < end and folded(text[start]) == " ":
        start += 1
    return start


def _before_break(text: str, start: int, end: int) -> int:
    return end - 1 if start < end and text[end - 1] == SOFT else end


def _note_quiet(found: list[Change], a: Sequence[int], b: Sequence[int], old: str, new: str) -> None:
    """Note where kept words are written differently.

    Args:
        found: what is noted so far; grows.
        a: edges of the kept words in the old text.
        b: the same in the new one.
        old: the old text.
        new: the new one.
    """
    if old[a[0] : a[-1]] == new[b[0] : b[-1]]:
        return
    for mine, theirs in zip(pairwise(a), pairwise(b), strict=True):
        word, other = old[slice(*mine)], new[slice(*theirs)]
        if word == other:
            continue
        head = Prefix.similarity(word, other)
        tail = Postfix.similarity(word[head:], other[head:])
        found.append(Change(mine[0] + head, mine[1] - tail, theirs[0] + head, theirs[1] - tail, True))
