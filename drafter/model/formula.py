"""公式: a figure that follows from others: ``甲 / 乙``, or a sum ``甲 + 乙 - 丙``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from drafter.zh.figures import Quantity, parse_figure, show_number
from drafter.zh.width import fold_name

_SIGN = re.compile(r"([+\-/＋－／])")


@dataclass(frozen=True, slots=True)
class Formula:
    """Signed names: a quotient has exactly two (dividend, divisor), a sum two or more.

    Attributes:
        quotient: True for ``甲 / 乙``.
        terms: sign (1 or -1) and folded name.
    """

    quotient: bool
    terms: tuple[tuple[int, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names it refers to, in order."""
        return tuple(name for _, name in self.terms)


def parse_formula(text: str) -> Formula | None:
    """Read a formula; None when it is not one of the two forms."""
    pieces = [piece.strip() for piece in _SIGN.split(text)]
    names = [fold_name(name) for name in pieces[::2]]
    signs = [sign.translate(str.maketrans("＋－／", "+-/")) for sign in pieces[1::2]]
    if len(names) < 2 or not all(names):
        return None
    if "/" in signs:
        return Formula(True, ((1, names[0]), (1, names[1]))) if len(names) == 2 else None
    return Formula(False, tuple((-1 if sign == "-" else 1, name) for sign, name in zip(["+", *signs], names, strict=True)))


def cycles(formulas: Mapping[str, Formula]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name whose formula leads back to itself, with the way back."""
    for name in formulas:
        way = _way_back(name, formulas)
        if way:
            yield name, way


def _way_back(start: str, formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    seen: set[str] = set()
    stack: list[tuple[str, tuple[str, ...]]] = [(start, (start,))]
    while stack:
        name, way = stack.pop()
        for nxt in formulas[name].names if name in formulas else ():
            if nxt == start:
                return (*way, start)
            if nxt not in seen:
                seen.add(nxt)
                stack.append((nxt, (*way, nxt)))
    return ()


def quotient(dividend: Quantity, divisor: Quantity, unit: str, places: int) -> Quantity | None:
    """Divide base values; in per cent when ``unit`` is %. None when the divisor is zero."""
    if not divisor.base_value:
        return None
    value = dividend.base_value / divisor.base_value * (100 if unit == "%" else 1)
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return parse_figure(show_number(rounded) + unit)


def total(quantities: list[tuple[int, Quantity]]) -> Quantity | None:
    """Add signed quantities of one base unit, told in the unit of the first. None when units differ."""
    first = quantities[0][1]
    if any(quantity.base_unit != first.base_unit for _, quantity in quantities):
        return None
    base = sum((sign * quantity.base_value for sign, quantity in quantities), Decimal(0))
    if base < 0:
        return None
    scale = first.base_value / first.value if first.value else Decimal(1)
    return parse_figure(show_number(base / scale) + first.unit)
