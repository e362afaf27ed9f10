"""固定词组: terms of reports, with the words that differ from them by one character and are right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.data import rows
from drafter.data.cells import text, texts


@cache
def terms() -> Mapping[str, frozenset[str]]:
    """Return each term with what looks like a misprint of it and is none; other terms are among it."""
    names = [text(row, "编号") for row in rows("terms")]
    right = {text(row, "编号"): texts(row, "也对") for row in rows("terms")}
    return {name: frozenset((*right[name], *names)) for name in names}
