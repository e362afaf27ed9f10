"""A file as read turned into a report as understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.readers.source import Grid, Source
from drafter.understand import frame
from drafter.understand.figures import report_figures
from drafter.understand.levels import levels
from drafter.understand.noted import Laid, laid, noted_figures, tellings
from drafter.understand.noted_items import noted_promises, noted_shortcomings
from drafter.understand.parts import place
from drafter.understand.pieces import pieces
from drafter.understand.promises import find_promises
from drafter.understand.results import (
    MANDATED,
    FoundPromise,
    FoundShortcoming,
    Heading,
    Node,
    NodeKind,
    PartName,
    Understanding,
)
from drafter.understand.row import Row
from drafter.understand.rows import tell
from drafter.understand.sentences import sentences
from drafter.understand.shortcomings import find_shortcomings
from drafter.understand.tree import build, sections
from drafter.understand.vocabulary import tells_duty
from drafter.understand.warnings import warnings
from drafter.zh.prose_width import plain

_TELLS_YEAR: tuple[NodeKind, ...] = ("title", "transition", "opening")


def _texts(nodes: Sequence[Node], *kinds: NodeKind) -> list[str]:
    return [node.text for node in nodes if node.kind in kinds]


def _year(nodes: Sequence[Node], headings: Sequence[Heading]) -> int | None:
    """Return the year reported on: by the title, the opening, a heading, or the date of signing."""
    first = (text for kind in _TELLS_YEAR for text in _texts(nodes, kind))
    for text in (*first, *_texts(nodes, "body")[:2]):
        found = frame.year_in(plain(text))
        if found:
            return found
    for heading in headings:
        found = frame.year_in(plain(heading.title))
        if found:
            return found - 1 if "plan" in heading.part else found
    signed = next(filter(None, map(frame.signed_on, _texts(nodes, "date"))), None)
    return signed.year - 1 if signed else None


def _plan_year(headings: Sequence[Heading], nodes: Sequence[Node], year: int | None) -> int | None:
    for heading in headings:
        named = frame.year_in(plain(heading.title)) if heading.part == ("plan",) else None
        if named and (year is None or named > year):
            return named
    if year is None:
        first = next((node.text for node in nodes if node.part == ("plan",) and node.kind == "body"), "")
        return frame.year_in(plain(first))
    return year + 1


def _embedded(headings: Sequence[Heading], nodes: Sequence[Node]) -> Iterator[tuple[PartName, str]]:
    """Yield where sentences of other parts tell how the first person in charge did the duty."""
    seen: set[str] = set()
    for node in nodes:
        if node.kind != "body" or node.part not in (("achievements",), ()):
            continue
        flat = plain(node.text)
        text = headings[node.heading].text if node.heading is not None else ""
        if text not in seen and any(tells_duty(flat[low:high]) for low, high in sentences(flat)):
            seen.add(text)
            yield "duty", text


def _recipients(nodes: Sequence[Node]) -> tuple[str, ...]:
    return tuple(name for text in _texts(nodes, "recipients") for name in frame.bodies(text))


def _number(nodes: Sequence[Node], debris: Sequence[str]) -> str | None:
    texts = [*_texts(nodes, "number", "annex", "title"), *(text for text in debris if len(text) < 80)]
    return next(filter(None, map(frame.document_number, texts)), None)


def _guessed_year(rows: Sequence[Row]) -> int | None:
    """Return the first year that title, opening or text name; good enough to tell the plan by."""
    told = (frame.year_in(row.flat) for row in rows if row.kind in (*_TELLS_YEAR, "body"))
    return next(filter(None, told), None)


def _joined(nodes: Sequence[Node], kind: NodeKind) -> str:
    return "".join(_texts(nodes, kind))


def _title(lines: Sequence[str]) -> str:
    """Return the lines of a title as one; the names of two bodies keep their distance."""
    title = ""
    for line in lines:
        apart = frame.are_bodies(plain(title)) and frame.are_bodies(plain(line))
        title = f"{title} {line}" if apart else f"{title}{line}"
    return title


def _undertakings(
    source: Source, headings: Sequence[Heading], nodes: Sequence[Node], places: Laid
) -> tuple[tuple[FoundShortcoming, ...], tuple[FoundPromise, ...]]:
    """Return shortcomings and promises: as noted in a draft, else as prose tells them."""
    context = (source, headings, nodes, places)
    shortcomings = noted_shortcomings(*context, find_shortcomings(headings, nodes))
    return shortcomings, noted_promises(*context, find_promises(headings, nodes))


def _missing(nodes: Sequence[Node]) -> tuple[PartName, ...]:
    present = {name for node in nodes for name in node.part}
    return tuple(name for name in MANDATED if name not in present)


def understand(source: Source) -> Understanding:
    """Return what a report says: its frame, headings, parts, figures, shortcomings and promises.

    Nothing is dropped: every character of the file but white space is in a node or in the debris.
    """
    found, debris = pieces(source)
    rows = tell(found)
    placed = place(rows, levels(rows), _guessed_year(rows))
    headings, nodes = build(placed)
    year = _year(nodes, headings)
    signature = tuple(name for text in _texts(nodes, "signature") for name in frame.bodies(text))
    title = re.sub(r"\s+", " ", _title(_texts(nodes, "title"))).strip()
    grids = [row.piece for row in rows if isinstance(row.piece, Grid)]
    missing = _missing(nodes)
    embedded = tuple(_embedded(headings, nodes)) if "duty" in missing else ()
    places = laid(source, nodes)
    shortcomings, promises = _undertakings(source, headings, nodes, places)
    noted = tellings(source, nodes, places)
    understood = Understanding(
        title=title,
        unit=signature or frame.unit_in_title(title),
        year=year,
        plan_year=_plan_year(headings, nodes, year),
        recipients=_recipients(nodes),
        signature=signature,
        sign_date=next(filter(None, map(frame.signed_on, _texts(nodes, "date"))), None),
        doc_no=_number(nodes, debris),
        transition=_joined(nodes, "transition"),
        closing=_joined(nodes, "closing"),
        note="".join(text for text in _texts(nodes, "note") if not plain(text).endswith("稿)")),
        headings=headings,
        nodes=nodes,
        sections=sections(headings, nodes),
        missing_parts=missing,
        embedded_parts=embedded,
        figures=noted_figures(report_figures(headings, nodes, grids, year), noted, nodes, year),
        shortcomings=shortcomings,
        promises=promises,
        tables=len(grids),
        debris=tuple(debris),
        warnings=(),
        tellings=noted,
    )
    return replace(understood, warnings=warnings(understood, placed))
