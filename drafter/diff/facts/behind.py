"""Places that still state a figure as it was, although it was changed elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.difference import same_value
from drafter.diff.facts.labels import alike_labels, told_of
from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure, figures_of, telling
from drafter.diff.results import Side, Spot
from drafter.diff.spots import spot
from drafter.diff.text.fold import folded
from drafter.diff.text.sentences import sentence
from drafter.redline.pieces import Span

_SURE, _LIKELY = 0.6, 0.2
_AROUND = 60
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


class Remains:
    """The new draft, searched for figures that stayed as they were."""

    def __init__(self, blocks: Sequence[Block], new: Side) -> None:
        self._blocks = blocks
        self._new = new

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
        found = (self._at(at, place, figure, told) for at, place in self._places.get(number[0], ()))
        return [each for each in found if each]

    def _at(self, at: int, place: int, figure: Figure, told: set[tuple[int, int]]) -> Spot | None:
        raw = self._new.paragraphs[at].text
        need = _LIKELY if telling(figure) else _SURE
        if told_of(figure.label, raw[max(0, place - _AROUND) : place + _AROUND]) < need / 2:
            return None
        low, high = sentence(raw, place, place + 1)
        for other in figures_of(raw[low:high]):
            start, end = low + other.start, low + other.end
            if start <= place < end and (at, start) not in told and _still(figure, other, need):
                return spot(self._new, Span(at, start, end))
        return None


def _still(figure: Figure, other: Figure, need: float) -> bool:
    return (
        figure.quantity.base_unit == other.quantity.base_unit
        and figure.kind == other.kind
        and same_value(figure.quantity, other.quantity)
        and alike_labels(figure.label, other.label) >= need
    )
