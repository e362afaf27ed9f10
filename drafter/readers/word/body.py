"""The body of a document → lines and tables in the order of the file."""

from __future__ import annotations

from drafter.readers.breaks import HARD, SOFT, joined, paragraphs
from drafter.readers.clean import clean
from drafter.readers.looks import lead
from drafter.readers.source import Grid, Line
from drafter.readers.word import tables
from drafter.readers.word.content import Content, Reader
from drafter.readers.word.names import PPR, TBL, TCPR, P, w
from drafter.readers.word.numbering import Numbering
from drafter.readers.word.styles import NOTHING, Stated, Style, Styles, stated
from drafter.readers.word.xml import Element

_STRUCK = (w("del"), w("moveFrom"))
_INNER = (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"))
_FOREIGN = w("altChunk")
UNITS = (P, TBL, *_INNER, *_STRUCK, _FOREIGN)

Where = tuple[int, tuple[int, int] | None]
_CONTENTS = "目录"


class Body:
    """Takes the units of a body one by one.

    Attributes:
        lines: the lines and tables so far.
        where: for each paragraph of the file, in order, where it went: position in ``lines`` and cell.
        bookmarks: name of a bookmark → number of the paragraph of the file it begins in, from 0.
        hidden, changed, foreign: whether hidden characters, tracked changes, embedded files were met.
        styles: the styles paragraphs refer to.
        reader: what reads the content of paragraphs.
        carried: what a paragraph left to the next one whose own end is struck out.
    """

    def __init__(self, styles: Styles, lists: Numbering) -> None:
        """Take what the paragraphs refer to."""
        self.lines: list[Line | Grid] = []
        self.where: list[Where] = []
        self.bookmarks: dict[str, int] = {}
        self.hidden = self.changed = self.foreign = False
        self.styles = styles
        self._lists = lists
        self.reader = Reader(styles)
        self.carried: Content | None = None

    def take(self, unit: Element) -> None:
        """Read a paragraph, a table, or what wraps them."""
        self._take(unit, self.lines)

    def keep(self, content: Content) -> None:
        """Note what a paragraph holds beside its text."""
        if content.bookmarks:
            self.bookmarks.update((name, len(self.where) - 1) for name in content.bookmarks)
            content.bookmarks = ()
        self.hidden = self.hidden or content.hidden
        self.changed = self.changed or content.changed

    def finish(self) -> None:
        """Add what a last paragraph, struck out, left over."""
        if self.carried is not None:
            self.add(self.carried, NOTHING, self.lines)

    def _take(self, unit: Element, into: list[Line | Grid]) -> None:
        tag = unit.tag
        if tag == P:
            self.where.append((len(into), None))
            self._paragraph(unit, into)
        elif tag == TBL:
            self._table(unit, into)
        elif tag in _INNER:
            for child in unit:
                self._take(child, into)
        elif tag in _STRUCK:
            self.changed = True
        elif tag == _FOREIGN:
            self.foreign = True

    def _paragraph(self, paragraph: Element, into: list[Line | Grid]) -> None:
        properties = next(paragraph.iterchildren(PPR), None)
        said = NOTHING if properties is None else stated(properties)
        content, self.carried = self.carried or Content(), None
        self.reader.read(paragraph, content)
        self.keep(content)
        if said.struck:
            self.changed = True
            self.carried = content
        else:
            self.add(content, said, into)

    def add(self, content: Content, said: Stated, into: list[Line | Grid]) -> None:
        """Add the lines of a paragraph, and of the text boxes anchored in it."""
        name = self.styles.normal if said.style is None else said.style
        style = self.styles.style(name)
        wanted = said.number or style.number
        number = self._number(wanted, style, name) if wanted else ""
        if content.pieces:
            into += self._texts(content, said, style, number)
        for box in content.boxes:
            for unit in box:
                self._boxed(unit, into)

    def _texts(self, content: Content, said: Stated, style: Style, number: str) -> list[Line]:
        centred = style.centred if said.centred is None else said.centred
        level = style.level if said.level is None else said.level
        debris = _CONTENTS if style.contents or self.reader.fields.in_contents else ""
        whole = "".join(content.pieces)
        found = []
        for spans in _spans(whole, centred):
            text = joined([whole[start:end] for start, end in spans])
            leading = lead(whole, content.looks, spans, style.look) if len(content.looks) > 1 else 0
            if not text.isprintable():
                leading = len(clean(text[:leading]).rstrip())
                text = clean(text).strip()
            if text:
                found.append(Line(text, level, number, centred, leading, (), debris))
                number = ""
        return found

    def _number(self, wanted: tuple[str, int | None], style: Style, name: str) -> str:
        list_name, depth = wanted
        if list_name == "0":
            return ""
        if depth is None and style.number is not None:
            depth = style.number[1]
        return self._lists.number(list_name, depth, name)

    def _boxed(self, unit: Element, into: list[Line | Grid]) -> None:
        """What stands in a text box is in no count of paragraphs."""
        counted = len(self.where)
        self._take(unit, into)
        del self.where[counted:]

    def _table(self, table: Element, into: list[Line | Grid]) -> None:
        if tables.is_layout(table):
            for row in tables.rows(table):
                for cell in tables.cells(row):
                    for unit in cell:
                        self._take(unit, into)
            return
        texts: list[list[tuple[tables.Merging, str]]] = []
        shifts: list[int] = []
        for row_number, row in enumerate(tables.rows(table)):
            shifts.append(tables.shift(row))
            cells = list(tables.cells(row))
            texts.append(
                [
                    (tables.merging(cell.find(TCPR)), self._cell(cell, (len(into), (row_number, at))))
                    for at, cell in enumerate(cells)
                ]
            )
        rows = tables.grid(texts, shifts)
        if rows:
            into.append(Grid(rows))

    def _cell(self, cell: Element, where: Where) -> str:
        inside: list[Line | Grid] = []
        counted = len(self.where)
        for unit in cell:
            self._take(unit, inside)
        self.where[counted:] = [where] * (len(self.where) - counted)
        return cell_text(inside)


def cell_text(inside: list[Line | Grid]) -> str:
    """Return the text of a cell: its paragraphs, separated by line ends."""
    return "\n".join([item.number + item.text for item in inside if isinstance(item, Line)])


def _spans(text: str, centred: bool) -> list[list[tuple[int, int]]]:
    if SOFT in text or HARD in text:
        return paragraphs(text, centred=centred)
    piece = text.strip()
    if not piece:
        return []
    begin = 0 if text[0] == piece[0] else text.index(piece)
    return [[(begin, begin + len(piece))]]
