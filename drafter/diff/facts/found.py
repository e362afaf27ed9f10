"""The facts of two drafts: what happened to figures, by their names and by the words around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.diff.edits.blocks import Block
from drafter.diff.facts.behind import Remains
from drafter.diff.facts.cells import in_cells, in_other_year
from drafter.diff.facts.ledger import alarmed, fact, gathered, not_told_twice
from drafter.diff.facts.named import named_facts
from drafter.diff.facts.reunion import reunited
from drafter.diff.facts.sightings import Sighting, sightings
from drafter.diff.facts.sources import source_facts
from drafter.diff.facts.waiting import Waiting
from drafter.diff.results import Fact, Spot
from drafter.diff.sides import Draft

if TYPE_CHECKING:
    from drafter.diff.facts.targets import Plans


def facts(
    blocks: Sequence[Block], old: Draft, new: Draft, plans: Plans | None = None
) -> tuple[list[Fact], list[Fact]]:
    """Return what happened to the figures of two drafts, alarms first, then in document order.

    Beside them, of two years, what happened to figures of other years than the two: nobody needs to be told.
    What last year's report set as a target is compared with no result.

    Args:
        blocks: their paragraphs, aligned.
        old: the earlier draft.
        new: the later one.
        plans: of reports on two years, where they plan: what only waits for its figure is no fact there;
            None for drafts of one report.
    """
    years = plans is not None
    seen = sightings(blocks, old.side, new.side)
    if plans:
        from drafter.diff.facts.targets import without_targets

        seen = list(without_targets(seen, plans))
    if (old.cells or new.cells) and (old.figures is None or new.figures is None):
        from drafter.diff.facts.lone import kept_numbers, lone_numbers

        cells, kept = kept_numbers(blocks, old, new)
        seen = [each for each in seen if each.old_spot is None or each.old_spot.paragraph not in cells]
        seen = [*seen, *kept, *lone_numbers(blocks, old, new)]
    told: list[Fact] = []
    left_behind: Callable[[Sequence[Sighting]], list[Spot]] = Remains(blocks, new.side, new.cells, seen).of
    if old.figures is not None and new.figures is not None:
        from drafter.diff.facts.told_around import Known, with_words_around

        known = Known(old, new, left_behind)
        within = [each for each in seen if known.holds(each)]
        told = list(with_words_around(named_facts(old, new, years=years), within, known))
        seen = [each for each in seen if not known.holds(each)]
        left_behind = known.left_behind
    named = not_told_twice(reunited(list(in_cells(seen, old.cells, new.cells)), old.side, new.side))
    others = [each for each in named if years and in_other_year(each, old.cells, new.cells)]
    for group in gathered(each for each in named if each not in others):
        found = fact(group, years=years)
        told.append(found if years else alarmed(found, left_behind(group)))
    told += source_facts(blocks, old.side, new.side)
    untold = [fact([each]) for each in others]
    if years:
        from drafter.diff.facts.told_once import told_once

        told, again = told_once(list(_due(told, Waiting(old, new))))
        untold += again
    return sorted(told, key=_order), untold


def _due(told: Iterable[Fact], waiting: Waiting) -> Iterator[Fact]:
    """Yield the facts without the figures that this year's report only leaves open."""
    return (each for each in told if each.kind != "dropped" or not (each.new_spots or waiting.holds(each)))


def _order(fact: Fact) -> tuple[bool, bool, int, int]:
    """Alarms first, then as the text tells them; what no text tells comes last."""
    spots = fact.new_spots or fact.old_spots
    place = (spots[0].paragraph, spots[0].start) if spots else (0, 0)
    return not fact.alarm, not spots, *place
