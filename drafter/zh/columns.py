"""Text in terminal columns: a hanzi takes two, a combining mark none.

Source: Unicode Standard Annex 11; characters of ambiguous width count as one.
"""

from __future__ import annotations

from unicodedata import category, east_asian_width

_NO_WIDTH = ("Mn", "Me", "Cf", "Cc")
ELLIPSIS = "…"


def _width(character: str) -> int:
    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in _NO_WIDTH else 1


def display_width(text: str) -> int:
    """Return the number of terminal columns the text takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_width, text))


def caret_line(source: str, column: int) -> str:
    """Return the line that puts ``^`` under the character at offset ``column`` of ``source``.

    Tabs stay tabs, so that the terminal moves as far as it did in the line above.
    """
    return "".join("\t" if c == "\t" else " " * _width(c) for c in source[:column]) + "^"


def prefix(text: str, width: int) -> str:
    """Return the longest beginning of the text that takes at most ``width`` columns."""
    taken = 0
    for offset, character in enumerate(text):
        taken += _width(character)
        if taken > width:
            return text[:offset]
    return text


def fit(text: str, width: int) -> str:
    """Return the text cut to ``width`` columns, with … at its end where something was cut off."""
    if display_width(text) <= width:
        return text
    return prefix(text, width - 1) + ELLIPSIS if width > 0 else ""


def pad(text: str, width: int) -> str:
    """Return the text filled with spaces up to ``width`` columns; longer text is left alone."""
    return text + " " * (width - display_width(text))
