"""The page of a .docx: what its styles, sections, footers and properties come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from drafter.errors import InputError
from drafter.readers.fetch import fetch
from drafter.readers.layout import Layout, PageNumbers
from drafter.readers.sniff import sniff
from drafter.readers.word.body import UNITS
from drafter.readers.word.layout_body import BODY, HEAD_1, HEAD_2, TITLE, Page
from drafter.readers.word.layout_frame import millimetres, page_numbers, properties
from drafter.readers.word.layout_relations import Parts
from drafter.readers.word.layout_styles import Look, Looks
from drafter.readers.word.names import BODY as BODY_TAG
from drafter.readers.word.names import w
from drafter.readers.word.package import Package
from drafter.readers.word.xml import DAMAGED, Element, units

Value = TypeVar("Value")
_SECTION, _GRID = w("sectPr"), w("docGrid")
_WIDTH, _HEIGHT = 210.0, 297.0


def layout_of_file(path: Path) -> Layout | None:
    """Return the page of a file, None of one that is no .docx.

    Raises:
        InputError: it cannot be read, or is damaged.
    """
    data = fetch(path)
    return read_layout(data) if sniff(data) == "zip" else None


def read_layout(data: bytes) -> Layout:
    """Return the page of a .docx.

    Raises:
        InputError: the file is damaged, encrypted, a bomb, or no .docx.
    """
    package = Package(data)
    main = package.read(package.main)
    if main is None:
        raise InputError(DAMAGED)
    parts = Parts(package)
    styles = Looks(parts.data("styles"), parts.data("theme"))
    page, frame = Page(styles), _Frame()
    for unit in units(main, BODY_TAG, (*UNITS, _SECTION)):
        frame.take(unit, parts, styles)
        if unit.tag != _SECTION:
            page.take(unit)
    return _layout(page, frame, parts)


class _Frame:
    """The paper of the first section, and where the pages have their numbers."""

    def __init__(self) -> None:
        self.lengths: dict[str, float | None] = {}
        self.grid = 0.0
        self.numbers: PageNumbers = "none"

    def take(self, unit: Element, parts: Parts, styles: Looks) -> None:
        """Note the first section that a unit of the body holds."""
        section = unit if unit.tag == _SECTION else next(unit.iter(_SECTION), None)
        if section is None:
            return
        if self.numbers == "none":
            self.numbers = page_numbers(parts, section, styles)
        if not self.lengths:
            self._measure(section)

    def _measure(self, section: Element) -> None:
        self.lengths = {name: millimetres(section, "pgSz", name) for name in ("w", "h")} | {
            name: millimetres(section, "pgMar", name) for name in ("top", "bottom", "left", "right")
        }
        grid = section.find(_GRID)
        pitch = "" if grid is None else grid.get(w("linePitch"), "")
        if grid is not None and grid.get(w("type")) in ("lines", "linesAndChars", "snapToChars"):
            self.grid = int(pitch) / 20 if pitch.isdecimal() and len(pitch) < 6 else 0.0


def _layout(page: Page, frame: _Frame, parts: Parts) -> Layout:
    size = frame.lengths
    width, height = size.get("w") or _WIDTH, size.get("h") or _HEIGHT
    top, bottom, left, right = (size.get(name) or 0.0 for name in ("top", "bottom", "left", "right"))
    comments = parts.root("comments")
    body = page.looks[BODY]
    return Layout(
        width=width,
        height=height,
        top=top,
        left=left,
        text_width=round(width - left - right, 1),
        text_height=round(height - top - bottom, 1),
        pitch=_most(body, _pitch) or round((_most(body, _lines) or 0.0) * frame.grid, 1),
        grid=frame.grid,
        length=sum(body.values()),
        title_face=_most(page.looks[TITLE], _face) or "",
        title_size=_most(page.looks[TITLE], _size) or 0.0,
        body_face=_most(body, _face) or "",
        body_size=_most(body, _size) or 0.0,
        head_1_face=_most(page.looks[HEAD_1], _face) or "",
        head_1_size=_most(page.looks[HEAD_1], _size) or 0.0,
        head_2_face=_most(page.looks[HEAD_2], _face) or "",
        head_2_size=_most(page.looks[HEAD_2], _size) or 0.0,
        latin_only=tuple(page.alone),
        headings=page.headings,
        outlined=page.outlined,
        page_numbers=frame.numbers,
        language=page.languages.most_common(1)[0][0] if page.languages else "",
        spaced=page.spaced,
        flush=page.flush,
        strays=page.forms.strays(),
        comments=0 if comments is None else len(list(comments.iterchildren(w("comment")))),
        changes=page.changes,
        hidden=page.hidden,
        undrawable="".join(page.undrawable),
        **properties(parts),
    )


_face: Callable[[Look], str | None] = attrgetter("face")
_size: Callable[[Look], float | None] = attrgetter("size")
_pitch: Callable[[Look], float | None] = attrgetter("pitch")


_lines: Callable[[Look], float | None] = attrgetter("lines")


def _most(looks: Counter[Look], of: Callable[[Look], Value | None]) -> Value | None:
    """Return the value most characters have."""
    values: Counter[Value | None] = Counter()
    for look, count in looks.items():
        values[of(look)] += count
    return values.most_common(1)[0][0] if values else None
