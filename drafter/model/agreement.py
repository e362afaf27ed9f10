"""Whether two ways to a figure lead to the same number."""

from __future__ import annotations

from decimal import Decimal

from drafter.zh.figures import Quantity


def agree(one: Quantity, other: Quantity) -> bool:
    """Equal in base units; a rounded number may be off by one unit of its last decimal."""
    if one.base_unit != other.base_unit:
        return False
    if not (one.exact and other.exact):
        return True
    return abs(one.base_value - other.base_value) <= max(_rounding(one), _rounding(other))


def _rounding(quantity: Quantity) -> Decimal:
    """One unit of the last written place of a rounded number, 0 for a count or a fraction."""
    exponent = quantity.value.as_tuple().exponent
    if quantity.form == "fraction" or not isinstance(exponent, int):
        return Decimal(0)
    if exponent >= 0 and quantity.unit != "%" and quantity.scale == 1:
        return Decimal(0)
    return Decimal(1).scaleb(exponent) * quantity.scale
