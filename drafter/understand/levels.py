"""How high each heading stands."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.understand.markers import RANKS
from drafter.understand.pieces import Piece
from drafter.understand.row import Row
from drafter.understand.vocabulary import parts_of

_ENUMERATION = 3
"""一是 … counts as the third level or a lower one, wherever it stands."""


def _piece(row: Row) -> Piece:
    assert isinstance(row.piece, Piece)
    return row.piece


_HIGHEST = 0.0
"""Rank of ★ where the first heading of all begins with it."""
_BELOW = -2.0
"""Rank of a heading without number, style or known words: it stands below the numbered one before it."""


def _rank(row: Row, named_rank: float) -> float:
    """Return the rank of a heading; of one without number by its style or its words."""
    piece = _piece(row)
    if piece.marker:
        return float(RANKS[piece.marker.kind])
    if piece.level:
        return named_rank + (piece.level - 1) * 0.1
    if parts_of(row.flat.rstrip("。:"), None):
        return named_rank
    return _BELOW


def _numbers_stand_below(headings: Sequence[Row]) -> bool:
    """Tell whether 一、 counts within the parts: anew in each, or below 第一部分 or a heading of a part."""
    begun = [at for at, row in enumerate(headings) if _is_first(row)]
    named = any(at and not _piece(headings[at - 1]).marker and _names_part(headings[at - 1]) for at in begun)
    chapters = any((marker := _piece(row).marker) and marker.kind == "part" for row in headings)
    return len(begun) > 1 or chapters or named


def _is_first(row: Row) -> bool:
    marker = _piece(row).marker
    return marker is not None and marker.kind == "hanzi" and marker.number == 1


def _names_part(row: Row) -> bool:
    return bool(parts_of(row.flat.rstrip("。:"), None)) and row.end == len(_piece(row).flat)


def levels(rows: Sequence[Row]) -> list[int]:
    """Return the level of each heading among the rows, 1 for the highest.

    Of lines without number and style that follow one another below a numbered heading, the first tells the
    level of all.
    """
    headings = [row for row in rows if row.kind == "heading"]
    named_rank = 0.5 if _numbers_stand_below(headings) else 1.0
    opening = _piece(headings[0]).marker if headings else None
    starred = opening is not None and opening.kind == "star"
    ranks: list[float] = []
    for row in headings:
        marker = _piece(row).marker
        if marker and marker.kind in ("is", "star", "dash"):
            ranks.append(_HIGHEST if starred and marker.kind == "star" else -1.0)
            continue
        ranks.append(_rank(row, named_rank))
    order = {rank: at + 1 for at, rank in enumerate(sorted({rank for rank in ranks if rank >= 0}))}
    found: list[int] = []
    parent = beside = 0
    numbered = False
    for row, rank in zip(headings, ranks, strict=True):
        bare = not _piece(row).marker and not _piece(row).level
        if beside and bare:
            found.append(beside)
            continue
        beside = 0
        if rank >= 0:
            parent, numbered = order[rank], not bare
            found.append(parent)
            continue
        if bare and numbered and row.end == len(_piece(row).flat):
            beside = parent + 1
        marker = _piece(row).marker
        lowest = _ENUMERATION if marker and marker.kind == "is" else 1
        found.append(max(lowest, parent + 1))
    return found
