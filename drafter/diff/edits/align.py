"""Two rows of paragraphs aligned: the comparison as plain text, without facts."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.edits.blocks import Block, blocks
from drafter.diff.edits.edited_moves import with_edited_moves
from drafter.diff.edits.sentence_moves import with_sentence_moves
from drafter.diff.edits.weave import weave
from drafter.diff.pairing.grams import Known
from drafter.diff.pairing.pairs import pair
from drafter.diff.pairing.units import units
from drafter.diff.text.laid import Lines
from drafter.redline.pieces import Piece


def aligned(
    old: Sequence[str],
    new: Sequence[str],
    old_identities: Sequence[str] = (),
    new_identities: Sequence[str] = (),
    old_rows: Sequence[int | None] = (),
    new_rows: Sequence[int | None] = (),
    *,
    old_soft: frozenset[int] = frozenset(),
    new_soft: frozenset[int] = frozenset(),
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
        old_soft: positions of the old paragraphs that go on in the next one.
        new_soft: the same of the new ones.
        loose: True to let figures and years count as classes while paragraphs are paired.
    """
    known: Known = {}
    mine = units(old, old_identities, old_rows, soft=old_soft, loose=loose, known=known)
    theirs = units(new, new_identities, new_rows, soft=new_soft, loose=loose, known=known)
    before, after = Lines(old, old_soft), Lines(new, new_soft)
    found = with_sentence_moves(blocks(pair(mine, theirs), mine, theirs, before, after), before, after)
    return with_edited_moves(found, before, after)


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
