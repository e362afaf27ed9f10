"""恒等: relations that figures must keep."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text
from drafter.data.formula import names
from drafter.data.origins import Origin, origins


class Identity(NamedTuple):
    """A relation between figures, judged in base units (rates in per cent), only if all are known.

    Attributes:
        id: its Chinese id.
        left: formula (``drafter.data.formula``).
        relation: ``=``, ``≤`` or ``整数`` (the left side is a whole number but for rounding).
        right: formula; empty for ``整数``.
        note: what to say about it, may be empty.
        origins: where it is stated or holds.
    """

    id: str
    left: str
    relation: str
    right: str
    note: str
    origins: tuple[Origin, ...]

    @property
    def operands(self) -> tuple[str, ...]:
        """The names on both sides, each once."""
        right = names(self.right) if self.right else ()
        return tuple(dict.fromkeys(names(self.left) + right))


@cache
def identities() -> tuple[Identity, ...]:
    """Return all identities."""
    return tuple(_identity(row) for row in rows("identities"))


def identities_of(name: str) -> tuple[Identity, ...]:
    """Return the identities that an indicator stands in; ``name`` is its name, not an alias."""
    return tuple(identity for identity in identities() if name in identity.operands)


def _identity(row: Row) -> Identity:
    return Identity(
        id=text(row, "编号"),
        left=text(row, "左"),
        relation=text(row, "关系"),
        right=text(row, "右"),
        note=text(row, "说明"),
        origins=origins(row),
    )
