"""The numbers of a case's document: tied to a figure, declared to be none, or tied to nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from drafter.address import Address
from drafter.blocks import Block, Document, Kind, Role, Run, Table, Text
from drafter.commands.tracing.cards import cards
from drafter.commands.tracing.lines import Entry, Found, lines_of
from drafter.model.report import Report
from drafter.model.walk import placed_items
from drafter.render.traced import Tracing
from drafter.store.load import Case
from drafter.zh.prose import find_figures
from drafter.zh.width import fold

_FRAME = (Kind.TITLE, Kind.STAGE, Kind.RECIPIENTS, Kind.ANNEX_LIST, Kind.NOTE, Kind.ANNEX, Kind.ANNEX_TITLE)
"""What frames the text: its numbers are dates, years and numbers of documents."""

_NUMERAL = re.compile(r"[0-9０-９][0-9０-９.,．，]*")

Fragments = Mapping[Address, tuple[str, ...]]


def trace_case(case: Case, document: Document, origin: str) -> Tracing:
    """Return the document of a case with every number marked.

    Args:
        origin: the case as the user named it.
    """
    fragments = _declared(case.report)
    entries = [entry for block in document.blocks for entry in _entries(block, fragments)]
    lines, numbers = lines_of(entries)
    return Tracing(document.title, origin, False, lines, numbers, cards(case, numbers))


def _entries(block: Block, fragments: Fragments) -> Iterator[Entry]:
    if isinstance(block, Table):
        yield from _rows(block)
    elif not isinstance(block, Text):
        for text in block.text.split("\n"):
            yield Entry(type(block).__name__.lower(), 0, ((text, ()),), block.address)
    else:
        others = () if block.kind in _FRAME else _others(block, fragments)
        cell = (block.text, (*_spans(block.runs), *others))
        yield Entry(block.kind.value, block.level, (cell,), block.address, 0, block.stretches)


def _rows(table: Table) -> Iterator[Entry]:
    yield Entry("head", 0, tuple((cell, ()) for cell in table.header), table.address)
    for number, row in enumerate(table.rows, 1):
        cells = tuple(("".join(run.text for run in cell), tuple(_spans(cell))) for cell in row)
        yield Entry("row", 0, cells, table.address, number)


def _spans(runs: Sequence[Run]) -> list[Found]:
    """Return the numbers that the runs themselves know."""
    found, start = [], 0
    for run in runs:
        end = start + len(run.text)
        if run.figures or run.role is Role.GAP:
            state = "open" if run.role is Role.GAP else "tied"
            found.append(Found(start, end, state, run.figures, run.filter))  # type: ignore[arg-type]
        start = end
    return found


def _others(block: Text, fragments: Fragments) -> Iterator[Found]:
    """Yield the numbers of a paragraph that its runs do not know."""
    text = block.text
    taken = [(found.start, found.end) for found in _spans(block.runs)]
    declared = list(_declared_spans(block, fragments))
    for low, high in declared:
        if not _meets(taken, low, high):
            for numeral in _NUMERAL.finditer(text, low, high):
                yield Found(*numeral.span(), "declared")
    taken += declared
    for figure in find_figures(text):
        if not _meets(taken, figure.start, figure.end):
            taken.append((figure.start, figure.end))
            yield Found(figure.start, figure.end, "loose", label=figure.label)


def _meets(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in taken)


def _declared(report: Report) -> Fragments:
    """Return the fragments that items declare to be no figures; an item without 编号 speaks for its part."""
    found: dict[Address, tuple[str, ...]] = {}
    for place, item in placed_items(report):
        key = (place[0], item.id) if item.id else (place[0],)
        if item.not_figures:
            found[key] = (*found.get(key, ()), *item.not_figures)
    return found


def _declared_spans(block: Text, fragments: Fragments) -> Iterator[tuple[int, int]]:
    if not fragments:
        return
    flat = fold(block.text)
    same = len(flat) == len(block.text)
    offsets = [0, *(offset for offset, _ in block.stretches)]
    addresses = [block.address, *(address for _, address in block.stretches)]
    for key, words in fragments.items():
        for word in words:
            for match in re.finditer(re.escape(fold(word)), flat) if same else ():
                address = addresses[bisect_right(offsets, match.start()) - 1]
                if address[: len(key)] == key:
                    yield match.span()
