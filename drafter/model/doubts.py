"""What is odd about one figure without being impossible: a jump, a broken relation, a target missed.

The impossible is refused (``drafter.model.judge``); these may be right, and a person says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from drafter.data.formula import evaluate
from drafter.data.identities import Identity, identities_of
from drafter.data.indicators import Indicator, kinds
from drafter.model.aims import aims, misses
from drafter.model.reckoned import Reckoning, Value
from drafter.model.report import Report
from drafter.zh.change import PER_CENT, compare
from drafter.zh.decimals import HUNDRED, half_up
from drafter.zh.figures import Quantity, show_number

_NUMBERS = ("digits", "chinese", "fraction")
_SLIP = 10
"""A zero too many or too few makes a figure ten times too large or too small."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a person should look at a figure again.

    Attributes:
        kind: an unusual ``unit``, a ``jump`` against last year, an ``identity`` broken with other figures,
            a ``target`` missed, or ``round``: a rate of 100 %, for the reviewer only.
        message: finished Chinese sentences.
        guess: what may have been meant, as written; empty if nothing suggests itself.
    """

    kind: Literal["unit", "jump", "identity", "target", "round"]
    message: str
    guess: str = ""


def doubts(name: str, quantity: Quantity, report: Report, reckoning: Reckoning) -> tuple[Doubt, ...]:
    """Return what is odd about a value for the figure of this name.

    Args:
        name: its name or an alias; quantity: the value that is to be judged.
        report: the report it is for; reckoning: the other figures of the report.
    """
    value = reckoning.find(name)
    if value is None:
        return ()
    found = [*_odd_unit(value, quantity, report.year), *_jump(value, quantity, report.year)]
    if value.indicator is not None:
        found += _broken(value.indicator, quantity, reckoning)
    found += _missed(value, quantity, report)
    if quantity.unit == PER_CENT and quantity.base_value == HUNDRED:
        found.append(Doubt("round", f"{value.name}是 100%，审核时会请人核对依据。"))
    return tuple(found)


def _odd_unit(value: Value, now: Quantity, year: int) -> Iterator[Doubt]:
    """A count in a unit that neither last year's value nor the indicator has; a share against a number."""
    before = value.previous
    if before is not None and _of_other_kind(now, before, known=value.indicator is not None):
        told = f"{year - 1}年是 {before.text}，{year}年写的是 {now.text}，单位不一样。"
        yield Doubt("unit", f"{told}是不是填错了？")
        return
    usual = [value.previous.base_unit] if value.previous is not None else []
    usual += [replace(now, unit=unit).base_unit for unit in value.indicator.units] if value.indicator else []
    counted = now.form in ("digits", "chinese") and value.indicator is not None
    if not counted or not now.base_unit or "" in usual or not usual or now.base_unit in usual:
        return
    guess = now.text.replace(now.base_unit, usual[0]) if now.text.count(now.base_unit) == 1 else ""
    told = f"{value.name}通常按{usual[0]}计，这里写的是 {now.text}。"
    yield Doubt("unit", f"{told}是不是单位写错了？", guess)


def _of_other_kind(now: Quantity, before: Quantity, *, known: bool) -> bool:
    """True for a share against a number, and where no indicator says so for two unlike units."""
    if now.form not in _NUMBERS or before.form not in _NUMBERS:
        return False
    if PER_CENT in (now.base_unit, before.base_unit):
        return now.base_unit != before.base_unit
    return not known and "" not in (now.base_unit, before.base_unit) and now.base_unit != before.base_unit


def _jump(value: Value, now: Quantity, year: int) -> Iterator[Doubt]:
    before = value.previous
    if before is None:
        return
    change = compare(now, before)
    limit, unit = _limit(value.indicator, before)
    if not change.comparable or limit is None:
        return
    moved = change.difference if unit == "百分点" else change.percent
    if moved is None or moved < limit:
        return
    told = f"{year - 1}年是 {before.text}，{now.text}{_against(now, before, unit)}。"
    guess = _slip(now, before)
    if guess:
        word = "多打了一个 0" if now.base_value > before.base_value else "少打了一个 0"
        told += f"是不是{word}？"
    yield Doubt("jump", told, guess)


def _limit(indicator: Indicator | None, before: Quantity) -> tuple[Decimal | None, str]:
    if indicator is not None:
        return indicator.jump, indicator.jump_unit
    kind = kinds()["比率" if before.unit == PER_CENT else "数量"]
    return kind.jump, kind.jump_unit


def _against(now: Quantity, before: Quantity, unit: str) -> str:
    change = compare(now, before)
    if unit == "百分点":
        verb = "提高" if change.direction == "up" else "下降"
        return f"，{verb}了 {show_number(change.difference)} 个百分点"
    if now.base_value >= 2 * before.base_value:
        return f" 约为 {show_number(half_up(now.base_value / before.base_value, 1))} 倍"
    verb = "增长" if change.direction == "up" else "下降"
    return f"，{verb}了 {show_number(change.percent or Decimal(0))}%"


def _slip(now: Quantity, before: Quantity) -> str:
    """Return the figure without the zero too many, or with the one too few, where that fits last year's."""
    if now.form != "digits" or not before.base_value or now.qualifier:
        return ""
    for shifted in (now.value / _SLIP, now.value * _SLIP):
        whole = shifted == shifted.to_integral_value()
        near = Decimal("0.5") <= shifted * now.scale / before.base_value <= 2
        if whole and near:
            return f"{show_number(shifted)}{now.unit}"
    return ""


def _broken(indicator: Indicator, now: Quantity, reckoning: Reckoning) -> Iterator[Doubt]:
    for identity in identities_of(indicator.name):
        known = _known(identity, indicator, now, reckoning)
        if known is None or _holds(identity, known):
            continue
        shown = "，".join(f"{name} {quantity.text}" for name, quantity in known.items())
        told = identity.note or f"应当{_relation(identity)}。"
        yield Doubt("identity", f"{shown}：{told}")


def _relation(identity: Identity) -> str:
    if identity.relation == "整数":
        return f"“{identity.left}”是整数"
    verb = {"=": "等于", "≤": "不超过"}[identity.relation]
    return f"“{identity.left}”{verb}“{identity.right}”"


def _known(
    identity: Identity, indicator: Indicator, now: Quantity, reckoning: Reckoning
) -> Mapping[str, Quantity] | None:
    """Return every operand of a relation, None unless all are known exactly."""
    known = {}
    for name in identity.operands:
        value = reckoning.find(name)
        quantity = now if name == indicator.name else value.quantity if value else None
        if quantity is None or not quantity.exact or quantity.form in ("rank", "range"):
            return None
        known[name] = quantity
    return known


def _holds(identity: Identity, known: Mapping[str, Quantity]) -> bool:
    values = {name: quantity.base_value for name, quantity in known.items()}
    left = evaluate(identity.left, values)
    if left is None:
        return True
    if identity.relation == "整数":
        return abs(left - left.to_integral_value()) <= Decimal("0.05")
    right = evaluate(identity.right, values)
    if right is None:
        return True
    return left <= right if identity.relation == "≤" else abs(left - right) <= Decimal("0.005")


def _missed(value: Value, now: Quantity, report: Report) -> Iterator[Doubt]:
    for aim in aims(report, value.name, value.indicator):
        if misses(now, aim):
            yield Doubt("target", f"目标是 {aim}，{now.text} 没有达到。请说明原因。")
            return
