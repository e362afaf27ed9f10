"""Tables of a page: those that hold figures, and those that only lay out the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.readers import limits
from drafter.readers.page.tree import Node

_PARTS = ("tbody", "thead", "tfoot")
_CELLS = ("td", "th")
_LONG = 300  # characters; a longer cell holds paragraphs, not figures


def is_layout(table: Node) -> bool:
    """True if the table has one column, tables in its cells or whole paragraphs in them."""
    rows = [list(_cells(row)) for row in _rows(table)]
    if all(len(row) <= 1 for row in rows):
        return True
    return any(_holds_table(cell) or _length(cell) > _LONG for row in rows for cell in row)


def cells(table: Node, text_of: Callable[[Node], str]) -> tuple[tuple[str, ...], ...]:
    """Return the texts of the cells row by row, merged ones repeated, rows filled to one length."""
    full: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for row in _rows(table):
        texts = _row(row, hanging, text_of)
        if any(texts):
            full.append(texts)
        if len(full) * limits.COLUMNS >= limits.CELLS:
            break
    width = max((len(texts) for texts in full), default=0)
    return tuple(tuple(texts + [""] * (width - len(texts))) for texts in full)


def _row(row: Node, hanging: dict[int, tuple[int, str]], text_of: Callable[[Node], str]) -> list[str]:
    """One row; ``hanging`` holds, by column, how many more rows a cell from above covers, and its text."""
    texts: list[str] = []
    for cell in _cells(row):
        _fill(texts, hanging)
        values = cell.attributes
        text = text_of(cell)
        down = _span(values.get("rowspan", ""))
        for _ in range(min(_span(values.get("colspan", "")), limits.COLUMNS - len(texts))):
            if down > 1:
                hanging[len(texts)] = (down - 1, text)
            texts.append(text)
    _fill(texts, hanging)
    return texts


def _fill(texts: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    while len(texts) in hanging:
        column = len(texts)
        left, text = hanging.pop(column)
        if left > 1:
            hanging[column] = (left - 1, text)
        texts.append(text)
        if left > 1 and len(texts) >= limits.COLUMNS:
            return


def _span(written: str) -> int:
    whole = written.strip()
    return max(1, min(int(whole), 1000)) if whole.isdecimal() and len(whole) < 5 else 1


def _rows(table: Node) -> Iterator[Node]:
    for child in _elements(table):
        if child.name == "tr":
            yield child
        elif child.name in _PARTS:
            yield from (row for row in _elements(child) if row.name == "tr")


def _cells(row: Node) -> Iterator[Node]:
    return (child for child in _elements(row) if child.name in _CELLS)


def _elements(node: Node) -> Iterator[Node]:
    return (child for child in node.children if isinstance(child, Node))


def _holds_table(node: Node) -> bool:
    return any(child.name == "table" or _holds_table(child) for child in _elements(node))


def _length(node: Node) -> int:
    return sum(len(child.strip()) if isinstance(child, str) else _length(child) for child in node.children)
