"""过时和错写: words of last year's report that a person must look at before they are used again."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text
from drafter.data.origins import Origin, origins


class StaleWord(NamedTuple):
    """A word or pattern.

    Attributes:
        pattern: matches the words themselves.
        instead: the right form of a misprint; empty for words bound to a year.
        origins: where it was seen.
    """

    pattern: re.Pattern[str]
    instead: str
    origins: tuple[Origin, ...]


@cache
def stale_words() -> tuple[StaleWord, ...]:
    """Return misprints first, then words bound to a year, each in the order of the table."""
    found = [_word(row) for row in rows("stale")]
    return tuple(sorted(found, key=lambda word: not word.instead))


def _word(row: Row) -> StaleWord:
    return StaleWord(re.compile(text(row, "写法")), text(row, "改为"), origins(row))
