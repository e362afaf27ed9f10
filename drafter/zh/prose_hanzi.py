"""Figures in Chinese numerals in running text: 两次, 百分之九十八, 三分之二, 零败诉, 全市第一."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from drafter.zh import prose_forms as forms
from drafter.zh.numerals import chinese_to_int
from drafter.zh.prose_hanzi_forms import (
    AFTER_VERB,
    APPROXIMATE,
    BOUNDED,
    CLOSING,
    LARGE,
    NO_CASE,
    NONE,
    PAIR,
    PART,
    RANK,
    ROUND,
    STREAK,
    TENTHS,
    ZERO,
    possible,
)
from drafter.zh.quantity import Quantity

Placed = tuple[Quantity, int, int, int]

_MAGNITUDES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}


class _Hanzi(NamedTuple):
    """A text and the patterns that may find something in it."""

    text: str
    possible: set[re.Pattern[str]]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what a pattern finds."""
        return pattern.finditer(self.text) if pattern in self.possible else iter(())


def _value(text: str) -> Decimal | None:
    if text[0].isdigit() and text.isascii():
        return Decimal(text)
    whole, _, decimals = text.partition("点")
    value = chinese_to_int(whole)
    if value is None:
        return None
    digits = "".join(str("零一二三四五六七八九".find(c if c != "〇" else "零")) for c in decimals)
    return Decimal(f"{value}.{digits}") if digits else Decimal(value)


def _joined(*qualifiers: str | None) -> str:
    return "…".join(qualifier for qualifier in qualifiers if qualifier)


def _parts(hanzi: _Hanzi) -> Iterator[Placed]:
    for match in hanzi.matches(PART):
        part = Decimal(100) if match["part"] == "百" else _value(match["part"])
        qualifier = _joined(match["before"], match["after"])
        if part is None:
            continue
        if match["base"] in "百千":
            sign = "%" if match["base"] == "百" else "‰"
            quantity = Quantity(match.group(), part, sign, qualifier, "chinese")
        else:
            base = _value(match["base"])
            if not base or part >= base:
                continue
            quantity = Quantity(match.group(), part / base * 100, "%", qualifier, "chinese", part, base)
        yield quantity, match.start(), match.end(), match.start("base")


def _counts(hanzi: _Hanzi) -> Iterator[Placed]:
    for pattern in (APPROXIMATE, CLOSING, LARGE, AFTER_VERB, STREAK, PAIR, ROUND, BOUNDED):
        for match in hanzi.matches(pattern):
            groups = match.groupdict()
            value = _value(match["low"])
            if value is None and pattern in (APPROXIMATE, ROUND, BOUNDED):
                value = _MAGNITUDES.get(match["low"])
            if value is None or (value <= 1 and pattern not in (APPROXIMATE, STREAK)):
                continue
            found = forms.UNIT.match(hanzi.text, match.end()) if pattern is APPROXIMATE else None
            unit = found[0] if found else groups.get("unit")
            if unit is None:
                continue
            before = groups.get("before")
            start = match.start("before") if before else match.start("low")
            qualifier = _joined(before, groups.get("between"))
            end = (found or match).end()
            quantity = Quantity(hanzi.text[start:end], value, unit, qualifier, "chinese")
            yield quantity, start, end, match.start("low")


def _tenths(hanzi: _Hanzi) -> Iterator[Placed]:
    for match in hanzi.matches(TENTHS):
        value = _value(match["low"])
        start = match.start("before") if match["before"] else match.start("low")
        qualifier = _joined(match["before"], match["after"])
        if value:
            quantity = Quantity(hanzi.text[start : match.end()], value, "成", qualifier, "chinese")
            yield quantity, start, match.end(), match.start("low")


def _zeros(hanzi: _Hanzi) -> Iterator[Placed]:
    for pattern in (NO_CASE, ZERO, NONE):
        for match in hanzi.matches(pattern):
            at, unit = match.start("low"), match.groupdict().get("unit", "")
            yield Quantity(f"零{unit}", Decimal(0), unit, "", "chinese"), at, at + 1 + len(unit), at


def _ranks(hanzi: _Hanzi) -> Iterator[Placed]:
    for match in hanzi.matches(RANK):
        value = Decimal(1) if match["first"] else _value(match["low"])
        if not value:
            continue
        name = "scope" if match["scope"] else "inner" if match["inner"] else ""
        scope = match[name] if name else ""
        place = "first" if match["first"] else "low"
        start = match.start(name) if name else match.start(place) - (place == "low")
        quantity = Quantity(
            hanzi.text[start : match.end()], value, "", match["front"] or "", "rank", scope=scope
        )
        yield quantity, start, match.end(), match.start(place)


def find_hanzi(text: str, mask: bytearray) -> list[Placed]:
    """Return figures in Chinese numerals and ranks: quantity, start, end, offset of the numeral.

    Args:
        text: plain text.
        mask: 1 where a numeral is part of a name.
    """
    hanzi = _Hanzi(text, possible(text))
    taken: list[Placed] = []
    busy = bytearray(mask)
    for finder in (_parts, _tenths, _ranks, _zeros, _counts):
        for placed in finder(hanzi):
            _, start, end, numeral = placed
            if not busy[numeral]:
                taken.append(placed)
                busy[start:end] = b"\x01" * (end - start)
    return taken
