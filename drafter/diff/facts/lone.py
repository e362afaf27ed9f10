"""Numbers that stand alone in cells: no sentence says what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.cells import under
from drafter.diff.facts.numerals import bare_number
from drafter.diff.facts.sightings import Sighting, change_of
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


def kept_numbers(blocks: Sequence[Block], old: Draft, new: Draft) -> tuple[set[int], list[Sighting]]:
    """Return what happened to numbers that stand alone in cells of both drafts.

    Beside it, the old paragraphs of those cells: whatever their sentences seem to say has been told.
    """
    told: set[int] = set()
    found: list[Sighting] = []
    for block in blocks:
        if len(block.old) != 1 or len(block.new) != 1 or block.old[0] not in old.cells:
            continue
        (mine,), (theirs,) = block.old, block.new
        before, after = (_alone(draft, at) for draft, at in ((old, mine), (new, theirs)))
        if before is None or after is None:
            continue
        told.add(mine)
        first, second = in_unit_of(after, before), in_unit_of(before, after)
        kind = change_of(first, second)
        if kind:
            spots = (spot(old.side, _span(mine, before)), spot(new.side, _span(theirs, after)))
            found.append(Sighting(kind, first, second, *spots))
    return told, found


def _alone(draft: Draft, at: int) -> Figure | None:
    """Return the number of a cell that holds nothing else, under the cell's name."""
    name = draft.cells.get(at, "")
    figure = bare_number(draft.side.paragraphs[at].text) if name and not _NO_FIGURE.search(name) else None
    return figure and under(name, figure)


def _span(paragraph: int, figure: Figure) -> Span:
    return Span(paragraph, figure.start, figure.end)


def _figures(draft: Draft, places: Sequence[int]) -> Iterator[tuple[Figure, Spot]]:
    for at in places:
        name, text = draft.cells.get(at, ""), draft.side.paragraphs[at].text
        figure = bare_number(text) if name and not _NO_FIGURE.search(name) else None
        if figure is not None and not figures_of(text):
            yield figure, spot(draft.side, _span(at, figure))


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
