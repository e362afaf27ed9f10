"""易混的词: pairs of words that are taken for one another, each with the places where the one is wrong."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text, whole
from drafter.data.confusions import Confusion

_ANY_DIGIT = "某数"
_DIGITS = tuple("0123456789")


class Swap(NamedTuple):
    """A word that stands for another.

    Attributes:
        word: what is written and what is meant.
        before: words of which one stands right before it where it is wrong.
        behind: words of which one stands right behind it there.
        earlier: words of which one stands earlier in the clause there.
        later: words of which one stands later in the clause there.
        not_before: words right before it that make it right.
        not_behind: words right behind it that make it right.
        without: words that make it right anywhere in the clause.
    """

    word: Confusion
    before: tuple[str, ...]
    behind: tuple[str, ...]
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    not_before: tuple[str, ...]
    not_behind: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def anywhere(self) -> bool:
        """True of a word that is wrong wherever nothing makes it right."""
        return not (self.before or self.behind or self.earlier or self.later)


@cache
def swaps() -> tuple[Swap, ...]:
    """Return all pairs, in the order of the table."""
    return tuple(
        _swap(row, wrong, right)
        for row in rows("swaps")
        for wrong, right in zip(text(row, "误").split(), text(row, "正").split(), strict=True)
    )


def _swap(row: Row, wrong: str, right: str) -> Swap:
    places = (_words(row, key) for key in ("前", "后", "前文", "后文", "除前", "除后", "除"))
    return Swap(
        Confusion(
            id=f"{text(row, '编号')}：{wrong}",
            kind="易混",
            literal=wrong,
            written=wrong,
            right=right,
            safe=False,
            first=whole(row, "起年"),
            why=text(row, "说明"),
            basis=text(row, "依据"),
            origins=(),
        ),
        *places,
    )


def _words(row: Row, key: str) -> tuple[str, ...]:
    words = text(row, key).split()
    digits = _DIGITS if _ANY_DIGIT in words else ()
    return (*(word for word in words if word != _ANY_DIGIT), *digits)
