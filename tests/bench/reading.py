"""Reading a .docx beside a bare walk over its XML and beside named readers; understanding long reports."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import mammoth
from docx2python import docx2python
from lxml import etree

from drafter.commands.build import build_document
from drafter.readers import read_source
from drafter.render.word import render_word
from drafter.understand import understand
from tests.bench.measure import ROOT, Row, in_turn, of_functions
from tests.bench.peers import naive_peer
from tests.bench.setup import Subject, subjects

DIFFERENT = 10  # reports that take turns
LONG = 100
SIZES = {1: DIFFERENT, 10: 3, LONG: 1}  # reports of each size that take turns
MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, PARAGRAPH, TABLE, ROW, CELL, TEXT = (MAIN + name for name in ("body", "p", "tbl", "tr", "tc", "t"))
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/报告.yaml"))

Read = Callable[[Path], object]


def walk(path: Path) -> list[object]:
    """Return the paragraphs and the rows of the tables: the least that reading a .docx can be.

    No style, list, field, tracked change or note is looked at.
    """
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        text_of(element)
        if element.tag == PARAGRAPH
        else [[text_of(cell) for cell in row.iter(CELL)] for row in element.iter(ROW)]
        for body in root.iter(BODY)
        for element in body.iterchildren(PARAGRAPH, TABLE)
    ]


def text_of(element: Any) -> str:
    """Return the characters within an element."""
    return "".join([text.text or "" for text in element.iter(TEXT)])


def with_mammoth(path: Path) -> str:
    """Return the text as mammoth reads it."""
    text: str = mammoth.extract_raw_text(io.BytesIO(path.read_bytes())).value
    return text


def with_docx2python(path: Path) -> str:
    """Return the text as docx2python reads it."""
    with docx2python(path) as found:
        text: str = found.text
    return text


def whole(path: Path) -> object:
    """Read a report and understand it, as import does."""
    return understand(read_source(path))


def draft(one: Subject) -> Path:
    """Return the report as drafter writes it, with its manifest."""
    path = one.case.with_suffix(".docx")
    path.write_bytes(render_word(one.document))
    return path


def plain(one: Subject) -> Path:
    """Return the same text as naive python-docx writes it."""
    path = one.case.with_suffix(".naive.docx")
    path.write_bytes(naive_peer.from_yaml(one.answers))
    return path


def beside(name: str, bar: float, files: list[Path], peer: Read, rounds: int) -> Row:
    """Compare reading the files to lines and tables with what another reader makes of them."""
    ours, other = ([partial(read, path) for path in files] for read in (read_source, peer))
    return in_turn(name, bar, of_functions(ours), of_functions(other), rounds)


def growth(long: Subject, short: list[Subject], rounds: int) -> Row:
    """Compare a long report with ordinary ones: time may grow as the text does, and a tenth more."""
    longer = long.length / short[0].length
    ours = of_functions([partial(whole, draft(long))])
    ordinary = of_functions([partial(whole, draft(one)) for one in short])
    return in_turn(f"import of a .docx, text × {longer:.1f}", longer * 1.1, ours, ordinary, rounds)


def walks(folder: Path, rounds: int, largest: int) -> Iterator[Row]:
    """Compare reading with a bare walk: drafts and naive documents of each size, and the examples."""
    for size, count in SIZES.items():
        if size <= largest:
            reports = subjects(folder, size, count if rounds else 1)
            for kind, write in (("drafts", draft), ("python-docx", plain)):
                name = f"read .docx of {kind}, {size}×, against a bare lxml walk"
                yield beside(name, 2, [write(one) for one in reports], walk, rounds)
    for case in EXAMPLES if rounds else EXAMPLES[:1]:
        path = folder / f"{case.name}.docx"
        path.write_bytes(render_word(build_document(case)))
        yield beside(
            f"read .docx of {case.name}, against a bare lxml walk", 2, [path] * DIFFERENT, walk, rounds
        )


def reading(folder: Path, rounds: int, largest: int = LONG) -> Iterator[Row]:
    """Compare reading, then understanding, at ordinary length and at ``largest`` times as much."""
    ordinary = subjects(folder, 1, DIFFERENT if rounds else 1)
    drafts, naive = ([write(one) for one in ordinary] for write in (draft, plain))
    yield from walks(folder / "walks", rounds, largest)
    yield beside("read .docx, against mammoth", 0.2, drafts, with_mammoth, rounds)
    yield beside("read .docx of python-docx, against docx2python", 0.2, naive, with_docx2python, rounds)
    if largest > 1:
        yield growth(subjects(folder, largest, 1)[0], ordinary, rounds)
