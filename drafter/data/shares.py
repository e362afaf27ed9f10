"""篇幅: how much of a report each mandated part should take up at least."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import number, text, whole
from drafter.data.origins import Origin, origins


class Share(NamedTuple):
    """The least share of a part.

    Attributes:
        part: shortcomings, duty, plan …
        least: per cent of the characters of the text.
        whole: characters a text must have for its shares to mean anything.
        basis: why.
        origins: reports it was measured on.
    """

    part: str
    least: Decimal
    whole: int
    basis: str
    origins: tuple[Origin, ...]


@cache
def shares() -> tuple[Share, ...]:
    """Return the shares in the order of the table."""
    return tuple(
        Share(
            text(row, "部分"),
            number(row, "下限") or Decimal(0),
            whole(row, "全文") or 0,
            text(row, "依据"),
            origins(row),
        )
        for row in rows("shares")
    )
