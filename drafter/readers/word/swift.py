"""The ordinary paragraph and table, read from the XML as written rather than element by element.

Nearly every paragraph is runs of plain text whose properties occur many times over in the same words; those
are understood once. Anything else is left to the thorough reading, which is several times slower and gives
the same. A part is read this way only after the parser found it sound.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from drafter.readers.breaks import SOFT
from drafter.readers.word.content import Content, Reader
from drafter.readers.word.names import MAIN, TBL, P
from drafter.readers.word.styles import NOTHING, Stated, stated
from drafter.readers.word.tables import ONE, Merging, merging
from drafter.readers.word.xml import Element, fragment

_ROOT = re.compile(r"<w:document((?:\s[^>]*)?)>")
_START = re.compile(r"<w:p(?: [^>]*)?>")
_PIECE = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>((?:<[^<>]*/>)*)</w:rPr>)?(?:<w:lastRenderedPageBreak/>)?"
    r"(?:<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(tab|br)/>)</w:r>"
    r'|<w:bookmarkStart [^>]*?w:name="([^"]*)"[^>]*/>|<w:(?:bookmarkEnd|proofErr) [^>]*/>|(<)'
)
_TABLE, _ROW_END, _CELL, _CELL_END, _PARAGRAPH_END = "<w:tbl>", "</w:tr>", "<w:tc>", "</w:tc>", "</w:p>"
_PROPERTIES, _PROPERTIES_END = "<w:pPr>", "</w:pPr>"
_CELL_PROPERTIES, _CELL_PROPERTIES_END = "<w:tcPr>", "</w:tcPr>"
_BEGIN = re.compile(r"<w:(?:tbl|p(?: [^>]*)?)>|<w:p(?: [^>]*)?/>")
_UNUSUAL = (b"<!", b"txbxContent", b"&#", b'xmlns="', b"<w:p\t", b"<w:p\n", b"w:altChunk")
_UNUSUAL_TABLE = (
    "gridBefore",
    "<w:del",
    "<w:sdt",
    "<w:customXml",
    "<w:ins ",
    "<w:ins>",
    "<w:move",
    "cellDel",
)
_WHITE = {"tab": "\t", "br": SOFT}
_DECLARATION = f'xmlns:w="{MAIN}"'


class Raw(NamedTuple):
    """A part as written: the elements of its body and the text of each, and the names its root declares."""

    units: list[tuple[Element, str]]
    names: str


def raw_units(data: bytes, body: list[Element]) -> Raw | None:
    """Return the units of a body with their text as written; None if they can't be told apart surely.

    Args:
        data: the part, in UTF-8.
        body: the children of its body that are units.
    """
    if data.count(b"xmlns:w=") != 1 or any(mark in data for mark in _UNUSUAL):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    root = _ROOT.search(text)
    if root is None or _DECLARATION not in root.group(1) or any(unit.tag not in (P, TBL) for unit in body):
        return None
    found = _cut(text, root.end(), [unit.tag == TBL for unit in body])
    return None if found is None else Raw(list(zip(body, found, strict=True)), root.group(1))


def _cut(text: str, at: int, tables: list[bool]) -> list[str] | None:
    """The text of each unit without its end tag; None if they are not the tables and paragraphs expected."""
    found = []
    for table in tables:
        begin = _BEGIN.search(text, at)
        if begin is None or begin.group().startswith(_TABLE) is not table:
            return None
        start, opened = begin.span()
        if begin.group().endswith("/>"):
            at = opened
            found.append(begin.group())
            continue
        mark = "</w:tbl>" if table else _PARAGRAPH_END
        end = text.find(mark, opened)
        if table and text.find(_TABLE, opened, end) > 0:
            return None
        found.append(text[start:end])
        at = end + len(mark)
    return found


class Swift:
    """Reads units as written; what it can't read it leaves."""

    def __init__(self, names: str, reader: Reader) -> None:
        """Take the namespaces the root declares, and what knows the looks of runs."""
        self._names = names
        self._reader = reader
        self._stated: dict[str, Stated | None] = {"": NOTHING}
        self._merging: dict[str, Merging | None] = {"": ONE}

    def paragraph(self, raw: str) -> tuple[Content, Stated] | None:
        """Return what a paragraph holds and what its properties say; None if it is no ordinary one.

        Args:
            raw: its text as written, without its end tag.
        """
        start = _START.match(raw)
        if start is None:
            return None
        if start.group().endswith("/>"):
            return (Content(), NOTHING) if start.end() == len(raw) else None
        at, properties = start.end(), ""
        if raw.startswith(_PROPERTIES, at):
            end = raw.find(_PROPERTIES_END, at)
            properties, at = raw[at + len(_PROPERTIES) : end], end + len(_PROPERTIES_END)
        said = self._said(properties)
        if said is None or said.struck:
            return None
        content = Content()
        for look, text, white, bookmark, other in _PIECE.findall(raw, at):
            if other:
                return None
            if bookmark:
                content.bookmarks = (*content.bookmarks, unescape(bookmark))
            elif text or white:
                self._add(look, text or _WHITE[white], content)
        return content, said

    def table(self, raw: str) -> list[list[tuple[Merging, list[tuple[Content, Stated]]]]] | None:
        """Return the cells of a table row by row, each with its merging and its paragraphs.

        None if the table is no ordinary one, or only lays out the page.
        """
        if any(mark in raw for mark in _UNUSUAL_TABLE):
            return None
        rows = []
        for row in raw.split(_ROW_END)[:-1]:
            cells = [self._cell(cell) for cell in row.split(_CELL_END)[:-1]]
            known = [cell for cell in cells if cell is not None]
            if len(known) < len(cells):
                return None
            rows.append(known)
        return rows if any(len(row) > 1 for row in rows) else None

    def _cell(self, raw: str) -> tuple[Merging, list[tuple[Content, Stated]]] | None:
        at = raw.find(_CELL)
        if at < 0:
            return None
        at, properties = at + len(_CELL), ""
        if raw.startswith(_CELL_PROPERTIES, at):
            end = raw.find(_CELL_PROPERTIES_END, at)
            properties, at = raw[at + len(_CELL_PROPERTIES) : end], end + len(_CELL_PROPERTIES_END)
        merged = self._merged(properties)
        read = [self.paragraph(part) for part in raw[at:].split(_PARAGRAPH_END)[:-1]]
        parts = [part for part in read if part is not None]
        return None if merged is None or len(parts) < len(read) else (merged, parts)

    def _add(self, look: str, text: str, content: Content) -> None:
        known = self._reader.written_look(look, self._parsed)
        if known.hidden:
            content.hidden = True
        else:
            content.add(unescape(text) if "&" in text else text, known)

    def _said(self, properties: str) -> Stated | None:
        if properties not in self._stated:
            element = self._parsed(properties)
            self._stated[properties] = None if element is None else stated(element)
        return self._stated[properties]

    def _merged(self, properties: str) -> Merging | None:
        if properties not in self._merging:
            element = self._parsed(properties)
            self._merging[properties] = None if element is None else merging(element)
        return self._merging[properties]

    def _parsed(self, properties: str) -> Element | None:
        return fragment(properties, self._names)
