"""Places that still state a figure as it was, although it was changed elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.cells import is_of_another_year, without_unit
from drafter.diff.facts.difference import same_value, unit_of
from drafter.diff.facts.from_to import starts_from
from drafter.diff.facts.labels import alike_labels, told_of
from drafter.diff.facts.lone import figures_in_cell, in_unit_of
from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure, figures_of, telling
from drafter.diff.results import Side, Spot
from drafter.diff.spots import spot
from drafter.diff.text.fold import folded
from drafter.diff.text.sentences import sentence
from drafter.redline.pieces import Span
from drafter.zh.regex import regex

_SURE, _LIKELY = 0.6, 0.2
_AROUND = 60
_NUMBER = regex(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


class Remains:
    """The new draft, searched for figures that stayed as they were."""

    def __init__(self, blocks: Sequence[Block], new: Side, cells: Mapping[int, str]) -> None:
        self._blocks = blocks
        self._new = new
        self._cells = cells

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """Numbers of the paragraphs that stayed → paragraph and offset."""
        found: dict[str, list[tuple[int, int]]] = {}
        for block in self._blocks:
            for at in block.new if block.old or block.move else ():
                for match in _NUMBER.finditer(folded(self._new.paragraphs[at].text)):
                    found.setdefault(match[0].replace(",", ""), []).append((at, match.start()))
        return found

    def of(self, group: Sequence[Sighting]) -> list[Spot]:
        """Return the places outside the group where its old value still stands."""
        figure, changed = group[0].old, group[0].new
        number = _NUMBER.search(folded(figure.quantity.text)) if figure else None
        if figure is None or changed is None or number is None or group[0].kind != "changed":
            return []
        told = {(each.new_spot.paragraph, each.new_spot.start) for each in group if each.new_spot}
        own = next((self._cells.get(at, "") for at, _ in told if at in self._cells), "")
        found = (
            self._in_cell(at, figure, own) if at in self._cells else self._at(at, place, figure, own)
            for at, place in self._places.get(number[0], ())
            if (at, place) not in told
        )
        return [each for each in found if each and (each.paragraph, each.start) not in told]

    def _at(self, at: int, place: int, figure: Figure, own: str) -> Spot | None:
        """Return a figure of running text that is the one changed, if need be in the cell ``own``."""
        raw = self._new.paragraphs[at].text
        label = without_unit(figure.label) if own else figure.label
        need = _LIKELY if telling(figure) else _SURE
        if told_of(label, raw[max(0, place - _AROUND) : place + _AROUND]) < need / 2:
            return None
        if is_of_another_year(own):
            return None
        low, high = sentence(raw, place, place + 1)
        for found in figures_of(raw[low:high]):
            start, end = low + found.start, low + found.end
            same_kind = (bool(own) or figure.kind == found.kind) and not starts_from(start, raw)
            if start <= place < end and same_kind and _still(figure._replace(label=label), found, need):
                return spot(self._new, Span(at, start, end))
        return None

    def _in_cell(self, at: int, figure: Figure, own: str) -> Spot | None:
        """Return the number of a cell that is the figure that was changed, if need be in the cell ``own``."""
        name, raw = self._cells[at], self._new.paragraphs[at].text
        if is_of_another_year(name) or (own and own != name):
            return None
        label, need = without_unit(name), _LIKELY if telling(figure) else _SURE
        for found in figures_in_cell(raw, name):
            if _still(figure, in_unit_of(figure, found)._replace(label=label), need):
                return spot(self._new, Span(at, found.start, found.end))
        return None


def _still(figure: Figure, other: Figure, need: float) -> bool:
    return (
        unit_of(figure.quantity) == unit_of(other.quantity)
        and same_value(figure.quantity, other.quantity)
        and alike_labels(figure.label, other.label) >= need
    )
