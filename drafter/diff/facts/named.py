"""Facts of two cases: figures compared by their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.diff.facts.difference import (
    difference,
    only_unit,
    printed_value,
    same_bound,
    same_value,
    unit_of,
)
from drafter.diff.facts.ledger import WAITING
from drafter.diff.results import Fact, FactKind, Spot
from drafter.diff.sides import Draft, Stated
from drafter.diff.spots import spot
from drafter.redline.pieces import Span
from drafter.zh.quantity import Quantity

_NOTHING = Stated(None, "")
_Places = Mapping[str, tuple[Spot, ...]]


def named_facts(old: Draft, new: Draft, *, years: bool = False) -> Iterator[Fact]:
    """Yield what happened to the figures of two cases, in the order of the new one, dropped ones last."""
    before, after = old.figures or {}, new.figures or {}
    told_old, told_new = _spots(old), _spots(new)
    renamed = _renamed(before, after, told_old, told_new)
    for name in (*after, *(name for name in before if name not in after)):
        if name in renamed:
            continue
        one, other = before.get(name, _NOTHING), after.get(name, _NOTHING)
        for kind in _kinds(one, other):
            yield _fact(kind, name, one, other, told_old.get(name, ()), told_new.get(name, ()), years)


def _renamed(
    before: Mapping[str, Stated], after: Mapping[str, Stated], mine: _Places, theirs: _Places
) -> set[str]:
    """Return the figures that say the same at the same places under another name, by both names."""
    gone = [name for name in before if name not in after and name in mine]
    come = [name for name in after if name not in before and name in theirs]
    found: set[str] = set()
    for name in gone:
        places = [spot.shown for spot in mine[name]]
        other = next(
            (
                each
                for each in come
                if each not in found
                and not _kind(before[name], after[each])
                and [spot.shown for spot in theirs[each]] == places
            ),
            None,
        )
        found |= {name, other} if other else set()
    return found


def _kinds(old: Stated, new: Stated) -> Iterator[FactKind]:
    """Yield what happened to a figure, and apart from it whether another source answers for it."""
    kind = _kind(old, new)
    if kind:
        yield kind
    if old.quantity is not None and new.quantity is not None and old.source != new.source:
        yield "source"


def _kind(old: Stated, new: Stated) -> FactKind | None:
    one, other = old.quantity, new.quantity
    if one is None or other is None:
        if one is other:
            return None
        return "added" if one is None else "dropped"
    if only_unit(one, other):
        return "unit"
    if unit_of(one) != unit_of(other) or not same_value(one, other):
        return "changed"
    return None if same_bound(one, other) else "qualifier"


def _fact(
    kind: FactKind,
    name: str,
    old: Stated,
    new: Stated,
    mine: tuple[Spot, ...],
    theirs: tuple[Spot, ...],
    years: bool,
) -> Fact:
    one, other = old.quantity, new.quantity
    sources = kind == "source"
    return Fact(
        kind,
        name,
        printed_value(one) if one else None,
        printed_value(other) if other else None,
        old.source if sources else old.text,
        new.source if sources else new.text,
        _told(kind, one, other, theirs, years),
        mine,
        theirs,
    )


def _told(
    kind: FactKind, old: Quantity | None, new: Quantity | None, places: Sequence[Spot], years: bool
) -> str:
    if kind == "dropped" and places:
        return WAITING
    return difference(old, new, years=years) if old and new and kind != "source" else ""


def _spots(draft: Draft) -> _Places:
    found: dict[str, list[Spot]] = {}
    for each in draft.named:
        place = spot(draft.side, Span(each.paragraph, each.start, each.end))
        for name in each.names:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}
