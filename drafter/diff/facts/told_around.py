"""Figures of cases that say the same, while the words around them say something else: 增长26% → 下降26%."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from drafter.diff.facts.ledger import TURNED, fact
from drafter.diff.facts.sightings import Sighting
from drafter.diff.results import Fact, Spot
from drafter.diff.sides import Draft, Named
from drafter.diff.spots import spot
from drafter.redline.pieces import Span


class Known:
    """Which characters of two cases state figures of theirs.

    Args:
        old: the earlier case.
        new: the later one.
        elsewhere: tells where else the text still states what a group of sightings had.
    """

    def __init__(self, old: Draft, new: Draft, elsewhere: Callable[[Sequence[Sighting]], list[Spot]]) -> None:
        self._old, self._new = _by_paragraph(old), _by_paragraph(new)
        self._side = new.side
        self._elsewhere = elsewhere

    def holds(self, sighting: Sighting) -> bool:
        """Tell whether a sighting lies where figures of the cases are stated, on each side it has."""
        old, new = sighting.old_spot, sighting.new_spot
        return all(
            self._at(spot, known) for spot, known in ((old, self._old), (new, self._new)) if spot is not None
        )

    def name(self, sighting: Sighting) -> str:
        """Return the figure that a sighting states as it is, empty if it states none, or its change."""
        both = self._at(sighting.old_spot, self._old), self._at(sighting.new_spot, self._new)
        names = {each.names for places in both for each in places if not each.filter}
        plain = len(names) == 1 and all(len(places) == 1 for places in both)
        only = next(iter(names)) if plain else ()
        return only[0] if len(only) == 1 else ""

    def left_behind(self, group: Sequence[Sighting]) -> list[Spot]:
        """Return where the new case still states a figure, of which its text now says otherwise."""
        first, left = group[0], self._elsewhere(group)
        names = {each.names for each in self._at(first.old_spot, self._old) if not each.filter}
        if left or first.new is None or len(names) != 1:
            return left
        return [
            spot(self._side, Span(each.paragraph, each.start, each.end))
            for places in self._new.values()
            for each in places
            if each.names in names and not each.filter
        ]

    @staticmethod
    def _at(spot: Spot | None, known: Mapping[int, list[Named]]) -> list[Named]:
        if spot is None:
            return []
        places = known.get(spot.paragraph, ())
        return [each for each in places if each.start < spot.end and spot.start < each.end]


def _by_paragraph(draft: Draft) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = {}
    for each in draft.named:
        found.setdefault(each.paragraph, []).append(each)
    return found


def with_words_around(told: Iterable[Fact], seen: Iterable[Sighting], known: Known) -> Iterator[Fact]:
    """Yield the facts of two cases, with those that the words around a figure make.

    Args:
        told: what happened to the figures by their names.
        seen: sightings where figures of the cases are stated.
        known: where those are.
    """
    around = {name: each for each in seen if _is_around(each) and (name := known.name(each))}
    for each in told:
        turned = _turned(around[each.label]) if each.kind != "source" and each.label in around else None
        if each.kind != "source":
            around.pop(each.label, None)
        yield each._replace(difference=TURNED) if turned else each
    for name, sighting in around.items():
        yield fact([_under(name, sighting)])


def _is_around(sighting: Sighting) -> bool:
    return sighting.kind in ("direction", "qualifier") or _turned(sighting)


def _turned(sighting: Sighting) -> bool:
    old, new = sighting.old, sighting.new
    return bool(old and new and old.direction and new.direction and old.direction != new.direction)


def _under(name: str, sighting: Sighting) -> Sighting:
    old, new = sighting.old, sighting.new
    return sighting._replace(old=old and old._replace(label=name), new=new and new._replace(label=name))
