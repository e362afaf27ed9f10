"""Paragraphs that were broken into lines of one width, as in a PDF or a mail."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from drafter.readers.breaks import NUMBERED
from drafter.readers.even import full_rows
from drafter.readers.tabbed import is_row
from drafter.zh.regex import regex

_NARROW, _WIDE = 16, 60  # characters of a full line on a page
_MANY = 0.6  # share of full lines in a wrapped text
_FEWEST = 8
_NEARLY_ALL = 0.95
_SLACK = 3  # characters by which full lines differ: punctuation that hangs, digits
_HALF = 2
_ENDED = regex(r"[。！？：!?:][”’）)》\]】]*$")
_TOKEN = regex(r"[!-~]+[，。；、]?")  # goes to the next row as a whole
_ASCII = regex(r"[ -~]")
_INDENT = regex(r"[\s\u3000]{2}|\u3000|\t")


def unwrapped(rows: list[str]) -> list[str]:
    """Return the rows with the lines of a wrapped text joined into paragraphs; other texts as they are."""
    full = full_rows(rows)
    if full:
        return _joined(rows, lambda before, _: full(before), marked=_marked(rows, full))
    width = _line_width(rows)
    return joined(rows, width) if width else rows


def _marked(rows: list[str], full: Callable[[str], bool]) -> bool:
    """Tell whether every paragraph stands off, by an indent or a blank line: no number begins one then."""
    begun = [
        bool(_INDENT.match(row)) or not before.strip()
        for before, row in pairwise(rows)
        if row.strip() and not full(before)
    ]
    return sum(begun) >= _NEARLY_ALL * len(begun)


def joined(rows: list[str], width: float) -> list[str]:
    """Join rows into paragraphs: a row goes on with the next one if it is full and does not end a paragraph.

    Args:
        rows: lines as they stand on the page.
        width: characters of a full line; an ASCII character counts half.
    """
    return _joined(rows, lambda before, row: goes_on(before, row, width))


def _joined(rows: list[str], full: Callable[[str, str], bool], *, marked: bool = False) -> list[str]:
    found: list[list[str]] = []
    before = ""
    for row in rows:
        goes = row.strip() and before.strip() and full(before, row.strip())
        if goes and not _begins(row, before, marked):
            found[-1].append(row.strip())
        else:
            found.append([row.rstrip()])
        before = row
    return ["".join(pieces) for pieces in found]


def goes_on(before: str, row: str, width: float) -> bool:
    """Return True if a row was turned over because it was full, rather than ended.

    Args:
        before: the row, with its indent.
        row: the next one, without.
        width: characters of a full row.
    """
    token = _TOKEN.match(row)
    room = width - row_width(before)
    full = room <= max(_SLACK, row_width(token.group()) + 1 if token else 0)
    return full and (room <= 0 or not ended(before))


def row_width(row: str) -> float:
    """Return the width of a row in Chinese characters."""
    row = row.rstrip()
    return len(row) - len(_ASCII.findall(row)) / _HALF


def _line_width(rows: list[str]) -> float:
    """The width of a full line, 0 if the text is not wrapped."""
    widths = [row_width(row) for row in rows if row.strip()]
    if len(widths) < _FEWEST:
        return 0
    from statistics import median  # few texts come this far

    full = median(sorted(widths)[len(widths) // _HALF :])
    alike = sum(1 for width in widths if abs(width - full) <= _SLACK)
    broken = sum(1 for row in rows if row.strip() and not _ENDED.search(row))
    wrapped = _NARROW <= full <= _WIDE and max(widths) <= full + _SLACK
    if not wrapped:
        return 0
    return full if min(alike, broken) >= _MANY * len(widths) or _indented(rows, full) else 0


def _indented(rows: list[str], full: float) -> bool:
    """Tell whether nearly every row without an indent follows a full one: only paragraphs are indented."""
    filled = [row for row in rows if row.strip()]
    turned = [before for before, row in pairwise(filled) if _INDENT.match(row) is None]
    after_full = sum(row_width(before) >= full - _SLACK for before in turned)
    return len(turned) >= _FEWEST and after_full >= _NEARLY_ALL * len(turned)


def _begins(row: str, before: str, marked: bool) -> bool:
    """A row begins a paragraph if it is indented, of a table, or has a number where numbers begin any."""
    if is_row(row) or is_row(before):
        return True
    numbered = not marked and NUMBERED.match(row.strip()) is not None and ended(before)
    return numbered or _INDENT.match(row) is not None


def ended(row: str) -> bool:
    """Return True if a row ends with the mark of a finished sentence."""
    return _ENDED.search(row.rstrip()) is not None
