"""Differences as a person would mark them: no confetti, clauses whole, words and names whole."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.text.laid import MARK
from drafter.diff.text.opcodes import Hunk
from drafter.diff.text.words import word_edges

SENTENCE_ENDS = frozenset("。;!?")
CLAUSE_ENDS = frozenset(",:、") | SENTENCE_ENDS
_PUNCTUATION = CLAUSE_ENDS | frozenset("()[]<>《》\"'“”‘’.-~·…/")
_HANZI, _NUMBERING = frozenset("一二三四五六七八九十"), frozenset("是要")
_CONNECTORS = frozenset("+-~/:")
_MARK_VALUE = 8
_ALWAYS_DROPPED = 1
_SMALL = 3
_FARTHEST = 200
_LEAST_KEPT = 0.4
_STRONG = 6
_LEAST_CLAUSE = 4


def _value(words: Sequence[str], start: int, end: int) -> int:
    """How much a kept run of words tells a reader: marks of punctuation nothing, a paragraph's end much."""
    if end - start > _SMALL * _MARK_VALUE:
        return end - start
    return sum(_MARK_VALUE if word == MARK else word not in _PUNCTUATION for word in words[start:end])


def _plain(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether a figure alone is replaced by another."""
    return (
        hunk.a1 - hunk.a0 == 1
        and hunk.b1 - hunk.b0 == 1
        and old[hunk.a0][0].isdigit()
        and new[hunk.b0][0].isdigit()
    )


def _join(left: Hunk, right: Hunk) -> Hunk:
    return Hunk(left.a0, right.a1, left.b0, right.b1)


def without_islands(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Join differences between which hardly anything is kept."""
    out: list[Hunk] = []
    for hunk in hunks:
        current = hunk
        while out and _is_island(out[-1], current, old, new):
            current = _join(out.pop(), current)
        out.append(current)
    return out


def _is_island(left: Hunk, right: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    if left.a1 == right.a0:
        return True
    return _joins(left, right, old, new) and not any(
        _is_mark(hunk, old, new) or _is_clause(hunk, old, new) for hunk in (left, right)
    )


def _joins(left: Hunk, right: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether too little is kept between two differences to be worth telling."""
    figures = _plain(left, old, new), _plain(right, old, new)
    if any(figures):
        return all(figures) and right.a0 - left.a1 == 1 and old[left.a1] in _CONNECTORS
    value, least = _value(old, left.a1, right.a0), min(left.size, right.size)
    return value <= _ALWAYS_DROPPED or (value <= _SMALL and value <= least) or value * 2 <= least


def _is_mark(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether paragraphs are only split or merged."""
    return all(word == MARK for word in (*old[hunk.a0 : hunk.a1], *new[hunk.b0 : hunk.b1]))


def _is_clause(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether whole clauses or sentences only went or came: they are a matter of their own."""
    if hunk.size < _LEAST_CLAUSE or (hunk.a0 != hunk.a1 and hunk.b0 != hunk.b1):
        return False
    words, start, end = (old, hunk.a0, hunk.a1) if hunk.a0 != hunk.a1 else (new, hunk.b0, hunk.b1)
    begins = start == 0 or words[start - 1] == MARK or words[start - 1] in CLAUSE_ENDS
    return begins and words[end - 1] in CLAUSE_ENDS


def _trimmed(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> Hunk:
    """Return a joined difference without what both sides begin or end with."""
    a0, a1, b0, b1 = hunk
    while a0 < a1 and b0 < b1 and old[a0] == new[b0]:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and old[a1 - 1] == new[b1 - 1]:
        a1, b1 = a1 - 1, b1 - 1
    return Hunk(a0, a1, b0, b1)


def without_salad(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Join a row of differences where less is kept than replaced: a sentence written anew."""
    out: list[Hunk] = []
    row: list[Hunk] = []
    for hunk in hunks:
        if row and _value(old, row[-1].a1, hunk.a0) >= _STRONG:
            out += _settled(row, old, new)
            row = []
        row.append(hunk)
    return out + _settled(row, old, new)


def _settled(row: list[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Join what stands between the first and the last difference that is more than a figure for another."""
    words = [at for at, hunk in enumerate(row) if not _plain(hunk, old, new)]
    if len(row) < 3 or len(words) < 2:
        return row
    first, last = words[0], words[-1]
    whole = _join(row[first], row[last])
    gone = sum(hunk.a1 - hunk.a0 for hunk in row[first : last + 1])
    kept = whole.a1 - whole.a0 - gone
    return [*row[:first], whole, *row[last + 1 :]] if kept < _LEAST_KEPT * whole.size else row


def _edge(words: Sequence[str], at: int) -> int:
    """How natural a border before word ``at`` is."""
    if at == 0 or words[at - 1] == MARK:
        return 6
    before = words[at - 1]
    if before in SENTENCE_ENDS:
        return 5
    if before in CLAUSE_ENDS or _numbers_sentence(words, at):
        return 4
    if at < len(words) and (words[at] == MARK or words[at] in CLAUSE_ENDS):
        return 2
    return 0


def _numbers_sentence(words: Sequence[str], at: int) -> bool:
    """Tell whether the number of a sentence stands before word ``at``: 二是."""
    if at < 2 or words[at - 1] not in _NUMBERING or words[at - 2] not in _HANZI:
        return False
    return at == 2 or words[at - 3] == MARK or words[at - 3] in SENTENCE_ENDS


def slid(hunk: Hunk, low: int, high: int, words: Sequence[str]) -> int:
    """Return by how many words what was only inserted (or only deleted) moves to begin and end with a clause.

    Args:
        hunk: positions of what was inserted, in ``words``, as its new side.
        low: how far it may move to the left, in words.
        high: the same to the right.
        words: the side it stands in.
    """
    best, shift = _edge(words, hunk.b0) + _edge(words, hunk.b1), 0
    for sign, room in ((-1, low), (1, high)):
        for step in range(1, min(room, _FARTHEST) + 1):
            here = sign * step
            out, into = (
                (hunk.b1 + here, hunk.b0 + here) if sign < 0 else (hunk.b0 + step - 1, hunk.b1 + step - 1)
            )
            if words[out] != words[into]:
                break
            score = _edge(words, hunk.b0 + here) + _edge(words, hunk.b1 + here)
            if score > best:
                best, shift = score, here
    return shift


def _slide_all(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    out: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        if hunk.a0 != hunk.a1 and hunk.b0 != hunk.b1:
            out.append(hunk)
            continue
        low = hunk.a0 - out[-1].a1 if out else hunk.a0
        high = (hunks[at + 1].a0 if at + 1 < len(hunks) else len(old)) - hunk.a1
        if hunk.a0 == hunk.a1:
            shift = slid(hunk, low, high, new)
        else:
            shift = slid(Hunk(hunk.b0, hunk.b1, hunk.a0, hunk.a1), low, high, old)
        out.append(Hunk(*(place + shift for place in hunk)))
    return out


def _widened(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    out: list[Hunk] = []
    for at, hunk in enumerate(hunks):
        low = hunk.a0 - out[-1].a1 if out else hunk.a0
        high = (hunks[at + 1].a0 if at + 1 < len(hunks) else len(old)) - hunk.a1
        left = right = 0
        for words, start, end in ((old, hunk.a0, hunk.a1), (new, hunk.b0, hunk.b1)):
            if start < end:
                before, behind = word_edges(words, start, end)
                left, right = max(left, before), max(right, behind)
        left, right = min(left, low), min(right, high)
        out.append(Hunk(hunk.a0 - left, hunk.a1 + right, hunk.b0 - left, hunk.b1 + right))
    return out


def _together(hunks: Sequence[Hunk]) -> list[Hunk]:
    out: list[Hunk] = []
    for hunk in hunks:
        if out and out[-1].a1 >= hunk.a0:
            out[-1] = _join(out[-1], hunk)
        else:
            out.append(hunk)
    return out


def tidy(hunks: Sequence[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Return the differences of two rows of words as a person would mark them."""
    found = _slide_all(hunks, old, new)
    found = without_salad(without_islands(found, old, new), old, new)
    found = [_trimmed(hunk, old, new) for hunk in found]
    found = _together(_widened(_slide_all(found, old, new), old, new))
    return without_islands(found, old, new)
