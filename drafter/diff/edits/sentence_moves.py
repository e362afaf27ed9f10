"""Whole sentences that stand elsewhere than before, inside of paragraphs that stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.text.fold import bare, folded
from drafter.diff.text.laid import MARK, SOFT, Laid, Lines

_SHORTEST = 12
_SHORTEST_NEAR = 8
_ENDS = "。；！？;!?"
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
            if place[0] == other[0] or len(sentence) >= _SHORTEST:
                number += 1
                told[place] = told[other] = number
    return _numbered(blocks, told) if told else list(blocks)


def _sentences(blocks: Sequence[Block], lines: Lines, *, gone: bool) -> dict[str, list[_Place]]:
    """Return the whole sentences that were only taken out, or only put in: as compared, and where."""
    found: dict[str, list[_Place]] = {}
    for at, block in enumerate(blocks):
        spans = list(_spans(block, gone=gone))
        if not spans:
            continue
        text = Laid(block.old if gone else block.new, *lines).text
        for which, start, end in spans:
            if sentence := _whole(text, start, end):
                found.setdefault(sentence, []).append((at, which))
    return found


def _spans(block: Block, *, gone: bool) -> Iterator[tuple[int, int, int]]:
    if not (block.old and block.new):
        return
    for which, (o0, o1, n0, n1, *_) in enumerate(block.changes):
        if gone and n0 == n1 and o1 - o0 >= _SHORTEST_NEAR:
            yield which, o0, o1
        elif not gone and o0 == o1 and n1 - n0 >= _SHORTEST_NEAR:
            yield which, n0, n1


def _whole(text: str, start: int, end: int) -> str:
    """Return a stretch as it is compared, empty where it is no whole sentence."""
    before, last, behind = text[start - 1 : start] or MARK, text[end - 1], text[end : end + 1]
    whole = before in _ENDS + MARK and (last in _ENDS or behind == MARK) and MARK not in text[start:end]
    sentence = bare(folded(text[start:end].replace(SOFT, ""))).rstrip(_ENDS) if whole else ""
    return sentence if len(sentence) >= _SHORTEST_NEAR else ""


def _numbered(blocks: Sequence[Block], told: dict[_Place, int]) -> list[Block]:
    changes: dict[int, list[Change]] = {at: list(blocks[at].changes) for at, _ in told}
    for (at, which), move in told.items():
        changes[at][which] = changes[at][which]._replace(move=move)
    return [
        replace(block, changes=tuple(changes[at])) if at in changes else block
        for at, block in enumerate(blocks)
    ]
