"""固定提法: formulations with a prescribed wording, each with the years it holds for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text, texts, whole
from drafter.data.origins import Origin, origins

PLENUM = "全会"


class PoliticalFormula(NamedTuple):
    """One formulation.

    Attributes:
        id: its Chinese id.
        use: 规范 (word for word), 次序 (order of quotation), 全会, 会议 or 名称.
        text: the prescribed wording.
        first: first report year it holds for, None if unbounded.
        last: last report year, None if unbounded.
        wrong: wordings seen that are not it.
        note: may be empty.
        basis: what it rests on; 待核 if nothing published is known.
        checked: when it was last checked, YYYY-MM-DD.
        origins: places in the seeds.
    """

    id: str
    use: str
    text: str
    first: int | None
    last: int | None
    wrong: tuple[str, ...]
    note: str
    basis: str
    checked: str
    origins: tuple[Origin, ...]

    def holds(self, year: int) -> bool:
        """True if it holds for the report on that year."""
        return (self.first or year) <= year <= (self.last or year)


@cache
def political_formulas() -> tuple[PoliticalFormula, ...]:
    """Return all formulations."""
    return tuple(_formula(row) for row in rows("politics"))


def plenum(year: int) -> PoliticalFormula | None:
    """Return how the report on that year names the congress and its plenary sessions, None if unknown."""
    found = (each for each in political_formulas() if each.use == PLENUM and each.holds(year))
    return next(found, None)


def _formula(row: Row) -> PoliticalFormula:
    return PoliticalFormula(
        id=text(row, "编号"),
        use=text(row, "用法"),
        text=text(row, "规范表述"),
        first=whole(row, "起年"),
        last=whole(row, "止年"),
        wrong=texts(row, "误写"),
        note=text(row, "说明"),
        basis=text(row, "依据"),
        checked=text(row, "核对日期"),
        origins=origins(row),
    )
