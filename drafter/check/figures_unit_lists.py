"""The odd one among several counts: the one with another measure word than those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures import Said, Statement
from drafter.check.figures_unit_groups import ALIKE, CASES, EVENTS, HOMES, HOUSEHOLD, no_noun
from drafter.zh.regex import regex

_LINK = regex("^(?:、|[,。(]?其中|以及|和)[^,。;:]*$")
_ORDERED = regex(
    "[,、]?(?:责令|依法|予以|停业|整改|整顿|关停|处罚|罚款|警告|约谈|取缔|注销|吊销|限期|立案|查处)+"
)
_LIST, _SOME, _SEVERAL = 3, 10, 2


def alike(one: Said, other: Said) -> bool:
    """True if two counts have measure words that are taken for each other."""
    counts = one.figure.kind == "count" and other.figure.kind in ("count", "change")
    units = {one.figure.unit, other.figure.unit}
    return counts and len(units) > 1 and any(units <= group for group in ALIKE)


def odd_part(before: Statement | None, statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield the one part that has another measure word than the whole whose sum it helps to make.

    Args:
        before: the sentence before it in the same paragraph, None if there is none.
        statement: a sentence that tells the parts behind 其中, and perhaps the whole.
    """
    figures = statement.figures
    if before is not None and statement.flat.startswith("其中"):
        whole, parts = before.figures[-1], figures
    else:
        inner = (
            at for at in range(1, len(figures)) if "其中" in statement.between(*figures[at - 1 : at + 1])
        )
        at = next(inner, 0)
        whole, parts = figures[at - 1], figures[at:] if at else ()
    total = Decimal(0)
    for at, part in enumerate(parts, 1):
        total += part.figure.value
        if total < whole.figure.value and part.figure.kind == "count":
            continue
        odd = [each for each in parts[:at] if each.figure.unit != whole.figure.unit]
        if total == whole.figure.value and at > 1 and len(odd) == 1 and alike(whole, odd[0]):
            yield odd[0], whole
        return


def odd_ones(statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield the one of several counts that has another measure word than those around it."""
    for (first, middle), (_, last) in pairwise(pairwise(statement.figures)):
        if not (alike(first, middle) or alike(middle, last)):
            continue
        if first.figure.unit == last.figure.unit and _in_the_middle(first, middle, last):
            yield middle, first
        elif {last.figure.unit, middle.figure.unit} == HOMES and first.figure.unit == middle.figure.unit:
            yield from ((last, middle),) if not HOUSEHOLD.search(last.lead) else ()
    yield from _punished(statement)
    yield from _outcome(statement)
    for run in _runs(statement):
        told = [said.figure.unit for said in run]
        if len(run) < _LIST or not set(told) <= CASES:
            continue
        usual = max(told, key=told.count)
        odd = [said for said in run if said.figure.unit != usual]
        if len(odd) == 1 and odd[0] is not run[0]:
            yield odd[0], run[0]


def _outcome(statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield what became of cases with another measure word than several counts of them before it."""
    seen: list[Said] = []
    for said in statement.figures:
        if said.figure.kind != "count" or said.figure.unit not in CASES:
            continue
        told = {each.figure.unit for each in seen}
        if len(seen) >= _SEVERAL and len(told) == 1 and said.figure.unit not in told:
            most = max(each.figure.value for each in seen)
            if said.figure.value <= most and no_noun(said.lead):
                yield said, seen[-1]
            return
        seen.append(said)


def _punished(statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield those fined that are counted by 户 where those inspected are by 家, or the other way."""
    inspected: Said | None = None
    for said in statement.figures:
        if said.figure.unit not in HOMES or said.figure.kind != "count":
            continue
        if inspected is None:
            if HOUSEHOLD.search(said.lead):
                return
            inspected = said
        elif said.figure.unit != inspected.figure.unit and _ORDERED.fullmatch(said.lead):
            yield said, inspected
            return


def _in_the_middle(first: Said, middle: Said, last: Said) -> bool:
    units = {first.figure.unit, middle.figure.unit}
    whole = first.figure.value
    if whole >= _SOME and not units <= EVENTS and whole == middle.figure.value + last.figure.value:
        return True
    return units == HOMES or (units <= CASES and no_noun(middle.lead))


def _runs(statement: Statement) -> Iterator[list[Said]]:
    """Yield the counts that 、 or 其中 links, stretch by stretch."""
    run: list[Said] = []
    for said in statement.figures:
        if run and not _LINK.match(statement.between(run[-1], said)):
            yield run
            run = []
        if said.figure.kind == "count":
            run.append(said)
    yield run
