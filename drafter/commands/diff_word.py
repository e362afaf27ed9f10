"""A comparison as a .docx: the new document with tracked changes, and a remark on every changed figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from drafter.commands.diff_sides import Named, as_word, word_side
from drafter.commands.diff_words import FACTS
from drafter.diff.compare import compare
from drafter.diff.results import Comparison, Fact
from drafter.redline.comments import Comment
from drafter.redline.tracked import write_tracked

Moves = Literal["native", "marked"]


def tracked(
    old: Named, new: Named, years: bool | None, author: str, date: datetime | str, moves: Moves
) -> bytes:
    """Return the new document with tracked changes.

    Args:
        years: as of ``compare``.
        author, date: of the changes and remarks.
        moves: as moves, or deleted here and inserted there.

    Raises:
        InputError: a side has no .docx, or the result would not be exact.
    """
    with TemporaryDirectory() as place:
        before, after = as_word(old, Path(place)), as_word(new, Path(place))
        found = compare(word_side(old, before), word_side(new, after), years=years)
        return write_tracked(
            before,
            after,
            found.pieces,
            author=author,
            date=date,
            moves=moves,
            comments=list(remarks(found)),
        )


def remarks(found: Comparison) -> Iterator[Comment]:
    """Yield a remark on each fact: where the new text states it, else where the old figure stood."""
    for fact in found.facts:
        if fact.new_spots:
            for spot in fact.new_spots:
                yield Comment(spot.paragraph, spot.start, spot.end, _told(fact))
        elif fact.old_spots:
            spot = fact.old_spots[0]
            paragraph, offset = _place_of(found, spot.paragraph, spot.start)
            yield Comment(paragraph, offset, offset, _told(fact))


def _place_of(found: Comparison, paragraph: int, offset: int) -> tuple[int, int]:
    """Return the place of the new text before which an old place is gone."""
    last = (0, 0)
    for piece in found.pieces:
        if piece.old is not None and (piece.old.paragraph, piece.old.end) > (paragraph, offset):
            break
        if piece.new is not None:
            text = found.new.paragraphs[piece.new.paragraph].text
            last = (piece.new.paragraph, min(piece.new.end, len(text)))
    return last


def _told(fact: Fact) -> str:
    old, new = fact.old_text or "（无）", fact.new_text or "（无）"
    told = fact.difference or FACTS[fact.kind]
    return f"{fact.label}：{old} → {new}，{told}。" + fact.alarm
