"""The nearest of some marks in a text: one search instead of one for every mark."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.zh.regex import regex

Nearest = Callable[[str, int, int], int]
"""Takes a text and the two ends of the stretch that is searched."""


def behind_last(marks: str) -> Nearest:
    """Return a function that gives the offset behind the last mark of a stretch, 0 where it has none."""
    pattern = regex(f".*[{re.escape(marks)}]", re.DOTALL)

    def nearest(text: str, start: int, end: int) -> int:
        found = pattern.match(text, start, end)
        return found.end() if found else 0

    return nearest


def first_of(marks: str) -> Nearest:
    """Return a function that gives the offset of the first mark of a stretch, -1 where it has none."""
    pattern = regex(f"[{re.escape(marks)}]")

    def nearest(text: str, start: int, end: int) -> int:
        found = pattern.search(text, start, end)
        return found.start() if found else -1

    return nearest
