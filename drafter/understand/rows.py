"""Pieces told apart: title, recipients, opening, headings, body, closing, signature, date."""

from __future__ import annotations

from drafter.readers.source import Grid
from drafter.understand import frame
from drafter.understand.glue import HEAD, TAIL, unglued
from drafter.understand.head import completes_title, head_rows
from drafter.understand.headings import LONE, Cut, numbered, unnumbered
from drafter.understand.markers import RANKS
from drafter.understand.pieces import Piece, rank
from drafter.understand.results import NodeKind
from drafter.understand.row import Row

_NEAR = 6
_SHORT, _LONG = 60, 120
_KNOWN, _STYLED = 0.8, 0.9


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
    at = _with_annex_note(found, low, len(found))
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
    if lower is None and piece.marker and piece.marker.kind == "is" and not piece.first:
        return False
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
    titled = frame.is_title(piece.flat) and frame.names_the_matter(piece.flat)
    return not (titled or frame.is_recipients(piece.flat))


def _is_chapter(piece: Piece | Grid) -> bool:
    """Tell whether a numbered piece has a number of the highest kind: 第一部分, 一、, 1."""
    return (
        isinstance(piece, Piece) and piece.marker is not None and RANKS[piece.marker.kind] <= RANKS["hanzi"]
    )


def _unnumbered_cuts(found: list[Piece | Grid], first: int, tail: int, loose: bool) -> dict[int, Cut]:
    """Return where headings without number end.

    Args:
        found: the pieces.
        first: position of the first numbered heading.
        tail: position of closing or signature.
        loose: True if no heading has a number of the highest kind.
    """
    cuts: dict[int, Cut] = {}
    year = _year(found)
    title = next((at for at, piece in enumerate(found[:HEAD]) if _is_title(piece)), -1)
    for at in range(title + 1, tail):
        piece = found[at]
        if isinstance(piece, Grid) or not _may_be_heading(piece) or completes_title(found, at):
            continue
        text_before = any(map(_is_text, found[max(0, at - _NEAR) : at]))
        within = text_before and at + 1 < tail and _is_text(found[at + 1])
        cut = unnumbered(piece, year, within, loose)
        if cut and (text_before or at > first or cut.sure >= (_KNOWN if at > 1 or title >= 0 else _STYLED)):
            cuts[at] = cut
    return cuts


def tell(found: list[Piece | Grid]) -> list[Row]:
    """Return the pieces with their roles; a piece with a run-in heading gives two rows."""
    spread = unglued(found)
    cuts = _heading_cuts(spread)
    tail = _tail_start(spread, min(cuts, default=0) + 1)
    cuts = {at: cut for at, cut in cuts.items() if at < tail}
    loose = not any(_is_chapter(spread[at]) for at in cuts)
    cuts |= _unnumbered_cuts(spread, min(cuts, default=tail), tail, loose)
    first_text = next((at for at in range(tail) if _is_text(spread[at])), tail)
    first = min(*cuts, first_text + 1 if not cuts else tail, tail)
    rows = head_rows(spread, first)
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
