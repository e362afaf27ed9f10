"""Facts of two cases: figures compared by their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.diff.facts.difference import difference, printed_value, same_value
from drafter.diff.results import Fact, FactKind, Spot
from drafter.diff.sides import Draft, Stated
from drafter.diff.spots import spot
from drafter.redline.pieces import Span

_NOTHING = Stated(None, "")


def named_facts(old: Draft, new: Draft, *, years: bool = False) -> Iterator[Fact]:
    """Yield what happened to the figures of two cases, in the order of the new one, dropped ones last."""
    before, after = old.figures or {}, new.figures or {}
    told_old, told_new = _spots(old), _spots(new)
    for name in (*after, *(name for name in before if name not in after)):
        one, other = before.get(name, _NOTHING), after.get(name, _NOTHING)
        kind = _kind(one, other)
        if kind:
            yield _fact(kind, name, one, other, told_old.get(name, ()), told_new.get(name, ()), years)


def _kind(old: Stated, new: Stated) -> FactKind | None:
    one, other = old.quantity, new.quantity
    if one is None or other is None:
        if one is other:
            return None
        return "added" if one is None else "dropped"
    if one.base_unit != other.base_unit:
        return "unit" if one.value == other.value else "changed"
    if not same_value(one, other):
        return "changed"
    if one.qualifier != other.qualifier:
        return "qualifier"
    return "source" if old.source != new.source else None


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
        difference(one, other, years=years) if one and other else "",
        mine,
        theirs,
    )


def _spots(draft: Draft) -> Mapping[str, tuple[Spot, ...]]:
    found: dict[str, list[Spot]] = {}
    for each in draft.named:
        place = spot(draft.side, Span(each.paragraph, each.start, each.end))
        for name in each.names:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}
