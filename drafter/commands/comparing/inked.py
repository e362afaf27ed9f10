"""A comparison as one text: the paragraphs of a 花脸稿."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.diff.results import Comparison, Paragraph
from drafter.redline.pieces import Piece, Span
from drafter.render.word.ink import Ink, Inked
from drafter.zh.regex import regex

_MARK = "¶"
_CELL = "cell"
_HEADING = "标题"
_SET = {_HEADING: "title", "主送": "recipients", "署名和日期": "signature", "成文日期": "signature"}
_PART = regex(f"第.{{1,3}}部分{_HEADING}")


class _Told(NamedTuple):
    """A paragraph of both texts in one, and the rows of tables that it is of, by side and place."""

    whose: Paragraph
    inks: tuple[Ink, ...]
    rows: frozenset[tuple[str, str]]


def inked(found: Comparison) -> list[Inked]:
    """Return both texts in one, in their order; what moved is struck there and underlined here."""
    told: list[Inked] = []
    row: frozenset[tuple[str, str]] = frozenset()
    for each in _paragraphs(found):
        if not each.rows:
            told.append(Inked(*_set_as(each.whose), each.inks))
        elif row & each.rows:
            told[-1] = Inked("row", 0, cells=(*told[-1].cells, each.inks))
        else:
            told.append(Inked("row", 0, cells=(each.inks,)))
        row = row | each.rows if row & each.rows else each.rows
    return told


def _set_as(paragraph: Paragraph) -> tuple[str, int]:
    """Return kind and level; a bare file says by its words what is a heading."""
    if paragraph.kind != "body":
        return paragraph.kind, paragraph.level
    if paragraph.shown in _SET:
        return _SET[paragraph.shown], 0
    if paragraph.shown.endswith(_HEADING):
        return "heading", 1 if _PART.fullmatch(paragraph.shown) else 2
    return paragraph.kind, paragraph.level


def _paragraphs(found: Comparison) -> Iterator[_Told]:
    inks: list[Ink] = []
    whose: Paragraph | None = None
    rows: set[tuple[str, str]] = set()
    for piece in found.pieces:
        side, span = (found.new, piece.new) if piece.new is not None else (found.old, piece.old)
        if span is None:
            continue
        paragraph = side.paragraphs[span.paragraph]
        rows.update(_rows(piece, found))
        if whose is None or piece.new is not None:
            whose = paragraph
        _add(inks, paragraph.text[span.start : span.end], piece)
        if span.end > len(paragraph.text):
            if _ends(piece, span, inks):
                yield _Told(whose, tuple(inks), frozenset(rows))
                inks, whose, rows = [], None, set()
            else:
                _add(inks, _MARK, piece)
    if inks and whose is not None:
        yield _Told(whose, tuple(inks), frozenset(rows))


def _rows(piece: Piece, found: Comparison) -> Iterator[tuple[str, str]]:
    """Yield the rows of tables that a piece stands in."""
    for name, side, span in (("old", found.old, piece.old), ("new", found.new, piece.new)):
        if span is not None and side.paragraphs[span.paragraph].kind == _CELL:
            yield name, side.paragraphs[span.paragraph].shown


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
