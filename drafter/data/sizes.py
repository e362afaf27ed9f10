"""数的大小: how large a figure of a county can be before a person should look at it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from drafter.data import rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins


@dataclass(frozen=True, slots=True)
class Size:
    """How large figures of one unit get.

    Attributes:
        unit: the unit, without 万 or 亿.
        most: the largest plausible value of a county's year, in that unit.
        reason: why no more is plausible, a clause without final mark.
        origins: where it comes from.
    """

    unit: str
    most: Decimal
    reason: str
    origins: tuple[Origin, ...]


@cache
def sizes() -> Mapping[str, Size]:
    """Return the sizes by unit."""
    return {
        row["单位"]: Size(row["单位"], Decimal(row["上限"]), text(row, "说明"), origins(row))
        for row in rows("sizes")
    }
