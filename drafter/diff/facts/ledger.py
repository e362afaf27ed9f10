"""Sightings gathered: the same change in several places is one fact, a place left behind is an alarm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.diff.facts.difference import difference, printed_value, same_value, unit_of
from drafter.diff.facts.labels import alike_labels
from drafter.diff.facts.sightings import Sighting
from drafter.diff.facts.stated import Figure, telling
from drafter.diff.results import Fact, Spot
from drafter.zh import prose_forms as forms
from drafter.zh.regex import regex

TURNED = "方向变了"
WAITING = "待填"
_TURN = regex(f"(?:{forms.UP}|{forms.DOWN})$")
_TOTAL = regex("合计|总计|总数")
_HARDLY = 0.1  # two numbers of three digits that changed alike are one figure, if anything speaks for it
_ROUND = 10
_SAME = 0.34
_SURE = 0.6


def _same_change(a: Sighting, b: Sighting) -> bool:
    both = a.old is not None and a.new is not None and telling(a.old) and telling(a.new)
    need = _HARDLY if both else _SAME if telling(a.figure) else _SURE
    if _both_odd(a) and set(a.figure.label) & set(b.figure.label):
        need = 0.0
    if telling(a.figure) and (_TOTAL.match(a.figure.label) or _TOTAL.match(b.figure.label)):
        need = 0.0
    return (
        _same_figure(a.old, b.old)
        and _same_figure(a.new, b.new)
        and alike_labels(a.figure.label, b.figure.label) >= need
    )


def _both_odd(sighting: Sighting) -> bool:
    """Tell whether a figure of two digits at least became another such one: two hardly ever do alike."""
    values = [printed_value(each.quantity) for each in (sighting.old, sighting.new) if each]
    return sighting.kind == "changed" and all(value > _ROUND and value % _ROUND for value in values)


def _same_figure(a: Figure | None, b: Figure | None) -> bool:
    if a is None or b is None:
        return a is b
    return unit_of(a.quantity) == unit_of(b.quantity) and same_value(a.quantity, b.quantity)


def gathered(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Return the sightings in groups of which each is one fact, in document order."""
    groups: list[list[Sighting]] = []
    index: dict[object, list[list[Sighting]]] = {}
    for each in sightings:
        key = each.kind, printed_value(each.figure.quantity)
        home = next((group for group in index.get(key, ()) if _same_change(group[0], each)), None)
        if home is not None and each.kind not in ("added", "dropped"):
            home.append(each)
        else:
            home = [each]
            groups.append(home)
            index.setdefault(key, []).append(home)
    return groups


def not_told_twice(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings without figures dropped at one place that another place tells as changed."""
    changed: dict[object, list[Sighting]] = {}
    for each in sightings:
        if each.old and each.new:
            changed.setdefault(printed_value(each.old.quantity), []).append(each)
    return [
        each
        for each in sightings
        if each.kind != "dropped"
        or not any(_is_old(each, other) for other in changed.get(printed_value(each.figure.quantity), ()))
    ]


def _is_old(dropped: Sighting, changed: Sighting) -> bool:
    need = _SAME if telling(dropped.figure) else _SURE
    same = _same_figure(dropped.old, changed.old)
    return same and alike_labels(dropped.figure.label, changed.figure.label) >= need


def fact(group: Sequence[Sighting], *, years: bool = False) -> Fact:
    """Return a group of sightings as one fact; of two years with the change in per cent."""
    first = group[0]
    old, new = first.old, first.new
    told = difference(old.quantity, new.quantity, years=years) if old and new else ""
    told = told or (WAITING if first.kind == "dropped" and first.new_spot else "")
    label = (new or first.figure).label
    if old and new and old.direction and new.direction and old.direction != new.direction:
        told, label = TURNED if told else "", _TURN.sub("", label) or label
    return Fact(
        first.kind,
        label,
        printed_value(old.quantity) if old else None,
        printed_value(new.quantity) if new else None,
        old.quantity.text if old else "",
        new.quantity.text if new else "",
        told,
        _spots(each.old_spot for each in group),
        _spots(each.new_spot for each in group),
    )


def _spots(spots: Iterable[Spot | None]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(spot for spot in spots if spot is not None))


def alarmed(found: Fact, left_behind: Sequence[Spot]) -> Fact:
    """Return a fact that was changed in some places and not in others, told as such."""
    if not left_behind:
        return found
    places = "、".join(dict.fromkeys(spot.shown for spot in left_behind))
    count = len(found.new_spots)
    done = "只改了一处" if count == 1 else f"只改了{count}处"
    left = "的方向没有改" if found.kind == "direction" else f"仍是{found.old_text}"
    return found._replace(kind="inconsistent", alarm=f"{done}，{places}{left}。")
