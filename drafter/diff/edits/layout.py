"""Paragraphs that are only set differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.results import Edit
from drafter.diff.sides import Draft
from drafter.diff.spots import spot
from drafter.redline.pieces import Span


def formats(blocks: Sequence[Block], old: Draft, new: Draft) -> Iterator[Edit]:
    """Yield an edit for each paragraph that stayed and is set in another way, where the ways are known."""
    if not old.styles or not new.styles:
        return
    for block in blocks:
        if len(block.old) != 1 or len(block.new) != 1:
            continue
        i, j = block.old[0], block.new[0]
        if old.styles[i] != new.styles[j]:
            mine, theirs = old.side.paragraphs[i].text, new.side.paragraphs[j].text
            spots = spot(old.side, Span(i, 0, len(mine))), spot(new.side, Span(j, 0, len(theirs)))
            yield Edit("format", old.styles[i], new.styles[j], *spots, (mine, theirs))
