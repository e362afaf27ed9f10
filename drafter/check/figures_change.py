"""Changes told in words against the two values they are of."""

from __future__ import annotations

from decimal import Decimal

from drafter.check.figures import Said, decimals
from drafter.zh.decimals import HUNDRED, half_up, show_number
from drafter.zh.regex import regex

_POINTS = ("个百分点", "百分点")
_TEN_THOUSAND = 10_000
_CALLED = Decimal("0.1")
VALUES = ("count", "rate", "money")
_DELTA = regex(
    "^[,、() ]*(?:同比|[比较](?:上年|去年|20[0-9]{2}年)(?:度|同期)?(?:相比)?)?"
    "(?:(?P<rise>净增|增[加长]?|新增|上升|提高|多)|减少?|压减|下降|降低?|少)了?$"
)
_LOOSE = regex("近|约|超|余|多|以上|以下|左右|突破|逾|接近")


def agrees_with(said: Said, now: Decimal, before: Decimal, *, rate: bool, unit: str = "") -> bool:
    """True if a told change is that from one value to the other, or cannot be judged.

    Args:
        said: the change.
        now: the later value, in base units.
        before: the earlier value.
        rate: True if both are per cent.
        unit: the unit of both; a change in the same unit is their difference.
    """
    figure = said.figure
    if _LOOSE.search(figure.qualifier) or not before:
        return True
    if (figure.direction == "up") != (now > before) and now != before:
        return False
    right = worth(figure.unit, now, before, rate=rate, unit=unit)
    if right is None or figure.unit == unit:
        return right in (None, figure.value)
    return _near(figure.value, right, max(decimals(figure), 1 if figure.unit == "倍" else 0))


def worth(told: str, now: Decimal, before: Decimal, *, rate: bool, unit: str = "") -> Decimal | None:
    """Return how large a change is in the unit it is told in, None if it cannot be told in it.

    Args:
        told: the unit of the change.
        now: the later value, in base units.
        before: the earlier value, not 0.
        rate: True if both are per cent.
        unit: the unit of both.
    """
    difference = abs(now - before)
    if rate:
        return difference if told in _POINTS else difference / before if told == "倍" else None
    if told == "倍":
        return difference / before
    if told == "%":
        return difference / before * HUNDRED
    return difference if unit and told == unit else None


def _near(told: Decimal, right: Decimal, places: int) -> bool:
    return abs(told - right) < Decimal(1).scaleb(-places)


def called(now: Decimal, before: Decimal) -> str:
    """Return a change in words: 增长18.33%, 下降5%."""
    verb = "增长" if now >= before else "下降"
    return f"{verb}{show_number(half_up(abs(now - before) / before * HUNDRED, 2))}%"


def change_in(told: str, now: Decimal, before: Decimal, unit: str) -> str:
    """Return a change in words and in the unit it is told in, where that unit can tell it.

    Args:
        told: the unit somebody told the change in.
        now: the later value, in base units.
        before: the earlier value, not 0.
        unit: the unit of both; rates are compared in percentage points.
    """
    difference = abs(now - before)
    if unit == "%" and told != "倍":
        return f"{'提高' if now >= before else '下降'}{show_number(difference)}个百分点"
    if told == unit:
        return f"{'增加' if now >= before else '减少'}{_shown(difference, unit)}"
    if told == "倍" and now > before:
        return f"增长{show_number(half_up(difference / before, 2))}倍"
    return called(now, before)


def _shown(value: Decimal, unit: str) -> str:
    """Return a difference as reports write it: money in 万元, where it comes to that."""
    if unit == "元" and value >= _TEN_THOUSAND:
        return f"{show_number(value / _TEN_THOUSAND)}万元"
    return f"{show_number(value)}{unit}"


def doubled(now: Decimal, before: Decimal, times: int) -> bool:
    """True if 翻一番 (``times`` 1) or 翻两番 (2) may be said: 2 or 4 times as much, but for a tenth."""
    goal = 2**times
    return bool(before) and abs(now / before - goal) <= goal * _CALLED


def differs(change: Said, now: Decimal, before: Decimal) -> bool:
    """True if a difference told with its verb (增加60人) is that of the two values, or has no verb."""
    delta = _DELTA.search(change.lead)
    if delta is None:
        return True
    return (delta["rise"] is not None) == (now >= before) and change.figure.value == abs(now - before)
