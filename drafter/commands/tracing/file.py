"""The numbers of a file that drafter did not make, as far as they can be recognised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.commands.tracing.lines import Entry, Found, lines_of
from drafter.data.indicators import Indicator, every_indicator
from drafter.readers import Source
from drafter.render.traced import Card, Number, Tracing
from drafter.understand import FoundFigure, Node, Understanding, understand
from drafter.understand.figure_names import SURE
from drafter.zh.decimals import show_number

_TABLE = "table"
_PROSE = ("body", "opening", "transition", "closing")

Known = Mapping[str, Indicator]
Numbered = Sequence[tuple[int, Node]]


def trace_file(source: Source, origin: str) -> Tracing:
    """Return the text of a file with its figures marked.

    Args:
        origin: the file as the user named it.
    """
    found = understand(source)
    known = {indicator.id: indicator for indicator in every_indicator()}
    entries = [entry for group in _paragraphs(found.nodes) for entry in _entries(group, found, known)]
    lines, numbers = lines_of(entries)
    return Tracing(found.title, origin, True, lines, numbers, _cards(found.figures, numbers, known))


def _paragraphs(nodes: Sequence[Node]) -> list[list[tuple[int, Node]]]:
    groups: list[list[tuple[int, Node]]] = []
    for at, node in enumerate(nodes):
        if node.continues and groups and _TABLE not in (node.kind, groups[-1][-1][1].kind):
            groups[-1].append((at, node))
        else:
            groups.append([(at, node)])
    return groups


def _entries(group: Numbered, found: Understanding, known: Known) -> Iterator[Entry]:
    first = group[0][1]
    if first.kind == _TABLE:
        yield from _rows(group[0], found, known)
        return
    text = ""
    told: list[Found] = []
    for at, node in group:
        told += [_found(figure, len(text), known) for figure in found.figures if figure.node == at]
        text += node.text
    level = 0
    if first.kind == "heading" and first.heading is not None:
        level = min(4, found.headings[first.heading].level)
    alone = first.kind == "heading" and len(group) == 1
    kind = "heading" if alone else "paragraph" if level or first.kind in _PROSE else first.kind
    yield Entry(kind, level, ((text, tuple(told)),), first.place)


def _rows(numbered: tuple[int, Node], found: Understanding, known: Known) -> Iterator[Entry]:
    at, node = numbered
    figures = [figure for figure in found.figures if figure.node == at]
    offset = 0
    for number, row in enumerate(node.text.split("\n")):
        cells = []
        for text in row.split("\t"):
            end = offset + len(text)
            inside = [each for each in figures if offset <= each.start < each.end <= end]
            cells.append((text, tuple(_found(figure, -offset, known) for figure in inside)))
            offset = end + 1
        yield Entry("row" if number else "head", 0, tuple(cells), node.place, number)


def _found(figure: FoundFigure, offset: int, known: Known) -> Found:
    names = (figure.name,) if figure.noted or _indicator(figure, known) else ()
    return Found(figure.start + offset, figure.end + offset, "recognised", names, "", figure.label)


def _indicator(figure: FoundFigure, known: Known) -> Indicator | None:
    sure = figure.indicator and figure.confidence >= SURE
    return known.get(figure.indicator) if sure and figure.indicator else None


def _cards(figures: Sequence[FoundFigure], numbers: Sequence[Number], known: Known) -> dict[str, Card]:
    uses: dict[str, list[int]] = {}
    for at, number in enumerate(numbers):
        for name in number.names:
            uses.setdefault(name, []).append(at)
    cards: dict[str, Card] = {}
    for figure in figures:
        if figure.name in uses and figure.name not in cards:
            rows = _known(figure, _indicator(figure, known))
            cards[figure.name] = Card(figure.name, figure.written, rows, (), tuple(uses[figure.name]))
    return cards


def _known(figure: FoundFigure, indicator: Indicator | None) -> tuple[tuple[str, str], ...]:
    rows = [("原文", figure.label), ("读作", f"{show_number(figure.value)}{figure.unit}")]
    if figure.period:
        rows.append(("年份", f"{figure.period}年"))
    if indicator:
        rows.append(("像是", f"{indicator.name}（指标）"))
        rows += [("口径", indicator.definition)] * bool(indicator.definition)
        rows += [("部门", f"{indicator.department}（通常由它提供）")] * bool(indicator.department)
    return tuple(rows)
