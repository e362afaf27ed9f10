"""The figures that a text stated before it was changed, and which of them a number of the new text may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from drafter.errors import FigureError
from drafter.model.reckoned import Value
from drafter.wizard.desk import Desk
from drafter.zh.figures import Quantity, parse_figure
from drafter.zh.references import split_references

_CONTEXT, _LIKE = 20, 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as a text stated it.

    Attributes:
        name: the figure.
        words: as it read.
        before: what stood in front of it.
    """

    name: str
    words: str
    before: str


def stated(original: str, told: Sequence[tuple[str, str]]) -> Iterator[Stated]:
    """Yield the figures that a text stated by their value, in order.

    Args:
        original: the text as it read; told: what each of its references read as, and the reference.
    """
    at = 0
    for words, reference in told:
        start = original.find(words, at)
        at = start + len(words) if start >= 0 else at
        for piece in split_references(reference):
            if not isinstance(piece, str) and not piece.filter and len(piece.names) == 1:
                yield Stated(piece.names[0], words, original[max(start - _CONTEXT, 0) : max(start, 0)])


def likely(desk: Desk, before: Sequence[Stated], quantity: Quantity, text: str) -> list[str]:
    """Return which of the figures a number may be: those behind the same words first, else in their order.

    Args:
        before: the figures that are to be found again.
        quantity: the number; text: what stands in front of it.
    """
    found: list[tuple[int, str]] = []
    for each in before:
        alike = _alike(each.before, text)
        if _same_unit(desk, each, quantity) or alike >= _LIKE:
            found.append((alike if alike >= _LIKE else 0, each.name))
    return [name for _, name in sorted(found, key=lambda each: -each[0])]


def _alike(one: str, other: str) -> int:
    """How many characters two texts share at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _same_unit(desk: Desk, each: Stated, quantity: Quantity) -> bool:
    unit = _unit(each.words, desk.case.reckoning.find(each.name))
    return unit in ("", quantity.base_unit)


def _unit(words: str, value: Value | None) -> str:
    """The unit that a figure read with, else had last year; empty where it is not known."""
    try:
        return parse_figure(words).base_unit
    except FigureError:
        before = value.previous if value else None
        return before.base_unit if before else (value.unit or "" if value else "")
