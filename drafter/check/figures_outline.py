"""The targets of a place's own outline (实施纲要) against what its report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import eq, ge, gt, le, lt

from drafter.check.draft import Draft
from drafter.check.figures import about, exact
from drafter.check.finding import Hit
from drafter.data.indicators import indicators
from drafter.data.targets import Target, TargetSet, target_sets
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

COMPLETION = regex("(?:指标|任务|目标)[^,。;]{0,6}完成率$|达标率$")
"""Finds the end of the names of rates that tell how much of a programme was done."""
_SIGNS = {"≥": ge, "≤": le, ">": gt, "<": lt, "=": eq}
_SURE = 0.7
_MOST = 6


def missed_or_silent(draft: Draft, named: str) -> Iterator[Hit]:
    """Yield the targets of the place's outline that are missed, and those due soon that nothing tells.

    Args:
        draft: the draft.
        named: all text of the shortcomings; what is named there is owned up to.
    """
    places, year = _places(draft), draft.year
    if year is None or not places or "报告" not in draft.found.title:
        return
    told = {
        each.indicator: each for each in draft.found.figures if each.indicator and each.confidence >= _SURE
    }
    hinted = {each.indicator for each in draft.found.figures}
    silent: list[str] = []
    name = ""
    for group in target_sets():
        if not group.covers(year) or not any(word in group.issuer + group.name for word in places):
            continue
        for target in group.targets:
            found = told.get(_id(target)) if target.indicator else None
            if found is not None:
                yield from _missed(target, found, group.name, named)
            elif _due(target, group, year) and _id(target) not in hinted:
                silent.append(f"{target.text}（{_demand(target)}）")
                name = group.name
    if silent:
        listed = "；".join(silent[:_MOST]) + ("等" if len(silent) > _MOST else "")
        yield Hit(
            f"《{name}》快到期了，有{len(silent)}项目标报告里没有提到：{listed}。请报告完成情况，没有完成的写进不足。"
        )


def _due(target: Target, group: TargetSet, year: int) -> bool:
    """True for a target in numbers that falls due in the year reported or the next."""
    return bool(target.indicator) and target.numeric and year <= (target.deadline or group.last) <= year + 1


def _places(draft: Draft) -> tuple[str, ...]:
    """Return the names of the region reported on, with and without the region above it."""
    bodies = (
        [draft.context.region or draft.context.body] if draft.context.region or draft.context.body else []
    )
    names = [re.sub("^中共|人民政府$|委$", "", body) for body in bodies or draft.found.unit]
    short = [re.sub("^.*[省市](?=.{2,}[市县区旗]$)", "", name) for name in names]
    return tuple(name for name in {*names, *short} if len(name) > 1)


def _id(target: Target) -> str:
    indicator = indicators().get(target.indicator)
    return indicator.id if indicator else ""


def _demand(target: Target) -> str:
    value = target.value if target.value is not None else Decimal(0)
    return f"{target.relation}{show_number(value)}{target.unit}"


def _missed(target: Target, figure: FoundFigure, name: str, named: str) -> Iterator[Hit]:
    holds = _SIGNS.get(target.relation)
    if target.value is None or holds is None or not exact(figure) or figure.unit != target.unit:
        return
    if (
        not holds(figure.value, target.value)
        and not COMPLETION.search(figure.label)
        and figure.label[-4:] not in named
    ):
        yield about(
            figure,
            f"《{name}》要求{target.text}{_demand(target)}，这里是{figure.written}，没有达到，不足里也没有提到。请写明原因。",
        )
