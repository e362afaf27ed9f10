"""What becomes of every character of two documents: the one form in which a comparison is written down.

The paragraphs of a document are counted from 0 in document order. A paragraph of n characters has n + 1
places: the characters 0 … n - 1 and, at n, its paragraph mark. Splitting a paragraph inserts a mark, merging
two deletes one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Fate = Literal["same", "deleted", "inserted"]


class Span(NamedTuple):
    """Characters of one paragraph.

    Attributes:
        paragraph: position of the paragraph, from 0.
        start: offset of the first character.
        end: offset behind the last one; the length of the text plus one where the mark is included.
    """

    paragraph: int
    start: int
    end: int


class Piece(NamedTuple):
    """Characters that share one fate.

    The old sides of all pieces, in order, are the whole old document; the new sides, in order, the whole
    new one.

    Attributes:
        fate: what becomes of them.
        old: where they stood; None for what is inserted.
        new: where they stand; None for what is deleted. Of characters that stay, as long as ``old``.
        move: from 1, the move the characters belong to: on a deleted piece what went, on an inserted one
            what arrived; 0 for none. Words changed on the way carry the fate and 0.
    """

    fate: Fate
    old: Span | None
    new: Span | None
    move: int = 0
