"""Figures whose place the new draft leaves open: 【2027年？件】."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.edits.inner import Change
from drafter.diff.facts.difference import unit_of
from drafter.diff.facts.stated import Figure
from drafter.diff.text.fold import OPEN_PLACE
from drafter.zh.regex import regex

_OPEN = regex(OPEN_PLACE)
_UNIT = len("[2027年?")
_MAGNITUDES = "百千万亿"


def left_open(gone: Sequence[Figure], changes: Sequence[Change], fold: str) -> dict[int, tuple[int, int]]:
    """Return where the new paragraphs leave a place open for figures that are gone, by their numerals.

    Args:
        gone: figures of the old paragraphs of a block, in order.
        changes: what differs in the block.
        fold: its new paragraphs laid end to end, folded.
    """
    found: dict[int, tuple[int, int]] = {}
    for change in changes if gone and "年?" in fold else ():
        places = [match.span() for match in _OPEN.finditer(fold, change.n0, change.n1)]
        for figure in gone:
            if change.o0 <= figure.numeral < change.o1:
                unit = unit_of(figure.quantity)
                own = next((each for each in places if _asks(fold[slice(*each)]) == unit), None)
                if own is not None:
                    places.remove(own)
                    found[figure.numeral] = own
    return found


def _asks(place: str) -> str:
    """Return the unit that an open place asks for."""
    return place[_UNIT:-1].lstrip(_MAGNITUDES)
