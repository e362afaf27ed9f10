"""中央全会: which plenary session was held in which year."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text, whole


class Session(NamedTuple):
    """A plenary session.

    Attributes:
        name: 二十届三中全会.
        congress: 二十.
        number: 三.
        year: the year it met.
        month: the month it met.
    """

    name: str
    congress: str
    number: str
    year: int
    month: int


@cache
def sessions() -> tuple[Session, ...]:
    """Return the sessions, earliest first."""
    return tuple(
        Session(
            text(row, "编号"), text(row, "届"), text(row, "次"), whole(row, "年") or 0, whole(row, "月") or 1
        )
        for row in rows("sessions")
    )


def latest(year: int) -> Session | None:
    """Return the last session held by the end of a year, None if the table begins later."""
    return next((one for one in reversed(sessions()) if one.year <= year), None)
