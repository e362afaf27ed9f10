"""A comparison as a .docx: the new document with tracked changes, and a remark on every changed figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from drafter.commands.comparing.sides import Named, as_word, word_side
from drafter.commands.comparing.words import FACTS, stated
from drafter.diff.compare import compare
from drafter.diff.results import Comparison, Fact
from drafter.redline.comments import Comment
from drafter.redline.tracked import write_tracked

Moves = Literal["native", "marked"]


def tracked(
    old: Named,
    new: Named,
    found: Comparison,
    years: bool | None,
    author: str,
    date: datetime | str,
    moves: Moves,
) -> bytes:
    """Return the new document with tracked changes.

    Args:
        found: the two compared; of cases their documents are compared again as Word has them.
        years: as of ``compare``.
        author, date: of the changes and remarks.
        moves: as moves, or deleted here and inserted there.

    Raises:
        InputError: a side has no .docx, or the result would not be exact.
    """
    before, after = as_word(old), as_word(new)
    if old.word is None or new.word is None:
        found = compare(word_side(old, before), word_side(new, after), years=years)
    told = list(remarks(found))
    return write_tracked(before, after, found.pieces, author=author, date=date, moves=moves, comments=told)


def remarks(found: Comparison) -> Iterator[Comment]:
    """Yield a remark on each fact: where the new text states it, else where the old figure stood."""
    places = _Places(found)
    for fact in found.facts:
        if fact.new_spots:
            for spot in fact.new_spots:
                yield Comment(spot.paragraph, spot.start, spot.end, _told(fact, found))
        elif fact.old_spots:
            spot = fact.old_spots[0]
            paragraph, offset = places.behind(spot.paragraph, spot.start)
            yield Comment(paragraph, offset, offset, _told(fact, found))


class _Places:
    """Where old places that are gone would be in the new text."""

    def __init__(self, found: Comparison) -> None:
        self._ends: list[tuple[int, int]] = []
        self._before: list[tuple[int, int]] = []
        last = (0, 0)
        for piece in found.pieces:
            if piece.old is not None:
                self._ends.append((piece.old.paragraph, piece.old.end))
                self._before.append(last)
            if piece.new is not None:
                text = found.new.paragraphs[piece.new.paragraph].text
                last = (piece.new.paragraph, min(piece.new.end, len(text)))
        self._last = last

    def behind(self, paragraph: int, offset: int) -> tuple[int, int]:
        """Return the end of what the new text has before an old place."""
        at = bisect_right(self._ends, (paragraph, offset))
        return self._before[at] if at < len(self._before) else self._last


def _told(fact: Fact, found: Comparison) -> str:
    old, new = (text or "（无）" for text in stated(fact, found))
    told = fact.difference or FACTS[fact.kind]
    return f"{fact.label}：{old} → {new}，{told}。" + fact.alarm
