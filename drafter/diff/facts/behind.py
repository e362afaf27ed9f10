"""Places that still state a figure as it was, although it was changed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.cells import is_of_another_year, without_unit
from drafter.diff.facts.difference import printed_value, same_value, unit_of
from drafter.diff.facts.from_to import starts_from
from drafter.diff.facts.labels import alike_labels, told_of
from drafter.diff.facts.lone import figures_in_cell, in_unit_of
from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure, figures_of, telling
from drafter.diff.results import FactKind, Side, Spot
from drafter.diff.spots import spot
from drafter.diff.text.fold import folded
from drafter.diff.text.laid import Laid, squeezed
from drafter.diff.text.sentences import sentence
from drafter.redline.pieces import Span
from drafter.zh.prose import Direction
from drafter.zh.regex import regex

_SURE, _LIKELY = 0.6, 0.2
_AROUND = 60
_NUMBER = regex(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


class _Run(NamedTuple):
    """A paragraph, or the lines that are one: its first place, its text and, of lines, how they are laid."""

    first: int
    text: str
    laid: Laid | None = None
    places: Sequence[int] = ()

    def spot(self, side: Side, start: int, end: int) -> Spot:
        if self.laid is None:
            return spot(side, Span(self.first, start, end))
        return spot(side, self.laid.span(self.places[start], self.places[end - 1] + 1))


class Remains:
    """The new draft, searched for figures that stayed as they were."""

    def __init__(
        self, blocks: Sequence[Block], new: Side, cells: Mapping[int, str], seen: Iterable[Sighting]
    ) -> None:
        self._blocks = blocks
        self._new = new
        self._cells = cells
        self._touched: dict[int, list[Spot]] = {}
        for each in seen:
            if each.new_spot:
                self._touched.setdefault(each.new_spot.paragraph, []).append(each.new_spot)

    @cached_property
    def _runs(self) -> list[_Run]:
        """The paragraphs that stayed, broken lines joined."""
        stayed = sorted(at for block in self._blocks for at in block.new if block.old or block.move)
        texts = [paragraph.text for paragraph in self._new.paragraphs]
        runs: list[list[int]] = []
        for at, before in zip(stayed, [-1, *stayed], strict=False):
            goes_on = before in self._new.soft and before == at - 1
            runs.append([*runs.pop(), at] if goes_on else [at])
        return [self._run(run, texts) for run in runs]

    def _run(self, run: list[int], texts: Sequence[str]) -> _Run:
        if len(run) == 1 and "\v" not in texts[run[0]]:
            return _Run(run[0], texts[run[0]])
        laid = Laid(run, texts, self._new.soft)
        text, places = squeezed(laid.text)
        return _Run(run[0], text, laid, places)

    @cached_property
    def _places(self) -> dict[str, list[tuple[_Run, int]]]:
        """Numbers of the paragraphs that stayed, with their places."""
        found: dict[str, list[tuple[_Run, int]]] = {}
        for run in self._runs:
            for match in _NUMBER.finditer(folded(run.text)):
                found.setdefault(match[0].replace(",", ""), []).append((run, match.start()))
        return found

    def of(self, group: Sequence[Sighting]) -> list[Spot]:
        """Return the places where the old value of a group still stands and nobody touched it."""
        figure, changed = group[0].old, group[0].new
        number = _NUMBER.search(folded(figure.quantity.text)) if figure else None
        if figure is None or changed is None or number is None or not _speaks(group[0].kind, figure, changed):
            return []
        told = [each.new_spot for each in group if each.new_spot]
        own = next((self._cells[each.paragraph] for each in told if each.paragraph in self._cells), "")
        turned = figure.direction if group[0].kind == "direction" else None
        found = (
            self._in_cell(run, figure, own, turned)
            if run.first in self._cells
            else self._at(run, place, figure, own, turned)
            for run, place in self._places.get(number[0], ())
        )
        return [each for each in found if each and not self._is_touched(each)]

    def _is_touched(self, place: Spot) -> bool:
        """Tell whether something happened to a figure there: two that changed places leave none behind."""
        others = self._touched.get(place.paragraph, ())
        return any(place.start < each.end and each.start < place.end for each in others)

    def _at(self, run: _Run, place: int, figure: Figure, own: str, turned: Direction | None) -> Spot | None:
        """Return a figure of running text that is the one changed, if need be in the cell ``own``."""
        raw = run.text
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
            if not (start <= place < end and same_kind and turned in (None, found.direction)):
                continue
            if _still(figure._replace(label=label), found, need):
                return run.spot(self._new, start, end)
        return None

    def _in_cell(self, run: _Run, figure: Figure, own: str, turned: Direction | None) -> Spot | None:
        """Return the number of a cell that is the figure that was changed, if need be in the cell ``own``."""
        at = run.first
        name, raw = self._cells[at], self._new.paragraphs[at].text
        if is_of_another_year(name) or (own and own != name):
            return None
        label, need = without_unit(name), _LIKELY if telling(figure) else _SURE
        for found in figures_in_cell(raw, name):
            same = turned in (None, found.direction)
            if same and _still(figure, in_unit_of(figure, found)._replace(label=label), need):
                return spot(self._new, Span(at, found.start, found.end))
        return None


def _speaks(kind: FactKind, old: Figure, new: Figure) -> bool:
    """Tell whether what happened to a figure makes it another one wherever it stands."""
    return kind in ("changed", "direction") or (
        kind == "unit" and printed_value(old.quantity) != printed_value(new.quantity)
    )


def _still(figure: Figure, other: Figure, need: float) -> bool:
    return (
        unit_of(figure.quantity) == unit_of(other.quantity)
        and same_value(figure.quantity, other.quantity)
        and alike_labels(figure.label, other.label) >= need
    )
