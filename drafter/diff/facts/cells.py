"""What the number in a cell of a table counts: the head of its row and the head of its column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure
from drafter.diff.results import Spot

Cell = tuple[int, int, int]
"""Table, row and column, from 0."""
_NUMBER = re.compile("[0-9０-９]")
_WORDS = re.compile("[\u3400-\u9fffA-Za-z]")
_YEAR = re.compile(r"(?:20)?\d\d年(?:度)?")
_LONGEST = 20


def row_place(table: int, row: int) -> str:
    """Return a row as people call it, both counted from 0."""
    return f"表{table + 1}第{row + 1}行"


def row_numbers(cells: Sequence[Cell | None]) -> tuple[int | None, ...]:
    """Return of each paragraph the number of its row among all rows, from 1; None in running text."""
    rows: dict[tuple[int, int], int] = {}
    return tuple(None if cell is None else rows.setdefault(cell[:2], len(rows) + 1) for cell in cells)


def cell_names(cells: Sequence[Cell | None], texts: Sequence[str]) -> dict[int, str]:
    """Return what the numbers in cells count, by the position of the cell's paragraph.

    Args:
        cells: of each paragraph its cell, None in running text.
        texts: the paragraphs.
    """
    found: dict[int, str] = {}
    places = [(cell, at) for at, cell in enumerate(cells) if cell is not None]
    for _, group in groupby(places, key=lambda each: each[0][0]):
        table = list(group)
        heads = _heads(table, texts)
        rows = groupby(table, key=lambda each: each[0][1])
        for _, row in rows:
            found.update(_row_names(list(row), heads, texts))
    return found


def _heads(table: Sequence[tuple[Cell, int]], texts: Sequence[str]) -> dict[int, str]:
    """The words of the first row by column; nothing where that row is one of numbers."""
    first = [(cell[2], texts[at].strip()) for cell, at in table if cell[1] == table[0][0][1]]
    named = [(column, _YEAR.sub("", text)) for column, text in first]
    return {} if any(_NUMBER.search(text) for _, text in named) else dict(named)


def _row_names(
    row: Sequence[tuple[Cell, int]], heads: Mapping[int, str], texts: Sequence[str]
) -> Iterable[tuple[int, str]]:
    own = next((texts[at].strip() for _, at in row if _WORDS.search(texts[at])), "")
    if _NUMBER.search(own):
        own = ""
    for cell, at in row:
        if not _NUMBER.search(texts[at]):
            continue
        name = own[:_LONGEST] + heads.get(cell[2], "")[:_LONGEST]
        if name:
            yield at, name


def in_cells(
    sightings: Iterable[Sighting], old: Mapping[int, str], new: Mapping[int, str]
) -> Iterable[Sighting]:
    """Yield sightings, those in cells under the names of their cells."""
    for each in sightings:
        before = _named(each.old, each.old_spot, old)
        yield replace(each, old=before, new=_named(each.new, each.new_spot, new))


def _named(figure: Figure | None, spot: Spot | None, names: Mapping[int, str]) -> Figure | None:
    name = names.get(spot.paragraph) if spot else None
    return figure if figure is None or not name else replace(figure, label=name)
