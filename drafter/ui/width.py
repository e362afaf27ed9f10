"""How wide a text may turn out: some terminals draw “ ” … × two columns wide, others one."""

from __future__ import annotations

from unicodedata import east_asian_width

from drafter.zh.columns import display_width

_CLOSERS = "，。；：、！？）》”’…%"


def most_columns(text: str) -> int:
    """Return the columns a text takes at most, whatever the terminal makes of ambiguous characters.

    Source: Unicode Standard Annex 11, class A.
    """
    if text.isascii():
        return display_width(text)
    return display_width(text) + sum(map(_ambiguous, text))


def _ambiguous(character: str) -> bool:
    return east_asian_width(character) == "A"


def wrap(text: str, width: int) -> list[str]:
    """Return the text cut into rows of at most ``width`` columns; no row begins with a closing mark."""
    rows = []
    for line in text.split("\n"):
        rest = line
        while most_columns(rest) > width:
            head = beginning(rest, width)
            while len(head) > 2 and rest[len(head)] in _CLOSERS:
                head = head[:-1]
            rows.append(head)
            rest = rest[len(head) :]
        rows.append(rest)
    return rows


def beginning(text: str, width: int) -> str:
    """Return the longest beginning of the text that surely fits, at least one character."""
    taken = 0
    for offset, character in enumerate(text):
        taken += display_width(character) + _ambiguous(character)
        if taken > width:
            return text[: max(offset, 1)]
    return text


def fill(pieces: str, width: int, gap: str = "   ") -> list[str]:
    """Return hints, parted by wide gaps, in rows that fit; a hint is not broken where it fits a row."""
    rows: list[str] = []
    for piece in pieces.split(gap):
        longer = f"{rows[-1]}{gap}{piece}" if rows else piece
        if rows and most_columns(longer) <= width:
            rows[-1] = longer
        else:
            rows += wrap(piece, width)
    return rows
