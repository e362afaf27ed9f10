"""Where the heading in a piece of text ends and its body begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.understand.markers import RANKS
from drafter.understand.pieces import Piece
from drafter.understand.vocabulary import SECTION_END, SECTION_ENDS, parts_of
from drafter.zh.regex import regex

_LONGEST = {
    "part": 60,
    "hanzi": 60,
    "bracket": 64,
    "digit": 50,
    "round": 44,
    "half": 44,
    "ring": 44,
    "is": 36,
    "star": 50,
    "dash": 18,
    "step1": 60,
    "step2": 64,
    "step3": 50,
}
_LONE_SENTENCE = {
    "part": 40,
    "hanzi": 40,
    "bracket": 22,
    "digit": 16,
    "step1": 40,
    "step2": 22,
    "step3": 16,
    "round": 14,
    "half": 14,
    "ring": 14,
    "star": 22,
}
LONE = 0.7
"""How sure a heading is that is a sentence with nothing behind it."""
_COLON, _LABEL, _FEWEST = 26, 14, 5
_LEADS_ON = regex("(?:以下|如下|主要(?:有|表现|体现)|有)[^,。;]{0,12}:$")
"""Ends a line that leads to what follows, and is no heading."""
_TOLD = regex("[0-9一二三四五六七八九十百]+ ?[余多]?[家件个名次项人起条份部]")
"""A figure: what stands before a colon and tells one is text."""
_SENTENCE_END = regex("[。!?]")
_GOES_ON = regex(f"的|和|及|与|、|以及|有关|方面|{SECTION_ENDS}")
_ENDS = "。:!?;,"
_OPEN = "[待填:"
"""What begins the mark of a text still missing, as plain text."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the heading of a piece ends.

    Attributes:
        title: offset behind the title's last character.
        mark: offset behind the mark that ends it; equal to ``title`` if there is none.
        sure: 0–1.
    """

    title: int
    mark: int
    sure: float


def _with_mark(flat: str, title: int, sure: float) -> Cut:
    mark = title
    if mark < len(flat) and flat[mark] in "。:!?":
        mark += 1
    return Cut(title, mark, sure)


def _by_face(piece: Piece) -> Cut | None:
    """The heading stands out by its face."""
    start = piece.marker.end if piece.marker else 0
    end = min(piece.lead, len(piece.flat))
    while end > start and piece.flat[end - 1] in _ENDS + " ":
        end -= 1
    if end - start < 2 or end - start > 64 or "。" in piece.flat[start:end]:
        return None
    return _with_mark(piece.flat, end, 0.95)


def _glued(text: str) -> int | None:
    """Return where a heading of a part ends that text follows without anything between them."""
    stop = re.search("[,。;:!?]", text)
    head = text[: stop.start() if stop else len(text)]
    if stop is None or stop.group() not in ",。":
        return None
    for match in SECTION_END.finditer(head):
        if len(head) - match.end() >= 2 and not _GOES_ON.match(head, match.end()):
            return match.end()
    return None


def _gap(flat: str, start: int, stop: int) -> int | None:
    """Return where white space ends a heading that text follows."""
    at = flat.find(" ", start, stop)
    while at >= 0:
        rest = flat[at:].strip()
        if ";" in flat[start:at]:
            return None
        if at - start >= 3 and len(rest) > 12 and re.search("[,。;:]", rest) and flat[at - 1] not in ",;、":
            return at
        at = flat.find(" ", at + 1, stop)
    return None


def _sentence(piece: Piece, kind: str, start: int, stop: int, children: bool) -> Cut | None:
    """The heading is the first sentence."""
    flat = piece.flat
    length, rest = stop - start, len(flat) - stop - 1
    colon = flat.find(":", start, min(stop, start + _COLON + 1))
    if colon >= 0 and _TOLD.search(flat, start, colon):
        return None
    if kind == "dash" and (rest <= 0 or _TOLD.search(flat, start, stop)):
        return None
    if colon > start + 2 and stop - colon > 12 and (length > 30 or rest <= 0 or kind != "bracket"):
        return _with_mark(flat, colon, 0.8)
    if length > _LONGEST[kind]:
        return None
    if rest <= 0 and not children:
        short = length <= _LONE_SENTENCE.get(kind, 0) and (
            RANKS[kind] < RANKS["bracket"] or "," not in flat[start:stop]
        )
        return _with_mark(flat, stop, LONE) if short else None
    return _with_mark(flat, stop, 0.95 if length < 40 else 0.85)


def numbered(piece: Piece, children: bool) -> Cut | None:
    """Return where the heading of a numbered piece ends, None if the piece is an item without heading.

    Args:
        piece: a piece with a marker.
        children: True if the next piece is numbered and stands lower.
    """
    marker = piece.marker
    assert marker is not None
    flat, kind, start = piece.flat, marker.kind, marker.end
    if piece.lead > start + 1 and (cut := _by_face(piece)):
        return cut
    found = _SENTENCE_END.search(flat, start)
    stop = found.start() if found else len(flat)
    if kind not in ("is", "dash") and (gap := _gap(flat, start, stop)) is not None:
        return Cut(gap, gap, 0.9)
    if RANKS[kind] <= RANKS["hanzi"] and stop - start > 16 and (found or len(flat) - start > _LONGEST[kind]):
        glued = _glued(flat[start:])
        if glued is not None and glued < stop - start and parts_of(flat[start : start + glued], None):
            return _with_mark(flat, start + glued, 0.8)
    if found:
        return _sentence(piece, kind, start, stop, children)
    bare = flat.rstrip(":")
    if kind == "is" or flat.endswith((";", ",")) or len(flat) - start < 2:
        return None
    if len(bare) - start <= _LONGEST[kind]:
        return _with_mark(flat, len(bare), 0.95)
    return _sentence(piece, kind, start, len(flat), children)


def _labelled(piece: Piece, year: int | None) -> Cut | None:
    """The heading of a part is a label before its text (存在问题：一是……)."""
    flat = piece.flat
    colon = flat.find(":", 0, _LABEL)
    label = flat[: max(colon, 0)]
    if len(label) < 3 or re.search("[,、;0-9“]", label) or (piece.last and len(flat) - colon < _FEWEST):
        return None
    known = parts_of(label, year) and SECTION_END.search(label[-5:])
    return _with_mark(flat, colon, 0.8) if known else None


def unnumbered(piece: Piece, year: int | None, within: bool, loose: bool) -> Cut | None:
    """Return where the heading of a piece without number ends, None if the piece is text.

    Args:
        piece: a piece without marker that begins a line.
        year: the year reported on, if known.
        within: True if text went before and text follows, so that a short line can only be a heading.
        loose: True if no heading of the report has a number of the highest kind.
    """
    flat = piece.flat
    if not piece.first:
        return None
    if piece.lead and piece.lead < len(flat) and (cut := _by_face(piece)):
        return cut
    if loose and (cut := _labelled(piece, year)):
        return cut
    if (
        not piece.last
        or flat.startswith(_OPEN)
        or _LEADS_ON.search(flat)
        or len(flat) > 50
        or "。" in flat
        or flat.endswith((";", ",", "、"))
    ):
        return None
    bare = flat.rstrip(":")
    if piece.level:
        return _with_mark(flat, len(bare), 0.95)
    if (
        len(bare) <= 32
        and not re.search("[,;]", bare)
        and parts_of(bare, year)
        and SECTION_END.search(bare[-5:])
    ):
        return _with_mark(flat, len(bare), 0.8)
    if within and 4 <= len(bare) <= 24 and not re.search("[;:]", flat):
        return _with_mark(flat, len(bare), 0.6)
    return None
