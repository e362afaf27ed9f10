"""What happened to figures, found in the sentences that changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.facts.crossed import uncrossed
from drafter.diff.facts.difference import only_unit, same_bound, same_value, unit_of
from drafter.diff.facts.from_to import told_from
from drafter.diff.facts.kept import lines_of, moved, stayed
from drafter.diff.facts.left_open import left_open
from drafter.diff.facts.numerals import numerals, said_in_hanzi
from drafter.diff.facts.stated import Figure, figures_in
from drafter.diff.facts.twins import Twin, twins
from drafter.diff.results import FactKind, Side, Spot
from drafter.diff.spots import spot
from drafter.diff.text.laid import Laid
from drafter.zh import prose_forms as forms
from drafter.zh.regex import regex

_TURN = regex(f"(?:{forms.UP}|{forms.DOWN})")
_TURN_BEFORE = 8
_UNIT = 4  # characters behind a change in which the unit of its last number stands


class Sighting(NamedTuple):
    """Something that happened to a figure at one place.

    Attributes:
        kind: what happened.
        old: the figure before, None where it is new.
        new: the figure after, None where it was dropped.
        old_spot: where it stood, None where it is new.
        new_spot: where it stands, or where its place was left open; None where it was dropped.
    """

    kind: FactKind
    old: Figure | None
    new: Figure | None
    old_spot: Spot | None
    new_spot: Spot | None

    @property
    def figure(self) -> Figure:
        """The figure before, or the one after where it is new."""
        found = self.old or self.new
        if found is None:
            raise ValueError("a sighting without a figure")
        return found


def sightings(blocks: Sequence[Block], old: Side, new: Side) -> list[Sighting]:
    """Return what happened to the figures of two drafts, place by place, in document order."""
    found: list[Sighting] = []
    before, after = lines_of(old), lines_of(new)
    for block in blocks:
        if block.old and block.new:
            for kept, mine, theirs in stayed(block, before, after) if block.changes else ():
                found += _in_kept(kept, mine, theirs, old, new)
        elif not block.move and block.old:
            mine = Laid(block.old, *before)
            found += [Sighting("dropped", each, None, _spot(old, mine, each), None) for each in _all(mine)]
        elif not block.move:
            theirs = Laid(block.new, *after)
            found += [Sighting("added", None, each, None, _spot(new, theirs, each)) for each in _all(theirs)]
    for kept, mine, theirs in moved(blocks, before, after):
        found += _in_kept(kept, mine, theirs, old, new)
    return found


def _all(laid: Laid) -> list[Figure]:
    return figures_in(laid.text, [(0, laid.length)])


def _spot(side: Side, laid: Laid, figure: Figure) -> Spot:
    return spot(side, laid.span(figure.start, figure.end))


def _in_kept(block: Block, mine: Laid, theirs: Laid, old: Side, new: Side) -> list[Sighting]:
    if all(change.quiet or change.move for change in block.changes):
        return []
    found: list[Sighting] = []
    figures = told_from(uncrossed(twins(block, mine.text, theirs.text)), mine.text, theirs.text)
    figures += numerals(block.changes, mine.fold, theirs.fold, figures)
    figures = [each for each in _still_told(figures) if not _in_hanzi(each, block.changes, mine, theirs)]
    open_places = left_open([one for one, other in figures if one and not other], block.changes, theirs.fold)
    for before, after in figures:
        if before is None and after is not None:
            found.append(Sighting("added", None, after, None, _spot(new, theirs, after)))
        elif after is None and before is not None:
            place = open_places.get(before.numeral)
            left = spot(new, theirs.span(*place)) if place else None
            found.append(Sighting("dropped", before, None, _spot(old, mine, before), left))
        elif before is not None and after is not None and (kind := change_of(before, after)):
            turned = _turns(before, after)
            first = _turned(before, mine.text) if turned else before
            second = _turned(after, theirs.text) if turned else after
            spots = _spot(old, mine, first), _spot(new, theirs, second)
            found.append(Sighting(kind, first, second, *spots))
    return found


def _still_told(figures: Sequence[Twin]) -> list[Twin]:
    """Return the figures without those that a sentence written anew states again, in other words."""
    gone = [old for old, new in figures if old and not new]
    come = [new for old, new in figures if new and not old]
    kept: set[int] = set()
    for old in gone:
        same = next((new for new in come if id(new) not in kept and _same(old, new)), None)
        if same is not None:
            kept |= {id(old), id(same)}
    return [(old, new) for old, new in figures if (old and new) or id(old or new) not in kept]


def _in_hanzi(twin: Twin, changes: Sequence[Change], mine: Laid, theirs: Laid) -> bool:
    """Tell whether the other side of the change that holds a lone figure says it in Chinese numerals."""
    old, new = twin
    for o0, o1, n0, n1, *_ in changes if not (old and new) else ():
        if old and o0 <= old.numeral < o1:
            return said_in_hanzi(old, theirs.fold[n0 : n1 + _UNIT])
        if new and n0 <= new.numeral < n1:
            return said_in_hanzi(new, mine.fold[o0 : o1 + _UNIT])
    return False


def _same(old: Figure, new: Figure) -> bool:
    return (
        unit_of(old.quantity) == unit_of(new.quantity)
        and same_bound(old.quantity, new.quantity)
        and old.kind == new.kind
        and same_value(old.quantity, new.quantity)
    )


def _turns(old: Figure, new: Figure) -> bool:
    return bool(old.direction and new.direction and old.direction != new.direction)


def change_of(old: Figure, new: Figure) -> FactKind | None:
    """Return what happened to a figure, None if it says what it said."""
    if only_unit(old.quantity, new.quantity):
        return "unit"
    if unit_of(old.quantity) != unit_of(new.quantity) or not same_value(old.quantity, new.quantity):
        return "changed"
    if _turns(old, new):
        return "direction"
    return None if same_bound(old.quantity, new.quantity) else "qualifier"


def _turned(figure: Figure, text: str) -> Figure:
    """Return the figure with the word before it that says which way it went."""
    low = max(0, figure.start - _TURN_BEFORE)
    last = max((match.start() for match in _TURN.finditer(text, low, figure.start)), default=figure.start)
    return Figure(
        figure.quantity, figure.kind, figure.direction, figure.label, last, figure.end, figure.numeral
    )
