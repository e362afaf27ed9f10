"""This year's report told twice: a figure stated again, as it was, or otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.results import Fact, Spot

_SHORTEST = 4  # signs of a name that says enough to be one figure wherever it stands
_NEAR = 5  # a value within a fifth of the other is not likely a part of it
_DIGITS = "0123456789０１２３４５６７８９.,，余多约近超过以上下达"


def told_once(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of two years without what one tells already, and those left out.

    A figure of this year's report that another place states otherwise is an alarm.

    Args:
        facts: in any order; figures of cases are compared by their names and need none of this.
    """
    compared = {each.label: each for each in facts if _is_compared(each)}
    kept: dict[int, Fact] = {id(each): each for each in facts}
    left: list[Fact] = []
    for each in facts:
        one = compared.get(each.label) if each.kind == "added" else None
        if one is None or _unit(each.new_text) != _unit(one.new_text):
            continue
        now = kept[id(one)]
        if each.new in (one.new, one.old):
            left.append(kept.pop(id(each)))
            if each.new == one.new:
                kept[id(one)] = now._replace(new_spots=(*now.new_spots, *each.new_spots))
        elif _near(each, one):
            kept.pop(id(each))
            spots = (*now.new_spots, *each.new_spots)
            kept[id(one)] = now._replace(new_spots=spots, alarm=_alarm(one, each))
            left.append(each)
    return list(kept.values()), left


def _is_compared(fact: Fact) -> bool:
    return fact.kind == "changed" and len(fact.label) >= _SHORTEST and bool(fact.old_spots and fact.new_spots)


def _unit(written: str) -> str:
    return written.strip(_DIGITS)


def _near(one: Fact, other: Fact) -> bool:
    if not one.new or not other.new:
        return False
    return abs(one.new - other.new) * _NEAR <= max(abs(one.new), abs(other.new))


def _alarm(one: Fact, other: Fact) -> str:
    return f"{_places(one.new_spots)}是{one.new_text}，{_places(other.new_spots)}是{other.new_text}，请核对。"


def _places(spots: Sequence[Spot]) -> str:
    return "、".join(dict.fromkeys(spot.shown for spot in spots))
