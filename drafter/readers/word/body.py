"""The body of a document → lines and tables in the order of the file."""

from __future__ import annotations

from typing import NamedTuple

from drafter.readers.breaks import HARD, SOFT, joined, paragraphs
from drafter.readers.clean import clean
from drafter.readers.looks import lead
from drafter.readers.source import Grid, Line
from drafter.readers.word import tables
from drafter.readers.word.content import Content, Reader
from drafter.readers.word.names import PPR, TBL, TCPR, P, w
from drafter.readers.word.numbering import Numbering
from drafter.readers.word.said import NOTHING, Stated, stated
from drafter.readers.word.styles import Style, Styles
from drafter.readers.word.xml import Element

_STRUCK = (w("del"), w("moveFrom"))
_INNER = (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"))
_FOREIGN = w("altChunk")
UNITS = (P, TBL, *_INNER, *_STRUCK, _FOREIGN)

Where = tuple[int, tuple[int, int] | None]
_CONTENTS = "目录"
_NO_LIST = ("0", None)


class Setting(NamedTuple):
    """What the properties of a paragraph settle, by themselves and by its style.

    Attributes:
        level: 1–9 for a heading, else 0.
        centred: True if it is set in the middle.
        wanted: id of its list and level in it, 0-based; None if it has none.
        style: its style.
        name: id of the style.
    """

    level: int
    centred: bool
    wanted: tuple[str, int | None] | None
    style: Style
    name: str


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
            self.add(self.carried, self.setting(NOTHING), self.lines)

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
            self.add(content, self.setting(said), into)

    def setting(self, said: Stated) -> Setting:
        """Return what the properties of a paragraph settle about it."""
        name = self.styles.normal if said.style is None else said.style
        style = self.styles.style(name)
        centred = style.centred if said.centred is None else said.centred
        level = style.level if said.level is None else said.level
        return Setting(level, centred, said.number or style.number, style, name)

    def plain(self, text: str, setting: Setting, into: list[Line | Grid]) -> None:
        """Add the line of a paragraph of which nothing but characters of one look is known."""
        number = self._number(setting) if setting.wanted else ""
        text = text.strip()
        if not text.isprintable():
            text = clean(text).strip()
        if text:
            debris = _CONTENTS if setting.style.contents else ""
            into.append(Line(text, setting.level, number, setting.centred, 0, (), debris))

    def add(self, content: Content, setting: Setting, into: list[Line | Grid]) -> None:
        """Add the lines of a paragraph, and of the text boxes anchored in it."""
        number = self._number(setting) if setting.wanted else ""
        if content.pieces:
            into += self._texts(content, setting, number)
        for box in content.boxes:
            for unit in box:
                self._boxed(unit, into)

    def _texts(self, content: Content, setting: Setting, number: str) -> list[Line]:
        level, centred, _, style, _ = setting
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

    def _number(self, setting: Setting) -> str:
        list_name, depth = setting.wanted or _NO_LIST
        if list_name == _NO_LIST[0]:
            return ""
        if depth is None and setting.style.number is not None:
            depth = setting.style.number[1]
        return self._lists.number(list_name, depth, setting.name)

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
