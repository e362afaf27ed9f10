"""Figures of the whole report: those of the text and those of its tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.readers.source import Grid
from drafter.understand.grids import grid_figures
from drafter.understand.match import indicator_of
from drafter.understand.naming import name_of, share_name
from drafter.understand.naming_beside import beside
from drafter.understand.naming_each import shares
from drafter.understand.naming_phrase import LAST_YEAR_VALUE, Told
from drafter.understand.naming_words import PLAIN_SUFFIX
from drafter.understand.results import FoundFigure, Heading, Node
from drafter.zh.prose import Found, find_figures
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_TOLD = ("opening", "heading", "body", "closing")
_YEAR = regex("(?<![0-9])(20[0-9]{2}) ?年(?!.{0,2}《)")
_RANGE = regex("20[0-9]{2} ?年?[-~至到]{1,2} ?20[0-9]{2}")
_TITLES = regex("《[^《》]*》")
_LAST_YEAR = regex("(?:去年|上年|上一年)(?!同期|度?相比)")
_FAR = 1000
_CONTEXT, _AFTER = 40, 24


def _periods(flat: str) -> tuple[list[int], list[int]]:
    """Return where plain text names a year, in order, and the years; but for titles and spans."""
    hidden = bytearray(len(flat))
    for pattern in (_TITLES, _RANGE):
        for match in pattern.finditer(flat):
            hidden[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    found = [match for match in _YEAR.finditer(flat) if not hidden[match.start()]]
    return [match.start() for match in found], [int(match.group(1)) for match in found]


def _period(flat: str, start: int, periods: tuple[list[int], list[int]], year: int | None) -> int | None:
    low = max(0, start - _FAR)
    sentence = max(flat.rfind("。", low, start), flat.rfind(";", low, start), low - 1) + 1
    clause = flat[max(flat.rfind(",", sentence, start) + 1, sentence) : start]
    if year and _LAST_YEAR.search(clause) and not re.search("[较比]", clause):
        return year - 1
    places, years = periods
    at = bisect_left(places, start) - 1
    return years[at] if at >= 0 and places[at] >= sentence else year


def _once_only(name: str, taken: Counter[str], unit: str = "") -> str:
    bare = re.sub(r"\W", "", name) or "数据"
    by_unit = f"{bare.removesuffix(PLAIN_SUFFIX)}{unit}{PLAIN_SUFFIX}"
    if taken[bare] and unit and bare.endswith(PLAIN_SUFFIX) and not taken[by_unit]:
        bare = by_unit
    taken[bare] += 1
    return bare if taken[bare] == 1 else f"{bare}之{taken[bare]}"


def _cell_name(label: str, period: int | None, year: int | None) -> str:
    """Return the name of a table's figure: that of the year before stands beside this year's."""
    return f"{label}{LAST_YEAR_VALUE}" if year and period == year - 1 else label


def _named(flat: str, figures: Sequence[Found]) -> Iterator[tuple[Found, str]]:
    """Yield the figures of a paragraph (plain text), each with the name proposed for it."""
    spans = sorted({(found.start, found.end) for found in figures})
    places = {span: at for at, span in enumerate(spans)}
    own = shares(flat, spans)
    earlier: dict[int, Told] = {}
    told, whole, floor = Told(), Told(), 0
    for found in figures:
        at = places[found.start, found.end]
        between = flat[floor : found.start]
        if "。" in between:
            told = whole = Told()
        elif whole.name and ";" in between:
            told = whole  # 其中甲类5件；由上年的7件增加到8件: of the whole, not of its last part
        if "其中" in between:
            whole = told
        if found.shared > 1:
            told = Told(told.noun, f"{found.label}排名" if found.kind == "rank" else found.label)
        elif share := own.get(at):
            told = share_name(found, beside(flat, spans, at), share, earlier.get(share.figure, told))
        else:
            told = name_of(found, beside(flat, spans, at), told)
        earlier[at] = told
        yield found, told.name
        floor = found.end


def _figure(found: Found, node: Node, at: int, context: str, period: int | None, name: str) -> FoundFigure:
    quantity = found.quantity
    identity, confidence = indicator_of(found, context)
    upper: Decimal | None = quantity.upper * quantity.scale if quantity.upper is not None else None
    return FoundFigure(
        quantity.base_value,
        upper,
        quantity.text if upper is None else quantity.text.replace("-", "—"),
        quantity.base_unit,
        quantity.qualifier,
        found.kind,
        found.direction,
        period,
        found.label,
        name,
        identity,
        confidence,
        found.fragment,
        node.part[0] if node.part else None,
        node.place,
        at,
        found.start,
        found.end,
    )


def _once(figures: Sequence[FoundFigure]) -> Iterator[FoundFigure]:
    """Yield the figures, each indicator left to the one value of a year that fits it best."""
    best: dict[tuple[str, int | None], FoundFigure] = {}
    for figure in figures:
        if figure.indicator:
            key = (figure.indicator, figure.period)
            if key not in best or best[key].confidence < figure.confidence:
                best[key] = figure
    for figure in figures:
        holder = best[figure.indicator, figure.period] if figure.indicator else figure
        told = (holder.value, holder.upper) == (figure.value, figure.upper)
        yield figure if told else replace(figure, indicator=None, confidence=0.0)


def _found(
    nodes: Sequence[Node], grids: Sequence[Grid], titles: dict[int, str], year: int | None
) -> Iterator[FoundFigure]:
    """Yield the figures in order; two of different value may still claim one indicator."""
    taken: Counter[str] = Counter()
    tables = iter(grids)
    for at, node in enumerate(nodes):
        heading = titles.get(node.heading, "") if node.heading is not None else ""
        if node.kind == "table":
            for found, period in grid_figures(next(tables), year):
                yield _figure(
                    found, node, at, heading, period, _once_only(_cell_name(found.label, period, year), taken)
                )
            continue
        if node.kind not in _TOLD:
            continue
        flat = plain(node.text)
        periods = _periods(flat)
        for found, name in _named(flat, find_figures(node.text)):
            context = flat[max(0, found.start - _CONTEXT) : found.end + _AFTER] + heading
            period = _period(flat, found.start, periods, year)
            own = _once_only(name, taken, found.quantity.base_unit)
            yield _figure(found, node, at, context, period, own)


def report_figures(
    headings: Sequence[Heading], nodes: Sequence[Node], grids: Sequence[Grid], year: int | None
) -> tuple[FoundFigure, ...]:
    """Return the figures in order.

    Args:
        headings: all headings; their words help to tell what a figure counts.
        nodes: the text.
        grids: the tables, in the order of the nodes that hold them.
        year: the year reported on.
    """
    titles = {at: plain(heading.title) for at, heading in enumerate(headings)}
    return tuple(_once(tuple(_found(nodes, grids, titles, year))))
