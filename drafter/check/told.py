"""A document that was assembled, as the lines and notes a reader would make of its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.blocks import Block, Document, Imprint, Kind, Letterhead, Role, Run, Table, Text
from drafter.readers.source import Grid, Line, Manifest, Mark, Passage, Source
from drafter.render.spans import spans_of_runs

_KIND = "docx"
_FRAME: dict[type, str] = {Letterhead: "红头", Imprint: "版记"}
"""What frames a 印发稿 and is no part of the text that is told."""


def source_of_document(document: Document, path: Path) -> Source:
    """Return a document as read: its lines, and drafter's own notes on names of figures and places.

    Nothing is written and read back; ``path`` only names the source.
    """
    lines: list[Line | Grid] = []
    passages: list[Passage] = []
    texts = grids = 0
    for block in document.blocks:
        if isinstance(block, Table):
            grids += 1
            passages += _cells(block, len(lines))
            lines.append(_grid(block, grids))
            continue
        for text in filter(None, block.text.split("\n")):
            texts += 1
            passages.append(_passage(block, len(lines)))
            lines.append(_line(block, text, texts))
    return Source(path, _KIND, tuple(lines), (), Manifest(document.build, tuple(passages), True))


def _line(block: Block, text: str, number: int) -> Line:
    place = ("段", number)
    if not isinstance(block, Text):
        return Line(text, place=place, debris=_FRAME.get(type(block), ""))
    own_line = block.kind is Kind.HEADING
    return Line(
        text,
        level=block.level if own_line else 0,
        centred=block.kind in (Kind.TITLE, Kind.STAGE, Kind.ANNEX_TITLE),
        lead=0 if own_line else _lead(block),
        place=place,
    )


def _lead(block: Text) -> int:
    """Return how many characters the run-in heading of a paragraph has."""
    length = total = 0
    for run in block.runs:
        total += len(run.text)
        if run.role is Role.HEADING:
            length = total
    return length if length < total else 0


def _passage(block: Block, line: int) -> Passage:
    if not isinstance(block, Text):
        return Passage(line, None, block.address, ())
    return Passage(line, None, block.address, _marks(block.runs), block.stretches)


def _marks(runs: tuple[Run, ...]) -> tuple[Mark, ...]:
    return tuple(Mark(span.names, span.start, span.end, span.filter) for span in spans_of_runs(runs))


def _grid(table: Table, number: int) -> Grid:
    rows = tuple(tuple("".join(run.text for run in cell) for cell in row) for row in table.rows)
    return Grid((table.header, *rows), ("表", number))


def _cells(table: Table, line: int) -> Iterator[Passage]:
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if any(run.figures for run in cell):
                yield Passage(line, (number, column), table.address, _marks(cell))
