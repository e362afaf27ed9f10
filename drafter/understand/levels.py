"""How high each heading stands."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.understand.markers import RANKS
from drafter.understand.pieces import Piece
from drafter.understand.rows import Row
from drafter.understand.vocabulary import parts_of

_ENUMERATION = 3
"""一是 … counts as the third level or a lower one, wherever it stands."""


def _piece(row: Row) -> Piece:
    assert isinstance(row.piece, Piece)
    return row.piece


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


def levels(rows: Sequence[Row]) -> list[int]:
    """Return the level of each heading among the rows, 1 for the highest.

    Of lines without number and style that follow one another below a numbered heading, the first tells the
    level of all.
    """
    headings = [row for row in rows if row.kind == "heading"]
    firsts = sum(1 for row in headings if (m := _piece(row).marker) and m.kind == "hanzi" and m.number == 1)
    named_rank = (
        0.5 if firsts > 1 or any((m := _piece(row).marker) and m.kind == "part" for row in headings) else 1.0
    )
    ranks: list[float] = []
    for row in headings:
        marker = _piece(row).marker
        if marker and marker.kind in ("is", "star"):
            ranks.append(-1.0)
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
