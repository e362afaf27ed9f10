"""The paragraphs of a document as they read when its tracked changes are accepted, or rejected.

A paragraph whose mark is struck goes on in the next one of its container (ISO/IEC 29500-1, 17.13.5.15).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from drafter.readers.word.names import BODY, PPR, RPR, TBL, TC, TR, TRPR, P, R, T, w
from drafter.readers.word.xml import Element, child_of
from drafter.redline import names
from drafter.redline.names import BOX, CHANGES, POINTS, STRUCK, WRAPPERS

View = Literal["accept", "reject"]
TAB, BREAK, PAGE = "\t", "\v", "\f"
_CHARACTERS = {
    names.TAB: TAB,
    names.PTAB: TAB,
    names.CR: BREAK,
    names.HYPHEN: "\u2011",
    names.SOFT_HYPHEN: "\u00ad",
}
_TEXTS = frozenset((T, names.DEL_TEXT))
_NEW_PAGE = ("page", "column")
_SILENT = frozenset(
    (
        PPR,
        RPR,
        *map(w, ["sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "proofErr", "lastRenderedPageBreak"]),
        *names.RANGE_MARKS,
    )
)


class Atom(NamedTuple):
    """What cannot be cut but between characters: the characters of one element, or an object without any.

    Attributes:
        start: offset in the paragraph.
        text: its characters; empty for an object (a picture, a bookmark, a note's mark).
        home: the element.
        run: the run it stands in, None outside of runs.
        wrappers: what stands between paragraph and run, outermost first.
    """

    start: int
    text: str
    home: Element
    run: Element | None
    wrappers: tuple[Element, ...]


class Laid:
    """A paragraph of one view.

    Attributes:
        elements: what it is written in; several where marks between them are struck.
        atoms: what it holds, in order.
        cell: table, row and column it stands in, each from 0; None outside of tables.
        size: number of its characters.
    """

    __slots__ = ("atoms", "cell", "elements", "size")

    def __init__(self, element: Element, cell: tuple[int, int, int] | None) -> None:
        """Begin with an element and nothing in it."""
        self.elements: list[Element] = [element]
        self.cell = cell
        self.atoms: list[Atom] = []
        self.size = 0

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join([atom.text for atom in self.atoms])


def body_of(root: Element) -> Element | None:
    """Return the body of a main part, None if it has none."""
    return child_of(root, BODY)


def lay(root: Element, view: View = "accept") -> list[Laid]:
    """Return the paragraphs of a main part in the order of the file: cells and text boxes included.

    A text box follows the paragraph it is anchored in; of two forms of one drawing the first counts.
    """
    body = body_of(root)
    walk = _Walk(view)
    if body is not None:
        walk.blocks(body, None)
    return walk.found


def blocks(container: Element, struck: frozenset[str] = frozenset()) -> Iterator[Element]:
    """Yield the paragraphs and tables of a body, cell or text box, those in content controls too.

    Args:
        container: what holds them.
        struck: what to leave out.
    """
    for child in container:
        tag = child.tag
        if tag in (P, TBL):
            yield child
        elif tag not in struck and (tag in WRAPPERS or tag in CHANGES):
            yield from blocks(child, struck)


def parts_of(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, those in content controls too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from parts_of(child, tag)


def boxes(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield the text boxes in drawings; of two forms of one drawing the first is taken."""
    for child in elements:
        tag = child.tag
        if tag == BOX:
            yield child
        elif tag == names.ALTERNATE:
            form = child.find(names.CHOICE)
            form = child.find(names.FALLBACK) if form is None else form
            yield from () if form is None else boxes(form)
        elif len(child):
            yield from boxes(child)


def marks_of(paragraph: Element) -> frozenset[str]:
    """Return which tracked changes the mark of a paragraph has: `names.INS` …"""
    properties = child_of(paragraph, PPR)
    characters = None if properties is None else child_of(properties, RPR)
    if characters is None:
        return frozenset()
    return frozenset([child.tag for child in characters if child.tag in CHANGES])


def row_marks(row: Element) -> frozenset[str]:
    """Return which tracked changes a row of a table has."""
    properties = child_of(row, TRPR)
    if properties is None:
        return frozenset()
    return frozenset(child.tag for child in properties if child.tag in CHANGES)


class _Walk:
    def __init__(self, view: View) -> None:
        self.found: list[Laid] = []
        self._struck = STRUCK[view]
        self._tables = 0

    def blocks(self, container: Element, cell: tuple[int, int, int] | None) -> None:
        open_: Laid | None = None
        for block in blocks(container, self._struck):
            if block.tag == P:
                open_ = self._paragraph(block, cell, open_)
            elif self._table(block):
                self._drop(open_)
                open_ = None

    def _drop(self, laid: Laid | None) -> None:
        """A paragraph with nothing in it and its mark struck, before a table, is not there."""
        if laid is not None and all(atom.home.tag in POINTS for atom in laid.atoms):
            self.found.remove(laid)

    def _paragraph(
        self, element: Element, cell: tuple[int, int, int] | None, open_: Laid | None
    ) -> Laid | None:
        if open_ is None:
            open_ = Laid(element, cell)
            self.found.append(open_)
        else:
            open_.elements.append(element)
        first = len(open_.atoms)
        self._content(element, open_, None, ())
        for home in [atom.home for atom in open_.atoms[first:] if not atom.text]:
            for box in boxes((home,)):
                self.blocks(box, None)
        return open_ if marks_of(element) & self._struck else None

    def _content(
        self, parent: Element, laid: Laid, run: Element | None, wrappers: tuple[Element, ...]
    ) -> None:
        atoms = laid.atoms
        for child in parent:
            tag = child.tag
            if tag in _TEXTS:
                if text := child.text:
                    atoms.append(Atom(laid.size, text, child, run, wrappers))
                    laid.size += len(text)
            elif tag in _SILENT or tag in self._struck:
                continue
            elif tag == R and run is None:
                self._content(child, laid, child, wrappers)
            elif tag in CHANGES:
                self._content(child, laid, run, wrappers)
            elif tag in WRAPPERS and run is None:
                self._content(child, laid, None, (*wrappers, child))
            elif run is None or (character := character_of(child)) is None:
                atoms.append(Atom(laid.size, "", child, run, wrappers))
            else:
                atoms.append(Atom(laid.size, character, child, run, wrappers))
                laid.size += 1

    def _table(self, table: Element) -> bool:
        """Walk a table; False if none of its rows is there."""
        rows = [row for row in parts_of(table, TR) if not row_marks(row) & self._struck]
        number = self._tables
        self._tables += bool(rows)
        for at, row in enumerate(rows):
            for column, cell in enumerate(parts_of(row, TC)):
                self.blocks(cell, (number, at, column))
        return bool(rows)


def character_of(element: Element) -> str | None:
    """Return the characters an element of a run stands for; None for an object."""
    tag = element.tag
    if tag in _TEXTS:
        return element.text or ""
    if tag == names.BR:
        return PAGE if element.get(names.TYPE) in _NEW_PAGE else BREAK
    if tag == names.SYM:
        return _symbol(element.get(names.CHAR, ""))
    return _CHARACTERS.get(tag)


def _symbol(code: str) -> str:
    try:
        value = int(code, 16)
    except ValueError:
        return "\ufffd"
    return chr(value) if 0x20 <= value <= 0xFFFF and not 0xD800 <= value <= 0xDFFF else "\ufffd"
