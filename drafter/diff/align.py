"""Two rows of paragraphs aligned: the comparison as plain text, without facts."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.blocks import Block, blocks
from drafter.diff.pairing import pair
from drafter.diff.units import units
from drafter.diff.weave import weave
from drafter.redline.pieces import Piece


def aligned(
    old: Sequence[str],
    new: Sequence[str],
    old_identities: Sequence[str] = (),
    new_identities: Sequence[str] = (),
    old_rows: Sequence[int | None] = (),
    new_rows: Sequence[int | None] = (),
    *,
    loose: bool = False,
) -> list[Block]:
    """Return the paragraphs of two drafts in blocks that belong together.

    Args:
        old: the old paragraphs.
        new: the new ones.
        old_identities: what each old paragraph can be found by whatever its text; empty for nothing.
        new_identities: the same of the new ones.
        old_rows: of each old paragraph the number of the table's row it stands in, None in running text.
        new_rows: the same of the new ones.
        loose: True to let figures and years count as classes while paragraphs are paired.
    """
    mine = units(old, old_identities, old_rows, loose=loose)
    theirs = units(new, new_identities, new_rows, loose=loose)
    return blocks(pair(mine, theirs), mine, theirs, old, new)


def align(
    old: Sequence[str],
    new: Sequence[str],
    old_identities: Sequence[str] = (),
    new_identities: Sequence[str] = (),
    old_rows: Sequence[int | None] = (),
    new_rows: Sequence[int | None] = (),
) -> tuple[Piece, ...]:
    """Return what became of every character; the arguments are those of ``aligned``."""
    return weave(aligned(old, new, old_identities, new_identities, old_rows, new_rows), old, new)
