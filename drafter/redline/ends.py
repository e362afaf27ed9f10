"""Which of several marks stays, where it is a matter of taste: so that programs read one and the same.

Characters inserted at the end of a paragraph and a paragraph inserted behind it are one insertion: it begins
in the one and the mark that stays is the last. LibreOffice would take the mark between two insertions away
with them. A paragraph before a table can be joined to nothing, so there the mark that stays is the last, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from drafter.redline.pieces import Fate
from drafter.redline.stream import Token
from drafter.redline.structure import Table

Side = Literal["old", "new"]
_FATES: tuple[tuple[Fate, Side], ...] = (("inserted", "new"), ("deleted", "old"))


def before_tables(blocks: Sequence[int | Table]) -> frozenset[int]:
    """Return the paragraphs that stand directly before a table."""
    return frozenset(
        block
        for block, following in pairwise(blocks)
        if isinstance(block, int) and isinstance(following, Table)
    )


def settled(tokens: Sequence[Token], old: frozenset[int], new: frozenset[int]) -> list[Token]:
    """Return a stream in which the right marks stay.

    Args:
        tokens: of a segment.
        old, new: paragraphs before tables that have no counterpart.
    """
    found: list[Token | None] = list(tokens)
    tables = {"old": old, "new": new}
    for at, token in enumerate(found):
        if token is None or not token.mark:
            continue
        for fate, side in _FATES:
            if token.fate == fate or _paragraph(token, side) in tables[side]:
                continue
            last = _before_table(found, at, fate, side, tables[side]) if tables[side] else 0
            if not last and fate == "inserted" and token.fate == "same" and _is_insertion(found, at - 1):
                last = max(_chain(found, at, fate, moved=False), default=0)
            if last:
                _hand_over(found, at, last, fate)
                break
    return [token for token in found if token is not None]


def _before_table(
    tokens: Sequence[Token | None], at: int, fate: Fate, side: Side, tables: frozenset[int]
) -> int:
    """The first mark before a table of the chain behind a mark; 0 if there is none.

    What stands behind the table cannot be joined with what stands before it.
    """
    ends = (end for end in _chain(tokens, at, fate) if _paragraph(tokens[end], side) in tables)
    return next(ends, 0)


def _chain(tokens: Sequence[Token | None], at: int, fate: Fate, *, moved: bool = True) -> Iterator[int]:
    """Yield the marks of the paragraphs behind a mark that share one fate as a whole."""
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token is None or token.fate != fate or (token.move and not moved):
            return
        if token.mark:
            yield place


def _paragraph(token: Token | None, side: Side) -> int | None:
    span = None if token is None else token.new if side == "new" else token.old
    return None if span is None else span.paragraph


def _is_insertion(tokens: Sequence[Token | None], at: int) -> bool:
    token = tokens[at] if at >= 0 else None
    return token is not None and token.fate == "inserted" and not token.mark and not token.move


def _hand_over(tokens: list[Token | None], at: int, last: int, fate: Fate) -> None:
    """Let a later mark stay instead of an earlier one that stays, or was to be taken away or put in."""
    first, second = tokens[at], tokens[last]
    if first is None or second is None:
        return
    if fate == "inserted":
        tokens[at] = None if first.new is None else Token("inserted", None, first.new, 0, True)
        tokens[last] = Token("same", first.old, second.new, 0, True)
    else:
        tokens[at] = None if first.old is None else Token("deleted", first.old, None, 0, True)
        tokens[last] = Token("same", second.old, first.new, 0, True)
