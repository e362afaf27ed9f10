"""前后矛盾: absolute claims, and what said elsewhere disproves them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.data import rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A claim and its opposite.

    Attributes:
        name: what it is about.
        claim: finds the absolute claim in plain text.
        opposite: finds what disproves it.
        except_: finds, in front of a claim, words that give it another scope.
        origins: where such a claim was seen.
    """

    name: str
    claim: re.Pattern[str]
    opposite: re.Pattern[str]
    except_: re.Pattern[str]
    origins: tuple[Origin, ...]


@cache
def contradictions() -> tuple[Contradiction, ...]:
    """Return the pairs in the order of the table."""
    return tuple(
        Contradiction(
            text(row, "名称"),
            re.compile(text(row, "说法")),
            re.compile(text(row, "相反")),
            re.compile(text(row, "例外")),
            origins(row),
        )
        for row in rows("contradictions")
    )
