"""A file as read turned into a report as understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.readers.source import Grid, Source
from drafter.understand import frame
from drafter.understand.figures import once, report_figures
from drafter.understand.levels import levels
from drafter.understand.parts import place
from drafter.understand.pieces import pieces
from drafter.understand.promises import find_promises
from drafter.understand.results import MANDATED, Heading, Node, NodeKind, PartName, Understanding
from drafter.understand.rows import tell
from drafter.understand.sentences import sentences
from drafter.understand.shortcomings import find_shortcomings
from drafter.understand.tree import build, sections
from drafter.understand.vocabulary import tells_duty
from drafter.understand.warnings import warnings
from drafter.zh.prose_width import plain


def _texts(nodes: Sequence[Node], *kinds: NodeKind) -> list[str]:
    return [node.text for node in nodes if node.kind in kinds]


def _year(nodes: Sequence[Node], headings: Sequence[Heading]) -> int | None:
    """Return the year reported on: by the title, the opening, a heading, or the date of signing."""
    for text in (*_texts(nodes, "title"), *_texts(nodes, "opening"), *_texts(nodes, "body")[:2]):
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


def understand(source: Source) -> Understanding:
    """Return what a report says: its frame, headings, parts, figures, shortcomings and promises.

    Nothing is dropped: every character of the file but white space is in a node or in the debris.
    """
    found, debris = pieces(source)
    rows = tell(found)
    heights = levels(rows)
    guess = next(
        filter(None, (frame.year_in(row.flat) for row in rows if row.kind in ("title", "opening", "body"))),
        None,
    )
    placed = place(rows, heights, guess)
    headings, nodes = build(placed)
    year = _year(nodes, headings)
    signature = tuple(name for text in _texts(nodes, "signature") for name in frame.bodies(text))
    title = re.sub(r"\s+", " ", "".join(_texts(nodes, "title"))).strip()
    grids = [row.piece for row in rows if isinstance(row.piece, Grid)]
    present = {name for node in nodes for name in node.part}
    missing = tuple(name for name in MANDATED if name not in present)
    embedded = tuple(_embedded(headings, nodes)) if "duty" in missing else ()
    titles = {at: plain(heading.title) for at, heading in enumerate(headings)}
    figures = tuple(once(tuple(report_figures(nodes, grids, titles, year))))
    shortcomings = find_shortcomings(headings, nodes)
    promises = find_promises(headings, nodes)
    signed = next(filter(None, map(frame.signed_on, _texts(nodes, "date"))), None)
    return Understanding(
        title,
        signature or frame.unit_in_title(title),
        year,
        _plan_year(headings, nodes, year),
        _recipients(nodes),
        signature,
        signed,
        _number(nodes, debris),
        "".join(_texts(nodes, "transition")),
        "".join(_texts(nodes, "closing")),
        "".join(text for text in _texts(nodes, "note") if not plain(text).endswith("稿)")),
        headings,
        nodes,
        sections(headings, nodes),
        missing,
        embedded,
        figures,
        shortcomings,
        promises,
        len(grids),
        tuple(debris),
        warnings(title, year, headings, placed, missing, embedded, shortcomings, promises),
    )
