"""What a reader makes of a file: lines and tables in file order, and remarks.

Nothing is understood here. A line is one paragraph as a person sees it; what a heading, a figure or a
promise is, is found out elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from drafter.address import Address


class Line(NamedTuple):
    """One paragraph.

    Attributes:
        text: its characters; white space at both ends (tabs and full-width spaces used as indents, too) is
            gone, white space inside is kept as it stands.
        level: 1–9 where a real heading style or an outline level says so, 0 where the file says nothing.
        number: what automatic numbering prints before the text, e.g. ``（一）``; the text is without it.
            Empty where the number is typed into the text, or there is none.
        centred: True if the paragraph is set in the middle of the page.
        lead: how many characters at the beginning stand in another face, or bold, than the rest (a heading
            that runs into its text); 0 if none do.
        place: ``("段", n)``, counted from 1 over the lines of the file.
        debris: why the line is believed to be no part of the document (导航, 发布信息, 按钮 …), in Chinese;
            empty if it is one.
    """

    text: str
    level: int = 0
    number: str = ""
    centred: bool = False
    lead: int = 0
    place: tuple[str | int, ...] = ()
    debris: str = ""


class Grid(NamedTuple):
    """A table.

    Attributes:
        rows: its cells row by row; all rows have the same length, a merged cell is repeated in every place it
            covers. Paragraphs of one cell are separated by a line end.
        place: ``("表", n)``, counted from 1 over the tables of the file.
    """

    rows: tuple[tuple[str, ...], ...]
    place: tuple[str | int, ...] = ()


class Mark(NamedTuple):
    """Characters of a passage that state figures.

    Attributes:
        names: the figures stated; several when one numeral states several.
        start: offset of the first character in the line's or cell's text, 0-based.
        end: offset behind the last character.
        filter: the filter that made the characters (同比 …), empty for the figure as written.
    """

    names: tuple[str, ...]
    start: int
    end: int
    filter: str = ""


class Passage(NamedTuple):
    """What drafter noted about one paragraph of a draft when it wrote it.

    Attributes:
        line: position of the line or table in ``Source.lines``, 0-based.
        cell: row and column of the cell, 0-based, where the passage lies in a table; else None.
        address: the place in the report that the paragraph tells, or begins with.
        figures: which characters state which figures.
        stretches: where the paragraph goes on to tell another place: offset in the line's text, 0-based, and
            that place.
    """

    line: int
    cell: tuple[int, int] | None
    address: Address
    figures: tuple[Mark, ...]
    stretches: tuple[tuple[int, Address], ...] = ()


class Manifest(NamedTuple):
    """drafter's own notes in a draft it made.

    Attributes:
        build: identity of the build.
        passages: the notes, in file order.
        sound: True if every bookmark still stands in the paragraph the notes mean, every figure and stretch
            within its text; False if paragraphs came or went since the draft was made, and the passages must
            be doubted.
    """

    build: str
    passages: tuple[Passage, ...]
    sound: bool


class Source:
    """A file as read.

    Attributes:
        path: the file.
        kind: ``docx``, ``txt``, ``html`` or ``pdf``, by content, not by suffix; what was converted first
            counts as what it was converted to.
        lines: paragraphs and tables, in file order.
        notes: what a person should know about the reading, finished Chinese sentences.
    """

    def __init__(
        self,
        path: Path,
        kind: str,
        lines: tuple[Line | Grid, ...],
        notes: tuple[str, ...] = (),
        manifest: Manifest | Callable[[], Manifest | None] | None = None,
    ) -> None:
        """Take what was read; the manifest, or what reads it."""
        self.path = path
        self.kind = kind
        self.lines = lines
        self.notes = notes
        self._manifest = manifest

    @property
    def manifest(self) -> Manifest | None:
        """drafter's notes, where drafter made the file and they are still in it; read when first asked for.

        Raises:
            InputError: the part that holds them is damaged.
        """
        if callable(self._manifest):
            self._manifest = self._manifest()
        return self._manifest
