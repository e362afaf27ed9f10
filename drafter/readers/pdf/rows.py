"""Rows of a printed page → paragraphs: by their indents, their sizes, and how full they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from drafter.readers.breaks import NUMBERED, joined
from drafter.readers.clean import clean
from drafter.readers.source import Line
from drafter.readers.wrapped import ended, goes_on, row_width
from drafter.zh.regex import regex

_PAGE_NUMBER = regex(r"[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页)?[-—–－\s]*(?:[/共]\s*\d{1,4}\s*页?)?")
_LETTER_GAP = regex(r"(?<=[\u2e80-\uffef]) +(?=[!-~])|(?<=[!-~]) +(?=[\u2e80-\uffef])")
_ENUMERATED = regex("[一二三四五六七八九十]{1,2}是")
_LARGER = 1.15  # times the size of the body: a title
_FAR = 5  # characters further in: a signature, a date
_FEW = 2  # rows that begin further in by chance
_ROOM = 8  # characters left over in a row that goes on: the next word did not fit
_REPEATED = 3  # pages on which a first or last row stands that is a running head
_RUNNING = 40  # characters of the longest running head


class Row(NamedTuple):
    """A row of text on a page: its characters, where it begins and the size of its face, both in points."""

    text: str
    left: float
    size: float


class _Page(NamedTuple):
    """What the rows of the body have in common.

    Attributes:
        size: of the face, in points.
        left: their left edge, in points.
        width: characters of a full row.
        indented: True if paragraphs begin further in.
    """

    size: float
    left: float
    width: float
    indented: bool


def lines_of(pages: list[list[Row]]) -> list[Line]:
    """Return the paragraphs of the pages; page numbers and running heads are left out."""
    rows = [row for page in _without_heads(pages) for row in page]
    if not rows:
        return []
    size = median(row.size for row in rows)
    left = _margin(rows)
    width = max(row_width(_tidy(row.text)) for row in rows if row.size <= size * _LARGER)
    page = _Page(size, left, width, sum(1 for row in rows if row.left > left + size) > _FEW)
    return [line for group in _groups(rows, page) for line in _line(group, size)]


def _groups(rows: list[Row], page: _Page) -> Iterator[list[Row]]:
    """The rows of one paragraph each."""
    group: list[Row] = []
    for row in rows:
        if group and not _goes_on(group[-1], row, page):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _goes_on(before: Row, row: Row, page: _Page) -> bool:
    large = page.size * _LARGER
    if before.size > large or row.size > large:
        return before.size > large and row.size > large
    if before.left > page.left + _FAR * page.size:
        return False
    if row.left > page.left + page.size or (ended(before.text) and _heads(row.text, page)):
        return False
    filled = "\u3000" * round(max(before.left - page.left, 0) / page.size) + _tidy(before.text)
    if page.indented:
        return page.width - row_width(filled) <= _ROOM
    return goes_on(filled, _tidy(row.text), page.width)


def _heads(text: str, page: _Page) -> bool:
    """True if a row has a number; where paragraphs begin further in, 二是 within one is none."""
    return NUMBERED.match(text) is not None and not (page.indented and _ENUMERATED.match(text))


def _line(group: list[Row], size: float) -> Iterator[Line]:
    text = joined([_tidy(row.text) for row in group])
    if text:
        yield Line(text, centred=group[0].size > size * _LARGER)


def _tidy(text: str) -> str:
    """Without the room that word processors leave between Chinese characters and digits."""
    return _LETTER_GAP.sub("", clean(text).strip())


def _margin(rows: list[Row]) -> float:
    """Where rows of the body begin: the leftmost place at which many do."""
    places = Counter(round(row.left) for row in rows)
    many = max(places.values()) / 3
    return min(place for place, count in places.items() if count >= many)


def _without_heads(pages: list[list[Row]]) -> list[list[Row]]:
    edges = Counter(row.text.strip() for page in pages for row in {*page[:1], *page[-1:]})
    running = {text for text, count in edges.items() if count >= _REPEATED and len(text) <= _RUNNING}
    return [
        [row for at, row in enumerate(page) if not (at in (0, len(page) - 1) and _is_head(row, running))]
        for page in pages
    ]


def _is_head(row: Row, running: set[str]) -> bool:
    text = row.text.strip()
    return text in running or _PAGE_NUMBER.fullmatch(text) is not None
