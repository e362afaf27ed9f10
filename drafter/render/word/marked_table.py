"""Tables of a 花脸稿: the rows of both texts in one grid."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.render.word.ink import Ink, Inked, ink_xml
from drafter.render.word.table import ROW, cell_start, low_line, table_properties
from drafter.render.word.tokens import Profile, measures
from drafter.render.word.xml import paragraph
from drafter.zh.columns import display_width

_LEAST, _MOST = 6, 40  # columns of a screen that a cell counts for at least and at most


def marked_table_xml(rows: Sequence[Inked], profile: Profile) -> str:
    """Return rows of equally many cells as a table, its columns as wide as what they hold asks for."""
    widths = _widths(rows, measures(profile).width)
    starts = [cell_start(width) for width in widths]
    told = (
        "".join(f"{start}{_cell(cell)}</w:tc>" for start, cell in zip(starts, row.cells, strict=True))
        for row in rows
    )
    body = "".join(f"{ROW}{cells}</w:tr>" for cells in told)
    return f"<w:tbl>{table_properties(widths, profile)}{body}</w:tbl>{low_line()}"


def _widths(rows: Sequence[Inked], whole: int) -> list[int]:
    """Return the columns' widths in twips."""
    asked = [max(map(_width, column)) for column in zip(*(row.cells for row in rows), strict=True)]
    widths = [whole * each // sum(asked) for each in asked]
    return [*widths[:-1], whole - sum(widths[:-1])]


def _width(cell: tuple[Ink, ...]) -> int:
    return min(max(sum(display_width(ink.text) for ink in cell), _LEAST), _MOST)


def _cell(inks: tuple[Ink, ...]) -> str:
    return paragraph("TableText", "".join(ink_xml(ink.text, ink.fate) for ink in inks))
