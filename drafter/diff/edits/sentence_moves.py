"""Whole sentences and clauses that stand elsewhere than before, inside of paragraphs that stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.text.fold import bare, folded
from drafter.diff.text.laid import MARK, SOFT, Laid, Lines

_SHORTEST = 12
_SHORTEST_NEAR = 8
_ENDS = "。；！？;!?"
_STOPS = _ENDS + "，、：,:"
_BORDERS = _STOPS + MARK
_Place = tuple[int, int]
"""A block and one of its changes."""


def with_sentence_moves(blocks: Sequence[Block], old: Lines, new: Lines) -> list[Block]:
    """Return the blocks; changes that took out a sentence and put it in elsewhere are numbered as moves.

    Args:
        blocks: of two drafts; their own moves are numbered already.
        old: all old paragraphs.
        new: all new ones.
    """
    gone = _sentences(blocks, old, gone=True)
    come = _sentences(blocks, new, gone=False) if gone else {}
    number = max((block.move for block in blocks), default=0)
    told: dict[_Place, int] = {}
    for sentence, places in gone.items():
        for place, other in zip(places, come.get(sentence, ()), strict=False):
            if _is_move(sentence, place, other, blocks, new):
                number += 1
                told[place] = told[other] = number
    return _numbered(blocks, told, old, new) if told else list(blocks)


def _is_move(sentence: str, place: _Place, other: _Place, blocks: Sequence[Block], new: Lines) -> bool:
    if place[0] != other[0]:
        return len(sentence) >= _SHORTEST
    return _leaves_sentence(blocks[place[0]], place[1], other[1], new)


def _leaves_sentence(block: Block, gone: int, come: int, lines: Lines) -> bool:
    """Tell whether a clause went beyond its sentence; within it, the sentence was only written anew."""
    was, now = block.changes[gone].n0, block.changes[come]
    low, high = (now.n1, was) if now.n1 <= was else (was, now.n0)
    text = Laid(block.new, *lines).text[low:high]
    return any(mark in text for mark in _ENDS)


def _sentences(blocks: Sequence[Block], lines: Lines, *, gone: bool) -> dict[str, list[_Place]]:
    """Return the whole sentences that were only taken out, or only put in: as compared, and where."""
    found: dict[str, list[_Place]] = {}
    for at, block in enumerate(blocks):
        spans = list(_spans(block, gone=gone)) if block.changes else ()
        if not spans:
            continue
        text = Laid(block.old if gone else block.new, *lines).text
        for which, start, end in spans:
            if sentence := _whole(text, *_within(text, start, end)):
                found.setdefault(sentence, []).append((at, which))
    return found


def _spans(block: Block, *, gone: bool) -> Iterator[tuple[int, int, int]]:
    if not (block.old if gone else block.new) or not (block.move or (block.old and block.new)):
        return
    for which, (o0, o1, n0, n1, *_) in enumerate(block.changes):
        if gone and n0 == n1 and o1 - o0 >= _SHORTEST_NEAR:
            yield which, o0, o1
        elif not gone and o0 == o1 and n1 - n0 >= _SHORTEST_NEAR:
            yield which, n0, n1


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the paragraph marks at its edges."""
    while start < end and text[start] == MARK:
        start += 1
    while start < end and text[end - 1] == MARK:
        end -= 1
    return start, end


def _whole(text: str, start: int, end: int) -> str:
    """Return a stretch as it is compared, empty where it is no whole sentence or clause."""
    if end - start < _SHORTEST_NEAR:
        return ""
    before, first = text[start - 1 : start] or MARK, text[start]
    last, behind = text[end - 1], text[end : end + 1] or MARK
    stops = (before in _BORDERS or first in _STOPS) and (last in _STOPS or behind in _BORDERS)
    if MARK in text[start:end] or not stops:
        return ""
    sentence = bare(folded(text[start:end].replace(SOFT, "")).strip(_STOPS))
    return sentence if len(sentence) >= _SHORTEST_NEAR else ""


def _other_end(blocks: Sequence[Block], at: int) -> int:
    """Return the block at the other end of a move, which has the same changes; of what stayed, itself."""
    own = blocks[at]
    if not own.move:
        return at
    return next(
        other
        for other, block in enumerate(blocks)
        if other != at and block.move == own.move and block.changes == own.changes
    )


def _numbered(blocks: Sequence[Block], told: dict[_Place, int], old: Lines, new: Lines) -> list[Block]:
    ends = {at: _other_end(blocks, at) for at, _ in told}
    changes: dict[int, dict[int, list[Change]]] = {at: {} for both in ends.items() for at in both}
    for (at, which), move in told.items():
        own = _marked(blocks[at], blocks[at].changes[which], move, old, new)
        changes[at][which] = changes[ends[at]][which] = own
    return [
        block._replace(
            changes=tuple(
                each
                for which, change in enumerate(block.changes)
                for each in changes[at].get(which, [change])
            )
        )
        if at in changes
        else block
        for at, block in enumerate(blocks)
    ]


def _marked(block: Block, change: Change, move: int, old: Lines, new: Lines) -> list[Change]:
    """Return the change of a sentence that moved, the paragraph marks at its edges apart from it."""
    gone = change.o0 < change.o1
    text = (Laid(block.old, *old) if gone else Laid(block.new, *new)).text
    start, end = change[:2] if gone else change[2:4]
    low, high = _within(text, start, end)
    found = []
    for first, last, number in ((start, low, 0), (low, high, move), (high, end, 0)):
        if first < last:
            spans = (first, last, change.n0, change.n1) if gone else (change.o0, change.o1, first, last)
            found.append(Change(*spans, False, number))
    return found
