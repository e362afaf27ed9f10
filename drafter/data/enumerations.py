"""并提的提法: what is said together, in a fixed order and in full."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import said, text


class Enumeration(NamedTuple):
    """Things that are said together.

    Attributes:
        id: its Chinese id.
        members: in the fixed order.
        full: True if none may be left out.
        spare: the member that may be left out all the same; empty if there is none.
        tail: words close behind without which some of them may be said; empty if it matters always.
    """

    id: str
    members: tuple[str, ...]
    full: bool
    spare: str
    tail: str


@cache
def enumerations() -> tuple[Enumeration, ...]:
    """Return all, in the order of the table."""
    return tuple(
        Enumeration(
            text(row, "编号"),
            tuple(text(row, "各项").split()),
            said(row, "齐全", default=False),
            text(row, "可缺"),
            text(row, "后接"),
        )
        for row in rows("enumerations")
    )
