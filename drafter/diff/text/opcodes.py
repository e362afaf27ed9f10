"""Where two rows of codes differ: the shortest edit, and anchors first where that would take too long."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Indel, Postfix, Prefix

from drafter.diff.text.chain import Link, heaviest

_AFFORDABLE = 60_000_000  # cells: below 8 MB of bits
_ANCHORS = (24, 8)  # lengths of the runs that pin two long rows together


class Hunk(NamedTuple):
    """Words that are replaced: ``old[a0:a1]`` by ``new[b0:b1]``; either may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int

    @property
    def size(self) -> int:
        """How many words, of the longer side."""
        return max(self.a1 - self.a0, self.b1 - self.b0)


def differences(old: str, new: str) -> list[Hunk]:
    """Return the places where two rows differ, in order, never two that touch.

    Long rows that have hardly anything in common are one difference: the time stays bounded.
    """
    found: list[Hunk] = []
    for hunk in _differences(old, new, 0, 0, 0):
        if found and found[-1].a1 == hunk.a0 and found[-1].b1 == hunk.b0:
            found[-1] = Hunk(found[-1].a0, hunk.a1, found[-1].b0, hunk.b1)
        else:
            found.append(hunk)
    return found


def _differences(old: str, new: str, a: int, b: int, level: int) -> list[Hunk]:
    head = Prefix.similarity(old, new)
    old, new = old[head:], new[head:]
    tail = Postfix.similarity(old, new)
    old, new = old[: len(old) - tail], new[: len(new) - tail]
    a, b = a + head, b + head
    if not old and not new:
        return []
    if not old or not new:
        return [Hunk(a, a + len(old), b, b + len(new))]
    if len(old) * len(new) <= _AFFORDABLE:
        return _shortest(old, new, a, b)
    if level == len(_ANCHORS):
        return [Hunk(a, a + len(old), b, b + len(new))]
    found = []
    at_old = at_new = 0
    length = _ANCHORS[level]
    for link in (*_anchors(old, new, length), Link(len(old), len(new), 0)):
        if link.old < at_old or link.new < at_new:
            continue
        found += _differences(
            old[at_old : link.old], new[at_new : link.new], a + at_old, b + at_new, level + 1
        )
        at_old, at_new = link.old + length, link.new + length
    return found


def _shortest(old: str, new: str, a: int, b: int) -> list[Hunk]:
    return [
        Hunk(a + op.src_start, a + op.src_end, b + op.dest_start, b + op.dest_end)
        for op in Indel.opcodes(old, new)
        if op.tag != "equal"
    ]


def _anchors(old: str, new: str, length: int) -> list[Link]:
    """Runs that stand once in either row, in the order of both."""
    mine, others = _once(old, length), _once(new, length)
    return heaviest([Link(at, others[run], 1) for run, at in mine.items() if run in others])


def _once(row: str, length: int) -> dict[str, int]:
    """Runs that begin at every ``length``-th place of the other row could match here at any place."""
    seen: dict[str, int] = {}
    for at in range(len(row) - length + 1):
        run = row[at : at + length]
        seen[run] = -1 if run in seen else at
    return {run: at for run, at in seen.items() if at >= 0}
