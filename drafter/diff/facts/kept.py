"""What stands in both drafts, wherever: paragraphs that stayed, sentences and paragraphs that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block, Way
from drafter.diff.edits.inner import Change
from drafter.diff.results import Side
from drafter.diff.text.laid import Laid, Lines

KeptText = tuple[Block, Laid, Laid]
"""A block, and its old and its new paragraphs laid end to end."""


def kept_texts(blocks: Sequence[Block], old: Side, new: Side) -> Iterator[KeptText]:
    """Yield what stands in both drafts and was edited, with its paragraphs of each laid end to end."""
    before, after = lines_of(old), lines_of(new)
    for block in blocks:
        if block.old and block.new and block.changes:
            yield from stayed(block, before, after)
    yield from moved(blocks, before, after)


def lines_of(side: Side) -> Lines:
    """Return the paragraphs of a draft, to be laid end to end."""
    return Lines([paragraph.text for paragraph in side.paragraphs], side.soft)


def stayed(block: Block, old: Lines, new: Lines) -> Iterator[KeptText]:
    """Yield a block that stayed, and the sentences that came to it from others, each as if it had stayed."""
    theirs = Laid(block.new, *new)
    yield block, Laid(block.old, *old), theirs
    for way in block.ways:
        yield _as_kept(way, block), Laid(way.old, *old), theirs


def moved(blocks: Sequence[Block], old: Lines, new: Lines) -> Iterator[KeptText]:
    """Yield what moved and was edited; both its ends are blocks of their own, with the same changes."""
    gone = [block for block in blocks if block.move and block.old and block.changes]
    come = [block for block in blocks if block.move and block.new and block.changes]
    arrived = {(block.move, block.changes): block for block in come}
    for block in gone:
        other = arrived[block.move, block.changes]
        whole = Block(block.old, other.new, block.changes, block.move)
        yield whole, Laid(block.old, *old), Laid(other.new, *new)


def _as_kept(way: Way, block: Block) -> Block:
    """Sentences that moved, as if they had stayed; before them lies what brings them to their place."""
    (start, _), (place, _) = way.mine, way.theirs
    return Block(way.old, block.new, (Change(start - 1, start - 1, place - 1, place - 1, True), *way.changes))
