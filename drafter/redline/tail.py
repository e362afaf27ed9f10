"""A body that does not end in a paragraph gets an empty one, as in Word, where the other does."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.readers.word.names import TBL
from drafter.readers.word.xml import Element
from drafter.redline.pieces import Piece, Span
from drafter.redline.walk import blocks, body_of
from drafter.redline.word import Word


def with_tail(old: Word, new: Word, pieces: Iterable[Piece]) -> list[Piece]:
    """Give the document that does not end in a paragraph one if the other has one there.

    Returns:
        the pieces, with that of the new paragraph's mark.
    """
    found = list(pieces)
    ends = [_is_open(word.main) for word in (old, new)]
    if ends[0] and not ends[1]:
        found.append(Piece("deleted", Span(old.append(), 0, 1), None))
    elif ends[1] and not ends[0]:
        found.append(Piece("inserted", None, Span(new.append(), 0, 1)))
    return found


def _is_open(root: Element) -> bool:
    last = None
    for block in blocks(body_of(root)):
        last = block
    return last is None or last.tag == TBL
