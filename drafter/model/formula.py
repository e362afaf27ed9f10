"""公式 of a case: what a figure is worth when it follows from others (``drafter.data.formula``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from drafter.data.formula import evaluate, names, parse
from drafter.errors import FigureError
from drafter.zh.figures import Quantity, parse_figure, show_number
from drafter.zh.width import fold

_FINEST = 8
"""Decimals that a figure may have at most."""

_PARTS_OF_ONE = {"%": 100, "‰": 1000}


def operands(formula: str) -> tuple[str, ...]:
    """Return the names a formula refers to, in order; raises InputError when it is none."""
    return names(fold(formula))


def is_quotient(formula: str) -> bool:
    """True for ``甲 / 乙``, whose result is a rate or a ratio rather than a count."""
    tree = parse(fold(formula))
    return isinstance(tree, tuple) and tree[0] == "/"


def cycles(formulas: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name whose operands lead back to itself, with the way back."""
    tangled = _tangled(formulas)
    for name in tangled:
        way = _way_back(name, tangled)
        if way:
            yield name, way


def _tangled(formulas: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The formulas that are in a cycle or refer to one; the others can be worked out."""
    waiting = {name: set(found).intersection(formulas) for name, found in formulas.items()}
    users: dict[str, list[str]] = {}
    for name, found in waiting.items():
        for operand in found:
            users.setdefault(operand, []).append(name)
    ready = [name for name, found in waiting.items() if not found]
    while ready:
        done = ready.pop()
        del waiting[done]
        for user in users.get(done, ()):
            waiting[user].discard(done)
            if not waiting[user]:
                ready.append(user)
    return {name: formulas[name] for name in formulas if name in waiting}


def _way_back(start: str, formulas: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    came_from: dict[str, str] = {}
    stack = [start]
    while stack:
        name = stack.pop()
        for following in formulas.get(name, ()):
            if following == start:
                return _way(start, name, came_from)
            if following not in came_from:
                came_from[following] = name
                stack.append(following)
    return ()


def _way(start: str, last: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    way = [start, last]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def operands_first(names: Iterable[str], formulas: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the names so that each comes after its operands; the formulas must be free of cycles."""
    done: dict[str, None] = {}
    for start in names:
        stack = [start]
        while stack:
            waiting = [name for name in formulas.get(stack[-1], ()) if name not in done]
            if not waiting or stack[-1] in done:
                done[stack.pop()] = None
            else:
                stack += waiting
    return list(done)


def quotient(formula: str, known: Mapping[str, Quantity], unit: str, places: int) -> Quantity | None:
    """Work out a quotient, told in ``unit``; None when a divisor is zero or the result is no figure."""
    value = _evaluated(formula, known)
    if value is None:
        return None
    scale = Quantity("", value, unit).scale
    return _figure(value * _PARTS_OF_ONE.get(unit, 1) / scale, unit, places)


def total(formula: str, known: Mapping[str, Quantity]) -> Quantity | None:
    """Work out a sum in the unit of its first name; None when units differ or the result is no figure."""
    first = next(iter(known.values()))
    if any(quantity.base_unit != first.base_unit for quantity in known.values()):
        return None
    value = _evaluated(formula, known)
    return None if value is None else _figure(value / first.scale, first.unit, _FINEST)


def _figure(value: Decimal, unit: str, places: int) -> Quantity | None:
    """The computed value as it is written; None where no figure could be: negative, or too long."""
    try:
        rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        return parse_figure(show_number(rounded) + unit)
    except (InvalidOperation, FigureError):
        return None


def _evaluated(formula: str, known: Mapping[str, Quantity]) -> Decimal | None:
    return evaluate(fold(formula), {name: quantity.base_value for name, quantity in known.items()})


def share(part: Quantity, whole: Quantity, places: int) -> Quantity | None:
    """Return what per cent ``part`` is of ``whole``; None when the whole is zero."""
    return quotient("甲 / 乙", {"甲": part, "乙": whole}, "%", places)


def summed(parts: Mapping[str, Quantity]) -> Quantity | None:
    """Return the sum of the parts in the unit of the first; None when units differ or it is too long."""
    first = next(iter(parts.values()))
    if any(quantity.base_unit != first.base_unit for quantity in parts.values()):
        return None
    value = sum((quantity.base_value for quantity in parts.values()), Decimal(0))
    return _figure(value / first.scale, first.unit, _FINEST)
