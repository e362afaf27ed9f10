"""Judging one figure against what is known of its indicator: the one place for it.

Wizard, loader and checks ask here, so the same wrong value gives the same words everywhere.
"""

from __future__ import annotations

from drafter.data.indicators import Indicator
from drafter.data.rates import rate_named
from drafter.zh.change import PER_CENT
from drafter.zh.figures import Quantity, show_number

_PER_CENT = ("%", "‰", "个百分点")


def refusal(name: str, quantity: Quantity, indicator: Indicator | None) -> tuple[str, str] | None:
    """Say why a value cannot be right, and what to do; None when it may be.

    Only what is impossible is refused; what is merely unlikely is for the checks.
    """
    if indicator is None:
        return _above_whole(name, quantity)
    return (
        _wrong_unit(name, quantity, indicator)
        or _out_of_bounds(name, quantity, indicator)
        or _broken_count(name, quantity, indicator)
    )


def _wrong_unit(name: str, quantity: Quantity, indicator: Indicator) -> tuple[str, str] | None:
    counted = quantity.unit in _PER_CENT
    if indicator.kind == "比率" and quantity.form != "rank" and not counted:
        return f"{name}是比率，“{quantity.text}”的单位不对。", "请写成百分数，例如 98.4%，或写成 123/125。"
    money = quantity.base_unit.endswith("元")
    unlike = counted or (money if indicator.kind == "数量" else bool(quantity.base_unit) and not money)
    if indicator.kind in ("数量", "金额") and unlike and quantity.form != "rank":
        unit = indicator.units[0] if indicator.units else "件"
        return f"{name}按{unit}计，“{quantity.text}”的单位不对。", f"请重填，例如 266{unit}。"
    return None


def _out_of_bounds(name: str, quantity: Quantity, indicator: Indicator) -> tuple[str, str] | None:
    if (
        indicator.kind != "比率"
        or quantity.form not in ("digits", "chinese", "fraction")
        or quantity.value is None
    ):
        return None
    if indicator.high is not None and quantity.value > indicator.high:
        return (
            f"{name}不会超过 {show_number(indicator.high)}%，现在是 {quantity.text}{_means(indicator)}。",
            "请重填，例如 98.4%，或写成 123/125。",
        )
    if indicator.low is not None and quantity.value < indicator.low:
        return (
            f"{name}不会低于 {show_number(indicator.low)}%，现在是 {quantity.text}。",
            "请重填，例如 98.4%。",
        )
    return None


def _above_whole(name: str, quantity: Quantity) -> tuple[str, str] | None:
    """Refuse more than all of a whole, of rates that are known by the end of their names only."""
    kind = rate_named(name)
    if kind is None or kind.most is None or quantity.base_unit != PER_CENT or quantity.form == "rank":
        return None
    if quantity.base_value <= kind.most:
        return None
    most = show_number(kind.most)
    return f"{name}不会超过 {most}%，现在是 {quantity.text}。", "请重填，例如 98.4%，或写成 123/125。"


def _means(indicator: Indicator) -> str:
    upper, sign, lower = indicator.formula.partition(" / ")
    return f"：它等于{upper}除以{lower}" if sign and "(" not in indicator.formula else ""


def _broken_count(name: str, quantity: Quantity, indicator: Indicator) -> tuple[str, str] | None:
    if indicator.kind != "数量" or quantity.form not in ("digits", "range"):
        return None
    base = quantity.base_value
    if base != base.to_integral_value():
        return f"{name}是件数一类的整数，“{quantity.text}”不是整数。", "请核对后重填。"
    return None
