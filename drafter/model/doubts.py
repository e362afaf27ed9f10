"""What is odd about one figure without being impossible: a jump, a broken relation, a target missed.

The impossible is refused (``drafter.model.judge``); these may be right, and a person says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.data.formula import evaluate
from drafter.data.identities import Identity, identities_of
from drafter.data.indicators import Indicator, kinds
from drafter.data.targets import NUMERIC, Target, targets_for
from drafter.model.reckon import Reckoning, Value
from drafter.zh.change import PER_CENT, compare
from drafter.zh.decimals import HUNDRED, half_up
from drafter.zh.figures import Quantity, show_number

_SLIP = 10
"""A zero too many or too few makes a figure ten times too large or too small."""

_TOLD_AS = {"≥": "不低于", "≤": "不高于", "<": "低于", ">": "高于", "=": "达到"}
_OPERATORS = {
    "≥": Decimal.__ge__,
    "≤": Decimal.__le__,
    "<": Decimal.__lt__,
    ">": Decimal.__gt__,
    "=": Decimal.__eq__,
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a person should look at a figure again.

    Attributes:
        kind: ``jump`` against last year, ``identity`` broken with other figures, ``target`` missed, or
            ``round``: a rate of 100 %, for the reviewer only.
        message: finished Chinese sentences.
        guess: what may have been meant, as written; empty if nothing suggests itself.
    """

    kind: Literal["jump", "identity", "target", "round"]
    message: str
    guess: str = ""


def doubts(name: str, quantity: Quantity, reckoning: Reckoning, year: int) -> tuple[Doubt, ...]:
    """Return what is odd about a value for the figure of this name.

    Args:
        name: its name or an alias; quantity: the value that is to be judged.
        reckoning: the other figures of the report; year: the year reported on.
    """
    value = reckoning.find(name)
    if value is None:
        return ()
    found = [*_jump(value, quantity, year)]
    if value.indicator is not None:
        found += _broken(value.indicator, quantity, reckoning)
        found += _missed(value.indicator, quantity, year)
        if value.indicator.kind == "比率" and quantity.base_value == HUNDRED:
            found.append(Doubt("round", f"{value.name}是 100%，审核时会请人核对依据。"))
    return tuple(found)


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


def _missed(indicator: Indicator, now: Quantity, year: int) -> Iterator[Doubt]:
    for target in targets_for(year):
        if target.indicator == indicator.name and target.numeric and not _met(target, now):
            demanded = f"{_TOLD_AS[target.relation]} {show_number(target.value or Decimal(0))}{target.unit}"
            yield Doubt("target", f"目标是{demanded}，{now.text} 没有达到。请说明原因。")


def _met(target: Target, now: Quantity) -> bool:
    if target.relation not in NUMERIC or target.value is None:
        return True
    return bool(_OPERATORS[target.relation](now.base_value, target.value))
