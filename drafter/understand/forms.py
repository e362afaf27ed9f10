"""Reports filled into a form: a table whose cells hold paragraphs is text, not figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from drafter.readers.source import Grid, Line

_LONG = 80
"""Characters of a cell that tells something in sentences."""
_MOST_COLUMNS = 3


def unfolded(lines: Iterable[Line | Grid]) -> Iterator[Line | Grid]:
    """Yield the lines; of a form each paragraph of its cells, row by row, merged cells once."""
    for line in lines:
        if isinstance(line, Grid) and _is_form(line):
            yield from _paragraphs(line)
        else:
            yield line


def _is_form(grid: Grid) -> bool:
    """Tell whether most rows of a table of few columns tell something in sentences."""
    if max(map(len, grid.rows), default=0) > _MOST_COLUMNS:
        return False
    told = sum(1 for row in grid.rows if any(len(cell) > _LONG and "。" in cell for cell in row))
    return told * 2 > len(grid.rows)


def _paragraphs(grid: Grid) -> Iterator[Line]:
    for row in grid.rows:
        for cell, _ in groupby(row):
            for text in cell.splitlines():
                if text.strip():
                    yield Line(text.strip(), place=grid.place)
