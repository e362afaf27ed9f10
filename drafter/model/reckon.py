"""Reckoning: what each figure of a report is worth, and what contradicts itself.

A value is what a person wrote (本年), what the departments' contributions add up to
(汇总, 分报) or what follows from other figures (公式). Where two of these are there they
must agree: a wrong number is the worst error this document can have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from drafter.data.departments import department
from drafter.data.indicators import Indicator, indicators
from drafter.errors import InputError
from drafter.model.agreement import agree
from drafter.model.figure import Figure
from drafter.model.formula import cycles, is_quotient, operands, operands_first, quotient, summed, total
from drafter.model.judge import refusal
from drafter.model.problem import Problem
from drafter.model.reckoned import DEFAULT_PLACES, Reckoning, Value, printed
from drafter.model.report import Report
from drafter.zh.figures import Quantity
from drafter.zh.near import did_you_mean
from drafter.zh.width import fold_name


def reckon(report: Report) -> Reckoning:
    """Work out every figure of the report, and of last year's that this year has not taken up."""
    ledger = _Ledger(report)
    for name in operands_first(ledger.figures, ledger.operands):
        ledger.values[name] = ledger.work_out(name, ledger.figures[name])
    values = {name: ledger.values[name] for name in ledger.figures}
    return Reckoning(values, tuple(ledger.problems))


class _Ledger:
    """The working state of one reckoning: values found so far, problems met so far."""

    def __init__(self, report: Report) -> None:
        last = report.last.figures if report.last else {}
        self.known: Mapping[str, Indicator] = indicators() if last or report.figures else {}
        self.names: dict[str, str] = {}
        self.problems: list[Problem] = []
        for name in report.figures:
            self._enter(name)
        self.figures = report.figures
        self.last = {self._entry(name): figure for name, figure in last.items()}
        self.figures = {**{name: Figure() for name in self.last}, **report.figures}
        self.values: dict[str, Value] = {}
        self.operands: dict[str, tuple[str, ...]] = {}
        self._read_formulas()

    def complain(self, name: str, key: str, what: str, cure: str) -> None:
        self.problems.append(Problem(("数据", name, key), what, cure))

    def _enter(self, name: str) -> None:
        other = self.names.setdefault(self._meaning(name), name)
        if other != name:
            what = f"“{name}”和“{other}”是同一个指标，写了两处。"
            self.complain(name, "本年", what, "请只留一个；正文里两个名称都可以用。")

    def _meaning(self, name: str) -> str:
        """What a name stands for: its indicator, whatever its alias, or itself."""
        indicator = self.known.get(name)
        return indicator.id if indicator else name

    def _entry(self, name: str) -> str:
        """The name under which the figure of this name or alias stands in the table."""
        return name if name in self.figures else self.names.get(self._meaning(name), name)

    def _read_formulas(self) -> None:
        for name, figure in self.figures.items():
            if figure.formula:
                self._read_formula(name, figure.formula)
        circular = list(cycles(self.operands))
        for name, way in circular:
            told = "它自己" if len(way) == 2 else f"它自己（{'→'.join(way)}）"
            self.complain(
                name, "公式", f"{name}的公式引用了{told}，算不出来。", "请改公式，或者直接写本年的数。"
            )
            del self.operands[name]

    def _read_formula(self, name: str, formula: str) -> None:
        try:
            found = operands(formula)
        except InputError as error:
            self.complain(name, "公式", str(error), "")
            return
        unknown = [other for other in found if self._entry(other) not in self.figures]
        for other in unknown:
            cure = did_you_mean(other, [each for each in self.figures if each != name])
            self.complain(name, "公式", f"公式里的“{other}”不在数据表里。", cure or "请先在数据里加上它。")
        if not found:
            self.complain(name, "公式", f"{name}的公式里没有数据的名称。", "请直接把数写在“本年”里。")
        elif not unknown:
            self.operands[name] = tuple(self._entry(other) for other in found)

    def work_out(self, name: str, figure: Figure) -> Value:
        indicator = self.known.get(figure.indicator or name)
        if figure.indicator and indicator is None:
            self.complain(
                name,
                "指标",
                f"没有“{figure.indicator}”这个指标。",
                did_you_mean(figure.indicator, list(self.known)) or "请去掉这一行。",
            )
        places = indicator.places if indicator else DEFAULT_PLACES
        computed = self._from_formula(name, figure, indicator, places)
        gathered = self._from_contributions(name, figure)
        quantity = figure.written or computed or gathered
        for other, key in ((computed, "公式"), (gathered, "分报")):
            self._compare(name, quantity, other, key, places)
        self._judge(name, figure, quantity, indicator)
        earlier = self.last.get(name)
        previous = figure.previous or (earlier.written if earlier else None)
        public = self._is_public(name, figure, indicator)
        return Value(name, quantity, previous, _unit(figure, previous, indicator), places, indicator, public)

    def _is_public(self, name: str, figure: Figure, indicator: Indicator | None) -> bool:
        """What follows from a figure that is not public would give it away."""
        if figure.public is not None:
            return figure.public
        known = (self.values.get(other) for other in self.operands.get(name, ()))
        return (indicator is None or indicator.public) and all(each is None or each.public for each in known)

    def _judge(
        self, name: str, figure: Figure, quantity: Quantity | None, indicator: Indicator | None
    ) -> None:
        sides = (("本年" if figure.written else "公式", quantity), ("上年", figure.previous))
        for key, side in sides:
            refused = refusal(name, side, indicator) if side else None
            if refused:
                self.complain(name, key, *refused)

    def _compare(
        self, name: str, quantity: Quantity | None, other: Quantity | None, key: str, places: int
    ) -> None:
        if quantity is None or other is None or quantity is other:
            return
        if not agree(quantity, other):
            one, two = printed(quantity, places), printed(other, places)
            what = f"{name}写的是 {one}，按{key}算是 {two}，两个数不一致。"
            self.complain(name, "本年" if key == "公式" else key, what, "请核对，改正其中一个。")

    def _from_formula(
        self, name: str, figure: Figure, indicator: Indicator | None, places: int
    ) -> Quantity | None:
        if name not in self.operands or not figure.formula:
            return None
        needed = {other: self.values[self._entry(other)].quantity for other in operands(figure.formula)}
        known = self._usable(name, "公式", needed)
        if known is None:
            return None
        if is_quotient(figure.formula):
            result = quotient(figure.formula, known, _quotient_unit(figure, indicator), places)
            reason = "除数是 0、结果是负数或者位数太多"
        else:
            result = total(figure.formula, known)
            reason = "各个数的单位不同、除数是 0、结果是负数或者位数太多"
        if result is None:
            self.complain(name, "公式", f"{name}的公式算不出来：{reason}。", "请核对公式和各个数。")
        return result

    def _from_contributions(self, name: str, figure: Figure) -> Quantity | None:
        if not figure.contributions:
            return None
        return _COMBINE[figure.combination or "合计"](self, name, figure)

    def _sum(self, name: str, figure: Figure) -> Quantity | None:
        usable = self._usable(name, "分报", figure.contributions)
        if usable is None:
            return None
        if any(quantity.unit in ("%", "‰") for quantity in usable.values()):
            what = f"{name}的分报是百分数，百分数不能相加。"
            self.complain(
                name, "分报", what, "请让各部门报件数，再用“公式”算比率；或者改用“汇总: 牵头单位报”。"
            )
            return None
        result = summed(usable)
        if result is None:
            units = "、".join(dict.fromkeys(quantity.unit or "没有单位" for quantity in usable.values()))
            what = f"{name}的分报单位不同（{units}）或者数太大，不能合计。"
            self.complain(name, "分报", what, "请统一单位，并核对各个数。")
        return result

    def _lead(self, name: str, figure: Figure) -> Quantity | None:
        return _delivered(figure) or figure.written

    def _choice(self, name: str, figure: Figure) -> Quantity | None:
        chosen = figure.written or _delivered(figure)
        offered = [quantity for quantity in figure.contributions.values() if quantity is not None]
        if chosen is not None and not any(agree(chosen, quantity) for quantity in offered):
            self.complain(
                name,
                "分报",
                f"{name}写的 {chosen.text} 不是任何一个部门报的数。",
                "请从分报里选一个，或者核对。",
            )
        return chosen

    def _usable(
        self, name: str, key: str, needed: Mapping[str, Quantity | None]
    ) -> dict[str, Quantity] | None:
        usable = {}
        for other, quantity in needed.items():
            if quantity is None:
                return None
            if not quantity.exact or quantity.form in ("rank", "range"):
                what = f"{other}的“{quantity.text}”不是准确数，不能用来计算{name}。"
                self.complain(name, key, what, "请填准确数，或者直接写结果。")
                return None
            usable[other] = quantity
        return usable


_COMBINE: Mapping[str, Callable[[_Ledger, str, Figure], Quantity | None]] = {
    "合计": _Ledger._sum,
    "牵头单位报": _Ledger._lead,
    "择一": _Ledger._choice,
}


def _delivered(figure: Figure) -> Quantity | None:
    """What the figure's own department delivered, under any of its names."""
    if not figure.department:
        return None
    lead = _office(figure.department)
    return next((each for name, each in figure.contributions.items() if _office(name) == lead), None)


def _office(name: str) -> str:
    known = department(name)
    return known.name if known else fold_name(name)


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
