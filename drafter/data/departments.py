"""部门: who supplies figures and text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text, texts
from drafter.data.origins import Origin, origins
from drafter.zh.width import fold_name


class Department(NamedTuple):
    """A supplier.

    Attributes:
        name: the name used in the tables.
        kind: 部门 (owes a report of its own), 供数单位 (supplies only) or 乡镇街道.
        aliases: other names of the same.
        origins: where it was seen.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    origins: tuple[Origin, ...]


@cache
def departments() -> Mapping[str, Department]:
    """Return the departments by folded name, aliases included."""
    every = [_department(row) for row in rows("departments")]
    return {fold_name(name): each for each in every for name in (each.name, *each.aliases)}


def department(name: str) -> Department | None:
    """Return the department of this name or alias, with or without 县, 市 or 区 before it."""
    known, key = departments(), fold_name(name)
    return known.get(key) or (known.get(key[1:]) if key[:1] in ("县", "市", "区") else None)


def same_department(one: str, other: str) -> bool:
    """True if two names mean one department."""
    if fold_name(one) == fold_name(other):
        return True
    first, second = department(one), department(other)
    return first is not None and first == second


def _department(row: Row) -> Department:
    return Department(text(row, "名称"), text(row, "类别"), texts(row, "别名"), origins(row))
