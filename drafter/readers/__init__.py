"""Files → lines: .docx, .txt, .html, .pdf, and what can be converted into one of them.

A reader finds the text as a person sees it, in the order of the file, and says what it left out. It never
guesses what a sentence means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from drafter.errors import InputError
from drafter.readers.clean import clean
from drafter.readers.debris import debris_of
from drafter.readers.fetch import fetch
from drafter.readers.sniff import misnamed, refusal, sniff
from drafter.readers.source import Grid, Line, Manifest, Mark, Passage, Source

__all__ = ["Grid", "Line", "Manifest", "Mark", "Passage", "Source", "read_source"]


def read_source(path: Path) -> Source:
    """Read a file.

    Raises:
        InputError: it can't be read; the sentence says what it is and what to do.
    """
    with _named(path):
        data = fetch(path)
        source = _read(path, data)
    source.lines = _placed(source.lines)
    return source


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say which file it is that can't be read."""
    try:
        yield
    except InputError as error:
        raise InputError(f"读不了“{clean(path.name)}”：{error}") from None


def _read(path: Path, data: bytes) -> Source:
    kind = sniff(data)
    if kind == "zip":
        return _word(path, data)
    if kind == "text":
        return _text(path, data)
    if kind == "html":
        return _page(path, data)
    if kind == "pdf":
        return _pdf(path, data)
    return _converted(path, data, kind)


def _word(path: Path, data: bytes) -> Source:
    from drafter.readers.word.read import read_word

    lines, notes, manifest = read_word(data)
    return Source(path, "docx", tuple(lines), tuple(notes), partial(_manifest, path, manifest))


def _manifest(path: Path, read: Callable[[], Manifest | None]) -> Manifest | None:
    with _named(path):
        return read()


def _converted(path: Path, data: bytes, kind: str) -> Source:
    from drafter.readers.convert import convert

    source = _word(path, convert(data, kind))
    remark = "文件先由 LibreOffice 转换成 .docx，再读取；如有出入，以原文为准。"
    source.notes = (remark, *source.notes)
    return source


def _text(path: Path, data: bytes) -> Source:
    from drafter.readers.plain import read_text

    known = refusal(data)
    if known:
        raise InputError(known)
    lines, notes = read_text(data)
    wrong = misnamed(path.suffix, "\n".join(map(_characters, lines)))
    if wrong:
        raise InputError(wrong)
    return Source(path, "txt", tuple(lines), tuple(notes))


def _characters(line: Line | Grid) -> str:
    return line.text if isinstance(line, Line) else "\n".join(map("".join, line.rows))


def _page(path: Path, data: bytes) -> Source:
    from drafter.readers.page import read_page

    lines, notes = read_page(data)
    return Source(path, "html", tuple(lines), tuple(notes))


def _pdf(path: Path, data: bytes) -> Source:
    from drafter.readers.pdf import read_pdf

    return Source(path, "pdf", tuple(read_pdf(data)))


def _placed(lines: tuple[Line | Grid, ...]) -> tuple[Line | Grid, ...]:
    """Give every line and table its place, and every line the debris its words tell of."""
    found: list[Line | Grid] = []
    texts = grids = 0
    for line in lines:
        if isinstance(line, Line):
            texts += 1
            text, level, number, centred, lead, _, debris = line
            place = ("段", texts)
            found.append(Line(text, level, number, centred, lead, place, debris or debris_of(text)))
        else:
            grids += 1
            found.append(Grid(line.rows, ("表", grids)))
    return tuple(found)
