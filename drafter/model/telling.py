"""How a reference reads in a sentence: runs of text, figures and gaps.

Direction words follow the data; a figure stays a figure all the way to the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from drafter.blocks import Role, Run
from drafter.model.formula import share
from drafter.model.reckoned import DEFAULT_PLACES, Reckoning, Value, printed
from drafter.zh.change import compare, difference_text, points_text, same_period_change
from drafter.zh.figures import Quantity
from drafter.zh.references import Reference, split_references

GAP = re.compile(r"【(?:待[填核][^【】]{0,60}|\d{4}年？[^【】]{0,20}|已落实？)】")
"""Marks of open things that may also stand in a case's own text."""

_CHANGE = re.compile(r"(?<=[^\d.])\d[\d.]*\D*\Z")


class Contradiction(Exception):
    """A reference cannot be told truthfully: what is wrong and what to do, in Chinese."""

    def __init__(self, what: str, cure: str) -> None:
        self.what = what
        self.cure = cure
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells references with the values and fields of one report.

    Attributes:
        reckoning: the values of all figures.
        fields: texts of the reserved fields, None where unknown.
        year: the year reported.
    """

    reckoning: Reckoning
    fields: Mapping[str, str | None]
    year: int

    def runs(self, text: str) -> Iterator[Run]:
        """Yield the runs of one paragraph; raises Contradiction."""
        for piece in split_references(text):
            if not isinstance(piece, str):
                yield from self.tell(piece)
            elif "【" in piece:
                yield from plain(piece)
            else:
                yield Run(piece)

    def tell(self, reference: Reference) -> tuple[Run, ...]:
        """Return the runs of one reference; raises Contradiction."""
        if reference.names[0] in self.fields:
            return (self._field(reference.names[0]),)
        values = [self._value(name) for name in reference.names]
        if reference.filter:
            return _FILTERS[reference.filter](self, values)
        return (self._figure(values),)

    def _value(self, name: str) -> Value:
        return self.reckoning.find(name) or Value(name, None)

    def _field(self, name: str) -> Run:
        text = self.fields[name]
        return Run(text) if text else Run(f"【待填：{name}】", Role.GAP)

    def _figure(self, values: list[Value]) -> Run:
        names = tuple(value.name for value in values)
        texts = dict.fromkeys(value.text for value in values if value.quantity)
        if len(texts) > 1:
            raise Contradiction(
                f"{'、'.join(names)}写在一处，但是数不同（{'、'.join(texts)}）。",
                "请分开写，或者核对这几个数。",
            )
        if any(value.quantity is None for value in values):
            return self.gap(values)
        return Run(next(iter(texts)), Role.TEXT, names)

    def gap(self, values: list[Value], year: int | None = None, role: str = "") -> Run:
        """Return the mark of a value that is still open: 【2026年？件】."""
        names = tuple(value.name for value in values)
        return Run(f"【{year or self.year}年？{values[0].unit}】", Role.GAP, names, role)

    def _both(self, values: list[Value], role: str) -> tuple[Quantity, Quantity] | Run:
        value = _single(values, role)
        if value.quantity is None:
            return self.gap(values, None, role)
        if value.previous is None:
            return self.gap(values, self.year - 1, role)
        return value.quantity, value.previous

    def _bare(self, values: list[Value]) -> tuple[Run, ...]:
        value = _single(values, "数")
        if value.quantity is None:
            return (self.gap(values, None, "数"),)
        return (Run(bare_number(value, value.quantity), Role.TEXT, (value.name,), "数"),)

    def _same_period(self, values: list[Value]) -> tuple[Run, ...]:
        return self._change(values, "同比", _percent_change)

    def _difference(self, values: list[Value]) -> tuple[Run, ...]:
        return self._change(values, "比上年", difference_text)

    def _points(self, values: list[Value]) -> tuple[Run, ...]:
        return self._change(values, "百分点", points_text)

    def _change(
        self, values: list[Value], role: str, words: Callable[[Quantity, Quantity], str]
    ) -> tuple[Run, ...]:
        both = self._both(values, role)
        if isinstance(both, Run):
            return (both,)
        comparison = compare(*both)
        if not comparable_for(role, both) or not comparison.comparable:
            reason = comparison.reason if not comparison.comparable else "两年都须是百分数"
            raise Contradiction(
                f"{values[0].name}不能写“{role}”：{reason.rstrip('。')}。",
                "请改成文字说明，或者核对两年的数。",
            )
        if role == "同比" and comparison.percent is None:
            raise Contradiction(
                f"{values[0].name}上年是 0，不能算同比。", "请改用“比上年”，或者改成文字说明。"
            )
        return _numbered(words(*both), values[0].name, role)

    def _share(self, values: list[Value]) -> tuple[Run, ...]:
        names = tuple(value.name for value in values)
        if len(values) == 1 and values[0].quantity is not None and values[0].quantity.form == "fraction":
            return (Run(values[0].text, Role.TEXT, names, "占比"),)
        if len(values) != 2:
            raise Contradiction("“占比”要写两个数据。", "请写成 {{ 部分、全部 | 占比 }}。")
        if any(value.quantity is None for value in values):
            return (Run(f"【{self.year}年？%】", Role.GAP, names, "占比"),)
        return (Run(self._ratio(values), Role.TEXT, names, "占比"),)

    def _ratio(self, values: list[Value]) -> str:
        part, whole = (value.quantity for value in values)
        assert part is not None and whole is not None
        if not (part.exact and whole.exact) or part.base_unit != whole.base_unit:
            raise Contradiction(
                f"{values[0].name}和{values[1].name}单位不同或不是准确数，不能算占比。", "请核对这两个数。"
            )
        result = share(part, whole, DEFAULT_PLACES)
        if result is None:
            raise Contradiction(f"{values[1].name}是 0，不能算占比。", "请核对这两个数。")
        if result.value > 100:
            told = f"{values[0].name}占{values[1].name}的 {result.text}，超过了 100%。"
            raise Contradiction(told, "请核对次序：部分写在前面，全部写在后面。")
        return result.text


_FILTERS: Mapping[str, Callable[[Teller, list[Value]], tuple[Run, ...]]] = {
    "数": Teller._bare,
    "同比": Teller._same_period,
    "比上年": Teller._difference,
    "占比": Teller._share,
    "百分点": Teller._points,
}


def bare_number(value: Value, quantity: Quantity | None) -> str:
    """Return one of the quantities of a value without its unit: 300余件 → 300余, 98.4% → 98.4."""
    if quantity is None:
        return ""
    text = printed(quantity, value.places)
    return text.replace(quantity.unit, "") if quantity.unit else text


def comparable_for(role: str, both: tuple[Quantity, Quantity]) -> bool:
    """百分点 is said of two percentages only."""
    return role != "百分点" or all(quantity.unit == "%" for quantity in both)


def _percent_change(now: Quantity, before: Quantity) -> str:
    return same_period_change(compare(now, before))


def _single(values: list[Value], role: str) -> Value:
    if len(values) > 1:
        raise Contradiction(f"“{role}”只能用于一个数据。", "请分开写。")
    return values[0]


def _numbered(words: str, name: str, role: str) -> tuple[Run, ...]:
    match = _CHANGE.search(words)
    if match is None:
        return (Run(words, Role.TEXT, (name,), role),)
    return (Run(words[: match.start()]), Run(match.group(), Role.TEXT, (name,), role))


def plain(text: str) -> Iterator[Run]:
    """Yield a stretch without references, its gap marks apart."""
    done = 0
    if "【" in text:
        for match in GAP.finditer(text):
            if match.start() > done:
                yield Run(text[done : match.start()])
            yield Run(match.group(), Role.GAP)
            done = match.end()
    if done < len(text):
        yield Run(text[done:])
