"""Reckoning: what each figure of a report is worth, and what contradicts itself.

A value is what a person wrote (本年), what the departments' contributions add up to
(汇总, 分报) or what follows from other figures (公式). Where two of these are there they
must agree: a wrong number is the worst error this document can have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from drafter.data.indicators import Indicator, indicators
from drafter.model.figure import Figure
from drafter.model.formula import Formula, cycles, parse_formula, quotient, total
from drafter.model.judge import refusal
from drafter.model.problem import Problem
from drafter.model.report import Report
from drafter.zh.figures import Quantity, rate
from drafter.zh.near import did_you_mean

DEFAULT_PLACES = 2


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as the document may state it.

    Attributes:
        name: its folded name.
        quantity: this year's value, None while open.
        previous: last year's value, None if unknown.
        unit: the unit to prompt with while the value is open; may be empty.
        places: decimals of a computed value.
        indicator: the known indicator, if it is one.
        public: False when the public edition must not state it.
    """

    name: str
    quantity: Quantity | None
    previous: Quantity | None = None
    unit: str = ""
    places: int = DEFAULT_PLACES
    indicator: Indicator | None = None
    public: bool = True

    @property
    def text(self) -> str:
        """The value as it prints: as written, a fraction as its rate."""
        return printed(self.quantity, self.places) if self.quantity else ""


def printed(quantity: Quantity, places: int = DEFAULT_PLACES) -> str:
    """Return a quantity as it prints; a fraction such as 112/268 prints its rate."""
    if quantity.form == "fraction" and quantity.numerator is not None and quantity.denominator is not None:
        return rate(quantity.numerator, quantity.denominator, places)
    return quantity.text


@dataclass(frozen=True, slots=True)
class Reckoning:
    """All values by folded name, and the problems met on the way."""

    values: Mapping[str, Value]
    problems: tuple[Problem, ...]

    def find(self, name: str) -> Value | None:
        """Return the value of a name; a known indicator without entry is an open value."""
        if name in self.values:
            return self.values[name]
        indicator = indicators().get(name)
        if indicator is None:
            return None
        for value in self.values.values():
            if value.indicator is not None and value.indicator.id == indicator.id:
                return value
        return _open_value(name, indicator)


def _open_value(name: str, indicator: Indicator | None) -> Value:
    unit = indicator.units[0] if indicator and indicator.units else ""
    return Value(name, None, unit=unit, indicator=indicator, public=indicator.public if indicator else True)


def reckon(report: Report) -> Reckoning:
    """Work out every figure of the report, and of last year's that this year has not taken up."""
    ledger = _Ledger(report)
    for name in ledger.figures:
        ledger.value(name)
    return Reckoning(ledger.values, tuple(ledger.problems))


class _Ledger:
    """The working state of one reckoning: values found so far, problems met so far."""

    def __init__(self, report: Report) -> None:
        last = report.last.figures if report.last else {}
        self.figures: dict[str, Figure] = {**{name: Figure() for name in last}, **report.figures}
        self.last = last
        self.values: dict[str, Value] = {}
        self.problems: list[Problem] = []
        self.known = indicators() if self.figures else {}
        self.formulas: dict[str, Formula] = {}
        self._read_formulas()

    def complain(self, name: str, key: str, what: str, cure: str) -> None:
        self.problems.append(Problem(("数据", name, key), what, cure))

    def _read_formulas(self) -> None:
        for name, figure in self.figures.items():
            if figure.formula is None:
                continue
            formula = parse_formula(figure.formula)
            if formula is None:
                self.complain(name, "公式", f"公式“{figure.formula}”读不懂。", "请写成 甲 / 乙，或 甲 + 乙 - 丙，甲乙丙是数据的名称。")
                continue
            unknown = [other for other in formula.names if other not in self.figures]
            for other in unknown:
                self.complain(
                    name, "公式", f"公式里的“{other}”不在数据表里。", did_you_mean(other, list(self.figures)) or "请先在数据里加上它。"
                )
            if not unknown:
                self.formulas[name] = formula
        for name, way in list(cycles(self.formulas)):
            told = "它自己" if len(way) == 2 else "它自己（" + "→".join(way) + "）"
            self.complain(name, "公式", f"{name}的公式引用了{told}，算不出来。", "请改公式，或者直接写本年的数。")
        for name, _ in list(cycles(self.formulas)):
            del self.formulas[name]

    def value(self, name: str) -> Value:
        if name not in self.values:
            self.values[name] = self._work_out(name, self.figures[name])
        return self.values[name]

    def _work_out(self, name: str, figure: Figure) -> Value:
        indicator = self.known.get(figure.indicator or name)
        if figure.indicator and indicator is None:
            self.complain(
                name, "指标", f"没有“{figure.indicator}”这个指标。", did_you_mean(figure.indicator, list(self.known)) or "请去掉这一行。"
            )
        places = indicator.places if indicator and indicator.places is not None else DEFAULT_PLACES
        computed = self._from_formula(name, figure, indicator, places)
        gathered = self._from_contributions(name, figure)
        quantity = figure.written or computed or gathered
        for other, key in ((computed, "公式"), (gathered, "分报")):
            self._compare(name, quantity, other, key, places)
        self._judge(name, figure, quantity, indicator)
        earlier = self.last.get(name)
        previous = figure.previous or (earlier.written if earlier else None)
        return Value(
            name, quantity, previous, _unit(figure, previous, indicator), places, indicator,
            figure.public and (indicator is None or indicator.public or "public" in figure.model_fields_set),
        )  # fmt: skip

    def _judge(self, name: str, figure: Figure, quantity: Quantity | None, indicator: Indicator | None) -> None:
        sides = (("本年" if figure.written else "公式", quantity), ("上年", figure.previous))
        for key, side in sides:
            refused = refusal(name, side, indicator) if side else None
            if refused:
                self.complain(name, key, *refused)

    def _compare(self, name: str, quantity: Quantity | None, other: Quantity | None, key: str, places: int) -> None:
        if quantity is None or other is None or quantity is other:
            return
        if not _agree(quantity, other):
            self.complain(
                name, "本年" if key == "公式" else key,
                f"{name}写的是 {printed(quantity, places)}，按{key}算是 {printed(other, places)}，两个数不一致。",
                "请核对，改正其中一个。",
            )  # fmt: skip

    def _from_formula(self, name: str, figure: Figure, indicator: Indicator | None, places: int) -> Quantity | None:
        formula = self.formulas.get(name)
        if formula is None:
            return None
        quantities = [(sign, self.value(other).quantity) for sign, other in formula.terms]
        usable = self._usable(name, "公式", [(other, q) for (_, other), (_, q) in zip(formula.terms, quantities, strict=True)])
        if usable is None:
            return None
        if not formula.quotient:
            result = total([(sign, q) for (sign, _), q in zip(quantities, usable, strict=True)])
            if result is None:
                self.complain(name, "公式", f"{name}的公式里，各个数单位不同或者差是负数，算不出来。", "请核对公式和各个数。")
            return result
        result = quotient(usable[0], usable[1], _quotient_unit(figure, indicator), places)
        if result is None:
            self.complain(name, "公式", f"{name}的公式里，除数“{formula.names[1]}”是 0，算不出来。", "请核对，或者去掉公式。")
        return result

    def _from_contributions(self, name: str, figure: Figure) -> Quantity | None:
        if not figure.contributions:
            return None
        return _COMBINE[figure.combination or "合计"](self, name, figure)

    def _sum(self, name: str, figure: Figure) -> Quantity | None:
        usable = self._usable(name, "分报", list(figure.contributions.items()))
        if usable is None:
            return None
        result = total([(1, quantity) for quantity in usable])
        if result is None:
            units = "、".join(dict.fromkeys(quantity.unit or "没有单位" for quantity in usable))
            self.complain(name, "分报", f"{name}的分报单位不同（{units}），不能合计。", "请统一单位。")
        return result

    def _lead(self, name: str, figure: Figure) -> Quantity | None:
        return figure.contributions.get(figure.department or "", figure.written)

    def _choice(self, name: str, figure: Figure) -> Quantity | None:
        chosen = figure.written or figure.contributions.get(figure.department or "")
        offered = list(figure.contributions.values())
        if chosen is not None and not any(_agree(chosen, quantity) for quantity in offered):
            self.complain(name, "分报", f"{name}写的 {chosen.text} 不是任何一个部门报的数。", "请从分报里选一个，或者核对。")
        return chosen

    def _usable(self, name: str, key: str, named: list[tuple[str, Quantity | None]]) -> list[Quantity] | None:
        usable = []
        for other, quantity in named:
            if quantity is None:
                return None
            if not quantity.exact or quantity.form in ("rank", "range"):
                self.complain(name, key, f"{other}的“{quantity.text}”不是准确数，不能用来计算{name}。", "请填准确数，或者直接写结果。")
                return None
            usable.append(quantity)
        return usable


_COMBINE: Mapping[str, Callable[[_Ledger, str, Figure], Quantity | None]] = {
    "合计": _Ledger._sum,
    "牵头单位报": _Ledger._lead,
    "择一": _Ledger._choice,
}


def _quotient_unit(figure: Figure, indicator: Indicator | None) -> str:
    if figure.written is not None and figure.written.form != "fraction":
        return figure.written.unit
    if figure.unit is not None:
        return figure.unit
    if indicator is not None and indicator.kind != "比率":
        return indicator.units[0] if indicator.units else ""
    return "%"


def _unit(figure: Figure, previous: Quantity | None, indicator: Indicator | None) -> str:
    if figure.unit:
        return figure.unit
    if previous is not None:
        return previous.unit
    return indicator.units[0] if indicator and indicator.units else ""


def _agree(one: Quantity, other: Quantity) -> bool:
    """Equal in base units; a rounded number may be off by one unit of its last decimal."""
    if one.base_unit != other.base_unit:
        return False
    if not (one.exact and other.exact):
        return True
    return abs(one.base_value - other.base_value) <= max(_rounding(one), _rounding(other))


def _rounding(quantity: Quantity) -> Decimal:
    """One unit of the last written place of a rounded number, 0 for a count or a fraction."""
    if quantity.value is None or quantity.form == "fraction":
        return Decimal(0)
    exponent = quantity.value.as_tuple().exponent
    scaled = quantity.unit != quantity.base_unit
    if not isinstance(exponent, int) or (exponent >= 0 and quantity.unit != "%" and not scaled):
        return Decimal(0)
    factor = quantity.base_value / quantity.value if quantity.value else Decimal(1)
    return Decimal(1).scaleb(exponent) * factor
