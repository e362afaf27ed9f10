"""Neighbouring counts that are of one thing by where they stand, yet have different measure words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.figures import Said, Statement, agrees, decimals, exact, is_rate
from drafter.check.figures_unit_groups import CASES, EVENTS, HOMES, LOOSE, PAPERS, part_of
from drafter.check.figures_unit_lists import alike, odd_ones
from drafter.zh.decimals import HUNDRED
from drafter.zh.regex import regex

_LAST = regex(
    "(?:比|较)(?:上年|去年|20[0-9]{2}年)(?:同期)?的?$|^[(,]?(?:上年|去年|20[0-9]{2}年)(?:同期)?(?:为|是)?$"
)
_FROM, _TO = regex("[由从][^,。;]{0,14}$"), regex("^[^,。;0-9]{0,6}(?:到了?|至|为)$")
_MORE = regex(
    "^[,、(]?(?:同?比|较|与)?(?:上年|去年|20[0-9]{2}年)?(?:相比|同期)?(?:增加|减少|多|少|增|减)了?$"
)
_LEFT = regex("^,(?:其余|剩余|余下|另外|另有|还有)")
_NOUN, _TOTAL = 4, "共合累计为达有"
_NEAR = 12


def odd_units(statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield pairs of counts of one thing with different measure words, the later one first."""
    figures = statement.figures
    odd = -1
    for at, (one, other) in enumerate(pairwise(figures)):
        if at == odd or not alike(one, other):
            continue
        behind = figures[at + 2] if at + 2 < len(figures) else None
        between = statement.between(one, other)
        if (
            _two_years(one, between)
            or (behind is not None and _rate_of(one, other, behind, statement.between(other, behind)))
            or _MORE.match(between)
            or part_of(one, other, between)
            or _rest_told(statement, one, other)
        ):
            odd = at + 1
            yield other, one
    yield from odd_ones(statement)


def noun_of(said: Said) -> str:
    """Return the end of the noun before a number: 信访事项 of 信访事项63起; empty if there is none."""
    words = said.lead.rstrip(_TOTAL)[-_NOUN:]
    return words if len(words) == _NOUN and words.isalpha() else ""


def one_noun(before: Said, said: Said) -> bool:
    """True if two counts behind the same noun have measure words that are taken for each other."""
    units = {before.figure.unit, said.figure.unit}
    return len(units) > 1 and any(units <= group for group in (CASES, PAPERS, EVENTS))


def _two_years(one: Said, between: str) -> bool:
    """True if the second is the first a year before or after: 18640户次，比上年的23300家次."""
    return _LAST.search(between.strip()) is not None or (
        _FROM.search(one.clause) is not None and _TO.match(between) is not None
    )


def _rate_of(one: Said, other: Said, rate: Said, between: str) -> bool:
    """True if a rate behind them is the second of the first."""
    whole, part = one.figure.value, other.figure.value
    told = is_rate(rate) and exact(one.figure) and exact(other.figure) and len(between) <= _NEAR
    named = any(name[-3:-1] in other.lead for name in rate.names)
    if not told or not whole or ({one.figure.unit, other.figure.unit} <= LOOSE and not named):
        return False
    return agrees(rate.figure.value, max(decimals(rate.figure) - 1, 0), part / whole * HUNDRED)


def _rest_told(statement: Statement, one: Said, other: Said) -> bool:
    """True if what is left of the first is told behind the second: 企业238家，完成196户，其余安排在下年."""
    units = {one.figure.unit, other.figure.unit}
    left = other.figure.value < one.figure.value and _LEFT.match(statement.behind(other, _NEAR))
    return left is not None and bool(left) and (units <= CASES or units == HOMES or units <= PAPERS)
