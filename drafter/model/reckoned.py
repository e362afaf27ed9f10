"""What reckoning yields: each figure's value as the document may state it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.data.indicators import PLACES, Indicator, indicators
from drafter.model.problem import Problem
from drafter.zh.figures import Quantity, rate

DEFAULT_PLACES = PLACES


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as the document may state it.

    Attributes:
        name: its folded name.
        quantity: this year's value, None while open.
        previous: last year's value, None if unknown.
        unit: the unit to prompt with while the value is open; may be empty.
        places: decimals of a computed value.
        indicator: the known indicator, if it is one.
        public: False when the public edition must not state it.
    """

    name: str
    quantity: Quantity | None
    previous: Quantity | None = None
    unit: str = ""
    places: int = DEFAULT_PLACES
    indicator: Indicator | None = None
    public: bool = True

    @property
    def text(self) -> str:
        """The value as it prints: as written, a fraction as its rate."""
        return printed(self.quantity, self.places) if self.quantity else ""


def printed(quantity: Quantity, places: int = DEFAULT_PLACES) -> str:
    """Return a quantity as it prints; a fraction such as 112/268 prints its rate."""
    if quantity.form == "fraction" and quantity.numerator is not None and quantity.denominator is not None:
        return rate(quantity.numerator, quantity.denominator, places)
    return quantity.text


@dataclass(frozen=True, slots=True)
class Reckoning:
    """All values by folded name, and the problems met on the way."""

    values: Mapping[str, Value]
    problems: tuple[Problem, ...]

    def find(self, name: str) -> Value | None:
        """Return the value of a name; a known indicator without entry is an open value."""
        if name in self.values:
            return self.values[name]
        indicator = indicators().get(name)
        if indicator is None:
            return None
        for value in self.values.values():
            if value.indicator is not None and value.indicator.id == indicator.id:
                return value
        return _open_value(name, indicator)


def _open_value(name: str, indicator: Indicator | None) -> Value:
    unit = indicator.units[0] if indicator and indicator.units else ""
    return Value(name, None, unit=unit, indicator=indicator, public=indicator.public if indicator else True)
