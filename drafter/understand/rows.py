"""Pieces told apart: title, recipients, opening, headings, body, closing, signature, date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.readers.source import Grid
from drafter.understand import frame
from drafter.understand.glue import HEAD, TAIL, unglued
from drafter.understand.headings import LONE, Cut, numbered, unnumbered
from drafter.understand.markers import RANKS
from drafter.understand.pieces import Piece, rank
from drafter.understand.results import NodeKind

_TITLE_WORDS = re.compile("关于|法治|依法行政|20[0-9]{2}年度?")
_NEAR = 6
_SHORT, _LONG = 60, 120
_KNOWN, _STYLED = 0.8, 0.9
_MOST_OPENING = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A piece, or a part of one, with its role.

    Attributes:
        kind: role.
        piece: where it comes from; of a table the grid.
        start: offset of its first character in the piece.
        end: offset behind its last.
        cut: of a heading where its title ends, else None.
    """

    kind: NodeKind
    piece: Piece | Grid
    start: int
    end: int
    cut: Cut | None = None

    @property
    def flat(self) -> str:
        """Its plain text; empty for a table."""
        return "" if isinstance(self.piece, Grid) else self.piece.flat[self.start : self.end]


def _is_tail(found: list[Piece | Grid], at: int) -> bool:
    piece = found[at]
    if isinstance(piece, Grid) or len(piece.flat) > _SHORT:
        return False
    if frame.is_closing(piece.flat) or frame.is_date(piece.flat):
        return True
    follower = found[at + 1] if at + 1 < len(found) else None
    if piece.marker or not frame.are_bodies(piece.flat):
        return False
    if follower is None:
        return True
    return isinstance(follower, Piece) and (frame.is_date(follower.flat) or frame.are_bodies(follower.flat))


def _tail_start(found: list[Piece | Grid], floor: int) -> int:
    """Return where closing, signature and date begin behind the text."""
    low = max(floor, len(found) - TAIL)
    for at in range(low, len(found)):
        if _is_tail(found, at) and not any(map(_is_long, _before_annex(found, at + 1))):
            return _with_annex_note(found, low, at)
    at = len(found)
    while at > low and isinstance(piece := found[at - 1], Piece) and _is_note_or_annex(piece.flat):
        at -= 1
    return at


def _is_note_or_annex(flat: str) -> bool:
    return frame.is_note(flat) or frame.is_annex(flat)


def _is_long(piece: Piece | Grid) -> bool:
    return isinstance(piece, Piece) and len(piece.flat) > _LONG and "。" in piece.flat


def _before_annex(found: list[Piece | Grid], start: int) -> list[Piece | Grid]:
    """Return the pieces from ``start`` up to the first annex."""
    opens = (at for at in range(start, len(found)) if frame.opens_annex(_flat(found[at])))
    return found[start : next(opens, len(found))]


def _flat(piece: Piece | Grid) -> str:
    return "" if isinstance(piece, Grid) else piece.flat


def _with_annex_note(found: list[Piece | Grid], low: int, at: int) -> int:
    """Return where the lines 附件：1.…… 2.…… before a signature begin, ``at`` if there are none."""
    begin = at
    while begin > low and at - begin < _NEAR and len(_flat(found[begin - 1])) <= _SHORT:
        begin -= 1
        if frame.is_annex(_flat(found[begin])):
            return begin
    return at


def _children(found: list[Piece | Grid], at: int) -> bool:
    piece, follower = found[at], found[at + 1] if at + 1 < len(found) else None
    if not isinstance(piece, Piece) or not isinstance(follower, Piece):
        return isinstance(follower, Grid)
    own, lower = rank(piece), rank(follower)
    if lower is None:
        return "。" in follower.flat and len(follower.flat) > len(piece.flat)
    return own is not None and lower > own


def _groups(found: list[Piece | Grid]) -> list[list[int]]:
    """Return the numbered pieces that stand side by side: same kind of number, nothing higher between."""
    groups: list[list[int]] = []
    open_groups: dict[str, list[int]] = {}
    for at, piece in enumerate(found):
        marker = piece.marker if isinstance(piece, Piece) else None
        if marker is None or marker.kind == "star":
            continue
        own = RANKS[marker.kind]
        open_groups = {kind: group for kind, group in open_groups.items() if RANKS[kind] <= own}
        if marker.number == 1 or marker.kind not in open_groups:
            open_groups[marker.kind] = []
            groups.append(open_groups[marker.kind])
        open_groups[marker.kind].append(at)
    return groups


def _agree(found: list[Piece | Grid], cuts: dict[int, Cut]) -> None:
    """Drop headings whose neighbours are plain text: a list of sentences has no headings."""
    for group in _groups(found):
        piece = found[group[0]]
        assert isinstance(piece, Piece) and piece.marker
        if RANKS[piece.marker.kind] < RANKS["bracket"]:
            continue
        sure = [at for at in group if at in cuts and cuts[at].sure > LONE]
        if len(sure) * 2 < len(group):
            for at in group:
                cuts.pop(at, None)


def _heading_cuts(found: list[Piece | Grid]) -> dict[int, Cut]:
    cuts: dict[int, Cut] = {}
    for at, piece in enumerate(found):
        if isinstance(piece, Piece) and piece.marker:
            cut = numbered(piece, _children(found, at))
            if cut:
                cuts[at] = cut
    _agree(found, cuts)
    return cuts


def _opening_rows(piece: Piece) -> list[Row]:
    at = frame.split_transition(piece.flat)
    rows = [Row("opening", piece, 0, at)] if at else []
    return rows + ([Row("transition", piece, at, len(piece.flat))] if at < len(piece.flat) else [])


def _head_rows(found: list[Piece | Grid], end: int) -> list[Row]:
    """Tell the roles of what stands before the first heading."""
    rows: list[Row] = []
    titles = [
        at
        for at in range(min(end, HEAD))
        if isinstance(piece := found[at], Piece) and frame.is_title(piece.flat)
    ]
    title = titles[0] if titles else -1
    for at in range(end):
        piece = found[at]
        if isinstance(piece, Grid):
            rows.append(Row("table", piece, 0, 0))
            continue
        flat, whole = piece.flat, len(piece.flat)
        if at == title or (at < title and at >= title - 2 and _title_line(piece)):
            rows.append(Row("title", piece, 0, whole))
        elif frame.is_recipients(flat):
            rows.append(Row("recipients", piece, 0, whole))
        elif frame.is_date(flat.strip("()")):
            rows.append(Row("date", piece, 0, whole))
        elif len(flat) < 40 and frame.document_number(flat):
            rows.append(Row("number", piece, 0, whole))
        elif frame.is_note(flat):
            rows.append(Row("note", piece, 0, whole))
        elif title < 0 and at == 0 and _title_line(piece):
            rows.append(Row("title", piece, 0, whole))
        elif at < title and "。" not in flat:
            rows.append(Row("number", piece, 0, whole))
        elif _has_begun(rows):
            rows.append(Row("body", piece, 0, whole))
        else:
            rows.extend(_opening_rows(piece))
    return rows


def _has_begun(rows: list[Row]) -> bool:
    """Tell whether the text itself has begun before any heading: behind the transition, or a long opening."""
    kinds = [row.kind for row in rows]
    return "transition" in kinds or "body" in kinds or kinds.count("opening") >= _MOST_OPENING


def _title_line(piece: Piece) -> bool:
    flat = piece.flat
    if len(flat) > _SHORT or "。" in flat or frame.is_recipients(flat):
        return False
    return frame.are_bodies(flat) or _TITLE_WORDS.search(flat) is not None


def _tail_kind(flat: str, before: NodeKind) -> NodeKind:
    """Tell the role of a line behind the text.

    Args:
        flat: the line, plain text.
        before: role of the line before it.
    """
    if frame.is_closing(flat):
        return "closing"
    if frame.is_date(flat):
        return "date"
    if frame.are_bodies(flat):
        return "signature"
    if frame.is_note(flat):
        return "note"
    if frame.is_annex(flat) or before == "annex":
        return "annex"
    return "body" if "。" in flat else "annex"


def _tail_rows(found: list[Piece | Grid], start: int) -> list[Row]:
    rows: list[Row] = []
    annexed = False
    kind: NodeKind = "closing"
    for at in range(start, len(found)):
        piece = found[at]
        if isinstance(piece, Grid):
            rows.append(Row("table", piece, 0, 0))
            continue
        annexed = annexed or frame.opens_annex(piece.flat)
        kind = "annex" if annexed else _tail_kind(piece.flat, kind)
        rows.append(Row(kind, piece, 0, len(piece.flat)))
    return rows


def _may_be_heading(piece: Piece | Grid) -> bool:
    if isinstance(piece, Grid) or piece.marker:
        return False
    return not (frame.is_title(piece.flat) or frame.is_recipients(piece.flat))


def _unnumbered_cuts(found: list[Piece | Grid], first: int, tail: int) -> dict[int, Cut]:
    """Return where headings without number end.

    Args:
        found: the pieces.
        first: position of the first numbered heading.
        tail: position of closing or signature.
    """
    cuts: dict[int, Cut] = {}
    year = _year(found)
    title = next((at for at, piece in enumerate(found[:HEAD]) if _is_title(piece)), -1)
    for at in range(title + 1, tail):
        piece = found[at]
        if isinstance(piece, Grid) or not _may_be_heading(piece):
            continue
        text_before = any(map(_is_text, found[max(0, at - _NEAR) : at]))
        within = text_before and at + 1 < tail and _is_text(found[at + 1])
        cut = unnumbered(piece, year, within)
        if cut and (text_before or at > first or cut.sure >= (_KNOWN if at > 1 else _STYLED)):
            cuts[at] = cut
    return cuts


def tell(found: list[Piece | Grid]) -> list[Row]:
    """Return the pieces with their roles; a piece with a run-in heading gives two rows."""
    spread = unglued(found)
    cuts = _heading_cuts(spread)
    tail = _tail_start(spread, min(cuts, default=0) + 1)
    cuts = {at: cut for at, cut in cuts.items() if at < tail}
    cuts |= _unnumbered_cuts(spread, min(cuts, default=tail), tail)
    first_text = next((at for at in range(tail) if _is_text(spread[at])), tail)
    first = min(*cuts, first_text + 1 if not cuts else tail, tail)
    rows = _head_rows(spread, first)
    for at in range(first, tail):
        rows.extend(_body_rows(spread[at], cuts.get(at)))
    return rows + _tail_rows(spread, tail)


def _is_title(piece: Piece | Grid) -> bool:
    return isinstance(piece, Piece) and frame.is_title(piece.flat)


def _is_text(piece: Piece | Grid) -> bool:
    return isinstance(piece, Piece) and "。" in piece.flat


def _body_rows(piece: Piece | Grid, cut: Cut | None) -> list[Row]:
    if isinstance(piece, Grid):
        return [Row("table", piece, 0, 0)]
    if cut is None:
        return [Row("body", piece, 0, len(piece.flat))]
    rows = [Row("heading", piece, 0, cut.mark, cut)]
    start = cut.mark
    while start < len(piece.flat) and piece.flat[start] == " ":
        start += 1
    return [*rows, Row("body", piece, start, len(piece.flat))] if start < len(piece.flat) else rows


def _year(found: list[Piece | Grid]) -> int | None:
    for piece in found[:HEAD]:
        if isinstance(piece, Piece) and (year := frame.year_in(piece.flat[:200])):
            return year
    return None
