"""Figures as people write them: “281件”, “300余件”, “近3万人次”, “98.4%”, “112/268”, “全市第一”.

A figure prints as it was written; its value, unit and qualifier are read from the same writing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from drafter.errors import FigureError
from drafter.zh import figure_forms as forms
from drafter.zh.decimals import HUNDRED, rate, show_number
from drafter.zh.figure_faults import LONGEST, explain, shown, special_digit
from drafter.zh.numerals import chinese_to_int
from drafter.zh.quantity import Quantity
from drafter.zh.regex import regex
from drafter.zh.width import fold

__all__ = ["Quantity", "parse_figure", "rate", "show_number"]

_CACHED = 4096
_SPACE = regex(r"(?<![0-9,.\s])\s+|\s++(?![0-9,.])")
_POINT_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")
_DASHES = str.maketrans({"-": "—", "\u2013": "—", "~": "～", "\u301c": "～"})
_SIGNS = {"百": "%", "千": "‰"}


def _number(text: str) -> Decimal | None:
    """Return the value of digits or Chinese numerals, None if they are not well formed."""
    if text[0].isascii():
        return Decimal(text.replace(",", ""))
    whole, _, decimals = text.partition("点")
    value = forms.MAGNITUDES.get(whole) or chinese_to_int(whole)
    if value is None:
        return None
    return Decimal(f"{value}.{decimals.translate(_POINT_DIGITS)}") if decimals else Decimal(value)


def _joined(*qualifiers: str | None) -> str:
    return "…".join(qualifier for qualifier in qualifiers if qualifier)


def _plain(text: str) -> Quantity | None:
    match = re.fullmatch(forms.PLAIN, text)
    if match is None:
        return None
    before, digits, hundredths, hanzi, scale, between, unit, after = match.groups()
    numeral = digits or hanzi or hundredths[3:]
    value = _number(numeral)
    sign = _SIGNS[hundredths[0]] if hundredths else ""
    alone = hanzi in forms.MAGNITUDES and not between
    if value is None or alone or (sign and (unit or scale)):
        return None
    form = "digits" if digits else "chinese"
    whole = sign or f"{scale}{unit or ''}"
    return Quantity(text.replace(",", ""), value, whole, _joined(before, between, after), form)


def _fraction(text: str) -> Quantity | None:
    match = re.fullmatch(forms.FRACTION, text)
    if match is None:
        return None
    numerator, denominator = (Decimal(part.replace(",", "")) for part in match.groups())
    if not denominator:
        return None
    plain = text.replace(",", "")
    value = numerator / denominator * HUNDRED
    return Quantity(plain, value, "%", "", "fraction", numerator, denominator)


def _hanzi_fraction(text: str) -> Quantity | None:
    match = re.fullmatch(forms.HANZI_FRACTION, text)
    if match is None:
        return None
    before, low, high, after = match.groups()
    numerator, denominator = chinese_to_int(high), chinese_to_int(low)
    if not denominator or numerator is None:
        return None
    above, below = Decimal(numerator), Decimal(denominator)
    return Quantity(text, above / below * HUNDRED, "%", _joined(before, after), "chinese", above, below)


def _rank(text: str) -> Quantity | None:
    match = re.fullmatch(forms.RANK, text)
    if match is None:
        return None
    scope, front, rank, first = match.groups()
    value = Decimal(1) if first else _number(rank)
    return Quantity(text, value, "", front or "", "rank", scope=scope or "") if value else None


def _same_unit(low: str, high: str) -> bool:
    return low in ("", high) or (high.startswith(low) and not low.strip("".join(forms.MAGNITUDES)))


def _range(text: str) -> Quantity | None:
    match = re.fullmatch(forms.RANGE, text)
    if match is None:
        return None
    before, low, low_unit, dash, high, unit, after = match.groups()
    lower, upper = _number(low), _number(high)
    if lower is None or upper is None or lower >= upper or not _same_unit(low_unit, unit):
        return None
    start = match.start("dash")
    plain = f"{text[:start]}{dash.translate(_DASHES)}{text[match.end('dash') :]}".replace(",", "")
    return Quantity(plain, lower, unit, _joined(before, after), "range", upper=upper)


def _read(text: str) -> Quantity | None:
    """Return what folded text without spaces says, None if it is no figure."""
    return _plain(text) or _fraction(text) or _rank(text) or _hanzi_fraction(text) or _range(text)


def _readable(text: str) -> bool:
    return _read(text) is not None


@lru_cache(_CACHED)
def parse_figure(text: str) -> Quantity:
    """Return what a written figure says.

    Raises:
        FigureError: it cannot be read; the reason names what is wrong, the examples what would do.
    """
    folded = _SPACE.sub("", fold(text[: LONGEST + 1]).strip())
    if len(text) <= LONGEST and (text.isascii() or special_digit(text) is None):
        quantity = _read(folded)
        if quantity is not None:
            return quantity
    raise FigureError(shown(text), *explain(text, folded, _readable))
