"""Corrections in a copy beside the original: a text as it is, a .docx with tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from drafter.check.draft import Draft
from drafter.check.finding import Finding, Fix
from drafter.commands.checking.places import At, Paragraphs
from drafter.commands.checking.targets import FIX_MARK
from drafter.commands.checking.word import AUTHOR, paragraphs_of, refuse_other
from drafter.commands.output import write_beside
from drafter.readers.decode import decode
from drafter.readers.fetch import fetch

Wanted = list[tuple[Finding, Fix]]


def corrected(draft: Draft, wanted: Wanted) -> tuple[Path, Wanted]:
    """Write a copy of a .txt or .docx with corrections beside it; return where, and which were made.

    A .txt copy is in UTF-8; in a .docx the corrections are tracked changes.
    """
    path = draft.source.path
    data, made = (_word if draft.source.kind == "docx" else _text)(path, draft, wanted)
    return write_beside(path.with_name(f"{path.stem}.{FIX_MARK}{path.suffix}"), data), made


def _text(path: Path, draft: Draft, wanted: Wanted) -> tuple[bytes, Wanted]:
    reading = decode(fetch(path))
    text = reading[0] if reading else ""
    located = _located(draft, wanted, Paragraphs(draft, [text], [None]), [text])
    pieces: list[str] = []
    done = 0
    for _, fix, at in sorted(located, key=lambda each: each[2].start):
        pieces += [text[done : at.start], fix.new]
        done = at.end
    return "".join([*pieces, text[done:]]).encode(), [(finding, fix) for finding, fix, _ in located]


def _word(path: Path, draft: Draft, wanted: Wanted) -> tuple[bytes, Wanted]:
    from drafter.redline.paragraphs import read_paragraphs
    from drafter.redline.replacements import with_replacements

    refuse_other(draft, "请先另存为 .docx。")
    texts = [each.text for each in read_paragraphs(path)]
    located = _located(draft, wanted, paragraphs_of(path, draft), texts)
    changes = [(at.paragraph, at.start, at.end, fix.new) for _, fix, at in located]
    now = datetime.now(UTC).replace(microsecond=0)
    data = with_replacements(path, changes, author=AUTHOR, date=now, tracked=True)
    return data, [(finding, fix) for finding, fix, _ in located]


def _located(
    draft: Draft, wanted: Wanted, paragraphs: Paragraphs, texts: Sequence[str]
) -> list[tuple[Finding, Fix, At]]:
    """Return the corrections whose characters stand in one paragraph exactly as they were read."""
    found: list[tuple[Finding, Fix, At]] = []
    for finding, fix in wanted:
        at = _place(fix, paragraphs)
        if at and texts[at.paragraph][at.start : at.end] == draft.nodes[fix.node].text[fix.start : fix.end]:
            found.append((finding, fix, at))
    return found


def _place(fix: Fix, paragraphs: Paragraphs) -> At | None:
    if fix.end > fix.start:
        return paragraphs.at(fix.node, fix.start, fix.end)
    before = paragraphs.at(fix.node, fix.start - 1, fix.start) if fix.start else None
    return At(before.paragraph, before.end, before.end) if before else None
