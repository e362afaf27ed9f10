"""数的大小: how large a figure of a county can be before a person should look at it again."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text, texts
from drafter.data.origins import Origin, origins


class Size(NamedTuple):
    """How large figures of one unit get.

    Attributes:
        unit: the unit, without 万 or 亿.
        words: what the number counts, if the row is about one kind of thing; empty for any.
        most: the largest plausible value of a county's year, in that unit.
        reason: why no more is plausible, a clause without final mark.
        origins: where it comes from.
    """

    unit: str
    words: tuple[str, ...]
    most: Decimal
    reason: str
    origins: tuple[Origin, ...]


@cache
def sizes() -> tuple[Size, ...]:
    """Return the sizes, those of one kind of thing first."""
    found = (
        Size(row["单位"], texts(row, "词"), Decimal(row["上限"]), text(row, "说明"), origins(row))
        for row in rows("sizes")
    )
    return tuple(sorted(found, key=lambda size: not size.words))


def size_of(unit: str, words: str) -> Size | None:
    """Return how large a figure may get, None if no row says.

    Args:
        unit: its unit, without 万 or 亿.
        words: what it counts.
    """
    fits = (
        size
        for size in sizes()
        if size.unit == unit and (not size.words or any(map(words.__contains__, size.words)))
    )
    return next(fits, None)
