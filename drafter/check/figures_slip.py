"""Slips of a careless hand: a digit wrong, two digits changed places, a digit dropped, doubled or shifted."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from drafter.understand.results import FoundFigure
from drafter.zh.decimals import HUNDRED
from drafter.zh.regex import regex

_NUMERAL = regex(r"[0-9]+(?:\.[0-9]+)?")
_FURTHEST = 40  # values of a count that a rate allows
_LONG = 4  # digits of a numeral in which a digit more or less is easily overlooked


def numeral(figure: FoundFigure) -> str:
    """Return the digits a figure is written with, empty if it is written in hanzi."""
    found = _NUMERAL.search(figure.written)
    return found.group() if found else ""


def ulp(figure: FoundFigure) -> Decimal:
    """Return what one unit of the last digit of a figure is worth, in base units."""
    digits = numeral(figure)
    shown = Decimal(digits) if digits else Decimal(0)
    places = len(digits.partition(".")[2])
    return (figure.value / shown if shown else Decimal(1)).scaleb(-places)


def rounded(figure: FoundFigure) -> Decimal:
    """Return by how much a figure told in 万 or 亿 with two digits or more may be off, 0 for others."""
    step = ulp(figure)
    return step / 2 if step > 1 and len(numeral(figure)) > 1 else Decimal(0)


def one_slip(one: str, other: str) -> bool:
    """True if a numeral may be another with a digit wrong, dropped, doubled or in its neighbour's place."""
    if one == other or not one or not other:
        return False
    if one.replace(".", "") == other.replace(".", ""):
        return True
    if len(one) == len(other):
        return _one_digit(one, other)
    long, short = sorted((one, other), key=len, reverse=True)
    return len(long) == len(short) + 1 >= _LONG and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )


def _one_digit(one: str, other: str) -> bool:
    unlike = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(unlike) == 1:
        return "." not in (one[unlike[0]], other[unlike[0]])
    first, last = unlike[0], unlike[-1]
    beside = len(unlike) == 2 and not one[first + 1 : last].strip(".")
    return beside and one[first] == other[last] and one[last] == other[first]


def may_be(figure: FoundFigure, value: Decimal) -> bool:
    """True if a value, given in base units, becomes what is written by one slip."""
    digits, unit = numeral(figure), ulp(figure)
    if not digits or value <= 0 or value % unit:
        return False
    places = len(digits.partition(".")[2])
    return one_slip(digits, f"{(value / unit).scaleb(-places):.{places}f}")


def sum_slip(total: FoundFigure, parts: Iterable[FoundFigure]) -> bool:
    """True if one slip in a total or a part of two digits or more explains why they do not add up."""
    known = list(parts)
    missing = total.value - sum((part.value for part in known), Decimal(0))
    members = [(total, total.value - missing), *((part, part.value + missing) for part in known)]
    return any(may_be(figure, value) for figure, value in members if len(numeral(figure)) > 1)


def rate_slip(part: FoundFigure, whole: FoundFigure, rate: FoundFigure) -> bool:
    """True if one slip in a rate or its counts explains why they do not agree."""
    if not numeral(rate) or not whole.value or not rate.value:
        return False
    step = ulp(rate)
    given = part.value / whole.value * HUNDRED
    near = (_cut(given, step, ROUND_FLOOR), _cut(given, step, ROUND_CEILING))
    return any(may_be(rate, value) for value in near) or count_slip(part, whole, rate)


def count_slip(part: FoundFigure, whole: FoundFigure, rate: FoundFigure) -> bool:
    """True if one slip in a count of two digits or more explains why it and another do not give a rate."""
    low, high = rate.value - ulp(rate), rate.value + ulp(rate)
    parts = _between(low * whole.value / HUNDRED, high * whole.value / HUNDRED)
    wholes = _between(part.value * HUNDRED / high, part.value * HUNDRED / low) if low > 0 else range(0)
    return any(
        len(numeral(count)) > 1 and any(may_be(count, Decimal(each)) for each in values)
        for count, values in ((part, parts), (whole, wholes))
    )


def _cut(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (value / step).to_integral_value(rounding) * step


def _between(low: Decimal, high: Decimal) -> range:
    """Return the whole numbers strictly between, those nearest to the middle if there are many."""
    first, last = int(low) + 1, int(high.to_integral_value(ROUND_CEILING)) - 1
    middle = (first + last) // 2
    return range(max(first, middle - _FURTHEST), min(last, middle + _FURTHEST) + 1)
