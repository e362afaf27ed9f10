"""易错词: words that are wrong, doubtful, superfluous or out of date, each with the reason."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import said, text, whole
from drafter.data.origins import Origin, origins


class Confusion(NamedTuple):
    """One word.

    Attributes:
        id: the wrong form.
        kind: 错别字, 提法, 截止, 缺字, 易混, 存疑, 多余 or 旧称.
        literal: characters without which the word does not occur.
        written: pattern of the wrong characters, over plain text; the literal itself where the row has none.
        right: what stands there instead; empty where only a person can say.
        safe: True if a program may put it there.
        first: first report year it holds for, None if unbounded.
        why: for the clerk, finished sentences; may be empty.
        basis: what it rests on; 待核 if it is from memory.
        origins: where it was seen.
    """

    id: str
    kind: str
    literal: str
    written: str
    right: str
    safe: bool
    first: int | None
    why: str
    basis: str
    origins: tuple[Origin, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a text holds the literal; ``re`` keeps what it compiled."""
        return re.compile(self.written)


@cache
def confusions(kind: str) -> tuple[Confusion, ...]:
    """Return the words of a kind, in the order of the table."""
    return tuple(each for each in _every() if each.kind == kind)


@cache
def _every() -> tuple[Confusion, ...]:
    return tuple(_confusion(each) for row in rows("confusions") for each in _single(row))


def _single(row: Row) -> list[Row]:
    """Return a row of several pairs as one row for each."""
    pairs = [line.split() for line in text(row, "词对").splitlines()]
    return [{**row, "编号": wrong, "改为": right} for wrong, right in pairs] or [row]


def _confusion(row: Row) -> Confusion:
    name = text(row, "编号")
    literal = text(row, "词") or name
    return Confusion(
        id=name,
        kind=text(row, "类别"),
        literal=literal,
        written=text(row, "写法") or re.escape(literal),
        right=text(row, "改为"),
        safe=said(row, "自动", default=False),
        first=whole(row, "起年"),
        why=text(row, "说明"),
        basis=text(row, "依据"),
        origins=origins(row),
    )
