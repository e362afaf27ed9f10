"""The main part as written, cut into the paragraphs and tables of its body.

A part is cut only where its characters alone tell surely what each of them is: it is well formed, has but
the one usual prefix, no comment, no section of raw characters, and every ``>`` ends a tag.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.readers.word.names import MAIN
from drafter.readers.word.xml import sound, unusual
from drafter.zh.regex import regex

_DECLARATION = f'xmlns:w="{MAIN}"'
_BEGIN = regex(
    r"\ufeff?(?:<\?xml(?: version=.1\.0.)?(?: encoding=.utf-8.)?(?: standalone=.(?:yes|no).)?\s*\?>)?\s*"
    r"<w:document((?:\s[^>]*)?)>\s*(?:<w:background [^>]*/>\s*)?<w:body>",
    re.I,
)
_NAMED = regex(r' w14:(?:paraId|textId)="[^"]*"')  # of each paragraph another, and read by nobody
_DECLARING, _BODY_END = "xmlns", "</w:body>"
_MARKS = "bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd|commentRangeStart|commentRangeEnd"
_UNIT = regex(
    rf"\s*(?:<w:(?:{_MARKS}) [^>]*/>\s*)*"
    r"(?:(<w:(?:p(?: [^>]*?)?|(tbl))(/?)>)|<w:sectPr[ >].*</w:sectPr>\s*)?",
    re.S,
)
_TABLE, _TABLE_END, _PARAGRAPH, _PARAGRAPH_END = "<w:tbl>", "</w:tbl>", "<w:p>", "</w:p>"


class Written(NamedTuple):
    """A part as written.

    Attributes:
        text: its characters.
        names: the namespaces its root declares, as attributes.
        units: where each paragraph and table of its body begins and ends in ``text``, and if it is a table.
    """

    text: str
    names: str
    units: list[tuple[int, int, bool]]


def cut(data: bytes) -> Written | None:
    """Return a main part cut into the units of its body; None if they can't be told apart surely."""
    if unusual(data) or data.count(b"<") != data.count(b">") or not sound(data):
        return None
    text = data.decode()
    root = _BEGIN.match(text)
    if root is None:
        return None
    names = root.group(1)
    if not _one_prefix(names) or text.count(_DECLARING) != names.count(_DECLARING):
        return None
    if "xmlns:w14=" in names:
        text = _NAMED.sub("", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    units = _units(text, root.end(), text.rfind(_BODY_END))
    return None if units is None else Written(text, names, units)


def _one_prefix(names: str) -> bool:
    """True if the root names the main namespace once, by its usual prefix, and none to go without."""
    return _DECLARATION in names and names.count(MAIN) == 1 and 'xmlns="' not in names


def _units(text: str, at: int, last: int) -> list[tuple[int, int, bool]] | None:
    """The units up to ``last``; None if anything else stands between them."""
    found: list[tuple[int, int, bool]] = []
    while at < last:
        if text.startswith(_PARAGRAPH, at):
            end = text.index(_PARAGRAPH_END, at) + len(_PARAGRAPH_END)
            found.append((at, end, False))
            at = end
            continue
        begin = _UNIT.match(text, at, last)
        tag, table, closed = begin.groups() if begin else (None, None, None)
        if begin is None or tag is None:
            return found if begin is not None and begin.end() == last else None
        start, end = begin.span(1)
        if not closed:
            end = _end(text, end, _TABLE_END if table else _PARAGRAPH_END)
        found.append((start, end, bool(table)))
        at = end
    return found


def _end(text: str, opened: int, mark: str) -> int:
    """Where a unit ends that was opened before; of tables within each other the outermost counts."""
    end = text.index(mark, opened) + len(mark)
    if mark == _TABLE_END:
        inner = text.find(_TABLE, opened, end)
        while inner > 0:
            end = text.index(mark, end) + len(mark)
            inner = text.find(_TABLE, inner + 1, end)
    return end
