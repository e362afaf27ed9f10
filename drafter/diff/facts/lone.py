"""Numbers that stand alone in cells: no sentence says what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.cells import under
from drafter.diff.facts.numerals import bare_number
from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure, figures_of
from drafter.diff.results import Spot
from drafter.diff.sides import Draft
from drafter.diff.spots import spot
from drafter.redline.pieces import Span
from drafter.zh.regex import regex

_NO_FIGURE = regex("序号|编号|年[度份]|日期|时间|文号|电话|页")


def lone_numbers(blocks: Sequence[Block], old: Draft, new: Draft) -> Iterator[Sighting]:
    """Yield the numbers of cells that stand in one of the drafts only."""
    for block in blocks:
        if block.move or (block.old and block.new):
            continue
        for figure, place in _figures(old, block.old):
            yield Sighting("dropped", figure, None, place, None)
        for figure, place in _figures(new, block.new):
            yield Sighting("added", None, figure, None, place)


def _figures(draft: Draft, places: Sequence[int]) -> Iterator[tuple[Figure, Spot]]:
    for at in places:
        name, text = draft.cells.get(at, ""), draft.side.paragraphs[at].text
        figure = bare_number(text) if name and not _NO_FIGURE.search(name) else None
        if figure is not None and not figures_of(text):
            yield figure, spot(draft.side, Span(at, figure.start, figure.end))


def figures_in_cell(text: str, name: str) -> Iterator[Figure]:
    """Yield the figures of a cell under its name, a number that stands alone, too."""
    alone = bare_number(text)
    found = figures_of(text) or ((alone,) if alone else ())
    return (under(name, each) for each in found)


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """Return the figure of a cell; where nothing tells its unit, in that of another figure."""
    if other.quantity.unit:
        return other
    return other._replace(quantity=other.quantity._replace(unit=figure.quantity.unit))
