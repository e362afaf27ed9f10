"""Text in rows of a terminal; how wide it may turn out: some draw “ ” … × two columns wide, others one."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

from drafter.zh.columns import display_width
from drafter.zh.regex import regex

_CLOSERS = "，。；：、！？）》”’】］〉…%％‰"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = frozenset(_LATIN + _LATIN.upper() + "-")
_WORD = _LETTERS | frozenset("0123456789.,")
_LONGEST_WORD = 24
_GAP = regex(" {2,}")
_OPENERS = "（《“‘【［〈"


def most_columns(text: str) -> int:
    """Return the columns a text takes at most, whatever the terminal makes of ambiguous characters.

    Source: Unicode Standard Annex 11, class A.
    """
    return sum(map(_most, text))


@lru_cache(maxsize=8192)
def _most(character: str) -> int:
    return display_width(character) + (east_asian_width(character) == "A")


def wrap(text: str, width: int) -> list[str]:
    """Return the text cut into rows of at most ``width`` columns.

    No row begins with a closing mark or ends with an opening one; numbers and foreign words stay whole.
    """
    rows = []
    for line in text.split("\n"):
        rest = line
        while most_columns(rest) > width:
            head = rest[: _break(rest, len(beginning(rest, width)))]
            rows.append(head)
            rest = rest[len(head) :]
        rows.append(rest)
    return rows


def _break(text: str, most: int) -> int:
    """Return the last place up to ``most`` where a row may end; ``most`` itself where there is none.

    The words of a command stand in one row where they fit one.
    """
    places = range(most, max(most - _LONGEST_WORD, 1), -1)
    fitting = [at for at in places if _may_end(text, at)]
    return next((at for at in fitting if not _in_command(text, at)), fitting[0] if fitting else most)


def _may_end(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    inside = before in _WORD and after in _WORD
    return not inside and after not in _CLOSERS and before not in _OPENERS


def _in_command(text: str, at: int) -> bool:
    """True at a blank between two foreign words."""
    if " " not in text[at - 1 : at + 1]:
        return False
    blank = at if text[at] == " " else at - 1
    return text[blank - 1 : blank] in _LETTERS and text[blank + 1 : blank + 2] in _LETTERS


def beginning(text: str, width: int) -> str:
    """Return the longest beginning of the text that surely fits, at least one character."""
    taken = 0
    for offset, character in enumerate(text):
        taken += _most(character)
        if taken > width:
            return text[: max(offset, 1)]
    return text


def fill(text: str, width: int) -> list[str]:
    """Return pieces, parted by wide gaps, in rows that fit; a piece is not broken where it fits a row."""
    if most_columns(text) <= width:
        return [text]
    rows: list[str] = []
    for piece in _GAP.split(text):
        longer = f"{rows[-1]}   {piece}" if rows else piece
        if rows and most_columns(longer) <= width:
            rows[-1] = longer
        else:
            rows += wrap(piece, width)
    return rows
