"""The names under which figures of a report go on into a case."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from drafter.data.indicators import every_indicator, indicators
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex
from drafter.zh.width import fold_name

SURE = 0.75
"""How well an indicator must fit before a figure takes its name."""

_TABLE = "表"
_TELLING = 4
_COUNTED = regex("(?:之?[0-9]+|数据)$")


def figure_names(figures: Sequence[FoundFigure]) -> tuple[str, ...]:
    """Return a name for each figure: its indicator's where that is sure, its own otherwise.

    One name stands for one written value; a second value under the same name gets a name of its own.
    A name noted in the draft is kept as it is.
    """
    ids = {indicator.id: indicator.name for indicator in every_indicator()}
    known = indicators()
    written: dict[str, str] = {}
    for figure in figures:
        if figure.noted:
            written.setdefault(figure.name, figure.written)
    latest: dict[str | None, int] = {}
    for figure in figures:
        latest[figure.indicator] = max(latest.get(figure.indicator, 0), figure.period or 0)
    names = []
    for figure in figures:
        newest = (figure.period or 0) == latest[figure.indicator]
        sure = figure.indicator in ids and figure.confidence >= SURE and newest and figure.part != "plan"
        own = _clean(figure.name)
        wanted = [figure.name] if figure.noted else [ids[str(figure.indicator)]] if sure else []
        wanted.append(known[own].name if own in known else own)
        wanted += [f"{own}{number}" for number in range(2, len(figures) + 2)]
        name = next(name for name in wanted if written.get(name, figure.written) == figure.written)
        written[name] = figure.written
        names.append(name)
    return _told_once(figures, names)


def _told_once(figures: Sequence[FoundFigure], names: Sequence[str]) -> tuple[str, ...]:
    """Give a figure of a table the name under which the text tells the same."""
    told: dict[tuple[Decimal, Decimal | None, str], list[int]] = {}
    for at, figure in enumerate(figures):
        if figure.place[0] != _TABLE and figure.part != "plan":
            told.setdefault((figure.value, figure.upper, figure.unit), []).append(at)
    found = list(names)
    for at, figure in enumerate(figures):
        if figure.place[0] != _TABLE or figure.noted:
            continue
        same = told.get((figure.value, figure.upper, figure.unit), [])
        match = next((other for other in same if _alike(figure, figures[other])), None)
        if match is not None:
            same.remove(match)
            found[at] = names[match]
    return tuple(found)


def _alike(cell: FoundFigure, told: FoundFigure) -> bool:
    """Tell whether a cell and a figure of the text, equal in value, count the same thing in the same year."""
    words = {cell.label[at : at + 2] for at in range(len(cell.label) - 1)}
    same = cell.period == told.period and cell.written == told.written
    return same and any(told.label[at : at + 2] in words for at in range(len(told.label) - 1))


def doubtful(figure: FoundFigure, name: str) -> bool:
    """Tell whether a person should look at a figure first: its name says little, or an indicator fits badly.

    Args:
        name: the name it is to have, as ``figure_names`` gives it.
    """
    if figure.noted:
        return False
    unsure = figure.indicator is not None and figure.confidence < SURE
    return unsure or len(name) < _TELLING or _COUNTED.search(name) is not None


def _clean(name: str) -> str:
    kept = "".join(character for character in fold_name(name) if character.isalnum())
    return kept[:30] or "数据"
