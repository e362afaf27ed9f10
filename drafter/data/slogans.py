"""空话: words in shortcomings and causes that tell no fact."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins


class Slogan(NamedTuple):
    """A pattern.

    Attributes:
        kind: 不足; or 态度, 欠缺, 泛指 for the words of which an empty cause is made.
        written: the expression that finds it in a clause of plain text.
        basis: why it says nothing.
        origins: where it was seen.
    """

    kind: str
    written: str
    basis: str
    origins: tuple[Origin, ...]


@cache
def slogans() -> tuple[Slogan, ...]:
    """Return the patterns in the order of the table."""
    return tuple(
        Slogan(text(row, "类别"), text(row, "写法"), text(row, "依据"), origins(row))
        for row in rows("slogans")
    )


@cache
def slogan_of(kind: str) -> re.Pattern[str]:
    """Return one pattern that finds any slogan of a kind."""
    return re.compile("|".join(f"(?:{each.written})" for each in slogans() if each.kind == kind))
