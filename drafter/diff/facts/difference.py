"""What lies between two figures, in words people use: 增加15件, 提高0.18个百分点."""

from __future__ import annotations

from decimal import Decimal

from drafter.zh.change import compare, same_period_change
from drafter.zh.decimals import RATE_PLACES, half_up, show_number
from drafter.zh.quantity import Quantity

_TENTHS, _TENTH = "成", 10
_ALIKE = (
    ("不足", "不到", "低于", "少于"),
    ("超过", "超", "逾", "突破", "多于", "高于"),
    ("约", "大约", "左右", "上下"),
    ("近", "将近", "接近"),
    ("不少于", "不低于", "至少"),
    ("不超过", "不高于", "不多于", "最多"),
    ("余", "多", "来"),
)
_BOUNDS = {word: words[0] for words in _ALIKE for word in words}
_POINTS = {"%": "个百分点", "‰": "个千分点"}


def unit_of(quantity: Quantity) -> str:
    """Return the base unit that a figure is compared in: tenths are so many per cent."""
    return "%" if quantity.base_unit == _TENTHS else quantity.base_unit


def same_bound(old: Quantity, new: Quantity) -> bool:
    """Tell whether two figures are bounded alike, in whatever word: 不到 is 不足."""
    return _BOUNDS.get(old.qualifier, old.qualifier) == _BOUNDS.get(new.qualifier, new.qualifier)


def printed_value(quantity: Quantity) -> Decimal:
    """Return the value a reader sees, in the unit it is compared in: a fraction prints as a rounded rate."""
    if quantity.base_unit == _TENTHS:
        return quantity.base_value * _TENTH
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
    if quantity.upper is None:
        return None
    return quantity.upper * (_TENTH if quantity.base_unit == _TENTHS else quantity.scale)


def only_unit(old: Quantity, new: Quantity) -> bool:
    """Tell whether two figures are one number of different units: 47件 and 47起, 4.6亿元 and 4.6万元."""
    number = old.value == new.value and old.upper == new.upper
    return number and (unit_of(old), old.scale) != (unit_of(new), new.scale)


def difference(old: Quantity, new: Quantity, *, years: bool = False) -> str:
    """Return how the new figure differs from the old one, nothing where that cannot be said.

    Args:
        old: the figure before.
        new: the figure after.
        years: True to add the change in per cent (增加15件，同比增长5.6%).
    """
    if "rank" in (old.form, new.form) or unit_of(old) != unit_of(new):
        return ""
    if "range" in (old.form, new.form):
        return ""
    gap = printed_value(new) - printed_value(old)
    if not gap:
        return ""
    about = "" if same_bound(old, new) else "约"
    if unit_of(new) in _POINTS:
        verb = "提高" if gap > 0 else "下降"
        return f"{verb}{about}{show_number(abs(gap))}{_POINTS[unit_of(new)]}"
    smaller = min(new, old, key=lambda quantity: quantity.scale)
    verb = "增加" if gap > 0 else "减少"
    told = f"{verb}{about}{show_number(abs(gap) / smaller.scale)}{smaller.unit}"
    change = compare(new, old)
    shared = years and change.percent is not None and smaller.unit not in _POINTS.values()
    return f"{told}，{same_period_change(change)}" if shared else told
