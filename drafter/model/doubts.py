"""What is odd about one figure without being impossible: a jump, a broken relation, a target missed.

The impossible is refused (``drafter.model.judge``); these may be right, and a person says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.data.counted import counted_things
from drafter.data.formula import evaluate
from drafter.data.identities import Identity, identities_of
from drafter.data.indicators import Indicator, kinds
from drafter.model.aims import aims, misses
from drafter.model.growth import changed, expected, is_change
from drafter.model.reckoned import Reckoning, Value
from drafter.model.report import Report
from drafter.zh.change import PER_CENT, compare
from drafter.zh.decimals import HUNDRED, half_up
from drafter.zh.figures import Quantity, show_number

_NUMBERS = ("digits", "chinese", "fraction")
_SITTINGS = ("次", "场", "场次", "期", "轮")
_AVERAGE = "均"
_SLIP = 10
"""A zero too many or too few makes a figure ten times too large or too small."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a person should look at a figure again.

    Attributes:
        kind: an unusual ``unit``, a ``jump`` against last year, an ``identity`` broken with other figures,
            a ``change`` that does not follow from its two years, a ``target`` missed, or ``round``: a rate of
            100 %, for the reviewer only.
        message: finished Chinese sentences.
        guess: what may have been meant, as written; empty if nothing suggests itself.
    """

    kind: Literal["unit", "jump", "change", "identity", "target", "round"]
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
    found += _wrong_change(value, quantity, reckoning, report.year)
    if value.indicator is not None:
        found += _broken(value.indicator, quantity, reckoning)
    found += _missed(value, quantity, report)
    if quantity.unit == PER_CENT and quantity.base_value == HUNDRED:
        found.append(Doubt("round", f"{value.name}是 100%，审核时会请人核对依据。"))
    return tuple(found)


def _odd_unit(value: Value, now: Quantity, year: int) -> Iterator[Doubt]:
    """A count in a unit that neither last year's value nor the indicator has; a share against a number."""
    before = value.previous
    told = f"{year - 1}年是 {before.text}，{year}年写的是 {now.text}" if before is not None else ""
    if before is not None and _of_other_kind(now, before, known=value.indicator is not None):
        yield Doubt("unit", f"{told}，单位不一样。是不是填错了？")
    elif before is not None and (guess := _without_sign(now, before)):
        yield Doubt("unit", f"{told}。是不是 {guess}？", guess)
    elif _broken_thing(value, now):
        yield Doubt("unit", f"{value.name}写的是 {now.text}，不是整数。是不是填错了？")
    else:
        yield from _unusual_unit(value, now)


def _unusual_unit(value: Value, now: Quantity) -> Iterator[Doubt]:
    usual = [value.previous.base_unit] if value.previous is not None else []
    usual += [now._replace(unit=unit).base_unit for unit in value.indicator.units] if value.indicator else []
    counted = now.form in ("digits", "chinese") and value.indicator is not None
    if not counted or not now.base_unit or "" in usual or not usual:
        return
    if any(_alike(now.base_unit, unit) for unit in usual):
        return
    guess = now.text.replace(now.base_unit, usual[0]) if now.text.count(now.base_unit) == 1 else ""
    told = f"{value.name}通常按{usual[0]}计，这里写的是 {now.text}。"
    yield Doubt("unit", f"{told}是不是单位写错了？", guess)


def _broken_thing(value: Value, now: Quantity) -> bool:
    """True for a fraction of something that is counted whole; an average may be one."""
    before = value.previous
    if value.indicator is not None or now.form != "digits" or _AVERAGE in value.name:
        return False
    whole = before is None or before.base_value == before.base_value.to_integral_value()
    counted = any(now.base_unit in each.units for each in counted_things())
    return whole and counted and now.base_value != now.base_value.to_integral_value()


def _without_sign(now: Quantity, before: Quantity) -> str:
    """Return the rate that 0.985 meant where last year's was 98.5%; empty where nothing says so."""
    small = now.form == "digits" and now.unit == PER_CENT and 0 < now.value <= 1 < before.base_value
    meant, last = now.value * HUNDRED, before.base_value
    nearer = abs(meant - last) < last - now.value
    return f"{show_number(meant)}%" if small and nearer and before.unit == PER_CENT else ""


def _of_other_kind(now: Quantity, before: Quantity, *, known: bool) -> bool:
    """True for a share against a number, and where no indicator says so for two unlike units."""
    if now.form not in _NUMBERS or before.form not in _NUMBERS:
        return False
    if PER_CENT in (now.base_unit, before.base_unit):
        return now.base_unit != before.base_unit
    written = "" not in (now.base_unit, before.base_unit)
    return not known and written and not _alike(now.base_unit, before.base_unit)


def _alike(one: str, other: str) -> bool:
    """True for two measure words of one thing: 场 and 场次."""
    kinds = (_SITTINGS, *(each.units for each in counted_things()))
    return one == other or any(one in units and other in units for units in kinds)


def _jump(value: Value, now: Quantity, year: int) -> Iterator[Doubt]:
    before = value.previous
    if before is None or _few(now, before) or is_change(value.name):
        return
    change = compare(now, before)
    limit, unit = _limit(value.indicator, before)
    if not change.comparable or limit is None:
        return
    moved = change.difference if unit == "百分点" else change.percent
    if moved is None or moved < limit:
        return
    told = f"{year - 1}年是 {before.text}，{year}年是 {now.text}{_against(now, before, unit)}。"
    guess = _slip(now, before)
    if guess:
        word = "多打了一个 0" if now.base_value > before.base_value else "少打了一个 0"
        told += f"是不是{word}？"
    yield Doubt("jump", told, guess)


def _wrong_change(value: Value, now: Quantity, reckoning: Reckoning, year: int) -> Iterator[Doubt]:
    """A growth rate that its own two years belie."""
    other = changed(value, reckoning)
    right = expected(now, other) if other is not None else ""
    if other is not None and other.quantity is not None and other.previous is not None and right:
        told = f"{other.name}{year - 1}年是 {other.previous.text}，{year}年是 {other.quantity.text}"
        yield Doubt("change", f"{told}，应当是 {right}，写的是 {now.text}。", right)


def _few(now: Quantity, before: Quantity) -> bool:
    """True for counts so small that one more or less is much."""
    return PER_CENT not in (now.unit, before.unit) and max(now.base_value, before.base_value) < _SLIP


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
        return f"，约为 {show_number(half_up(now.base_value / before.base_value, 1))} 倍"
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
