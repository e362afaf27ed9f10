"""Drafts to be compared: plain paragraphs, files and cases brought to one form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from drafter.address import Address
from drafter.diff.outline import outlined
from drafter.diff.results import Paragraph, Side
from drafter.redline.pieces import Span
from drafter.zh.figures import Quantity


class Named(NamedTuple):
    """Characters that are known to state a figure.

    Attributes:
        paragraph: position of their paragraph.
        start: offset of the first character.
        end: offset behind the last one.
        names: the figures; several when one numeral states several.
        filter: the filter that made the characters (同比 …), empty for the figure as written.
    """

    paragraph: int
    start: int
    end: int
    names: tuple[str, ...]
    filter: str = ""


class Stated(NamedTuple):
    """A figure of a case: its value and what accounts for it.

    Attributes:
        quantity: its value, None while open.
        text: the value as it prints, empty while open.
        source: where it comes from, empty if not told.
    """

    quantity: Quantity | None
    text: str
    source: str = ""


class Recorded(NamedTuple):
    """A promise of last year's report of which a case records where it tells what became of it."""

    text: str
    place: Span


Stretches = tuple[tuple[int, Address], ...]


class Draft(NamedTuple):
    """A draft as the comparison takes it.

    Attributes:
        side: its paragraphs.
        rows: of each paragraph the number of the table's row it stands in, None in running text; empty where
            there are no tables.
        styles: of each paragraph how it is set, as one comparable text; empty where nothing is known.
        year: the year reported on, None if it cannot be told.
        named: characters known to state figures, in order.
        figures: the figures of a case by name; None of anything else.
        stretches: by position of a paragraph, where it goes on to tell another place than its own: offset
            and place.
        cells: by position of a cell's paragraph, what the number in it counts.
        recorded: of a case, the promises of last year's report that its measures are recorded to tell of.
    """

    side: Side
    rows: tuple[int | None, ...] = ()
    styles: tuple[str, ...] = ()
    year: int | None = None
    named: tuple[Named, ...] = ()
    figures: Mapping[str, Stated] | None = None
    stretches: Mapping[int, Stretches] = MappingProxyType({})
    cells: Mapping[int, str] = MappingProxyType({})
    recorded: tuple[Recorded, ...] = ()

    @property
    def texts(self) -> list[str]:
        """Its paragraphs as plain text."""
        return [paragraph.text for paragraph in self.side.paragraphs]


def draft_of(name: str, texts: Sequence[str], title: str = "", year: int | None = None) -> Draft:
    """Return a draft of plain paragraphs.

    Args:
        name: what it is called on screens.
        texts: the paragraphs.
        title: its title on one line, may be empty.
        year: the year reported on, if known.
    """
    shown = outlined((text, "body", 0) for text in texts)
    paragraphs = tuple(
        Paragraph(text, "body", 0, ("段", at + 1), "", place)
        for at, (text, place) in enumerate(zip(texts, shown, strict=True))
    )
    return Draft(Side(name, title, paragraphs), year=year)
