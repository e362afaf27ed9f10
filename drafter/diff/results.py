"""What a comparison finds: facts, edits, and what became of every character."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from drafter.address import Address
from drafter.redline.pieces import Piece

FactKind = Literal["changed", "added", "dropped", "direction", "unit", "qualifier", "source", "inconsistent"]
EditKind = Literal[
    "reworded",
    "inserted",
    "deleted",
    "moved",
    "split",
    "merged",
    "heading",
    "punctuation",
    "renumbered",
    "unfilled",
    "format",
]
QUIET: frozenset[EditKind] = frozenset({"punctuation", "renumbered", "unfilled", "format"})
"""Edits that are shown apart and counted as none: nobody meant anything by them."""


class Spot(NamedTuple):
    """A place in one of the two drafts.

    Attributes:
        paragraph: position among the paragraphs of that draft, from 0.
        start: offset of the first character.
        end: offset behind the last.
        address: the place in the report, or ``("段", n)`` of a bare file.
        shown: the place as people call it: 第一部分（四）第2段.
    """

    paragraph: int
    start: int
    end: int
    address: Address
    shown: str


class Fact(NamedTuple):
    """A figure that is not what it was.

    Attributes:
        kind: what happened to it.
        label: what the figure is called, or the words that say what it counts.
        old: its value in base units; None where it is new or has no value.
        new: the same of the new draft.
        old_text: as written in the old draft, empty where it is new.
        new_text: as written in the new draft, empty where it was dropped.
        difference: the change in words people use (增加15件, 提高0.18个百分点); empty where there is none.
        old_spots: where the old draft states it.
        new_spots: where the new draft states it.
        alarm: why somebody must look at once (changed in one place only, …), a finished sentence; empty
            if nobody must.
    """

    kind: FactKind
    label: str
    old: Decimal | None
    new: Decimal | None
    old_text: str
    new_text: str
    difference: str
    old_spots: tuple[Spot, ...]
    new_spots: tuple[Spot, ...]
    alarm: str = ""


class Edit(NamedTuple):
    """A change of words.

    Attributes:
        kind: what happened.
        old: the old words, empty for what is new.
        new: the new words, empty for what is gone.
        old_spot: where the old words stood.
        new_spot: where the new ones stand; of what is gone, the place it would stand.
        context: the old and the new sentence around them.
        move: from 1, the move that the edit is, or happened in; 0 for none.
    """

    kind: EditKind
    old: str
    new: str
    old_spot: Spot | None
    new_spot: Spot | None
    context: tuple[str, str] = ("", "")
    move: int = 0


class Paragraph(NamedTuple):
    """A paragraph of a draft as the comparison sees it.

    Attributes:
        text: its characters.
        kind: what it is on the page: title, recipients, heading, body, cell, signature, …
        level: 1–4 for headings and run-in headings, else 0.
        address: the place in the report, or ``("段", n)``.
        identity: what it can be found by in another draft, whatever its text; empty if nothing.
        shown: the place as people call it.
    """

    text: str
    kind: str
    level: int
    address: Address
    identity: str
    shown: str


class Side(NamedTuple):
    """One of the two drafts.

    Attributes:
        name: what it is called on screens: the file's name, 报告@2026-01-15.
        title: its title on one line, may be empty.
        paragraphs: in order; the comparison's pieces count these.
        soft: positions of the paragraphs that go on in the next one, lines broken by their width.
        left_out: lines of the file that are no part of the document (发布日期：…), as they are compared.
    """

    name: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    soft: frozenset[int] = frozenset()
    left_out: frozenset[str] = frozenset()


class Carried(NamedTuple):
    """A sentence of last year's report that stands in this year's."""

    text: str
    old_spot: Spot
    new_spot: Spot


class Answer(NamedTuple):
    """A promise of last year's report and whether this year's says what became of it."""

    text: str
    answered: bool
    new_spot: Spot | None


class Comparison(NamedTuple):
    """Two drafts compared.

    Attributes:
        old, new: the drafts.
        years: True where last year's report is compared with this year's.
        facts: in document order, alarms first.
        edits: in document order of the new draft.
        pieces: what became of every character.
        carried_over, promises: of two years only.
        came_back: of two years only, shortcomings that the later report tells again, by their old and their
            new place.
    """

    old: Side
    new: Side
    years: bool
    facts: tuple[Fact, ...]
    edits: tuple[Edit, ...]
    pieces: tuple[Piece, ...]
    carried_over: tuple[Carried, ...] = ()
    promises: tuple[Answer, ...] = ()
    came_back: tuple[Carried, ...] = ()
