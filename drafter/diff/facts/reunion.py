"""Figures dropped in one place and added in another: the sentence moved, or was written anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.diff.facts.difference import printed_value, same_value
from drafter.diff.facts.labels import pairs_of, same_labels
from drafter.diff.facts.sightings import Sighting

_LEAST_ALIKE = 0.6
_LEAST_LABEL = 4
_CLOSEST = 6
_Place = tuple[str, str, str, str]


def reunited(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings with each pair that is one figure joined."""
    partners = _partners(sightings)
    partners |= _told_anew([each for each in sightings if id(each) not in partners], partners)
    taken = set(map(id, partners.values()))
    out: list[Sighting] = []
    for each in sightings:
        partner = partners.get(id(each))
        if partner is not None:
            out += _joined(each, partner)
        elif id(each) not in taken:
            out.append(each)
    return out


def _partners(sightings: Sequence[Sighting]) -> dict[int, Sighting]:
    """Return of what was dropped what was added for it, each used once."""
    added = [each for each in sightings if each.kind == "added"]
    index: dict[str, list[int]] = {}
    for at, each in enumerate(added):
        for pair in pairs_of(each.new.label) if each.new else ():
            index.setdefault(pair, []).append(at)
    partners: dict[int, Sighting] = {}
    taken: set[int] = set()
    for each in sightings:
        if each.kind != "dropped" or each.old is None:
            continue
        shared = Counter(at for pair in pairs_of(each.old.label) for at in index.get(pair, ()))
        near = [at for at, _ in shared.most_common(_CLOSEST) if at not in taken]
        scored = [(_oneness(each, added[at]), -at) for at in near]
        best, place = max(scored, default=(0.0, 0))
        if best > 0:
            partners[id(each)] = added[-place]
            taken.add(-place)
    return partners


def _told_anew(sightings: Sequence[Sighting], known: dict[int, Sighting]) -> dict[int, Sighting]:
    """Return the pairs of which the paragraph at the same place tells the same number in other words."""
    taken = set(map(id, known.values()))
    waiting: dict[_Place, list[Sighting]] = {}
    for each in sightings:
        if each.kind == "added" and id(each) not in taken:
            waiting.setdefault(_place(each), []).append(each)
    found: dict[int, Sighting] = {}
    for each in sightings:
        if each.kind == "dropped" and waiting.get(_place(each)):
            found[id(each)] = waiting[_place(each)].pop(0)
    return found


def _place(sighting: Sighting) -> _Place:
    quantity, spot = sighting.figure.quantity, sighting.old_spot or sighting.new_spot
    value = str(printed_value(quantity))
    return spot.shown if spot else "", value, quantity.base_unit, quantity.qualifier or ""


def _joined(gone: Sighting, come: Sighting) -> list[Sighting]:
    """Return what happened to a figure that changed its place: nothing, if it says the same."""
    if gone.old is None or come.new is None or same_value(gone.old.quantity, come.new.quantity):
        return []
    return [Sighting("changed", gone.old, come.new, gone.old_spot, come.new_spot)]


def _oneness(gone: Sighting, come: Sighting) -> float:
    """How much speaks for a dropped and an added figure being one; 0 where too little does."""
    old, new = gone.old, come.new
    if old is None or new is None:
        return 0.0
    if old.quantity.base_unit != new.quantity.base_unit or old.kind != new.kind:
        return 0.0
    alike = same_labels(old.label, new.label)
    if alike < _LEAST_ALIKE or min(len(old.label), len(new.label)) < _LEAST_LABEL:
        return 0.0
    return alike + same_value(old.quantity, new.quantity)
