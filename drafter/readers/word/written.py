"""A body whose units are read as written where that can be done, and by their elements where not."""

from __future__ import annotations

from drafter.readers.source import Grid, Line
from drafter.readers.word import tables
from drafter.readers.word.body import Body, Setting, Where, cell_text
from drafter.readers.word.cut import Written
from drafter.readers.word.swift import Paragraph, Plain, Swift


def take_written(body: Body, written: Written) -> None:
    """Add the units of a part to a body.

    Raises:
        InputError: a unit that is no ordinary one is damaged.
    """
    swift = Swift(written.names, body)
    fields = body.reader.fields
    text = written.text
    for start, end, table in written.units:
        raw = text[start:end]
        read = _table if table else _paragraph
        if body.carried is not None or fields.open or not read(body, raw, swift):
            body.take(swift.element(raw))


def _paragraph(body: Body, raw: str, swift: Swift) -> bool:
    read = swift.paragraph(raw)
    if read is None:
        return False
    body.where.append((len(body.lines), None))
    _add(body, read, body.lines)
    return True


def _table(body: Body, raw: str, swift: Swift) -> bool:
    rows = swift.table(raw)
    if rows is None:
        return False
    line = len(body.lines)
    texts = [
        [(cell[0], _cell(body, cell[1], cell[2], (line, (at, place)))) for place, cell in enumerate(row)]
        for at, row in enumerate(rows)
    ]
    grid = tables.grid(texts, [0] * len(texts))
    if grid:
        body.lines.append(Grid(grid))
    return True


def _cell(body: Body, setting: Setting, held: str | list[Paragraph], where: Where) -> str:
    if isinstance(held, str):
        if not setting.wanted and held.isprintable():
            body.where.append(where)
            return held.strip()
        held = [Plain(setting, held)]
    inside: list[Line | Grid] = []
    for part in held:
        body.where.append(where)
        _add(body, part, inside)
    return cell_text(inside)


def _add(body: Body, read: Paragraph, into: list[Line | Grid]) -> None:
    if isinstance(read, Plain):
        body.plain(read.text, read.setting, into)
    else:
        body.keep(read.content)
        body.add(read.content, read.setting, into)
