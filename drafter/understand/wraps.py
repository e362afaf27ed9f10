"""Short texts broken into lines of one width: paragraphs too few to tell the width by their share."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.readers.breaks import NUMBERED
from drafter.readers.source import Grid, Line
from drafter.zh.regex import regex

_NARROW, _WIDE = 24, 60
_SLACK = 3
_INDENT = 2
"""Characters by which the first line of a paragraph is shorter; its indent is not in the text."""
_PAGE_NUMBER = regex(r"[-—–－· ]*[0-9]{1,3}[-—–－· ]*$")
_FEWEST = 4
_MOST_ENDED = 0.5
_ENDED = regex(r"[。！？：；!?:;][”’）)》\]】]*$")
_ASCII = regex("[ -~]")


def rewrapped(lines: Iterable[Line | Grid]) -> list[Line | Grid]:
    """Return the lines of a plain text, those that were turned over because they were full joined again.

    A joined line keeps the place of its first one.
    """
    rows = list(lines)
    full = _full([row.text for row in rows if isinstance(row, Line)])
    if not full:
        return rows
    found: list[Line | Grid] = []
    last = -1
    goes_on = False
    for row in rows:
        if isinstance(row, Line) and _PAGE_NUMBER.match(row.text):
            found.append(row)
            continue
        before = found[last] if last >= 0 else None
        joins = goes_on and isinstance(row, Line) and not _begins(row)
        if joins and isinstance(row, Line) and isinstance(before, Line):
            found[last] = before._replace(text=before.text + row.text)
        else:
            last = len(found)
            found.append(row)
        room = full if joins else full - _INDENT
        goes_on = isinstance(row, Line) and _is_full(row.text, room) and not _ENDED.search(row.text)
    return found


def _begins(row: Line) -> bool:
    return bool(row.number or NUMBERED.match(row.text))


def _width(text: str) -> float:
    return len(text) - len(_ASCII.findall(text)) / 2


def _is_full(text: str, width: float) -> bool:
    return _width(text) >= width - _SLACK


def _full(texts: list[str]) -> float:
    """Return the width of a full line, 0 if the text is not broken into lines of one width."""
    width = max(map(_width, texts), default=0.0)
    rows = [text for text in texts if _is_full(text, width)]
    ended = sum(1 for text in rows if _ENDED.search(text))
    told = _NARROW <= width <= _WIDE and len(rows) >= _FEWEST
    return width if told and ended <= _MOST_ENDED * len(rows) else 0.0
