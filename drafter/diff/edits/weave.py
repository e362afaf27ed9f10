"""Blocks written down as pieces: what became of every character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.text.laid import Laid
from drafter.redline.pieces import Fate, Piece, Span


def weave(blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    """Return the pieces of two drafts."""
    out: list[Piece] = []
    start = last_old = last_new = 0
    for block in blocks:
        found = _pieces(block, old, new)
        if block.old and block.new:
            start = len(out)
            out += found
        elif block.old and block.old[0] < last_old:
            _put(out, start, found, [piece.old for piece in out[start:]], block.old[0])
        elif block.new and block.new[0] < last_new:
            _put(out, start, found, [piece.new for piece in out[start:]], block.new[0])
        else:
            out += found
        if block.old and block.old[-1] > last_old:
            last_old = block.old[-1]
        if block.new and block.new[-1] > last_new:
            last_new = block.new[-1]
    return tuple(out)


def _put(
    out: list[Piece], start: int, found: Sequence[Piece], sides: Sequence[Span | None], paragraph: int
) -> None:
    """Put what went, or came, before the first piece of a later paragraph of its side."""
    later = next((at for at, side in enumerate(sides) if side and side.paragraph > paragraph), len(sides))
    out[start + later : start + later] = found


def _pieces(block: Block, old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    if not block.changes and len(block.old) == len(block.new) == 1:
        (i,), (j,) = block.old, block.new
        return [Piece("same", Span(i, 0, len(old[i]) + 1), Span(j, 0, len(new[j]) + 1))]
    if block.old and block.new:
        return list(_kept(block, Laid(block.old, old), Laid(block.new, new)))
    if block.old:
        changed = [(*change[:2], change.move) for change in block.changes]
        return list(_away(block, Laid(block.old, old), "deleted", changed))
    changed = [(*change[2:4], change.move) for change in block.changes]
    return list(_away(block, Laid(block.new, new), "inserted", changed))


def _kept(block: Block, before: Laid, after: Laid) -> Iterator[Piece]:
    at_old = at_new = 0
    end = Change(before.length, before.length, after.length, after.length, True)
    for o0, o1, n0, n1, _, move in (*block.changes, end):
        # Where kept characters end a paragraph, they end one on both sides.
        for mine, other in zip(before.spans(at_old, o0), after.spans(at_new, n0), strict=True):
            yield Piece("same", mine, other)
        for span in before.spans(o0, o1):
            yield Piece("deleted", span, None, max(move, 0))
        for span in after.spans(n0, n1):
            yield Piece("inserted", None, span, max(move, 0))
        at_old, at_new = o1, n1


def _away(block: Block, laid: Laid, fate: Fate, changed: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    """What went or arrived; of a move, what changed on the way is no part of it."""
    at = 0
    for start, end, other in (*changed, (laid.length, laid.length, 0)):
        for stretch, move in (((at, start), block.move), ((start, end), other)):
            for span in laid.spans(*stretch):
                yield Piece(fate, span, None, move) if fate == "deleted" else Piece(fate, None, span, move)
        at = end
