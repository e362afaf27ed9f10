"""A comparison as one text: the paragraphs of a 花脸稿."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diff.results import Comparison, Paragraph
from drafter.redline.pieces import Piece, Span
from drafter.render.word.marked import Ink, Inked

_MARK = "¶"


def inked(found: Comparison) -> list[Inked]:
    """Return both texts in one, in their order; what moved is struck there and underlined here."""
    return list(_inked(found))


def _inked(found: Comparison) -> Iterator[Inked]:
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
                yield Inked(whose.kind, whose.level, tuple(inks))
                inks, whose = [], None
            else:
                _add(inks, _MARK, piece)
    if inks and whose is not None:
        yield Inked(whose.kind, whose.level, tuple(inks))


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
