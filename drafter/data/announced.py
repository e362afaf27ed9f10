"""标题和内容: what a heading announces, and the words by which its text keeps it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text, texts
from drafter.data.origins import Origin, origins


class Announced(NamedTuple):
    """A word of headings.

    Attributes:
        word: what the heading says.
        kept: words of which the text must have one.
        origins: where it was missed.
    """

    word: str
    kept: tuple[str, ...]
    origins: tuple[Origin, ...]


@cache
def announced() -> tuple[Announced, ...]:
    """Return the words in the order of the table."""
    return tuple(Announced(text(row, "标题"), texts(row, "正文"), origins(row)) for row in rows("announced"))
