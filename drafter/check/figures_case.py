"""Figures of a case by their names, and figures of last year's report beside this year's."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.check.figures import exact
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_SURE = 0.85
_NAMES = regex(r"[\W\d_a-zA-Z]")
_SHORTEST = 6
_OPEN = regex(r"[\W_]*(?:待[补填定核查续].{0,4}|不详|不明|暂[无缺]|未知|无|没有|[Xx×]{1,6})?[\W_]*")


def name_address(name: str) -> Address:
    """Return the place of a figure in the table of figures."""
    return ("数据", name)


def has_source(source: str | None) -> bool:
    """True for a source somebody can look up; not for 待补 or 不详."""
    return bool(source) and _OPEN.fullmatch(source or "") is None


def years(draft: Draft) -> tuple[str, str]:
    """Return what messages call the year reported on and the one before."""
    return (f"{draft.year}年", f"{draft.year - 1}年") if draft.year else ("本年", "上年")


def follows_last(draft: Draft) -> bool:
    """True if the report given as last year's is of the year before, as far as both years are known."""
    last = draft.context.last.year if draft.context.last else None
    return last is None or draft.year is None or last == draft.year - 1


def last_values(draft: Draft) -> Mapping[str, tuple[Decimal, str]]:
    """Return last year's exact values in base units and as written, by key (see ``keys``).

    A key that last year's report tells with two values is left out.
    """
    if draft.context.last is None:
        return {}
    found: dict[str, tuple[Decimal, str]] = {}
    doubtful: set[str] = set()
    year = draft.context.last.year
    for figure in draft.context.last.figures:
        if not exact(figure) or figure.period != year or figure.part == "plan":
            continue
        for key in keys(figure):
            if found.setdefault(key, (figure.value, figure.written))[0] != figure.value:
                doubtful.add(key)
    return {key: value for key, value in found.items() if key not in doubtful}


def keys(figure: FoundFigure) -> tuple[str, ...]:
    """Return what a figure is known by in another year's report: its indicator if sure, its label if long."""
    unit = f"{figure.kind}/{figure.unit}"
    label = _NAMES.sub("", figure.label)
    named = (f"{figure.indicator}/{unit}",) if figure.indicator and figure.confidence >= _SURE else ()
    return (*named, f"{label}/{unit}") if len(label) >= _SHORTEST else named
