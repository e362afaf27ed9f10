"""A figure that is the change of another one: 涉企行政检查同比, 合格率增幅; and what it must be."""

from __future__ import annotations

from decimal import Decimal

from drafter.model.reckoned import Reckoning, Value
from drafter.zh.change import PER_CENT, compare
from drafter.zh.decimals import half_up
from drafter.zh.figures import Quantity, show_number

_CHANGES = ("同比", "增幅", "降幅", "增速", "增长率", "涨幅")


def is_change(name: str) -> bool:
    """True for the name of a figure that is a change itself."""
    return name.endswith(_CHANGES)


def changed(value: Value, reckoning: Reckoning) -> Value | None:
    """Return the figure whose change a figure is, where both its years are known exactly."""
    end = next((end for end in _CHANGES if value.name.endswith(end)), "")
    named = value.indicator.subject if value.indicator and value.indicator.subject else ""
    other = reckoning.find(named or value.name.removesuffix(end)) if end or named else None
    if other is None or other is value or other.quantity is None or other.previous is None:
        return None
    return other if compare(other.quantity, other.previous).comparable else None


def expected(now: Quantity, other: Value) -> str:
    """Return what a change should be where it is told otherwise; empty where it fits or cannot be said.

    Args:
        now: the change as it is told, in % or 个百分点, or as a number of the same unit.
        other: the figure whose change it is.
    """
    assert other.quantity is not None and other.previous is not None
    change = compare(other.quantity, other.previous)
    points = other.quantity.unit == PER_CENT
    if now.form != "digits" or not now.exact or now.unit not in (PER_CENT, "个百分点"):
        return ""
    right = change.difference if points and now.unit != PER_CENT else change.percent
    if right is None or (now.unit != PER_CENT) != points:
        return ""
    exponent = now.value.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    if abs(half_up(right, places) - now.value) <= Decimal(1).scaleb(-places):
        return ""
    return f"{show_number(right)}{now.unit}"
