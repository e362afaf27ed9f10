"""A file as a side of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.address import Address
from drafter.diff.facts.cells import Cell, cell_names, row_numbers, row_place
from drafter.diff.outline import TITLE, outlined
from drafter.diff.results import Paragraph, Side
from drafter.diff.sides import Draft
from drafter.diff.text.fold import bare, folded
from drafter.diff.years.told import year_told
from drafter.readers.source import Grid, Source
from drafter.redline.paragraphs import RawParagraph, read_paragraphs

_HEADING = 60
_CLEAN = " \t\v\u3000"


def word_draft(path: Path) -> Draft:
    """Return a .docx as a draft; its paragraphs are those that tracked changes and comments count.

    Raises:
        InputError: the file cannot be read, or is no .docx.
    """
    return raw_draft(path.name, read_paragraphs(path))


def raw_draft(name: str, raw: Sequence[RawParagraph]) -> Draft:
    """Return the paragraphs of a .docx as a draft; a bookmark that drafter made names the paragraph."""
    rows = row_numbers([each.cell for each in raw])
    kinds = [_kind(each) for each in raw]
    shown = outlined((each.text, kind, each.level) for each, kind in zip(raw, kinds, strict=True))
    paragraphs = []
    for at, (each, kind, place) in enumerate(zip(raw, kinds, shown, strict=True)):
        address: Address = ("段", at + 1)
        told = place if each.cell is None else row_place(*each.cell[:2])
        paragraphs.append(Paragraph(each.text, kind, each.level, address, _identity(each), told))
    texts = [each.text for each in raw]
    year = year_told(texts)
    return Draft(
        Side(name, _title(texts, shown), tuple(paragraphs)),
        rows if any(rows) else (),
        tuple(f"{each.style}，第{each.level}级" if each.level else each.style for each in raw),
        year,
        cells=cell_names([each.cell for each in raw], texts, year) if any(rows) else {},
    )


def _kind(raw: RawParagraph) -> str:
    if raw.cell is not None:
        return "cell"
    return "heading" if raw.level and len(raw.text) <= _HEADING else "body"


def _identity(raw: RawParagraph) -> str:
    """The bookmark that names an item, 举措31; those of other programs have no Chinese names."""
    return next((name for name in raw.bookmarks if "\u3400" <= name[:1] <= "\u9fff"), "")


def _title(texts: Sequence[str], shown: Sequence[str]) -> str:
    """Return the lines of the title on one line; the first line where none is known to be of it."""
    own = [text.strip(_CLEAN)[:_HEADING] for text, name in zip(texts, shown, strict=True) if name == TITLE]
    return "".join(own) or next((text.strip(_CLEAN) for text in texts if text.strip(_CLEAN)), "")[:_HEADING]


def source_draft(source: Source) -> Draft:
    """Return what a reader made of a file as a draft: what is no part of the document is left out."""
    told: list[tuple[str, str, int, Address, Cell | None]] = []
    left_out: set[str] = set()
    tables = 0
    for line in source.lines:
        if isinstance(line, Grid):
            for row, cells in enumerate(line.rows):
                told += [(cell, "cell", 0, line.place, (tables, row, at)) for at, cell in enumerate(cells)]
            tables += 1
        elif line.debris:
            left_out.add(bare(folded(line.text)))
        else:
            kind = "heading" if line.level and len(line.text) <= _HEADING else "body"
            told.append((f"{line.number}{line.text}", kind, line.level, line.place, None))
    shown = outlined((text, kind, level) for text, kind, level, _, _ in told)
    paragraphs = tuple(
        Paragraph(text, kind, level, address, "", row_place(*cell[:2]) if cell else place)
        for (text, kind, level, address, cell), place in zip(told, shown, strict=True)
    )
    texts = [paragraph.text for paragraph in paragraphs]
    year = year_told(texts)
    places = [cell for *_, cell in told]
    return Draft(
        Side(source.path.name, _title(texts, shown), paragraphs, left_out=frozenset(left_out)),
        row_numbers(places) if tables else (),
        year=year,
        cells=cell_names(places, texts, year) if tables else {},
    )
