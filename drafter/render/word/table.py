"""A table of figures: its header repeats on every page, its rows are never torn."""

from __future__ import annotations

from drafter.blocks import Run, Table
from drafter.render.word.faces import plain
from drafter.render.word.runs import runs_xml
from drafter.render.word.tokens import Profile, eighths, half_points, measures, pt
from drafter.render.word.xml import paragraph

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEAD_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def table_xml(table: Table, profile: Profile) -> str:
    """Return the table; the widest column begins at the left, the others are centred.

    A low paragraph follows: tables that meet grow together, and no document may end with a table.
    """
    widths = _widths(table.widths, measures(profile).width)
    starts = [cell_start(width) for width in widths]
    widest = widths.index(max(widths))
    styles = ["TableText" if column == widest else "TableFigure" for column in range(len(widths))]
    body_faces = plain(profile, profile.body)
    head_faces = plain(profile, profile.table_head)
    head = "".join(
        f"{start}{paragraph('TableHead', runs_xml((Run(cell),), head_faces))}</w:tc>"
        for start, cell in zip(starts, table.header, strict=True)
    )
    rows = [f"{_HEAD_ROW}{head}</w:tr>"]
    columns = list(zip(starts, styles, strict=True))
    for row in table.rows:
        cells = [
            f"{start}{paragraph(style, runs_xml(cell, body_faces))}</w:tc>"
            for (start, style), cell in zip(columns, row, strict=True)
        ]
        rows.append(f"{ROW}{''.join(cells)}</w:tr>")
    return f"<w:tbl>{table_properties(widths, profile)}{''.join(rows)}</w:tbl>{low_line()}"


def low_line() -> str:
    """Return an empty paragraph too low to matter, which fits below 22 lines of text."""
    spacing = f'<w:spacing w:line="{pt(0.5)}" w:lineRule="exact"/>'
    mark = f'<w:rPr><w:sz w:val="{half_points(1)}"/></w:rPr>'
    return paragraph("Imprint", "", f"{spacing}{mark}")


def _widths(shares: tuple[int, ...], whole: int) -> list[int]:
    """Per mille of the type area → twips; the last column takes what rounding leaves."""
    widths = [whole * share // 1000 for share in shares]
    return [*widths[:-1], whole - sum(widths[:-1])]


def cell_start(width: int) -> str:
    """Return how a cell begins; its width is in twips."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'


def table_properties(widths: list[int], profile: Profile) -> str:
    """Return what stands before the rows of a table: rules and columns, their widths in twips."""
    size = eighths(profile.table_rule)
    rules = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
