"""两种写法: names and words of which a text uses one form only."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins


class Variants(NamedTuple):
    """Two forms of one thing.

    Attributes:
        id: what it is.
        forms: pattern of the one and of the other, over plain text.
        why: for the clerk, finished sentences.
        origins: where both were seen.
    """

    id: str
    forms: tuple[re.Pattern[str], re.Pattern[str]]
    why: str
    origins: tuple[Origin, ...]


@cache
def variants() -> tuple[Variants, ...]:
    """Return all pairs, in the order of the table."""
    return tuple(
        Variants(
            text(row, "编号"),
            (re.compile(text(row, "甲")), re.compile(text(row, "乙"))),
            text(row, "说明"),
            origins(row),
        )
        for row in rows("variants")
    )
