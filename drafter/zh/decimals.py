"""Decimal numbers as documents print them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from drafter.errors import FigureError

RATE_PLACES = 2
HUNDRED = Decimal(100)


def show_number(value: Decimal) -> str:
    """Return the number plainly: no exponent, no zeros behind the last decimal that counts."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def half_up(value: Decimal, places: int) -> Decimal:
    """Return the value rounded half-up to a number of decimal places."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def rate(numerator: Decimal, denominator: Decimal, places: int = RATE_PLACES) -> str:
    """Return the rate of two counts in per cent, half-up: 112 of 268 → 41.79%.

    Raises:
        FigureError: the denominator is 0.
    """
    if not denominator:
        raise FigureError(f"{numerator}/{denominator}", "的分母是0，算不出比率", ("112/268",))
    return f"{show_number(half_up(numerator / denominator * HUNDRED, places))}%"
