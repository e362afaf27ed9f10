"""Figures that changed their order: what counts the same belongs together, wherever it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.diff.facts.stated import Figure
from drafter.diff.facts.twins import Twin
from drafter.zh.prose_labels import NAMELESS


def uncrossed(figures: Sequence[Twin]) -> list[Twin]:
    """Return the figures; of those paired by their place the ones that count something else are paired anew.

    Args:
        figures: old figures of one block, each with what became of it.
    """
    if not any(old and new and old.label != new.label for old, new in figures):
        return list(figures)
    olds = _by_label(old for old, _ in figures)
    news = _by_label(new for _, new in figures)
    wrong = {
        label
        for old, new in figures
        if old and new and old.label != new.label
        for label in (old.label, new.label)
        if label in olds and label in news
    }
    if not wrong:
        return list(figures)
    told = {id(each[label]) for each in (olds, news) for label in wrong}
    kept = [twin for twin in figures if not any(each and id(each) in told for each in twin)]
    broken = [twin for twin in figures if any(each and id(each) in told for each in twin)]
    alone_old = [old for old, _ in broken if old and id(old) not in told]
    alone_new = [new for _, new in broken if new and id(new) not in told]
    found: list[Twin] = [*kept, *((olds[label], news[label]) for label in wrong)]
    if len(alone_old) == len(alone_new):
        found += zip(alone_old, alone_new, strict=True)
    else:
        found += [*((old, None) for old in alone_old), *((None, new) for new in alone_new)]
    return sorted(found, key=_order)


def _by_label(figures: Iterable[Figure | None]) -> dict[str, Figure]:
    """Return the figures whose names no other has."""
    each = [figure for figure in figures if figure and figure.label != NAMELESS]
    many = Counter(figure.label for figure in each)
    return {figure.label: figure for figure in each if many[figure.label] == 1}


def _order(twin: Twin) -> tuple[int, int]:
    old, new = twin
    return (new.start if new else -1), (old.start if old else -1)
