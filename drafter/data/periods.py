"""五年规划 and 五年普法规划: from which year to which each runs."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text, whole


class Period(NamedTuple):
    """The years of a plan.

    Attributes:
        name: 十四五, 八五.
        legal: True for a plan of legal education.
        first: its first year.
        last: its last year.
    """

    name: str
    legal: bool
    first: int
    last: int


@cache
def periods() -> dict[str, Period]:
    """Return the plans by name."""
    found = (
        Period(text(row, "编号"), text(row, "类别") == "普法", whole(row, "起") or 0, whole(row, "止") or 0)
        for row in rows("periods")
    )
    return {each.name: each for each in found}
