"""A piece of a report, or a part of one, with its role."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.readers.source import Grid
from drafter.understand.headings import Cut
from drafter.understand.pieces import Piece
from drafter.understand.results import NodeKind


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
