"""目标: what outlines and plans demand, in dated sets that a county may edit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import number, text, whole
from drafter.data.origins import Origin, origins

NUMERIC = ("≥", "≤", "<", ">", "=")
"""Relations that compare with a value; the others are 定性 (words only) and 下降 (falls every year)."""


class Target(NamedTuple):
    """One target.

    Attributes:
        id: its Chinese id.
        indicator: name of the indicator it is measured by; empty where there is none.
        text: what is demanded.
        relation: one of ``NUMERIC``, 定性 or 下降.
        value: the demanded value, in ``unit``; None for 定性 and 下降.
        unit: may be empty.
        in_words: the source states the value in words (全覆盖, 两期), not in digits.
        deadline: last year stated by the source itself, None if it states none.
        period: per what the value is meant (每年, 每任期), may be empty.
        origins: where it is stated.
    """

    id: str
    indicator: str
    text: str
    relation: str
    value: Decimal | None
    unit: str
    in_words: bool
    deadline: int | None
    period: str
    origins: tuple[Origin, ...]

    @property
    def numeric(self) -> bool:
        """True if a figure can be compared with it."""
        return self.value is not None


class TargetSet(NamedTuple):
    """The targets of one document.

    Attributes:
        name: the document.
        first: first year it covers.
        last: last year it covers.
        issuer: who issued it.
        issued: when, YYYY-MM-DD.
        status: what to know about it, a finished Chinese sentence.
        origins: where it was seen.
        targets: its targets.
    """

    name: str
    first: int
    last: int
    issuer: str
    issued: str
    status: str
    origins: tuple[Origin, ...]
    targets: tuple[Target, ...]

    def covers(self, year: int) -> bool:
        """True if it is in force in that year."""
        return self.first <= year <= self.last

    def ended(self, year: int) -> bool:
        """True if it has run out before that year."""
        return year > self.last


@cache
def target_sets() -> tuple[TargetSet, ...]:
    """Return all sets, also those that have run out."""
    return tuple(_target_set(row) for row in rows("targets"))


def targets_for(year: int) -> tuple[Target, ...]:
    """Return the targets of the sets in force in a year."""
    return tuple(target for each in target_sets() if each.covers(year) for target in each.targets)


def _target_set(row: Row) -> TargetSet:
    return TargetSet(
        name=text(row, "名称"),
        first=int(row["起年"]),
        last=int(row["止年"]),
        issuer=text(row, "发文机关"),
        issued=text(row, "印发日期"),
        status=text(row, "状态"),
        origins=origins(row),
        targets=tuple(_target(each) for each in row["目标"]),
    )


def _target(row: Row) -> Target:
    return Target(
        id=text(row, "编号"),
        indicator=text(row, "指标"),
        text=text(row, "说明"),
        relation=text(row, "关系"),
        value=number(row, "值"),
        unit=text(row, "单位"),
        in_words=text(row, "写法") == "汉字",
        deadline=whole(row, "期限"),
        period=text(row, "周期"),
        origins=origins(row),
    )
