"""What the number in a cell of a table counts: the head of its row and the head of its column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure
from drafter.diff.results import Spot
from drafter.zh import prose_forms as forms
from drafter.zh.regex import regex

Cell = tuple[int, int, int]
"""Table, row and column, from 0."""
_NUMBER = regex("[0-9０-９]")
_WORDS = regex("[\u3400-\u9fffA-Za-z]")
_YEAR = regex(r"(?:20)?\d\d年(?:度)?")
_UNIT = regex(r"[（(]([^（）()]{1,6})[）)]$")
_UNITS = regex("(?:计量)?单位")
_ANOTHER = regex(r"20\d\d年|上年|去年|同期|增减|变化")
_SAYS_NOTHING = regex(
    "(?:本年|今年|当年|全年)?(?:数量|数值|数据|数额|完成数|完成情况|本年|今年|当年|全年)(?=[（(]|$)"
)
"""The head of a column of which every number is just what the head of its row says."""
_LONGEST = 20


def row_place(table: int, row: int) -> str:
    """Return a row as people call it, both counted from 0."""
    return f"表{table + 1}第{row + 1}行"


def row_numbers(cells: Sequence[Cell | None]) -> tuple[int | None, ...]:
    """Return of each paragraph the number of its row among all rows, from 1; None in running text."""
    rows: dict[tuple[int, int], int] = {}
    return tuple(None if cell is None else rows.setdefault(cell[:2], len(rows) + 1) for cell in cells)


def cell_names(cells: Sequence[Cell | None], texts: Sequence[str], year: int | None = None) -> dict[int, str]:
    """Return what the numbers in cells count, by the position of the cell's paragraph.

    Args:
        cells: of each paragraph its cell, None in running text.
        texts: the paragraphs.
        year: the year reported on, if known: a column of it needs no year in its name.
    """
    found: dict[int, str] = {}
    places = [(cell, at) for at, cell in enumerate(cells) if cell is not None]
    for _, group in groupby(places, key=lambda each: each[0][0]):
        table = list(group)
        heads = _heads(table, texts, year)
        rows = groupby(table, key=lambda each: each[0][1])
        for _, row in rows:
            found.update(_row_names(list(row), heads, texts))
    return found


def _heads(table: Sequence[tuple[Cell, int]], texts: Sequence[str], year: int | None) -> dict[int, str]:
    """The words of the first row by column; nothing where that row is one of numbers."""
    first = [(cell[2], texts[at].strip()) for cell, at in table if cell[1] == table[0][0][1]]
    if any(_NUMBER.search(_YEAR.sub("", text)) for _, text in first):
        return {}
    return {column: _own_words(text, year) for column, text in first}


def _own_words(head: str, year: int | None) -> str:
    return _SAYS_NOTHING.sub("", _YEAR.sub(lambda told: _other_year(told[0], year), head), count=1)


def _other_year(told: str, year: int | None) -> str:
    return "" if year is None or told[:4] == str(year) else told


def _row_names(
    row: Sequence[tuple[Cell, int]], heads: Mapping[int, str], texts: Sequence[str]
) -> Iterable[tuple[int, str]]:
    own = next((texts[at].strip() for _, at in row if _WORDS.search(texts[at])), "")
    if _NUMBER.search(own):
        own = ""
    unit = _row_unit(row, heads, texts)
    for cell, at in row:
        if not _NUMBER.search(texts[at]):
            continue
        name = own[:_LONGEST] + heads.get(cell[2], "")[:_LONGEST]
        if name:
            yield at, name if _UNIT.search(name) else name + unit


def _row_unit(row: Sequence[tuple[Cell, int]], heads: Mapping[int, str], texts: Sequence[str]) -> str:
    """Return the unit that a column of units gives a row, as it stands behind a name: （件）."""
    told = (texts[at].strip() for cell, at in row if _UNITS.fullmatch(heads.get(cell[2], "")))
    unit = next(told, "")
    return f"（{unit}）" if forms.UNIT.fullmatch(unit) else ""


def is_of_another_year(name: str) -> bool:
    """Tell whether a cell holds a figure of another year, or what lies between two."""
    return _ANOTHER.search(name) is not None


def in_other_year(sighting: Sighting, old: Mapping[int, str], new: Mapping[int, str]) -> bool:
    """Tell whether a sighting stands in a column of another year, or of what lies between two."""
    names = (_name(sighting.old_spot, old), _name(sighting.new_spot, new))
    return any(map(is_of_another_year, names))


def in_cells(
    sightings: Iterable[Sighting], old: Mapping[int, str], new: Mapping[int, str]
) -> Iterable[Sighting]:
    """Yield sightings, those in cells under the names of their cells."""
    for each in sightings:
        before = _named(each.old, each.old_spot, old)
        yield each._replace(old=before, new=_named(each.new, each.new_spot, new))


def _name(spot: Spot | None, names: Mapping[int, str]) -> str:
    return names.get(spot.paragraph, "") if spot else ""


def without_unit(name: str) -> str:
    """Return the name of a cell without the unit behind it."""
    return _UNIT.sub("", name)


def _named(figure: Figure | None, spot: Spot | None, names: Mapping[int, str]) -> Figure | None:
    name = _name(spot, names)
    return under(name, figure) if figure is not None and name else figure


def under(name: str, figure: Figure) -> Figure:
    """Return a figure of a cell under the name of the cell, in the unit that the name ends with."""
    unit = _UNIT.search(name)
    if unit and not figure.quantity.unit and forms.UNIT.fullmatch(unit[1]):
        return figure._replace(label=name, quantity=figure.quantity._replace(unit=unit[1]))
    return figure._replace(label=name)
