"""公式 of a case: what a figure is worth when it follows from others (``drafter.data.formula``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from drafter.data.formula import evaluate, names, parse
from drafter.zh.figures import Quantity, parse_figure, show_number
from drafter.zh.width import fold


def operands(formula: str) -> tuple[str, ...]:
    """Return the names a formula refers to, in order; raises InputError when it is none."""
    return names(fold(formula))


def is_quotient(formula: str) -> bool:
    """True for ``甲 / 乙``, whose result is a rate or a ratio rather than a count."""
    tree = parse(fold(formula))
    return isinstance(tree, tuple) and tree[0] == "/"


def cycles(formulas: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name whose operands lead back to itself, with the way back."""
    for name in formulas:
        way = _way_back(name, formulas)
        if way:
            yield name, way


def _way_back(start: str, formulas: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    seen: set[str] = set()
    stack: list[tuple[str, tuple[str, ...]]] = [(start, (start,))]
    while stack:
        name, way = stack.pop()
        for following in formulas.get(name, ()):
            if following == start:
                return (*way, start)
            if following not in seen:
                seen.add(following)
                stack.append((following, (*way, following)))
    return ()


def quotient(formula: str, known: Mapping[str, Quantity], unit: str, places: int) -> Quantity | None:
    """Work out a quotient of base values, in per cent when ``unit`` is %; None when a divisor is zero."""
    value = _evaluated(formula, known)
    if value is None or value < 0:
        return None
    rounded = (value * (100 if unit == "%" else 1)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return parse_figure(show_number(rounded) + unit)


def total(formula: str, known: Mapping[str, Quantity]) -> Quantity | None:
    """Work out a sum, told in the unit of its first name; None when units differ or it is negative."""
    first = next(iter(known.values()))
    if any(quantity.base_unit != first.base_unit for quantity in known.values()):
        return None
    value = _evaluated(formula, known)
    if value is None or value < 0:
        return None
    return parse_figure(show_number(value / first.scale) + first.unit)


def _evaluated(formula: str, known: Mapping[str, Quantity]) -> Decimal | None:
    return evaluate(fold(formula), {name: quantity.base_value for name, quantity in known.items()})


def share(part: Quantity, whole: Quantity, places: int) -> Quantity | None:
    """Return what per cent ``part`` is of ``whole``; None when the whole is zero."""
    return quotient("甲 / 乙", {"甲": part, "乙": whole}, "%", places)


def summed(parts: Mapping[str, Quantity]) -> Quantity | None:
    """Return the sum of the parts in the unit of the first; None when their units differ."""
    first = next(iter(parts.values()))
    if any(quantity.base_unit != first.base_unit for quantity in parts.values()):
        return None
    value = sum((quantity.base_value for quantity in parts.values()), Decimal(0))
    return parse_figure(show_number(value / first.scale) + first.unit)
