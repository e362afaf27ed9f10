"""Changes told in words against the two values they are of."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.check.figures import Said, decimals
from drafter.zh.decimals import HUNDRED, half_up, show_number

_POINTS = ("个百分点", "百分点")
_CALLED = Decimal("0.1")
_LOOSE = re.compile("近|约|超|余|多|以上|以下|左右|突破|逾|接近")


def agrees_with(said: Said, now: Decimal, before: Decimal, *, rate: bool) -> bool:
    """True if a told change is that from one value to the other, or cannot be judged.

    Args:
        said: the change.
        now: the later value, in base units.
        before: the earlier value.
        rate: True if both are per cent.
    """
    figure = said.figure
    if _LOOSE.search(figure.qualifier) or not before:
        return True
    if (figure.direction == "up") != (now > before) and now != before:
        return False
    difference = abs(now - before)
    if figure.unit in _POINTS:
        return not rate or _near(figure.value, difference, decimals(figure))
    if figure.unit == "%" and not rate:
        return _near(figure.value, difference / before * HUNDRED, decimals(figure))
    if figure.unit == "倍":
        return _near(figure.value, difference / before, max(decimals(figure), 1))
    return True


def _near(told: Decimal, right: Decimal, places: int) -> bool:
    return abs(told - right) < Decimal(1).scaleb(-places)


def called(now: Decimal, before: Decimal) -> str:
    """Return a change in words: 增长18.33%, 下降5%."""
    verb = "增长" if now >= before else "下降"
    return f"{verb}{show_number(half_up(abs(now - before) / before * HUNDRED, 2))}%"


def doubled(now: Decimal, before: Decimal, times: int) -> bool:
    """True if 翻一番 (``times`` 1) or 翻两番 (2) may be said: 2 or 4 times as much, but for a tenth."""
    goal = 2**times
    return bool(before) and abs(now / before - goal) <= goal * _CALLED
