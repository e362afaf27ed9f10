"""句子长短: how long a stretch of text may be before a person looks at it."""

from __future__ import annotations

from functools import cache

from drafter.data import rows
from drafter.data.cells import text, whole


@cache
def most(name: str) -> int:
    """Return how many characters a kind of stretch may have: 长句."""
    return next(whole(row, "上限") or 0 for row in rows("lengths") if text(row, "编号") == name)
