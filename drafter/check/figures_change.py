"""Changes told in words against the two values they are of."""

from __future__ import annotations

from decimal import Decimal

from drafter.check.figures import Said, Statement, decimals, exact
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import HUNDRED, half_up, show_number
from drafter.zh.regex import regex

_POINTS = ("个百分点", "百分点")
_CALLED = Decimal("0.1")
VALUES = ("count", "rate", "money")
_MOVE = "(?:增长|增加|上升|提高|提升|扩大|净增|下降|减少|降低|缩短|压缩|升|增|降|减)"
_YEAR = "(?:20[0-9]{2}年度?|今年|本年度?|当年)的?"
_FROM = regex("[由从](?!事)[^,。;]{0,14}$")
_TO = regex(f"^,?[^,。;0-9]{{0,6}}{_MOVE}?(?:到了?|至|为)(?:{_YEAR})?$")
_DELTA = regex("^[,、 ]*(?:同比|比上年|较上年)?(?:净增|增加|新增|减少|压减|多|少)了?$")
_AGAINST_LAST = regex("(?:较|比)(?:上年|去年|上一年|20[0-9]{2}年)(?:同期)?的?$")
_WAS = regex(
    "^,? *[(]?(?:而)?(?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期)?(?:的?数)?(?:为|是|仅|只有|仅有|仅为)?$"
)
_LAST = regex("上年|去年|上一年")
_THIS = regex("^[, ]*(?:今年|本年|20[0-9]{2}年)?[^,。;0-9]{0,14}$")
_FILLERS = regex(r"[\W\d_a-zA-Z]|今年|本年|年|共|计|受理|办理|为|达|到|增加|减少|增|降|至|则|只有|的")
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
    difference = abs(now - before)
    if unit and figure.unit == unit and not rate:
        return figure.value == difference
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


def differs(change: Said, now: Decimal, before: Decimal) -> bool:
    """True if a difference told with its verb (增加60人) is that of the two values, or has no verb."""
    delta = _DELTA.search(change.lead)
    if delta is None:
        return True
    rise = "增" in delta.group() or "多" in delta.group()
    return rise == (now >= before) and change.figure.value == abs(now - before)


def two_years(statement: Statement, one: Said, other: Said) -> tuple[Said, Said] | None:
    """Return the earlier and the later of two neighbouring values of one thing, None if they are no such."""
    if not _comparable(one.figure, other.figure) or _DELTA.search(other.lead):
        return None
    between = statement.between(one, other).strip()
    if _FROM.search(one.clause) and _TO.match(between):
        return one, other
    if _AGAINST_LAST.search(between) or (_WAS.match(between) and not _year_before(one, other)):
        return other, one
    if _year_before(one, other) and _THIS.match(between) and _same(one, other):
        return one, other
    return None


def _year_before(one: Said, other: Said) -> bool:
    if _LAST.search(one.clause) and not _LAST.search(other.clause):
        return True
    period, later = one.figure.period, other.figure.period
    return period is not None and later is not None and period == later - 1


def _same(one: Said, other: Said) -> bool:
    """True if the later value names nothing that the earlier one does not."""
    rest = _FILLERS.sub("", other.lead)
    return not rest or rest in one.clause


def _comparable(one: FoundFigure, other: FoundFigure) -> bool:
    known = other.kind in VALUES and one.kind in (*VALUES, "change")
    return known and exact(one) and exact(other) and one.unit == other.unit
