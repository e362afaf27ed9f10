"""Drafts opened for examination: a text, a file of any kind, or a case with all it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.check.context import Context
from drafter.check.draft import Draft
from drafter.check.layout import Layout
from drafter.readers import read_source
from drafter.readers.plain import text_lines
from drafter.readers.source import Line, Source
from drafter.understand import understand

if TYPE_CHECKING:  # a case brings them; a bare file needs none
    from drafter.blocks import Document
    from drafter.model.report import Report
    from drafter.store.load import Case

_NOTHING = Context()
_TEXT = Path("文稿.txt")


def context_of(known: Mapping[str, Any]) -> Context:
    """Return a context from plain values: lists for tuples, ISO dates, last year's report as its text."""
    values = dict(known)
    for key in ("other_regions", "last_promises"):
        if key in values:
            values[key] = tuple(values[key])
    if isinstance(values.get("today"), str):
        values["today"] = date.fromisoformat(values["today"])
    if isinstance(values.get("last"), str):
        values["last"] = understand(source_of_text(values["last"]))
    return Context(**values)


def source_of_text(text: str) -> Source:
    """Return a plain text as a reader gives it: a paragraph a line."""
    lines = tuple(Line(line, place=("段", number)) for number, line in enumerate(text_lines(text), 1))
    return Source(_TEXT, "txt", lines)


def draft_of_source(source: Source, context: Context = _NOTHING, layout: Layout | None = None) -> Draft:
    """Understand what was read, and put beside it what is known."""
    return Draft(understand(source), source, context, layout=layout)


def draft_of_text(text: str, /, **known: Any) -> Draft:
    """Return the draft that a plain text is; ``known`` are fields of Context (see ``context_of``)."""
    return draft_of_source(source_of_text(text), context_of(known))


def draft_of_file(path: Path, context: Context = _NOTHING) -> Draft:
    """Return the draft in a file.

    Raises:
        InputError: it cannot be read.
    """
    source = read_source(path)
    return draft_of_source(source, context, _layout(source))


def _layout(source: Source) -> Layout | None:
    """Return the page of a .docx, None of any other file; its reader is loaded for a .docx only."""
    if source.kind != "docx":
        return None
    from drafter.readers.word.layout import layout_of_file

    return layout_of_file(source.path)


def draft_of_case(case: Case, document: Document, context: Context = _NOTHING) -> Draft:
    """Return the draft that a case is told as.

    Args:
        case: the case.
        document: one of its texts, assembled.
        context: what is known beside the case; what it leaves open the case answers.
    """
    from drafter.check.told import source_of_document

    source = source_of_document(document, case.files.report.path)
    return Draft(understand(source), source, _completed(context, case.report, document), case, document)


def _completed(context: Context, report: Report, document: Document) -> Context:
    last = report.last
    promises = tuple(promise.text for promise in last.promises if promise.text) if last else ()
    return replace(
        context,
        body=context.body or report.body.name,
        region=context.region or report.body.region,
        level=context.level or report.body.level,
        year=context.year or report.year,
        last_promises=context.last_promises or promises,
        public=context.public or document.public,
        stage=context.stage or document.stage,
    )
