"""Texts broken at one width regardless of their words: each row but the last of a paragraph is full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from drafter.readers.breaks import NUMBERED
from drafter.zh.regex import regex

_NARROW, _WIDE = 16, 60  # characters of a full row
_FEWEST, _LEAST, _BROKEN = 5, 0.1, 0.7  # full rows, their share of all rows, the share of them that go on
_SIGN = 0.5  # the width of a Latin letter, which may not have found room in a full row
_SHORT, _TORN = 0.6, 0.1  # of the width; of the full rows, the rows that are not full and seem to go on
_CLOSED = regex(r"[。！？；：!?;:][”’）)》\]】]*\s*$")
_ASCII = regex(r"[ -~]")
_INDENT = regex(r"\s*$|[\s\u3000]{2}|\u3000|\t")
_Measure = Callable[[str], float]


def spread(row: str) -> float:
    """Return the width of a row in Chinese characters, blanks at its end included."""
    return len(row) - len(_ASCII.findall(row)) * _SIGN


def full_rows(rows: Sequence[str]) -> Callable[[str], bool] | None:
    """Return what tells the full rows of a text that was broken by count or by width, None if it was not."""
    by_count, least_count = _even(rows, len)
    by_width, least_width = _even(rows, spread)
    if not by_count and not by_width:
        return None
    if by_width > by_count:
        return lambda row: spread(row) >= least_width
    return lambda row: len(row) >= least_count


def _even(rows: Sequence[str], measure: _Measure) -> tuple[int, float]:
    """Return how many rows are full, and what a full one measures at least; nothing if they prove nothing."""
    widths = [measure(row) for row in rows]
    widest = max(widths, default=0)
    if not _NARROW <= widest <= _WIDE:
        return 0, 0
    least = widest - _SIGN
    full = [row for row, width in zip(rows, widths, strict=True) if width >= least]
    enough = len(full) >= max(_FEWEST, _LEAST * sum(width > 0 for width in widths))
    going_on = sum(_CLOSED.search(row) is None for row in full)
    proved = enough and going_on >= _BROKEN * len(full) and _torn(rows, widths, least) <= _TORN * len(full)
    return (len(full), least) if proved else (0, 0)


def _torn(rows: Sequence[str], widths: Sequence[float], least: float) -> int:
    """Count the rows that are long and not full, and yet go on: words, not signs, were carried over there."""
    return sum(
        _SHORT * least < width < least
        and _CLOSED.search(row) is None
        and NUMBERED.match(row.strip()) is None
        and _INDENT.match(after) is None
        for width, (row, after) in zip(widths, pairwise(rows), strict=False)
    )
