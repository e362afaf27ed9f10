"""Figures that changed, as a table on a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.commands.comparing.screen import Screen, wrap
from drafter.commands.comparing.words import FACTS, stated, where
from drafter.diff.results import Comparison, Fact
from drafter.zh.columns import ELLIPSIS, display_width, fit, pad, prefix
from drafter.zh.width import visible

_LABEL, _NUMBER = 3, 7  # what part of the screen the columns take at most
_NOTHING = "（无）"


class _Row(NamedTuple):
    fact: Fact
    label: str
    old: str
    new: str


def fact_lines(found: Comparison, on: Screen) -> Iterator[str]:
    """Yield the figures, each in its row, the columns as wide as they need to be."""
    rows = [_row(fact, found) for fact in found.facts]
    label = min(max(display_width(row.label) for row in rows) + 2, on.width // _LABEL)
    sizes = [display_width(text) for row in rows for text in (row.old, row.new)]
    number = max((size for size in sizes if size <= on.width // _NUMBER), default=on.width // _NUMBER)
    for row in rows:
        yield from _lines(row, label, number, on)


def _row(fact: Fact, found: Comparison) -> _Row:
    old, new = (visible(text) or _NOTHING for text in stated(fact, found))
    return _Row(fact, visible(fact.label), old, new)


def _lines(row: _Row, label: int, number: int, on: Screen) -> Iterator[str]:
    fact = row.fact
    sign = on.ink("!", "!") if fact.alarm else " "
    head = f"{sign} {pad(_tail(row.label, label - 2), label)}"
    told = fact.difference or FACTS[fact.kind]
    left = on.width - 2 - label - 2 * number - 5
    if max(display_width(row.old), display_width(row.new)) > number:
        yield f"{head}{told}".rstrip()
        yield from wrap(f"{row.old} → {row.new}", on.width, 4)
        left = 0
    else:
        old, new = on.ink(pad(row.old, number), "-"), on.ink(pad(row.new, number), "+")
        if display_width(told) <= left:
            room = left - display_width(told) - 2
            yield from _with_place(f"{head}{old} → {new}  {told}", where(fact), room, on)
        else:
            yield f"{head}{old} → {new}".rstrip()
            yield from wrap(f"{told}  {where(fact)}", on.width, 4)
    if left == 0:
        yield from wrap(where(fact), on.width, 4)
    if fact.alarm:
        yield from wrap(fact.alarm, on.width, 4)


def _with_place(row: str, place: str, room: int, on: Screen) -> Iterator[str]:
    if display_width(place) <= room:
        yield f"{row}  {place}"
    else:
        yield row.rstrip()
        yield f"    {fit(place, on.width - 4)}"


def _tail(label: str, width: int) -> str:
    """Return a label cut at its front: what a figure counts stands at its end."""
    if display_width(label) <= width:
        return label
    return ELLIPSIS + prefix(label[::-1], width - 1)[::-1]
