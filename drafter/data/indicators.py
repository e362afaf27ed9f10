"""指标: what the figures of a report are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafter.data import Row, rows, table
from drafter.data.cells import NO_UNIT, number, said, text, texts
from drafter.data.origins import Origin, origins
from drafter.yamlfile import parse_yaml
from drafter.zh.width import fold_name

PLACES = 2
"""Decimals that a computed figure prints with, trailing zeros dropped, where its row says nothing else."""

_ROW = re.compile(r"(?m)^(?=- 名称: )")
_LEAD = re.compile(r"\n  部门:(?: (.+)|\n    - (.+))")
_NAME = re.compile(r"(?m)^(?:- 名称: |  别名: |    - )(.+)$")


class Kind(NamedTuple):
    """类型: a kind of figure and what holds for it where the indicator's row says nothing else.

    Attributes:
        name: 数量, 比率, 金额, 变化, 位次, 比值 or 指数.
        english: the same in English.
        low: least plausible value.
        high: greatest plausible value.
        jump: change against last year that asks for a reason.
        jump_unit: ``%`` (of last year's value) or ``百分点`` (difference of two rates).
        basis: where these values come from.
    """

    name: str
    english: str
    low: Decimal | None
    high: Decimal | None
    jump: Decimal | None
    jump_unit: str
    basis: str


class Indicator(NamedTuple):
    """One indicator.

    Attributes:
        name: the name used in ``{{ }}``.
        id: stable English id.
        aliases: other names of the same indicator.
        units: units its figures may have, the usual one first; an empty text means: none.
        kind: name of its kind.
        departments: who usually supplies it, the leading one first.
        formula: how it follows from other indicators, empty if it does not; of a rate the quotient
            (``drafter.data.formula``), printed as per cent.
        subject: the indicator whose change or rank it is, may be empty.
        definition: what is counted, may be empty.
        definition_basis: where the definition comes from.
        references: values published elsewhere, each with its source; a hint at the size only.
        low: least plausible value, in the indicator's unit, per cent for rates.
        high: greatest plausible value.
        places: decimals that a computed value prints with.
        jump: change against last year that asks for a reason.
        jump_unit: ``%`` of last year's value, or ``百分点``.
        public: whether a public text may hold it.
        numbers: its numbers in the list of 108 standard figures.
        origins: where it was seen.
    """

    name: str
    id: str
    aliases: tuple[str, ...]
    units: tuple[str, ...]
    kind: str
    departments: tuple[str, ...]
    formula: str
    subject: str
    definition: str
    definition_basis: str
    references: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None
    places: int
    jump: Decimal | None
    jump_unit: str
    public: bool
    numbers: tuple[int, ...]
    origins: tuple[Origin, ...]

    @property
    def department(self) -> str:
        """Who leads in supplying it; empty where no source says."""
        return self.departments[0] if self.departments else ""


class Indicators(Mapping[str, Indicator]):
    """The indicators by folded name, aliases included; a row is read when it is first asked for."""

    def __init__(self, source: str, path: Path) -> None:
        self._path = path
        self._rows = _ROW.split(source)[1:]
        self._at = {fold_name(name): at for at, row in enumerate(self._rows) for name in _names(row)}
        self._read: dict[int, Indicator] = {}

    def __getitem__(self, name: str) -> Indicator:
        return self._indicator(self._at[name] if name in self._at else self._at[fold_name(name)])

    def led_by(self, department: str) -> Iterator[str]:
        """Yield the names of the indicators whose first department is this one; reads no row whole."""
        for row in self._rows:
            lead = _LEAD.search(row)
            if lead is not None and (lead[1] or lead[2]).strip() == department:
                yield _names(row)[0].strip()

    def _indicator(self, at: int) -> Indicator:
        if at not in self._read:
            self._read[at] = _indicator(_parsed(self._rows[at], self._path))
        return self._read[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


@cache
def indicators() -> Indicators:
    """Return all indicators by folded name, aliases included."""
    path = table("indicators")
    return Indicators(path.read_text(encoding="utf-8"), path)


@cache
def every_indicator() -> tuple[Indicator, ...]:
    """Return every indicator once, in the order of the topics."""
    return tuple(_indicator(row) for row in rows("indicators"))


@cache
def led_by(department: str) -> tuple[str, ...]:
    """Return the names of the indicators that a department, as the tables call it, leads in supplying."""
    return tuple(indicators().led_by(department))


@cache
def kinds() -> Mapping[str, Kind]:
    """Return the kinds by name."""
    return {row["名称"]: _kind(row) for row in rows("kinds")}


def _names(row: str) -> list[str]:
    """The names of a row stand before its 单位."""
    return _NAME.findall(row, 0, row.index("\n  单位:"))


def _parsed(row: str, path: Path) -> Row:
    tree = parse_yaml(row, path).tree
    assert isinstance(tree, list) and isinstance(tree[0], dict)
    return tree[0]


def _kind(row: Row) -> Kind:
    return Kind(
        name=text(row, "名称"),
        english=text(row, "英文"),
        low=number(row, "下限"),
        high=number(row, "上限"),
        jump=number(row, "跳变"),
        jump_unit=text(row, "跳变单位"),
        basis=text(row, "依据"),
    )


def _indicator(row: Row) -> Indicator:
    kind = kinds()[row["类型"]]
    low, high, jump, places = (number(row, key) for key in ("下限", "上限", "跳变", "小数"))
    return Indicator(
        name=text(row, "名称"),
        id=text(row, "编号"),
        aliases=texts(row, "别名"),
        units=tuple("" if unit == NO_UNIT else unit for unit in texts(row, "单位")),
        kind=kind.name,
        departments=texts(row, "部门"),
        formula=text(row, "公式"),
        subject=text(row, "对象"),
        definition=text(row, "口径"),
        definition_basis=text(row, "口径依据"),
        references=texts(row, "参考"),
        low=kind.low if low is None else low,
        high=kind.high if high is None else high,
        places=PLACES if places is None else int(places),
        jump=kind.jump if jump is None else jump,
        jump_unit=text(row, "跳变单位") or kind.jump_unit,
        public=said(row, "公开", default=True),
        numbers=tuple(int(each) for each in texts(row, "序号")),
        origins=origins(row),
    )
