"""Cells of a table: their numbers, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.zh.regex import regex

_CELL = regex(r"(?P<number>[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,6})?) *(?P<unit>[^\d\s,.+\-]{0,5})")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that does not keep what it should.

    Attributes:
        row: its row, 0 for the head.
        column: its column.
        message: what is wrong, finished sentences.
    """

    row: int
    column: int
    message: str


Rows = Sequence[Sequence[str]]


def amount(cell: str) -> tuple[Decimal, str] | None:
    """Return the number and the unit of a cell, None if it holds anything else."""
    found = _CELL.fullmatch(cell)
    return (Decimal(found["number"].replace(",", "")), found["unit"]) if found else None
