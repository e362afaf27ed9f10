"""Figures that the notes in one of drafter's own drafts name: certain, where prose can only guess."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar, cast

from drafter.address import Address
from drafter.data.indicators import indicators, kinds
from drafter.errors import FigureError
from drafter.readers.source import Grid, Line, Manifest, Passage, Source
from drafter.understand.results import FoundFigure, Node, Telling
from drafter.zh.figures import parse_figure
from drafter.zh.prose import Kind
from drafter.zh.quantity import Quantity

Laid = dict[Address, list[tuple[int, int, int]]]
"""For each line: the nodes that lie in it, with the offsets in the line where each begins and ends."""

_Each = TypeVar("_Each", FoundFigure, Telling)
_BARE = ("", "数")
_AROUND = 12


def trusted(source: Source) -> Manifest | None:
    """Return the notes of a draft, None where there are none or the draft has been changed since."""
    return source.manifest if source.manifest is not None and source.manifest.sound else None


def line_of(source: Source, passage: Passage) -> Line | Grid | None:
    """Return the line or table that a note is about, None for a paragraph behind the last line."""
    return source.lines[passage.line] if passage.line < len(source.lines) else None


def laid(source: Source, nodes: Sequence[Node]) -> Laid:
    """Return where in the lines of a file its nodes lie; a node not found as it stands is left out."""
    texts = {line.place: line.text for line in source.lines if isinstance(line, Line)}
    found: Laid = {}
    for number, node in enumerate(nodes):
        if node.place not in texts:
            continue
        before = found.setdefault(node.place, [])
        begin = texts[node.place].find(node.text, before[-1][2] if before else 0)
        if begin >= 0:
            before.append((number, begin, begin + len(node.text)))
    return found


def tellings(source: Source, nodes: Sequence[Node], places: Laid) -> tuple[Telling, ...]:
    """Return what the notes say of the figures in the text and in the tables, in the order of the nodes."""
    manifest = trusted(source)
    if manifest is None:
        return ()
    tables = {node.place: number for number, node in enumerate(nodes) if node.kind == "table"}
    starts = {line.place: _cell_starts(line) for line in source.lines if isinstance(line, Grid)}
    found: list[Telling] = []
    for passage in manifest.passages:
        line = line_of(source, passage)
        if isinstance(line, Line):
            found += _of_line(passage, places.get(line.place, []))
        elif line is not None and passage.cell is not None and any(mark.end for mark in passage.figures):
            row, column = passage.cell
            begin = starts[line.place][row][column]
            found += _within(passage, tables[line.place], -begin, 0, None)
    return tuple(sorted(found, key=lambda telling: (telling.node, telling.start)))


def _cell_starts(grid: Grid) -> list[list[int]]:
    """Return where each cell begins in the text of the table's node."""
    begin = 0
    starts: list[list[int]] = []
    for row in grid.rows:
        starts.append([])
        for cell in row:
            starts[-1].append(begin)
            begin += len(cell) + 1
    return starts


def _of_line(passage: Passage, spans: list[tuple[int, int, int]]) -> Iterator[Telling]:
    for number, begin, end in spans:
        yield from _within(passage, number, begin, begin, end)


def _within(passage: Passage, node: int, shift: int, begin: int, end: int | None) -> Iterator[Telling]:
    """Yield the marks between two offsets, as offsets in the node's text."""
    for mark in passage.figures:
        inside = begin <= mark.start < mark.end and (end is None or mark.end <= end)
        if inside and mark.names:
            yield Telling(mark.names, mark.filter, node, mark.start - shift, mark.end - shift)


def noted_figures(
    figures: Sequence[FoundFigure], noted: Sequence[Telling], nodes: Sequence[Node], year: int | None
) -> tuple[FoundFigure, ...]:
    """Return the figures with the names that the notes give them.

    What a filter made of a figure (同比 …) is no figure of its own. A figure of a table that the text
    states, too, is left to the text. What no note covers stays as it was found.

    Args:
        figures: as prose and tables tell them, in order.
        noted: what the notes say.
        nodes: the text.
        year: the year reported on.
    """
    if not noted:
        return tuple(figures)
    found = _by_node(figures)
    settled = _by_node([telling for telling in noted if _settles(telling, nodes[telling.node])])
    in_text = {
        name
        for number, some in settled.items()
        if nodes[number].kind != "table"
        for telling in some
        if not telling.filter
        for name in telling.names
    }
    result: list[FoundFigure] = []
    for number in sorted({*found, *settled}):
        own, some = found.get(number, []), settled.get(number, [])
        if nodes[number].kind == "table":
            result += _of_table(own, some, in_text)
        else:
            result += _of_text(own, some, nodes[number], year)
    return tuple(_without_rivals(result))


def _by_node(many: Sequence[_Each]) -> dict[int, list[_Each]]:
    kept: dict[int, list[_Each]] = {}
    for one in many:
        kept.setdefault(one.node, []).append(one)
    return kept


def _quantity(text: str) -> Quantity | None:
    try:
        return parse_figure(text)
    except FigureError:
        return None


def _settles(telling: Telling, node: Node) -> bool:
    """Tell whether a note holds for the characters it means: a gap, or words written since, are no figure."""
    if node.kind == "table":
        return telling.filter in _BARE
    return bool(telling.filter) or _quantity(node.text[telling.start : telling.end]) is not None


def _covering(figure: FoundFigure, noted: Sequence[Telling], ends: Sequence[int]) -> Telling | None:
    """Return the note on the characters of a figure."""
    at = bisect_right(ends, figure.start)
    return noted[at] if at < len(noted) and noted[at].start < figure.end else None


def _of_text(
    found: Sequence[FoundFigure], noted: Sequence[Telling], node: Node, year: int | None
) -> list[FoundFigure]:
    """Return the figures of a node of text: those noted, and those found where nothing is noted."""
    ends = [telling.end for telling in noted]
    result: list[FoundFigure] = []
    beneath: dict[Telling, FoundFigure] = {}
    for figure in found:
        telling = _covering(figure, noted, ends)
        if telling is None:
            result.append(figure)
        else:
            beneath.setdefault(telling, figure)
    for telling in noted:
        quantity = _quantity(node.text[telling.start : telling.end])
        if not telling.filter and quantity is not None:
            base = beneath.get(telling) or _plain_figure(telling, quantity, node, year)
            result += [_restated(_named(base, name), telling, quantity) for name in telling.names]
    return sorted(result, key=lambda figure: figure.start)


def _of_table(
    found: Sequence[FoundFigure], noted: Sequence[Telling], in_text: set[str]
) -> Iterator[FoundFigure]:
    ends = [telling.end for telling in noted]
    for figure in found:
        telling = _covering(figure, noted, ends)
        if telling is None:
            yield figure
        elif telling.names[0] not in in_text:
            yield _named(figure, telling.names[0])


def _named(figure: FoundFigure, name: str) -> FoundFigure:
    """Return the figure under its own name; where that is no indicator's, the one found for it stays."""
    indicator = indicators().get(name)
    if indicator is None:
        return replace(figure, name=name, noted=True)
    return replace(figure, name=name, noted=True, indicator=indicator.id, confidence=1.0)


def _restated(figure: FoundFigure, telling: Telling, quantity: Quantity) -> FoundFigure:
    return replace(
        figure,
        value=quantity.base_value,
        upper=_upper(quantity),
        written=quantity.text,
        unit=quantity.base_unit,
        qualifier=quantity.qualifier,
        start=telling.start,
        end=telling.end,
    )


def _upper(quantity: Quantity) -> Decimal | None:
    return None if quantity.upper is None else quantity.upper * quantity.scale


def _plain_figure(telling: Telling, quantity: Quantity, node: Node, year: int | None) -> FoundFigure:
    """Return a figure that prose does not tell from other words: 第一, 唯一 and the like."""
    name = telling.names[0]
    indicator = indicators().get(name)
    usual: Kind = "rank" if quantity.form == "rank" else "count"
    return FoundFigure(
        value=quantity.base_value,
        upper=_upper(quantity),
        written=quantity.text,
        unit=quantity.base_unit,
        qualifier=quantity.qualifier,
        kind=cast(Kind, kinds()[indicator.kind].english) if indicator else usual,
        direction=None,
        period=year,
        label=name,
        name=name,
        indicator=None,
        confidence=0.0,
        fragment=node.text[max(0, telling.start - _AROUND) : telling.end + _AROUND],
        part=node.part[0] if node.part else None,
        place=node.place,
        node=telling.node,
        start=telling.start,
        end=telling.end,
    )


def _without_rivals(figures: Sequence[FoundFigure]) -> Iterator[FoundFigure]:
    """Yield the figures; what prose took for an indicator of another value than the one noted is none."""
    sure = {
        (figure.indicator, figure.period): figure.value
        for figure in figures
        if figure.noted and figure.confidence == 1.0
    }
    for figure in figures:
        told = sure.get((figure.indicator, figure.period), figure.value)
        if figure.confidence == 1.0 or told == figure.value:
            yield figure
        else:
            yield replace(figure, indicator=None, confidence=0.0)
