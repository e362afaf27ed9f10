"""What stands before the first heading: title, recipients, opening, and what a page or letter puts there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.readers.source import Grid
from drafter.understand import frame
from drafter.understand.glue import HEAD
from drafter.understand.pieces import Piece
from drafter.understand.results import NodeKind
from drafter.understand.row import Row
from drafter.zh.regex import regex

_TITLE_WORDS = regex("关于|法治|依法行政|20[0-9]{2}年度?")
_TOLD = regex("[,。:;!?]")
_SHORT = 60
_MOST_OPENING = 2
_LINES_OF_TITLE = 2


def head_rows(found: Sequence[Piece | Grid], end: int) -> list[Row]:
    """Tell the roles of what stands before the first heading.

    Args:
        found: the pieces.
        end: position of the first heading.
    """
    title = _title(found, end)
    rows: list[Row] = []
    for at in range(end):
        piece = found[at]
        if isinstance(piece, Grid):
            rows.append(Row("table", piece, 0, 0))
        elif at < title.start:
            rows.append(Row(_before_title(found, at), piece, 0, len(piece.flat)))
        elif at in title or (not title and at == 0 and _title_line(piece)):
            rows.append(Row("title", piece, 0, len(piece.flat)))
        else:
            rows.extend(_behind_title(piece, rows))
    return rows


def _behind_title(piece: Piece, rows: Sequence[Row]) -> list[Row]:
    kind = _frame_kind(piece.flat)
    if kind:
        return [Row(kind, piece, 0, len(piece.flat))]
    if _has_begun(rows):
        return [Row("body", piece, 0, len(piece.flat))]
    if len(piece.flat) <= _SHORT and _TOLD.search(piece.flat) is None:
        return [Row("number", piece, 0, len(piece.flat))]
    at = frame.split_transition(piece.flat)
    parts = [Row("opening", piece, 0, at)] if at else []
    return parts + ([Row("transition", piece, at, len(piece.flat))] if at < len(piece.flat) else [])


def _frame_kind(flat: str) -> NodeKind | None:
    if frame.is_recipients(flat):
        return "recipients"
    if frame.is_date(flat.strip("()")):
        return "date"
    if (len(flat) < 40 and frame.document_number(flat)) or frame.is_form_field(flat):
        return "number"
    return "note" if frame.is_note(flat) else None


def _before_title(found: Sequence[Piece | Grid], at: int) -> NodeKind:
    """Tell the role of a line before the title: of a red head, or of the letter the report came with."""
    flat = _flat(found, at)
    if kind := _frame_kind(flat):
        return kind
    if frame.are_bodies(flat) and at + 1 < len(found) and frame.is_date(_flat(found, at + 1)):
        return "signature"
    return "annex" if "。" in flat or frame.is_closing(flat) else "number"


def _title(found: Sequence[Piece | Grid], end: int) -> range:
    """Return the positions of the title's lines: of one that stands twice the second; empty without title."""
    near = min(end, HEAD)
    lines = [range(at, at + 1) for at in range(near) if frame.is_title(_flat(found, at))]
    named = next((each for each in lines if frame.names_the_matter(_flat(found, each.start))), None)
    chosen = named or next(_over_two_lines(found, near), None) or next(iter(lines), None)
    if chosen is None:
        return range(0)
    said = _said(found, chosen.start, chosen.stop)
    for at in range(near - 1, chosen.start, -1):
        for many in range(1, _LINES_OF_TITLE + 1):
            if at + many <= near and _said(found, at, at + many) == said:
                return range(at, at + many)
    start = chosen.start
    while start > max(0, chosen.start - _LINES_OF_TITLE) and _title_line(found[start - 1]):
        start -= 1
    return range(start, chosen.stop)


def _over_two_lines(found: Sequence[Piece | Grid], near: int) -> Iterator[range]:
    """Yield where a line that is no title by itself makes one with the line behind it."""
    for at in range(near - 1):
        said = _said(found, at, at + _LINES_OF_TITLE)
        if _title_line(found[at]) and frame.is_title(said) and frame.names_the_matter(said):
            yield range(at, at + _LINES_OF_TITLE)


def completes_title(found: Sequence[Piece | Grid], at: int) -> bool:
    """Tell whether a line ends a title that the line before it begins; only before any sentence."""
    before = found[at - 1] if 0 < at < HEAD else None
    if not isinstance(before, Piece) or before.marker or "。" in _said(found, 0, at):
        return False
    said = _said(found, at - 1, at + 1)
    begun = _title_line(before) and not frame.is_title(before.flat)
    return begun and frame.is_title(said) and frame.names_the_matter(said)


def _said(found: Sequence[Piece | Grid], start: int, end: int) -> str:
    return "".join("".join(_flat(found, at).split()) for at in range(start, end))


def _flat(found: Sequence[Piece | Grid], at: int) -> str:
    piece = found[at]
    return "" if isinstance(piece, Grid) else piece.flat


def _has_begun(rows: Sequence[Row]) -> bool:
    """Tell whether the text itself has begun before any heading: behind the transition, or a long opening."""
    kinds = [row.kind for row in rows]
    return "transition" in kinds or "body" in kinds or kinds.count("opening") >= _MOST_OPENING


def _title_line(piece: Piece | Grid) -> bool:
    """Tell whether a line may be one of several that make up the title."""
    if isinstance(piece, Grid):
        return False
    flat = piece.flat
    if len(flat) > _SHORT or "。" in flat or frame.is_recipients(flat) or frame.signed_on(flat):
        return False
    if frame.is_annex(flat) or frame.document_number(flat):
        return False
    return frame.are_bodies(flat) or _TITLE_WORDS.search(flat) is not None
