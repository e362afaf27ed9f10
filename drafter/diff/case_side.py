"""A case as a side of a comparison: its document, and what accounts for its figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.address import Address, show
from drafter.blocks import Document, Run, Table, Text
from drafter.diff.facts.cells import Cell, cell_names, row_numbers, row_place
from drafter.diff.outline import outlined
from drafter.diff.results import Paragraph, Side
from drafter.diff.sides import Draft, Named, Stated, Stretches
from drafter.diff.years.recorded import recorded
from drafter.model.reckoned import Reckoning
from drafter.model.report import Report
from drafter.zh.width import fold_name


class _Line(NamedTuple):
    """A paragraph to be."""

    runs: tuple[Run, ...]
    kind: str
    level: int
    address: Address
    identity: str
    cell: Cell | None = None
    stretches: Stretches = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def case_draft(name: str, document: Document, report: Report, reckoning: Reckoning) -> Draft:
    """Return a case as a draft.

    Args:
        name: what it is called on screens.
        document: one text of its report, assembled.
        report: the report.
        reckoning: the values of its figures.
    """
    lines = list(_lines(document))
    shown = outlined((line.text, line.kind, line.level) for line in lines)
    paragraphs = tuple(
        Paragraph(
            line.text,
            line.kind,
            line.level,
            line.address,
            line.identity,
            row_place(*line.cell[:2]) if line.cell else place,
        )
        for line, place in zip(lines, shown, strict=True)
    )
    return Draft(
        Side(name, document.title, paragraphs),
        row_numbers([line.cell for line in lines]),
        (),
        report.year,
        tuple(_named(lines)),
        _stated(report, reckoning),
        {at: line.stretches for at, line in enumerate(lines) if line.stretches},
        cells=cell_names([line.cell for line in lines], [line.text for line in lines], report.year),
        recorded=tuple(recorded(report, paragraphs, [line.stretches for line in lines])),
    )


def _lines(document: Document) -> Iterator[_Line]:
    tables = 0
    for block in document.blocks:
        if isinstance(block, Text):
            own = block.item or _identity(block.address)
            yield _Line(block.runs, block.kind, block.level, block.address, own, None, block.stretches)
        elif isinstance(block, Table):
            rows = [tuple((Run(cell),) for cell in block.header), *block.rows]
            for row, cells in enumerate(rows):
                for at, cell in enumerate(_companions(cells)):
                    yield _Line(cell, "cell", 0, block.address, "", (tables, row, at))
            tables += 1
        else:
            kind = type(block).__name__.lower()
            yield from (_Line((Run(text),), kind, 0, block.address, "") for text in block.text.split("\n"))


def _companions(cells: tuple[tuple[Run, ...], ...]) -> Iterator[tuple[Run, ...]]:
    """The cells of a row; what stands behind its figure tells of the same figure: 增加3次."""
    names: tuple[str, ...] = ()
    for cell in cells:
        own = tuple(name for run in cell for name in run.figures)
        names = own or names
        yield cell if own or not names else tuple(run._replace(figures=names) for run in cell)


def _identity(address: Address) -> str:
    """An address that holds a position says nothing of what stands there."""
    return show(address) if all(isinstance(part, str) for part in address) else ""


def _named(lines: list[_Line]) -> Iterator[Named]:
    for at, line in enumerate(lines):
        start = 0
        for run in line.runs:
            end = start + len(run.text)
            if run.figures:
                yield Named(at, start, end, tuple(fold_name(name) for name in run.figures), run.filter)
            start = end


def _stated(report: Report, reckoning: Reckoning) -> dict[str, Stated]:
    return {
        name: Stated(value.quantity, value.text, _source(report, name))
        for name, value in reckoning.values.items()
    }


def _source(report: Report, name: str) -> str:
    figure = next((each for key, each in report.figures.items() if fold_name(key) == name), None)
    return (figure.source or "") if figure else ""
