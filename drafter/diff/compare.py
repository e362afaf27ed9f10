"""Two drafts compared: facts, edits, and what became of every character."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.diff.edits.align import aligned
from drafter.diff.edits.events import edits
from drafter.diff.edits.layout import formats
from drafter.diff.edits.weave import weave
from drafter.diff.facts.found import facts
from drafter.diff.results import Comparison, Edit, Fact, Spot
from drafter.diff.sides import Draft, Recorded
from drafter.diff.years.carried import carried_over
from drafter.diff.years.told import with_rolled_years

if TYPE_CHECKING:  # drafts of one report are compared without reading them as a person does
    from drafter.diff.facts.targets import Plans
    from drafter.understand import Understanding

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
    read = _read(old, new) if two_years else None
    told, untold = facts(blocks, old, new, read and read.plans)
    found = edits(blocks, old.side, new.side, [*told, *untold])
    if two_years and old.year is not None and new.year is not None:
        found = with_rolled_years(found, old.year, new.year)
    if two_years:
        from drafter.diff.years.unfilled import with_open_places

        found = with_open_places(found)
    if layout:
        found = [*found, *formats(blocks, old, new)]
    pieces = weave(blocks, old.texts, new.texts)
    told = [_fact_placed(each, old, new) for each in told]
    found = [_edit_placed(each, old, new) for each in found]
    plain = Comparison(old.side, new.side, two_years, tuple(told), tuple(found), pieces)
    return _with_years(plain, read, new.recorded) if read else plain


def _with_lines(draft: Draft) -> Draft:
    """Return a draft that knows which of its paragraphs are only lines of one."""
    if max(map(len, draft.texts), default=0) > _LONGEST_LINE:
        return draft
    from drafter.diff.text.wrapped_lines import wrapped_lines

    soft = wrapped_lines(draft.texts, draft.rows)
    return draft._replace(side=draft.side._replace(soft=soft)) if soft else draft


class _Read(NamedTuple):
    """Reports on two years as a person reads them."""

    before: Understanding
    after: Understanding
    plans: Plans


def _read(old: Draft, new: Draft) -> _Read:
    from drafter.diff.years.answers import understood
    from drafter.diff.years.plans import plans

    before, after = understood(old.side), understood(new.side)
    return _Read(before, after, plans(before, after))


def _with_years(found: Comparison, read: _Read, recorded: Sequence[Recorded]) -> Comparison:
    from drafter.diff.years.answers import of_two_years

    promises, came_back = of_two_years(read.before, read.after, found.old, found.new, recorded)
    carried = carried_over(found.old, found.new)
    return found._replace(carried_over=carried, promises=promises, came_back=came_back)


def _two_years(old: Draft, new: Draft) -> bool:
    return old.year is not None and new.year is not None and old.year != new.year


def _identities(draft: Draft, two_years: bool) -> list[str]:
    """Of two years the items are other ones, whatever they are called."""
    return [] if two_years else [paragraph.identity for paragraph in draft.side.paragraphs]


def _fact_placed(found: Fact, old: Draft, new: Draft) -> Fact:
    if not old.stretches and not new.stretches:
        return found
    return found._replace(
        old_spots=tuple(_placed(spot, old) for spot in found.old_spots),
        new_spots=tuple(_placed(spot, new) for spot in found.new_spots),
    )


def _edit_placed(found: Edit, old: Draft, new: Draft) -> Edit:
    if not old.stretches and not new.stretches:
        return found
    return found._replace(
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
    return spot if address == spot.address else spot._replace(address=address)
