"""What was typed for a figure, read as the file would be, its unit completed."""

from __future__ import annotations

from drafter.data.departments import department
from drafter.errors import FigureError, InputError
from drafter.model.figure import Figure
from drafter.model.judge import refusal
from drafter.model.reckoned import Value
from drafter.wizard.fields import read_field
from drafter.zh.figure_forms import QUALIFIERS_AFTER, QUALIFIERS_BETWEEN
from drafter.zh.figures import Quantity, parse_figure

_BEHIND_UNIT = tuple(word for word in QUALIFIERS_AFTER.split("|") if word not in QUALIFIERS_BETWEEN)


def read_value(value: Value, text: str) -> Quantity:
    """Read a value as typed for a figure.

    Raises:
        InputError: it cannot be read or cannot be right, in the words the file would get.
    """
    quantity: Quantity = read_field(Figure, "本年", text)
    _refuse_strange(quantity)
    refused = refusal(value.name, quantity, value.indicator)
    completed = _completed(value, quantity, text.strip())
    if completed is not None:
        quantity, refused = completed, refusal(value.name, completed, value.indicator)
    if refused:
        raise InputError("".join(refused))
    return quantity


def _refuse_strange(quantity: Quantity) -> None:
    """Raise InputError for two words of the same about, and for a body's name where a unit belongs."""
    first, both, second = quantity.qualifier.partition("…")
    if both:
        text = quantity.text
        shorter = text.removeprefix(first) if text.startswith(first) else text.removesuffix(second)
        told = f"“{quantity.text}”里“{first}”和“{second}”意思重复。"
        raise InputError(f"{told}请只留一个，例如 {shorter}。")
    if quantity.base_unit and department(quantity.base_unit):
        raise InputError(f"“{quantity.base_unit}”是部门的名称，不是计数的单位。请重填，例如 266件。")


def _completed(value: Value, quantity: Quantity, text: str) -> Quantity | None:
    """The same number with the unit that last year's value or the indicator has; None where it has one."""
    if quantity.base_unit or quantity.form not in ("digits", "chinese", "range"):
        return None
    before = value.previous
    unit = before.base_unit if before is not None else value.unit or _usual(value)
    behind = next((word for word in _BEHIND_UNIT if text.endswith(word)), "")
    try:
        return parse_figure(f"{text.removesuffix(behind)}{unit}{behind}") if unit else None
    except FigureError:
        return None


def _usual(value: Value) -> str:
    units = value.indicator.units if value.indicator else ()
    return units[0] if units and "" not in units else ""
