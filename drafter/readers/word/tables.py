"""Tables: rows of cells, merged cells repeated; a table that only lays out a page is no table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.readers import limits
from drafter.readers.word.names import TBL, TC, TCPR, TR, TRPR, VAL, w
from drafter.readers.word.xml import Element

_WRAPPERS = (w("sdt"), w("sdtContent"), w("ins"), w("customXml"), w("moveTo"))
_DELETED, _CELL_DELETED = w("del"), w("cellDel")
_SPAN, _MERGE, _BEFORE = w("gridSpan"), w("vMerge"), w("gridBefore")


class Merging(NamedTuple):
    """How many columns a cell covers, and whether it goes on from the row above."""

    span: int
    continues: bool


ONE = Merging(1, False)  # every cell that covers but its own place has this very object


def rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, those struck out left out."""
    for row in _children(table, TR):
        properties = row.find(TRPR)
        if properties is None or properties.find(_DELETED) is None:
            yield row


def cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, those struck out left out; at most as many as a table may have columns."""
    for place, cell in enumerate(_children(row, TC)):
        properties = cell.find(TCPR)
        if place < limits.COLUMNS and (properties is None or properties.find(_CELL_DELETED) is None):
            yield cell


def is_layout(table: Element) -> bool:
    """True if the table has one column, or tables in its cells: it holds text, not figures."""
    within = table.iter(TBL)
    next(within)
    if next(within, None) is not None:
        return True
    return all(sum(1 for _ in cells(row)) <= 1 for row in rows(table))


def grid(table: list[list[tuple[Merging, str]]], shifts: list[int]) -> tuple[tuple[str, ...], ...]:
    """Return the texts of a table's cells with merged ones repeated, rows filled to one length.

    Args:
        table: for each row the merging and the text of its cells.
        shifts: for each row how many columns it begins late.
    """
    full: list[list[str]] = []
    for row, late in zip(table, shifts, strict=True):
        above = full[-1] if full else []
        texts = [""] * late
        for merged, text in row:
            if merged is ONE:
                texts.append(text)
                continue
            at = len(texts)
            texts += [above[at] if merged.continues and at < len(above) else text] * merged.span
        full.append(texts[: limits.COLUMNS])
    width = max((len(texts) for texts in full), default=0)
    full = full[: limits.CELLS // max(width, 1)]
    return tuple(tuple(texts + [""] * (width - len(texts))) for texts in full if any(texts))


def shift(row: Element) -> int:
    """Return how many columns a row begins late."""
    properties = row.find(TRPR)
    return 0 if properties is None else _count(properties.find(_BEFORE), 0)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def merging(properties: Element | None) -> Merging:
    """Return the merging that cell properties state."""
    if properties is None:
        return ONE
    merge = properties.find(_MERGE)
    continues = merge is not None and merge.get(VAL, "continue") == "continue"
    stated = Merging(_count(properties.find(_SPAN), 1), continues)
    return ONE if stated == ONE else stated


def _count(element: Element | None, otherwise: int) -> int:
    written = "" if element is None else element.get(VAL, "")
    return min(int(written), limits.COLUMNS) if written.isdecimal() and len(written) < 4 else otherwise
