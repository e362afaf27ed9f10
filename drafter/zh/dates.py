"""Dates as clerks write them."""

from __future__ import annotations

from datetime import date

from drafter.errors import InputError
from drafter.zh.regex import regex
from drafter.zh.width import fold_name, visible

_DATE = regex(r"([0-9]{4})(?:年([0-9]{1,2})月([0-9]{1,2})日|([-./])([0-9]{1,2})\4([0-9]{1,2}))")
_SHOWN = 30
_EXAMPLE = "请写成2027年2月20日或2027-02-20的样子。"


def _quoted(text: str) -> str:
    short = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return f"“{visible(short)}”"


def parse_date(text: str) -> date:
    """Return the date written as 2027-02-20, 2027年2月20日, 2027.2.20 or 2027/2/20.

    Raises:
        InputError: the text is no date of these forms, or there is no such day.
    """
    match = _DATE.fullmatch(fold_name(text[: _SHOWN * 2]))
    if match is None or len(text) > _SHOWN * 2:
        raise InputError(f"{_quoted(text)}不是日期。{_EXAMPLE}")
    year, month, day = (int(part) for part in match.groups() if part and part.isdigit())
    try:
        return date(year, month, day)
    except ValueError:
        raise InputError(f"{_quoted(text)}：没有这一天。{_EXAMPLE}") from None


def show_date(day: date) -> str:
    """Return the date as a document prints it: 2027年2月20日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"
