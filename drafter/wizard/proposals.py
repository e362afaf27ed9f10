"""Which figure a number of a text may be: a known one, a change of the one before, or a new one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.data.indicators import every_indicator
from drafter.model.known import FIELDS
from drafter.model.reckoned import Value
from drafter.understand.match import indicator_of
from drafter.wizard.desk import Desk
from drafter.zh.change import compare, same_period_change
from drafter.zh.prose import Found
from drafter.zh.prose_width import plain
from drafter.zh.width import fold_name

_CONTEXT = 40
_SURE, _HEAD = 0.75, 2
LONGEST_NAME = 40
_DASHES = "-－—–−~～·、，：； "
_MARKS = "{}|、｛｝｜"
_AGAINST_LAST_YEAR = re.compile(r"同比(?:增长|增加|上升|提高|下降|减少|降低)(?:了|约|近)?\Z")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One answer to which figure a number is.

    Attributes:
        name: the figure.
        remark: what to know about it, may be empty.
        filter: how the figure is told instead of its value (同比), empty for the value itself.
        told: what a filter makes of it, as it will read.
        start: offset of the words that a filter's telling takes the place of.
    """

    name: str
    remark: str = ""
    filter: str = ""
    told: str = ""
    start: int = 0


def is_name(name: str) -> bool:
    """True if a figure may be called so."""
    marked = any(mark in name for mark in _MARKS)
    return bool(name) and len(name) <= LONGEST_NAME and not marked and name not in FIELDS


def proposals(desk: Desk, found: Found, before: str, last: Value | None) -> list[Proposal]:
    """Return what a number may be, the likeliest first.

    Args:
        found: the number; before: the text in front of it; last: the figure named last before it.
    """
    kept: dict[tuple[str, str], Proposal] = {}
    known, sure = _known(desk, found, before)
    own = list(_new(desk, found))
    for each in (*_change(found, before, last), *((*known, *own) if sure else (*own, *known))):
        kept.setdefault((each.name, each.filter), each)
    return list(kept.values())


def _change(found: Found, before: str, value: Value | None) -> Iterator[Proposal]:
    match = _AGAINST_LAST_YEAR.search(before)
    if match is None or value is None or found.kind != "change":
        return
    now, then = value.quantity, value.previous
    if now is None or then is None or not (now.exact and then.exact and compare(now, then).comparable):
        return
    change = compare(now, then)
    if change.percent is None:
        return
    told, typed = same_period_change(change), f"{match.group()}{found.quantity.text}"
    remark = "由程序算" if plain(told) == plain(typed) else f"由程序算，与写的“{typed}”不同"
    yield Proposal(value.name, remark, "同比", told, match.start())


def _known(desk: Desk, found: Found, before: str) -> tuple[list[Proposal], bool]:
    """The known indicator that a number may be of, and whether that is sure."""
    identity, confidence = indicator_of(found, plain(before[-_CONTEXT:]))
    if not identity:
        return [], False
    known = next(each for each in every_indicator() if each.id == identity)
    sure = confidence >= _SURE and any(_same_head(found.label, name) for name in (known.name, *known.aliases))
    return [Proposal(desk.figure_key(known.name))], sure


def _same_head(one: str, other: str) -> bool:
    """True if the words at the end of one name, which say what is counted, are in the other, too."""
    first, second = fold_name(one), fold_name(other)
    return bool(first) and (first[-_HEAD:] in second or second[-_HEAD:] in first)


def name_of(found: Found) -> str:
    """Return what a number may be called after the words beside it."""
    return fold_name(found.label)[-LONGEST_NAME:].strip(_DASHES)


def _new(desk: Desk, found: Found) -> Iterator[Proposal]:
    own = name_of(found)
    if is_name(own):
        yield Proposal(own, "新数据" if desk.case.reckoning.find(own) is None else "")
