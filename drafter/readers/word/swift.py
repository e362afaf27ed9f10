"""The ordinary paragraph and table, read from the XML as written rather than element by element.

Nearly every paragraph is runs of plain text whose properties occur many times over in the same words; those
are understood once, and where there is but one run all that stands before its text is. Anything else is left
to the thorough reading, which is several times slower and gives the same.
"""

from __future__ import annotations

from html import unescape
from typing import NamedTuple

from drafter.errors import InputError
from drafter.readers.breaks import SOFT
from drafter.readers.word.body import Body, Setting
from drafter.readers.word.content import Content
from drafter.readers.word.said import NOTHING, stated
from drafter.readers.word.tables import ONE, Merging, merging
from drafter.readers.word.tags import paragraph_says
from drafter.readers.word.xml import DAMAGED, Element, fragment
from drafter.zh.regex import regex

_START = regex(r"<w:p(?: [^>]*)?>")
_RUN = r"<w:r(?: [^>]*)?>(?:<w:rPr>((?:<[^<>]*/>)*)</w:rPr>)?(?:<w:lastRenderedPageBreak/>)?"
_PIECE = regex(
    rf"{_RUN}(?:<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(tab|br)/>)</w:r>"
    r'|<w:bookmarkStart [^>]*?w:name="([^"]*)"[^>]*/>|<w:(?:bookmarkEnd|proofErr) [^>]*/>|(<)'
)
_ALONE = regex(rf"{_RUN}<w:t(?: [^>]*)?>")
_RUN_END, _PARAGRAPH_END = "</w:r>", "</w:p>"
_ALONE_END = f"</w:t>{_RUN_END}{_PARAGRAPH_END}"
_ALONE_SIZE = len(_ALONE_END)
_TABLE, _TABLE_END, _ROW_END, _CELL, _CELL_END = "<w:tbl>", "</w:tbl>", "</w:tr>", "<w:tc>", "</w:tc>"
_PROPERTIES, _PROPERTIES_END = "<w:pPr>", "</w:pPr>"
_CELL_PROPERTIES, _CELL_PROPERTIES_END = "<w:tcPr>", "</w:tcPr>"
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


class Plain(NamedTuple):
    """A paragraph that is one run of text: what is settled before its characters, and they."""

    setting: Setting
    text: str


class Mixed(NamedTuple):
    """Any other ordinary paragraph: what it holds, and what is settled about it."""

    content: Content
    setting: Setting


Paragraph = Plain | Mixed
# A cell: its merging, what is settled about its one run of text, and that; or else its paragraphs.
Cell = tuple[Merging, Setting, str | list[Paragraph]]


class Swift:
    """Reads units as written; what it can't read it leaves."""

    def __init__(self, names: str, body: Body) -> None:
        """Take the namespaces the root declares, and what knows styles and the looks of runs."""
        self._names = names
        self._body = body
        self._bare = body.setting(NOTHING)
        self._merging: dict[str, Merging | None] = {"": ONE}
        self._settings: dict[str, Setting | None] = {}
        self._heads: dict[str, Setting] = {}
        self._cells: dict[str, tuple[Merging, Setting]] = {}

    def element(self, raw: str) -> Element:
        """Return a unit as an element.

        Raises:
            InputError: it is nested too deeply, or has a prefix that stands for nothing.
        """
        found = self._parsed(raw)
        if found is None:
            raise InputError(DAMAGED)
        return found[0]

    def paragraph(self, raw: str) -> Paragraph | None:
        """Return a paragraph; None if it is no ordinary one.

        Args:
            raw: its text as written.
        """
        if raw.endswith(_ALONE_END) and raw.find(_RUN_END) == len(raw) - len(_RUN_END + _PARAGRAPH_END):
            begin = raw.find(">") + 1
            at = raw.rfind(">", 0, -_ALONE_SIZE) + 1
            setting = self._alone(raw[begin:at])
            if setting is not None:
                return Plain(setting, _characters(raw[at:-_ALONE_SIZE]))
        return self._mixed(raw)

    def table(self, raw: str) -> list[list[Cell]] | None:
        """Return the cells of a table row by row, each with its merging and its paragraphs.

        None if the table is no ordinary one, or only lays out the page.
        """
        *written, rest = raw.split(_ROW_END)
        if not rest.endswith(_TABLE_END) or _is_unusual(rest) or raw.find(_TABLE, 1) > 0:
            return None
        rows = []
        for row in written:
            *cells, rest = row.split(_CELL_END)
            known = [self._known(cell) or self._cell(cell) for cell in cells]
            sound = [cell for cell in known if cell is not None]
            if len(sound) < len(cells) or (rest and _is_unusual(rest)):
                return None
            rows.append(sound)
        return rows if any(len(row) > 1 for row in rows) else None

    def _known(self, raw: str) -> Cell | None:
        """A cell that is one run of text, if what stands before the text was met before."""
        if not raw.endswith(_ALONE_END):
            return None
        at = raw.rfind(">", 0, -_ALONE_SIZE) + 1
        known = self._cells.get(raw[:at])
        if known is None:
            return None
        text = raw[at:-_ALONE_SIZE]
        return (*known, unescape(text) if "&" in text else text)

    def _cell(self, raw: str) -> Cell | None:
        """A cell of which all but its end is given."""
        begin = raw.find(_CELL)
        if begin < 0 or _is_unusual(raw):
            return None
        properties, begin = _properties(raw, begin + len(_CELL), _CELL_PROPERTIES, _CELL_PROPERTIES_END)
        merged = self._merged(properties)
        *written, rest = raw[begin:].split(_PARAGRAPH_END)
        read = [self.paragraph(part + _PARAGRAPH_END) for part in written]
        parts = [part for part in read if part is not None]
        if merged is None or rest or len(parts) < len(read):
            return None
        if len(parts) == 1 and isinstance(parts[0], Plain):
            self._cells[raw[: raw.rfind(">", 0, -_ALONE_SIZE) + 1]] = merged, parts[0].setting
            return (merged, *parts[0])
        return merged, self._bare, parts

    def _alone(self, head: str) -> Setting | None:
        """What is settled by what stands between a paragraph's start and its text, if that is one run."""
        known = self._heads.get(head)
        if known is None:
            properties, at = _properties(head, 0, _PROPERTIES, _PROPERTIES_END)
            run = _ALONE.fullmatch(head, at)
            known = None if run is None else self._setting(properties)
            if run is None or known is None:
                return None
            if self._body.reader.written_look(run.group(1) or "", self._parsed).hidden:
                return None
            self._heads[head] = known
        return known

    def _mixed(self, raw: str) -> Mixed | None:
        start = _START.match(raw)
        if start is None:
            return None
        at = start.end()
        if raw[at - 2] == "/":
            return Mixed(Content(), self._bare) if at == len(raw) else None
        properties, at = _properties(raw, at, _PROPERTIES, _PROPERTIES_END)
        setting = self._setting(properties)
        if setting is None:
            return None
        content = Content()
        looks = self._body.reader.written
        for look, text, white, bookmark, other in _PIECE.findall(raw, at, len(raw) - len(_PARAGRAPH_END)):
            if other:
                return None
            if bookmark:
                content.bookmarks = (*content.bookmarks, unescape(bookmark))
            elif text or white:
                known = looks.get(look) or self._body.reader.written_look(look, self._parsed)
                if known.hidden:
                    content.hidden = True
                else:
                    content.add(_characters(text) or _WHITE[white], known)
        return Mixed(content, setting)

    def _setting(self, properties: str) -> Setting | None:
        """What paragraph properties settle; None if they can't be read, or strike the paragraph's end out."""
        if properties not in self._settings:
            said = paragraph_says(properties)
            element = self._parsed(properties) if said is None else None
            said = said if element is None else stated(element)
            self._settings[properties] = None if said is None or said.struck else self._body.setting(said)
        return self._settings[properties]

    def _merged(self, properties: str) -> Merging | None:
        if properties not in self._merging:
            element = self._parsed(properties)
            self._merging[properties] = None if element is None else merging(element)
        return self._merging[properties]

    def _parsed(self, properties: str) -> Element | None:
        return fragment(properties, self._names)


def _properties(raw: str, at: int, begin: str, end: str) -> tuple[str, int]:
    """The properties that stand at a place, if they do, and the place behind them."""
    if not raw.startswith(begin, at):
        return "", at
    stop = raw.find(end, at)
    return (raw[at + len(begin) : stop], stop + len(end)) if stop > 0 else ("<", at)


def _is_unusual(raw: str) -> bool:
    """True if a piece of a table holds what calls for the thorough reading."""
    return any(mark in raw for mark in _UNUSUAL_TABLE)


def _characters(text: str) -> str:
    return unescape(text) if "&" in text else text
