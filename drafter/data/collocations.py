"""动宾搭配: verbs and objects that do not go together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.data import rows
from drafter.data.cells import text


@cache
def collocations() -> Mapping[str, Mapping[str, str]]:
    """Return for each object the verbs it does not go with, each with the verb to take instead."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("collocations"):
        found.setdefault(text(row, "宾语"), {})[text(row, "动词")] = text(row, "宜用")
    return found


@cache
def verbs() -> frozenset[str]:
    """Return every verb of the table, and those to take instead."""
    wrong = {verb for each in collocations().values() for verb in each}
    right = {verb for each in collocations().values() for verb in each.values()}
    return frozenset(wrong | right)
