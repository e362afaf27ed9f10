"""Numbers of last year's tables that this year's case still waits for."""

from __future__ import annotations

from drafter.diff.facts.cells import without_unit
from drafter.diff.facts.labels import alike_labels
from drafter.diff.results import Fact
from drafter.diff.sides import Draft

_ALIKE = 0.6


class Waiting:
    """Which numbers of last year's tables a case of this year still waits for, whatever its table looks like.

    Args:
        old: last year's report.
        new: this year's, of a case.
    """

    def __init__(self, old: Draft, new: Draft) -> None:
        self._cells = old.cells
        self._open = [name for name, each in (new.figures or {}).items() if each.quantity is None]

    def holds(self, dropped: Fact) -> bool:
        """Tell whether a dropped figure is the number of a cell that an open figure is called like."""
        if not any(spot.paragraph in self._cells for spot in dropped.old_spots):
            return False
        label = without_unit(dropped.label)
        return any(alike_labels(label, name) >= _ALIKE for name in self._open)
