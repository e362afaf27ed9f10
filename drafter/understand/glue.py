"""Title, recipients, closing and signature cut from the text, where line breaks are lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from drafter.readers.source import Grid
from drafter.understand import frame
from drafter.understand.pieces import Piece
from drafter.zh.regex import regex

HEAD, TAIL = 12, 40
"""How many pieces at the beginning and the end of a file may be frame."""

_GLUED_TITLE = regex(
    "^[^。:;,]{4,70}?(?:情况的报告|年度报告|情况报告|工作报告|工作总结|的报告|情况汇报)"
    "(?!如下|[和及与暨])(?= |[^ 》”的)])"
)
_GLUED_TAIL = regex(
    "(?<=。)(?P<closing>(?:特此|专此)[^。]{0,20}。)?(?P<names> ?[\u4e00-\u9fff() ]{4,60}?)?"
    "(?P<date> ?(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日)(?P<note> ?\\([^()。]{2,40}\\))?$"
)
_GLUED_CLOSING = regex("(?<=。)(?=(?:特此|专此)(?:报告|汇报)[^。]{0,12}。?$)")


def _split(piece: Piece, offsets: list[int]) -> list[Piece]:
    parts: list[Piece] = []
    bounds = [0, *offsets, len(piece.flat)]
    for start, end in pairwise(bounds):
        text, flat = piece.text[start:end], piece.flat[start:end]
        front = len(flat) - len(flat.lstrip(" "))
        bare = flat.strip(" ")
        if not bare:
            continue
        begins = start == 0
        parts.append(
            replace(
                piece,
                text=text[front : front + len(bare)],
                flat=bare,
                marker=piece.marker if begins else None,
                level=piece.level if begins else 0,
                lead=piece.lead if begins else 0,
                first=piece.first and begins,
                last=piece.last and end == len(piece.flat),
                broken=True,
            )
        )
    return parts


def _head_split(piece: Piece) -> list[Piece]:
    """Cut the title from what follows it in the same line."""
    match = _GLUED_TITLE.match(piece.flat)
    if piece.marker or match is None or len(piece.flat) - match.end() < 3:
        return [piece]
    title, *rest = _split(piece, [match.end()])
    return [title, *(part for each in rest for part in _recipients_split(each))]


def _recipients_split(piece: Piece) -> list[Piece]:
    colon = piece.flat.find(":", 0, 100)
    if 2 < colon < len(piece.flat) - 1 and frame.is_recipients(piece.flat[: colon + 1]):
        return _split(piece, [colon + 1])
    return [piece]


def _tail_split(piece: Piece) -> list[Piece]:
    """Cut closing, signature, date and note from the text before them."""
    window = max(0, len(piece.flat) - 160)
    match = _GLUED_TAIL.search(piece.flat, window)
    if match:
        names = (match["names"] or "").strip()
        if not names or frame.are_bodies(names):
            groups = ("closing", "names", "date", "note")
            return _split(piece, sorted({match.start(name) for name in groups if match[name]} - {0}))
    closing = _GLUED_CLOSING.search(piece.flat, window)
    if closing and closing.start():
        return _split(piece, [closing.start()])
    signed = frame.joint_signature(piece.flat)
    return _split(piece, [signed[1]]) if signed else [piece]


def unglued(found: list[Piece | Grid]) -> list[Piece | Grid]:
    """Return the pieces, what is glued together at the beginning and the end of the file cut apart."""
    spread: list[Piece | Grid] = []
    head = True
    for at, piece in enumerate(found):
        if isinstance(piece, Grid):
            spread.append(piece)
            continue
        parts = [piece]
        if head and at < HEAD and piece.marker is None:
            parts = _head_split(piece)
            parts = _recipients_split(piece) if len(parts) == 1 else parts
        head = head and piece.marker is None
        if at >= len(found) - TAIL:
            parts = [part for each in parts for part in _tail_split(each)]
        spread.extend(parts)
    return spread
