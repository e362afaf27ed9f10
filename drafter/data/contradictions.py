"""前后矛盾: absolute claims, and what said elsewhere disproves them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins
from drafter.zh.regex import regex


class Contradiction(NamedTuple):
    """A claim and its opposite.

    Attributes:
        name: what it is about.
        claim: finds the absolute claim in plain text.
        opposite: finds what disproves it.
        except_: finds, in front of a claim, words that give it another scope.
        limits: finds, in front of a claim, words that limit it to some of what it is about.
        origins: where such a claim was seen.
    """

    name: str
    claim: re.Pattern[str]
    opposite: re.Pattern[str]
    except_: re.Pattern[str]
    limits: re.Pattern[str] | None
    origins: tuple[Origin, ...]


@cache
def contradictions() -> tuple[Contradiction, ...]:
    """Return the pairs in the order of the table."""
    return tuple(
        Contradiction(
            text(row, "名称"),
            regex(text(row, "说法")),
            regex(text(row, "相反")),
            regex(text(row, "例外")),
            regex(text(row, "限定")) if "限定" in row else None,
            origins(row),
        )
        for row in rows("contradictions")
    )
