"""Which characters of a block state which figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.blocks import Block, Run, Table, Text


class Span(NamedTuple):
    """A stretch of characters that states figures.

    Attributes:
        names: the figures stated; several when one numeral states several.
        start: offset of its first character, 0-based, in characters of the text it lies in.
        end: offset behind its last character.
        text: the characters themselves: qualifier, numeral and unit.
        filter: the filter that made them, empty for the figure as written.
    """

    names: tuple[str, ...]
    start: int
    end: int
    text: str
    filter: str


def spans_of_runs(runs: tuple[Run, ...], start: int = 0) -> Iterator[Span]:
    """Yield the spans of adjoining runs, the first of which begins at offset ``start``."""
    for run in runs:
        end = start + len(run.text)
        if run.figures:
            yield Span(run.figures, start, end, run.text, run.filter)
        start = end


def spans_of(block: Block) -> Iterator[Span]:
    """Yield the spans of a block, with offsets into its ``text``."""
    if isinstance(block, Text):
        yield from spans_of_runs(block.runs)
    elif isinstance(block, Table):
        yield from _spans_of_table(block)


def _spans_of_table(table: Table) -> Iterator[Span]:
    start = sum(len(cell) + 1 for cell in table.header)
    for row in table.rows:
        for cell in row:
            yield from spans_of_runs(cell, start)
            start += sum(len(run.text) for run in cell) + 1
