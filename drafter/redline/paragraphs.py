"""The paragraphs of a .docx for comparing: the exact characters, in the order of the file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from drafter.readers.word.names import PPR
from drafter.readers.word.package import Package
from drafter.readers.word.said import NOTHING, stated
from drafter.readers.word.styles import Styles
from drafter.readers.word.xml import child_of
from drafter.redline.names import BOOKMARK, NAME
from drafter.redline.walk import Laid
from drafter.redline.word import Word


class RawParagraph(NamedTuple):
    """A paragraph as it reads when all tracked changes are accepted.

    Attributes:
        text: its exact characters; a tab is ``\\t``, a line break ``\\v``, a page break ``\\f``. Pictures,
            notes and bookmarks have none. What automatic numbering prints is not among them.
        cell: table, row and column it stands in, each from 0; None outside of tables.
        level: 1–9 for a heading style or outline level, else 0.
        bookmarks: names of the bookmarks that begin in it.
        style: id of its style; that of the document's normal one where it names none.
    """

    text: str
    cell: tuple[int, int, int] | None = None
    level: int = 0
    bookmarks: tuple[str, ...] = ()
    style: str = ""


def read_paragraphs(source: Path | Word) -> tuple[RawParagraph, ...]:
    """Read every paragraph of a .docx, those of cells and text boxes included, in the order of the file.

    The positions are those that `drafter.redline.pieces` counts, and that comments and corrections name.

    Raises:
        InputError: the file cannot be read, or is no .docx; the sentence says why.
    """
    word = source if isinstance(source, Word) else Word(source)
    styles = styles_of(word.package)
    return tuple([described(laid, styles) for laid in word.laid])


def styles_of(package: Package) -> Styles:
    """Return the styles of a .docx."""
    return Styles(next((package.read(path) for path in package.related("styles")), None))


def described(laid: Laid, styles: Styles) -> RawParagraph:
    """Return what there is to know of a paragraph."""
    properties = child_of(laid.elements[-1], PPR)
    said = NOTHING if properties is None else stated(properties)
    style = styles.normal if said.style is None else said.style
    level = styles.style(style).level if said.level is None else said.level
    found = tuple([atom.home.get(NAME, "") for atom in laid.atoms if atom.home.tag == BOOKMARK])
    return RawParagraph(laid.text, laid.cell, level, found, style)
