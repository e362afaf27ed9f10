"""Figures dropped in one place and added in another: the sentence moved, or was written anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from drafter.diff.facts.difference import printed_value, same_bound, same_value, unit_of
from drafter.diff.facts.labels import alike_labels, pairs_of, same_labels
from drafter.diff.facts.sightings import Sighting, change_of
from drafter.diff.facts.stated import Figure
from drafter.diff.results import Side, Spot
from drafter.diff.text.sentences import sentence

_LEAST_ALIKE, _LEAST_ALIKE_SAME = 0.6, 0.5
_LEAST_LABEL = 4
_BEFORE, _BEHIND, _LINES = 24, 12, 2
_LEAST_PAIRS, _LEAST_AROUND = 5, 0.7
_CLOSEST = 6
_AFFORDABLE = 2000  # places of pairs looked at for one figure: more than any report has
_Place = tuple[str, str]
"""Where a figure stands as people call it, and its value."""


def reunited(sightings: Sequence[Sighting], old: Side, new: Side) -> list[Sighting]:
    """Return the sightings with each pair that is one figure joined."""
    partners = _partners(sightings, old, new)
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


def _partners(sightings: Sequence[Sighting], old: Side, new: Side) -> dict[int, Sighting]:
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
        shared = Counter(chain.from_iterable(_rarest(each.old.label, index)))
        near = [at for at, _ in shared.most_common(_CLOSEST) if at not in taken]
        scored = [(_oneness(each, added[at], old, new), -at) for at in near]
        best, place = max(scored, default=(0.0, 0))
        if best > 0:
            partners[id(each)] = added[-place]
            taken.add(-place)
    return partners


def _rarest(label: str, index: Mapping[str, list[int]]) -> Iterator[list[int]]:
    """Yield where the pairs of a label's characters stand, the rarest first, as long as it is affordable."""
    affordable = _AFFORDABLE
    for found in sorted((index.get(pair, []) for pair in pairs_of(label)), key=lambda at: (len(at), at)):
        affordable -= len(found)
        if affordable < 0:
            return
        yield found


def _told_anew(sightings: Sequence[Sighting], known: dict[int, Sighting]) -> dict[int, Sighting]:
    """Return the pairs of which the paragraph at the same place tells the same number in other words."""
    taken = set(map(id, known.values()))
    waiting: dict[_Place, list[Sighting]] = {}
    for each in sightings:
        if each.kind == "added" and id(each) not in taken:
            waiting.setdefault(_place(each), []).append(each)
    found: dict[int, Sighting] = {}
    for each in sightings:
        others = waiting.get(_place(each), []) if each.kind == "dropped" else []
        same = next((other for other in others if _says_the_same(each.figure, other.figure)), None)
        if same is not None:
            others.remove(same)
            found[id(each)] = same
    return found


def _place(sighting: Sighting) -> _Place:
    spot = sighting.old_spot or sighting.new_spot
    return spot.shown if spot else "", str(printed_value(sighting.figure.quantity))


def _says_the_same(old: Figure, new: Figure) -> bool:
    """Tell whether two figures of one value are one: by unit and qualifier, else by what they count."""
    one, other = old.quantity, new.quantity
    if unit_of(one) == unit_of(other) and same_bound(one, other):
        return True
    return alike_labels(old.label, new.label) >= _LEAST_ALIKE


def _joined(gone: Sighting, come: Sighting) -> list[Sighting]:
    """Return what happened to a figure that changed its place: nothing, if it says the same."""
    kind = change_of(gone.old, come.new) if gone.old and come.new else None
    return [Sighting(kind, gone.old, come.new, gone.old_spot, come.new_spot)] if kind else []


def _oneness(gone: Sighting, come: Sighting, before: Side, after: Side) -> float:
    """How much speaks for a dropped and an added figure being one; 0 where too little does."""
    old, new = gone.old, come.new
    if old is None or new is None:
        return 0.0
    one_unit = unit_of(old.quantity) == unit_of(new.quantity)
    alike, same = same_labels(old.label, new.label), same_value(old.quantity, new.quantity)
    if old.kind != new.kind or not (one_unit or same):
        return 0.0
    if alike < (_LEAST_ALIKE_SAME if same and one_unit else _LEAST_ALIKE):
        return 0.0
    if min(len(old.label), len(new.label)) >= _LEAST_LABEL:
        return alike + same
    near = _around(gone.old_spot, before), _around(come.new_spot, after)
    told = min(map(len, map(pairs_of, near))) >= _LEAST_PAIRS and alike_labels(*near) >= _LEAST_AROUND
    return alike + same if told else 0.0


def _around(spot: Spot | None, side: Side) -> str:
    """Return the words of its sentence around a figure: a short name says little without them."""
    if spot is None:
        return ""
    first = last = spot.paragraph
    while first - 1 in side.soft and first > spot.paragraph - _LINES:
        first -= 1
    while last in side.soft and last < spot.paragraph + _LINES:
        last += 1
    lines = [paragraph.text for paragraph in side.paragraphs[first : last + 1]]
    start = sum(map(len, lines[: spot.paragraph - first])) + spot.start
    text, end = "".join(lines), start + spot.end - spot.start
    low, high = sentence(text, start, end)
    return text[max(low, start - _BEFORE) : start] + text[end : min(high, end + _BEHIND)]
