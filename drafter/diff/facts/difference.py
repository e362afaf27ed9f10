"""What lies between two figures, in words people use: 增加15件, 提高0.18个百分点."""

from __future__ import annotations

from decimal import Decimal

from drafter.zh.change import compare, same_period_change
from drafter.zh.decimals import RATE_PLACES, half_up, show_number
from drafter.zh.quantity import Quantity

_POINTS = {"%": "个百分点", "‰": "个千分点"}


def printed_value(quantity: Quantity) -> Decimal:
    """Return the value a reader sees, in base units: a fraction prints as a rounded rate."""
    if quantity.numerator is None:
        return quantity.base_value
    return half_up(quantity.base_value, RATE_PLACES)


def same_value(old: Quantity, new: Quantity) -> bool:
    """Tell whether two figures say the same number of the same thing, however it is written."""
    return (
        printed_value(old) == printed_value(new)
        and _upper(old) == _upper(new)
        and old.scope == new.scope
        and (old.form == "rank") == (new.form == "rank")
    )


def _upper(quantity: Quantity) -> Decimal | None:
    return quantity.upper * quantity.scale if quantity.upper is not None else None


def difference(old: Quantity, new: Quantity, *, years: bool = False) -> str:
    """Return how the new figure differs from the old one, nothing where that cannot be said.

    Args:
        old: the figure before.
        new: the figure after.
        years: True to add the change in per cent (增加15件，同比增长5.6%).
    """
    if "rank" in (old.form, new.form) or old.base_unit != new.base_unit:
        return ""
    if "range" in (old.form, new.form):
        return ""
    gap = printed_value(new) - printed_value(old)
    if not gap:
        return ""
    about = "" if old.qualifier == new.qualifier else "约"
    if new.base_unit in _POINTS:
        verb = "提高" if gap > 0 else "下降"
        return f"{verb}{about}{show_number(abs(gap))}{_POINTS[new.base_unit]}"
    smaller = min(new, old, key=lambda quantity: quantity.scale)
    verb = "增加" if gap > 0 else "减少"
    told = f"{verb}{about}{show_number(abs(gap) / smaller.scale)}{smaller.unit}"
    change = compare(new, old)
    return f"{told}，{same_period_change(change)}" if years and change.percent is not None else told
