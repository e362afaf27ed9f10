"""From the text of a cell to a value: the few forms that the tables use."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

NO_UNIT = "无"
"""Says of an indicator that its figure may stand without a unit."""


def text(row: Mapping[str, Any], key: str) -> str:
    """Return a cell, empty where the row lacks it."""
    value = row.get(key)
    return value if isinstance(value, str) else ""


def texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return a cell that holds one text or a list of them."""
    value = row.get(key)
    if isinstance(value, str):
        return (value,)
    return tuple(value) if value else ()


def number(row: Mapping[str, Any], key: str) -> Decimal | None:
    """Return a cell that holds a number, None where the row lacks it."""
    value = row.get(key)
    return Decimal(value) if value else None


def whole(row: Mapping[str, Any], key: str) -> int | None:
    """Return a cell that holds a whole number, None where the row lacks it."""
    value = row.get(key)
    return int(value) if value else None


def said(row: Mapping[str, Any], key: str, *, default: bool) -> bool:
    """Return a cell that holds 是 or 否."""
    return default if key not in row else row[key] == "是"
