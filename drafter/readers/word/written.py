"""A body whose units are read as written where that can be done, and by their elements where not."""

from __future__ import annotations

from drafter.readers.source import Grid, Line
from drafter.readers.word import tables
from drafter.readers.word.body import Body, Where, cell_text
from drafter.readers.word.content import Content
from drafter.readers.word.names import TBL
from drafter.readers.word.styles import Stated
from drafter.readers.word.swift import Raw, Swift


def take_raw(body: Body, raw: Raw) -> None:
    """Add the units of a part to a body."""
    swift = Swift(raw.names, body.reader)
    for unit, text in raw.units:
        alone = body.carried is None and not body.reader.fields.open
        read = _table if unit.tag == TBL else _paragraph
        if not alone or not read(body, text, swift):
            body.take(unit)


def _paragraph(body: Body, raw: str, swift: Swift) -> bool:
    read = swift.paragraph(raw)
    if read is None:
        return False
    body.where.append((len(body.lines), None))
    body.keep(read[0])
    body.add(*read, body.lines)
    return True


def _table(body: Body, raw: str, swift: Swift) -> bool:
    rows = swift.table(raw)
    if rows is None:
        return False
    line = len(body.lines)
    texts = [
        [(merged, _cell(body, parts, (line, (at, place)))) for place, (merged, parts) in enumerate(row)]
        for at, row in enumerate(rows)
    ]
    grid = tables.grid(texts, [0] * len(texts))
    if grid:
        body.lines.append(Grid(grid))
    return True


def _cell(body: Body, parts: list[tuple[Content, Stated]], where: Where) -> str:
    if len(parts) == 1:
        text = _plain(body, *parts[0])
        if text is not None:
            body.where.append(where)
            return text
    inside: list[Line | Grid] = []
    for content, said in parts:
        body.where.append(where)
        body.keep(content)
        body.add(content, said, inside)
    return cell_text(inside)


def _plain(body: Body, content: Content, said: Stated) -> str | None:
    """The text of a paragraph that is nothing but text; None if there is more to it."""
    text = "".join(content.pieces)
    style = body.styles.style(body.styles.normal if said.style is None else said.style)
    plain = text.isprintable() and not (content.bookmarks or content.hidden or said.number or style.number)
    return text.strip() if plain else None
