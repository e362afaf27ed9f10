"""Lines of a file cut where a paragraph or a heading begins, with or without line breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import Address
from drafter.readers.source import Grid, Line, Source
from drafter.understand.debris import is_debris, title_end, without_borders
from drafter.understand.forms import unfolded
from drafter.understand.markers import DECIMAL, RANKS, UNCOUNTED, Marker, begins_decimal, markers
from drafter.understand.sentences import without_spaces
from drafter.understand.wraps import rewrapped
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_BREAK = regex(r"(?<=[。!?:;”)\]]) +(?=[^ ])|(?<=[^ ]) {2,}(?=[^ ])")
_HEAD = 12
"""How many pieces may stand before the title."""
_STRONG_ENDS = "。!?”)》]"
_ENDED = regex("[。;]")
_SOFT_ENDS = "。!?”):》]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line from one possible heading or paragraph to the next.

    Attributes:
        text: its characters as they stand, without white space at the ends.
        flat: the same as plain text.
        place: place of its line.
        marker: the heading number it begins with, None if none.
        level: level of a real heading style, 0 if unknown; only where the piece begins the line.
        lead: how many characters at its beginning stand out.
        centred: True if its line is centred.
        first: True if it begins its line.
        last: True if it ends its line.
        broken: True if white space separates it from the piece before it in the same line.
    """

    text: str
    flat: str
    place: Address
    marker: Marker | None
    level: int
    lead: int
    centred: bool
    first: bool
    last: bool
    broken: bool


@dataclass(slots=True)
class _Counting:
    """Which number each kind of heading has reached."""

    reached: dict[str, int]
    decimal: bool

    def follows(self, marker: Marker) -> bool:
        return marker.number == 1 or marker.number == self.reached.get(marker.kind, 0) + 1

    def take(self, marker: Marker) -> None:
        self.reached[marker.kind] = marker.number


def _has_second(found: list[Marker], at: int) -> bool:
    return any(other.kind == "is" and other.number == 2 for other in found[at + 1 : at + 8])


def _stands_in_paragraphs(found: list[Marker], at: int) -> bool:
    """Tell whether the number that follows a first one stands where a sentence has ended."""
    own = found[at]
    later = (
        other
        for other in found[at + 1 : at + 30]
        if other.kind == own.kind and other.number == own.number + 1
    )
    follower = next(later, None)
    return follower is None or follower.first or follower.after in _STRONG_ENDS


def _accepts(found: list[Marker], at: int, counting: _Counting, flat: str, begun: int) -> bool:
    """Tell whether what looks like the number of a heading is one, where it stands."""
    marker = found[at]
    if marker.kind in UNCOUNTED or marker.kind in DECIMAL:
        return marker.first and (counting.decimal or marker.kind in UNCOUNTED)
    if marker.kind == "is":
        ends = marker.first or marker.gap or marker.after in _SOFT_ENDS + ";"
        ordered = counting.follows(marker) if marker.number > 1 else marker.first or _has_second(found, at)
        return ends and ordered
    if marker.first:
        return True
    if not counting.follows(marker):
        return False
    if marker.after == ":" and marker.kind == "bracket" and not _stands_in_paragraphs(found, at):
        return False
    if marker.after in _STRONG_ENDS or (marker.after == ":" and marker.kind in ("part", "hanzi", "bracket")):
        return marker.gap or not (marker.after in "”)》" and marker.kind != "bracket")
    if marker.gap and marker.after not in ",;、":
        return marker.kind in ("part", "hanzi", "bracket") or begun > 0
    if begun == 0 or marker.kind not in ("bracket", "digit") or marker.after in ",;、:":
        return False
    return not _ENDED.search(flat, begun, marker.start)


def _has_decimal(line: Line | Grid) -> bool:
    """Tell whether a line begins with a number in two steps (1.1 加强学习)."""
    return isinstance(line, Line) and begins_decimal(f"{line.number} {plain(line.text)}".lstrip())


def _cuts(flat: str, counting: _Counting) -> dict[int, Marker]:
    found = list(markers(flat))
    taken: dict[int, Marker] = {}
    begun = 0
    for at, marker in enumerate(found):
        if _accepts(found, at, counting, flat, begun):
            counting.take(marker)
            taken[marker.start] = marker
            begun = marker.end if marker.kind in ("part", "hanzi", "bracket") else 0
    return taken


def _marked(marker: Marker, start: int) -> Marker:
    return Marker(marker.kind, marker.number, 0, marker.end - start, marker.first, marker.after, marker.gap)


def _pieces(line: Line, text: str, lead: int, counting: _Counting) -> Iterator[Piece]:
    flat = plain(text)
    taken = _cuts(flat, counting)
    breaks = {match.end() for match in _BREAK.finditer(flat)} - {marker.end for marker in taken.values()}
    starts = sorted({0, *breaks, *taken})
    for low, end in zip(starts, [*starts[1:], len(flat)], strict=True):
        start, stop = without_spaces(flat, low, end)
        if stop == start:
            continue
        marker = taken.get(start)
        yield Piece(
            text[start:stop],
            flat[start:stop],
            line.place,
            _marked(marker, start) if marker else None,
            line.level if start == 0 else 0,
            max(0, lead - start) if lead - start > 0 and start == 0 else 0,
            line.centred,
            start == 0,
            end == len(flat),
            start == 0 or flat[start - 1] == " ",
        )


def pieces(source: Source) -> tuple[list[Piece | Grid], list[str]]:
    """Return the file's lines cut into pieces, tables in their place, and the debris."""
    found: list[Piece | Grid] = []
    debris: list[str] = []
    counting = _Counting({}, decimal=any(map(_has_decimal, source.lines)))
    for line in unfolded(rewrapped(source.lines) if source.kind == "txt" else source.lines):
        if isinstance(line, Grid):
            found.append(line)
            continue
        text = line.text
        if line.debris or is_debris(text):
            end = title_end(text) if len(found) < _HEAD else 0
            if line.number or text[end:].strip():
                debris.append(f"{line.number}{text[end:]}".strip())
            if not end:
                continue
            text = text[:end]
        inner, front, border = without_borders(text)
        if border:
            debris.append(border)
        number = line.number.strip()
        number += " " if number[-1:].isdigit() else ""
        lead = max(0, line.lead - front) + len(number) if line.lead else 0
        found.extend(_pieces(line, number + inner, lead, counting))
    return found, debris


def rank(piece: Piece) -> int | None:
    """Return how high the number of a piece stands, None without one."""
    return RANKS[piece.marker.kind] if piece.marker else None
