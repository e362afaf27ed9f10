"""Figures told from where they came: 持证率75% → 持证率由75%提升到93%."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.facts.stated import Figure
from drafter.diff.facts.twins import Twin
from drafter.zh.regex import HAN, regex

_FROM = ("由", "从")
_TO = regex(rf"(?:{HAN}{{2,4}})?[到至为]\s*")
_BEFORE, _BETWEEN = 2, 8


def told_from(figures: Sequence[Twin], old: str, new: str) -> list[Twin]:
    """Return the figures; one that the new text only starts from became the one that it ends with.

    Args:
        figures: old figures, each with what became of it.
        old: the old text that their places count in.
        new: the new one.
    """
    come = {each.start: each for one, each in figures if each and one is None}
    ends: dict[int, Figure] = {}
    for one, other in figures:
        if one and other and not starts_from(one.start, old) and starts_from(other.start, new):
            end = next((each for start, each in come.items() if _leads(new, other.end, start)), None)
            if end is not None:
                ends[other.start] = end
    if not ends:
        return list(figures)
    gone = {end.start for end in ends.values()}
    return [
        (one, ends.get(each.start, each) if one and each else each)
        for one, each in figures
        if one or each is None or each.start not in gone
    ]


def starts_from(start: int, text: str) -> bool:
    """Tell whether the figure at a place is one that something started from: 由75%."""
    return text[max(0, start - _BEFORE) : start].rstrip().endswith(_FROM)


def _leads(text: str, end: int, start: int) -> bool:
    """Tell whether nothing lies between two figures but how the one became the other: 提升到."""
    return 0 <= start - end <= _BETWEEN and _TO.fullmatch(text[end:start]) is not None
