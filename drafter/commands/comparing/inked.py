"""A comparison as one text: the paragraphs of a 花脸稿."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.diff.results import Comparison, Paragraph
from drafter.redline.pieces import Piece, Span
from drafter.render.word.marked import Ink, Inked

_MARK = "¶"
_CELL, _BETWEEN = "cell", "｜"
_HEADING = "标题"
_PART = re.compile(f"第.{{1,3}}部分{_HEADING}")


def inked(found: Comparison) -> list[Inked]:
    """Return both texts in one, in their order; what moved is struck there and underlined here."""
    told: list[Inked] = []
    row = ""
    for whose, inks in _paragraphs(found):
        own = whose.shown if whose.kind == _CELL else ""
        if own and own == row:
            told[-1] = replace(told[-1], inks=(*told[-1].inks, Ink(_BETWEEN, "same"), *inks))
        else:
            told.append(Inked(*_set_as(whose), inks))
        row = own
    return told


def _set_as(paragraph: Paragraph) -> tuple[str, int]:
    """Return kind and level; a bare file says by its words what is a heading."""
    if paragraph.kind != "body":
        return paragraph.kind, paragraph.level
    if paragraph.shown == _HEADING:
        return "title", 0
    if paragraph.shown.endswith(_HEADING):
        return "heading", 1 if _PART.fullmatch(paragraph.shown) else 2
    return paragraph.kind, paragraph.level


def _paragraphs(found: Comparison) -> Iterator[tuple[Paragraph, tuple[Ink, ...]]]:
    inks: list[Ink] = []
    whose: Paragraph | None = None
    for piece in found.pieces:
        side, span = (found.new, piece.new) if piece.new is not None else (found.old, piece.old)
        if span is None:
            continue
        paragraph = side.paragraphs[span.paragraph]
        if whose is None or piece.new is not None:
            whose = paragraph
        _add(inks, paragraph.text[span.start : span.end], piece)
        if span.end > len(paragraph.text):
            if _ends(piece, span, inks):
                yield whose, tuple(inks)
                inks, whose = [], None
            else:
                _add(inks, _MARK, piece)
    if inks and whose is not None:
        yield whose, tuple(inks)


def _ends(piece: Piece, span: Span, inks: list[Ink]) -> bool:
    """A mark that was deleted ends a paragraph only where all of it is gone; else two became one."""
    return piece.fate != "deleted" or all(ink.fate == "deleted" for ink in inks)


def _add(inks: list[Ink], text: str, piece: Piece) -> None:
    if not text:
        return
    if inks and inks[-1].fate == piece.fate:
        inks[-1] = Ink(inks[-1].text + text, piece.fate)
    else:
        inks.append(Ink(text, piece.fate))
