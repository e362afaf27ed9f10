"""A body that does not end in a paragraph gets an empty one, as in Word, where the other does."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.readers.word.names import TBL, P
from drafter.readers.word.xml import Element
from drafter.redline.names import SECT
from drafter.redline.pieces import Piece, Span
from drafter.redline.walk import blocks, body_of, lay


def with_tail(old: Element, new: Element, pieces: Iterable[Piece]) -> list[Piece]:
    """Give the document that does not end in a paragraph one if the other has one there.

    Returns:
        the pieces, with that of the new paragraph's mark.
    """
    found = list(pieces)
    ends = [_is_open(root) for root in (old, new)]
    if ends[0] and not ends[1]:
        found.append(Piece("deleted", Span(_append(old), 0, 1), None))
    elif ends[1] and not ends[0]:
        found.append(Piece("inserted", None, Span(_append(new), 0, 1)))
    return found


def _is_open(root: Element) -> bool:
    last = None
    for block in blocks(body_of(root)):
        last = block
    return last is None or last.tag == TBL


def _append(root: Element) -> int:
    """Add a paragraph behind the last block and return its position."""
    body: Element = body_of(root)
    section = next(body.iterchildren(SECT), None)
    body.insert(len(body) if section is None else body.index(section), body.makeelement(P))
    return len(lay(root)) - 1
