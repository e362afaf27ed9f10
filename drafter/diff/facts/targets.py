"""Targets: a figure in the plan of a report is what the coming year shall bring, and no result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.diff.facts.sightings import Sighting
from drafter.diff.results import Spot


class Plans(NamedTuple):
    """Positions of the paragraphs that hold nothing but plans, of last year's report and of this year's."""

    old: frozenset[int]
    new: frozenset[int]


def without_targets(seen: Iterable[Sighting], plans: Plans) -> Iterator[Sighting]:
    """Yield sightings without the targets that last year's report set: promises are told apart.

    Where a target was taken for the earlier value of a result, the result remains as a new figure.
    """
    for each in seen:
        if not _is_in(each.old_spot, plans.old) or _is_in(each.new_spot, plans.new):
            yield each
        elif each.new is not None:
            yield each._replace(kind="added", old=None, old_spot=None)


def _is_in(spot: Spot | None, paragraphs: frozenset[int]) -> bool:
    return spot is not None and spot.paragraph in paragraphs
