"""Two .docx and what became of every character → the new one with tracked changes.

Tracked changes that the inputs have are accepted first. What the document looks like is the new one's:
styles, sections, headers, numbering; what was deleted keeps the look it had in the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from drafter.redline.bits import Bits
from drafter.redline.carry import Carrier
from drafter.redline.comments import Comment, Register, add_comments
from drafter.redline.compose import Composer
from drafter.redline.moves import native_moves, write_notes, write_ranges
from drafter.redline.names import BOOKMARK, NAME
from drafter.redline.objects import drop_fallbacks, pair_objects
from drafter.redline.pairing import links_of, pair
from drafter.redline.parts import track_revisions
from drafter.redline.pieces import Piece
from drafter.redline.proof import Inexact, prove
from drafter.redline.properties import Stamp
from drafter.redline.runs import Written
from drafter.redline.sheets import carry_lists, carry_styles
from drafter.redline.stamps import moment
from drafter.redline.stream import cut, streams
from drafter.redline.structure import Draft
from drafter.redline.tail import with_tail
from drafter.redline.walk import Laid, lay
from drafter.redline.word import Word

Moves = Literal["native", "marked"]


def write_tracked(
    old: Path | Word,
    new: Path | Word,
    pieces: Iterable[Piece],
    *,
    author: str,
    date: datetime | str,
    moves: Moves = "native",
    comments: Sequence[Comment] = (),
) -> bytes:
    """Return the new .docx with tracked changes that lead from the old one to it.

    Args:
        old, new: the files; one that is open already is used up.
        pieces: what became of every character; paragraphs as
            `drafter.redline.paragraphs.read_paragraphs` counts them.
        author: who made the changes.
        date: when; a day, or a moment.
        moves: as moves, or deleted here and inserted there with comments that say so.
        comments: remarks on the new text.

    Raises:
        InputError: a file cannot be read; or accepting would not give the new text exactly, rejecting not
            the old one.
    """
    before, after = (one if isinstance(one, Word) else Word(one) for one in (old, new))
    stamp = Stamp(author, moment(date), after.number)
    found = list(pieces)
    try:
        paragraphs, written = _written(before, after, found, stamp, moves, boxes=True)
    except Inexact:
        before, after = before.again(), after.again()
        stamp = Stamp(author, moment(date), after.number)
        paragraphs, written = _written(before, after, found, stamp, moves, boxes=False)
    if moves == "marked":
        write_notes(written, Register(after, author, stamp.date))
        paragraphs = lay(after.main)
    add_comments(after, paragraphs, comments, author, stamp.date)
    return after.written()


def _written(
    before: Word, after: Word, pieces: Sequence[Piece], stamp: Stamp, moves: Moves, *, boxes: bool
) -> tuple[list[Laid], list[Written]]:
    """Write the changes; return the paragraphs as accepting gives them, and what was made for moves."""
    before.settle()
    after.settle()
    carry_lists(before, after)
    found = with_tail(before, after, pieces)
    texts = [[laid.text for laid in word.laid] for word in (before, after)]
    written = _compose(before, after, found, stamp, native=moves == "native", boxes=boxes)
    track_revisions(after)
    carry_styles(before, after)
    return prove(after.main, *texts), written


def _compose(
    before: Word, after: Word, pieces: Sequence[Piece], stamp: Stamp, *, native: bool, boxes: bool
) -> list[Written]:
    """Write the old document into the new one; return what was made for moves."""
    former, present = (Draft(word.main, word.laid) for word in (before, after))
    links = links_of(pieces)
    pairing = pair(former, present, pieces, links, boxes=boxes)
    sizes = [[laid.size for laid in draft.paragraphs] for draft in (former, present)]
    sorted_ = streams(cut(pieces, *sizes), pairing)
    names = frozenset(mark.get(NAME, "") for mark in present.root.iter(BOOKMARK))
    carrier = Carrier(stamp, names)
    drop_fallbacks(former, present, pairing)
    objects = pair_objects(former, present, links, pairing)
    chosen = native_moves(sorted_) if native else frozenset()
    composer = Composer(former, present, Bits(former, present, objects, carrier, chosen), carrier)
    for merged in pairing.rows:
        composer.rows(merged)
    for segment, stream in sorted_.items():
        composer.segment(segment, stream)
    write_ranges(composer.written, stamp)
    for word in (before, after):
        word.change()
    return composer.written
