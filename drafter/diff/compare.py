"""Two drafts compared: facts, edits, and what became of every character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.diff.edits.align import aligned
from drafter.diff.edits.blocks import Block
from drafter.diff.edits.events import edits
from drafter.diff.edits.layout import formats
from drafter.diff.edits.weave import weave
from drafter.diff.facts.behind import Remains
from drafter.diff.facts.cells import in_cells
from drafter.diff.facts.ledger import alarmed, fact, gathered
from drafter.diff.facts.named import named_facts
from drafter.diff.facts.reunion import reunited
from drafter.diff.facts.sightings import Sighting, sightings
from drafter.diff.results import Comparison, Edit, Fact, Spot
from drafter.diff.sides import Draft
from drafter.diff.years.carried import carried_over
from drafter.diff.years.told import with_rolled_years

_LONGEST_LINE = 120  # characters: a line of a page that holds nothing but Latin letters


def compare(old: Draft, new: Draft, *, years: bool | None = None, layout: bool = False) -> Comparison:
    """Return what differs between two drafts.

    Args:
        old: the earlier draft.
        new: the later one.
        years: True to compare last year's report with this year's, False to compare drafts of one report,
            None to go by the years of the two.
        layout: True to tell paragraphs that are only set differently, too.
    """
    two_years = _two_years(old, new) if years is None else years
    old, new = _with_lines(old), _with_lines(new)
    blocks = aligned(
        old.texts,
        new.texts,
        _identities(old, two_years),
        _identities(new, two_years),
        old.rows,
        new.rows,
        old_soft=old.side.soft,
        new_soft=new.side.soft,
        loose=two_years,
    )
    facts = _facts(blocks, old, new, two_years)
    found = edits(blocks, old.side, new.side, facts)
    if two_years and old.year is not None and new.year is not None:
        found = with_rolled_years(found, old.year, new.year)
    if layout:
        found = [*found, *formats(blocks, old, new)]
    pieces = weave(blocks, old.texts, new.texts)
    facts = [_fact_placed(each, old, new) for each in facts]
    found = [_edit_placed(each, old, new) for each in found]
    plain = Comparison(old.side, new.side, two_years, tuple(facts), tuple(found), pieces)
    return _with_years(plain) if two_years else plain


def _with_lines(draft: Draft) -> Draft:
    """Return a draft that knows which of its paragraphs are only lines of one."""
    if max(map(len, draft.texts), default=0) > _LONGEST_LINE:
        return draft
    from drafter.diff.text.wrapped_lines import wrapped_lines

    soft = wrapped_lines(draft.texts, draft.rows)
    return replace(draft, side=replace(draft.side, soft=soft)) if soft else draft


def _with_years(found: Comparison) -> Comparison:
    from drafter.diff.years.answers import of_two_years

    promises, came_back = of_two_years(found.old, found.new)
    carried = carried_over(found.old, found.new)
    return replace(found, carried_over=carried, promises=promises, came_back=came_back)


def _two_years(old: Draft, new: Draft) -> bool:
    return old.year is not None and new.year is not None and old.year != new.year


def _identities(draft: Draft, two_years: bool) -> list[str]:
    """Of two years the items are other ones, whatever they are called."""
    return [] if two_years else [paragraph.identity for paragraph in draft.side.paragraphs]


def _facts(blocks: Sequence[Block], old: Draft, new: Draft, years: bool) -> list[Fact]:
    seen: Iterable[Sighting] = sightings(blocks, old.side, new.side)
    told: list[Fact] = []
    if old.figures is not None and new.figures is not None:
        told = list(named_facts(old, new, years=years))
        mine, theirs = _known(old), _known(new)
        seen = [
            each for each in seen if not _within(each.old_spot, mine) and not _within(each.new_spot, theirs)
        ]
    remains = Remains(blocks, new.side)
    for group in gathered(in_cells(reunited(list(seen)), old.cells, new.cells)):
        found = fact(group, years=years)
        told.append(found if years else alarmed(found, remains.of(group)))
    return sorted(told, key=_order)


def _order(fact: Fact) -> tuple[bool, bool, int, int]:
    """Alarms first, then as the text tells them; what no text tells comes last."""
    spots = fact.new_spots or fact.old_spots
    place = (spots[0].paragraph, spots[0].start) if spots else (0, 0)
    return not fact.alarm, not spots, *place


def _known(draft: Draft) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for each in draft.named:
        found.setdefault(each.paragraph, []).append((each.start, each.end))
    return found


def _within(place: Spot | None, known: dict[int, list[tuple[int, int]]]) -> bool:
    return place is not None and any(
        start < place.end and place.start < end for start, end in known.get(place.paragraph, ())
    )


def _fact_placed(found: Fact, old: Draft, new: Draft) -> Fact:
    if not old.stretches and not new.stretches:
        return found
    return replace(
        found,
        old_spots=tuple(_placed(spot, old) for spot in found.old_spots),
        new_spots=tuple(_placed(spot, new) for spot in found.new_spots),
    )


def _edit_placed(found: Edit, old: Draft, new: Draft) -> Edit:
    if not old.stretches and not new.stretches:
        return found
    return replace(
        found,
        old_spot=found.old_spot and _placed(found.old_spot, old),
        new_spot=found.new_spot and _placed(found.new_spot, new),
    )


def _placed(spot: Spot, draft: Draft) -> Spot:
    """Return a place with the address of the stretch it lies in."""
    address = spot.address
    for start, told in draft.stretches.get(spot.paragraph, ()):
        if start > spot.start:
            break
        address = told
    return spot if address == spot.address else replace(spot, address=address)
