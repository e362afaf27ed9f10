"""比率: what common rates are made of, whether they may exceed 100 %, and what to say with them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import number, said, text, texts
from drafter.data.origins import Origin, origins
from drafter.zh.regex import regex

_UNBOUNDED = "无"
_NOT_YET = "(?<![未应待需拟不难能])"
_NOT = "(?<![未不拟])(?<!不予)"


class Rate(NamedTuple):
    """A kind of rate, known by the end of its name.

    Attributes:
        name: the last characters of the names of such rates: 成功率.
        part: finds the words in front of its numerator; None where the row names none.
        whole: finds the words in front of its denominator; None where the row names none.
        most: the highest possible value in per cent, None if it has no bound.
        counted: True if its two counts should be told with it.
        adverse: True if a low value is the good one.
        origins: where it was seen.
    """

    name: str
    part: re.Pattern[str] | None
    whole: re.Pattern[str] | None
    most: Decimal | None
    counted: bool
    adverse: bool
    origins: tuple[Origin, ...]


@cache
def rates() -> tuple[Rate, ...]:
    """Return all kinds of rates, those with the longest names first."""
    return tuple(sorted((_rate(row) for row in rows("rates")), key=lambda rate: -len(rate.name)))


def rate_named(words: str) -> Rate | None:
    """Return the kind of rate that words end with, None if none is known."""
    return next((rate for rate in rates() if words.endswith(rate.name)), None)


def _words(row: Row, key: str, front: str) -> re.Pattern[str] | None:
    found = texts(row, key)
    return regex(f"{front}(?:{'|'.join(map(re.escape, found))})") if found else None


def _rate(row: Row) -> Rate:
    return Rate(
        name=text(row, "名称"),
        part=_words(row, "分子", _NOT_YET),
        whole=_words(row, "分母", _NOT),
        most=None if text(row, "上限") == _UNBOUNDED else number(row, "上限"),
        counted=said(row, "交代基数", default=False),
        adverse=said(row, "逆向", default=False),
        origins=origins(row),
    )
