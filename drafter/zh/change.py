"""This year against last year: changes of figures, and how documents word them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from drafter.errors import FigureError
from drafter.zh.decimals import HUNDRED, RATE_PLACES, half_up, show_number
from drafter.zh.figures import Quantity

CHANGE_PLACES = 2
PER_CENT = "%"
_NO_CHANGE = "与上年持平"
Direction = Literal["up", "down", "flat"]


class Comparison(NamedTuple):
    """What changed from one figure to another.

    Attributes:
        direction: up, down or flat; flat too if the figures are not comparable.
        difference: how much, in base units, never negative.
        percent: how much of the earlier value, in per cent, never negative, half-up to
            CHANGE_PLACES; None if the earlier value is 0 or the figures are not comparable.
        comparable: False if no change can be stated; difference is 0 then.
        reason: why not, or why there is no percent: a finished Chinese sentence; else empty.
    """

    direction: Direction
    difference: Decimal
    percent: Decimal | None
    comparable: bool
    reason: str = ""


def _as_printed(quantity: Quantity) -> Decimal:
    """Return the value the reader sees, in base units: a fraction prints as a rounded rate."""
    if quantity.numerator is None:
        return quantity.base_value
    return half_up(quantity.base_value, RATE_PLACES)


def _inexact(quantity: Quantity) -> str:
    if quantity.form == "range":
        return f"“{quantity.text}”是一个范围，不能计算增减。"
    if quantity.form == "rank":
        return f"“{quantity.text}”是名次，不能计算增减。"
    if not quantity.exact:
        return f"“{quantity.text}”不是准确数，不能计算增减。"
    return ""


def _objection(now: Quantity, before: Quantity) -> str:
    inexact = _inexact(now) or _inexact(before)
    if inexact or now.base_unit == before.base_unit:
        return inexact
    return f"“{now.text}”和“{before.text}”的单位不同，不能计算增减。"


def _direction(now: Decimal, before: Decimal) -> Direction:
    if now == before:
        return "flat"
    return "up" if now > before else "down"


def compare(now: Quantity, before: Quantity) -> Comparison:
    """Return what changed from last year's figure to this year's, as both are printed."""
    objection = _objection(now, before)
    if objection:
        return Comparison("flat", Decimal(0), None, False, objection)
    value, base = _as_printed(now), _as_printed(before)
    difference = abs(value - base)
    direction = _direction(value, base)
    if not base:
        reason = "" if direction == "flat" else "上年是0，不能计算增长的比例。"
        return Comparison(direction, difference, None, True, reason)
    percent = half_up(difference / base * HUNDRED, CHANGE_PLACES)
    return Comparison(direction, difference, percent, True)


def same_period_change(change: Comparison) -> str:
    """Return 同比增长5.6%, 同比下降12.3% or 与上年持平; 与上年基本持平 for a change that rounds to 0%.

    Raises:
        FigureError: the figures are not comparable, or last year's value is 0.
    """
    if change.comparable and change.direction == "flat":
        return _NO_CHANGE
    if change.percent is None:
        raise FigureError("同比", f"不能计算：{change.reason.removesuffix('。')}")
    if not change.percent:
        return "与上年基本持平"
    verb = "增长" if change.direction == "up" else "下降"
    return f"同比{verb}{show_number(change.percent)}%"


def _comparable(now: Quantity, before: Quantity) -> Comparison:
    change = compare(now, before)
    if not change.comparable:
        raise FigureError(now.text, f"不能与上年比较：{change.reason.removesuffix('。')}")
    return change


def difference_text(now: Quantity, before: Quantity) -> str:
    """Return 比上年增加15件, 比上年减少3万元 or 与上年持平; rates differ by 百分点.

    The amount is in the smaller of the two units, so that 1.2万件 against 9800件 makes 2200件.

    Raises:
        FigureError: the figures are not comparable.
    """
    change = _comparable(now, before)
    if change.direction == "flat":
        return _NO_CHANGE
    if now.unit == PER_CENT:
        return f"比上年{points_text(now, before)}"
    smaller = min(now, before, key=lambda quantity: quantity.scale)
    verb = "增加" if change.direction == "up" else "减少"
    return f"比上年{verb}{show_number(change.difference / smaller.scale)}{smaller.unit}"


def points_text(now: Quantity, before: Quantity) -> str:
    """Return the change of a rate: 提高0.18个百分点, 下降2个百分点 or 与上年持平.

    Raises:
        FigureError: the figures are no rates in per cent, or not comparable.
    """
    for quantity in (now, before):
        if quantity.unit != PER_CENT:
            raise FigureError(quantity.text, "不是百分比，不能用百分点比较", ("98.4%",))
    change = _comparable(now, before)
    if change.direction == "flat":
        return _NO_CHANGE
    verb = "提高" if change.direction == "up" else "下降"
    return f"{verb}{show_number(change.difference)}个百分点"
