"""种子: the real documents that formulations and tables quote, and what people call them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.data import rows
from drafter.data.cells import text


@cache
def seed_names() -> Mapping[str, str]:
    """Return what each seed is called, by the three digits that its file name begins with."""
    return {text(row, "编号"): text(row, "名称") for row in rows("seeds")}


def shown_origin(origin: str) -> str:
    """Return a place in a seed (``000_….txt@1192``) as the name of the document."""
    return seed_names().get(origin[:3], origin.partition("@")[0])
