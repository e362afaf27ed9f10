"""Tables in a plain text: rows whose cells are parted by tabs, or stand between upright bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter.readers.breaks import NUMBERED
from drafter.readers.source import Grid, Line
from drafter.zh.regex import regex

_FEWEST = 2
_LONGEST = 120  # characters of a cell; a longer one is a paragraph that holds a tab
_BARRED = regex(r"\s*\|.*\|\s*")
_RULE = regex(r":?-{2,}:?")
"""A cell of the line that a table written with bars has under its head."""
_LEADER = regex("…|[.·]{3,}")
_PAGE = regex("[0-9]{1,3}")
_BLANKS = " \u3000\r"


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table, whatever stands around it."""
    if "\t" not in text and "|" not in text:
        return False
    return sum(cell != "" for cell in _cells(text)) >= _FEWEST


def with_tables(lines: Sequence[str]) -> list[Line | Grid]:
    """Return lines as a reader gives them, each run of rows as one table."""
    if not any(map(is_row, lines)):
        return [Line(text) for line in lines if (text := line.strip())]
    found: list[Line | Grid] = []
    for rows, group in groupby((line for line in lines if line.strip()), key=is_row):
        run = list(group)
        cells = _squared([_cells(row) for row in run]) if rows else []
        found += [Grid(tuple(map(tuple, cells)))] if cells else [Line(row.strip()) for row in run]
    return found


def _cells(row: str) -> list[str]:
    row = row.strip(_BLANKS)
    barred = _BARRED.fullmatch(row) is not None
    parts = row.strip().strip("|").split("|") if barred else row.split("\t")
    return [part.strip() for part in parts]


def _squared(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return the rows all of one length, nothing if they make no table; columns without a word are gone."""
    told = [row for row in rows if not all(map(_RULE.fullmatch, row))]
    width = max(map(len, told), default=0)
    filled = [row + [""] * (width - len(row)) for row in told]
    columns = [column for column in zip(*filled, strict=True) if any(column)]
    if len(told) < _FEWEST or len(columns) < _FEWEST or not all(columns[0][1:]):
        return []
    if any(len(cell) > _LONGEST for row in told for cell in row) or all(map(_of_contents, told)):
        return []
    return [list(row) for row in zip(*columns, strict=True)]


def _of_contents(row: Sequence[str]) -> bool:
    """Tell whether a row belongs to a list of contents: a heading and its page."""
    headed = NUMBERED.match(row[0]) is not None or _LEADER.search(row[0]) is not None
    return headed and _PAGE.fullmatch(row[-1]) is not None
