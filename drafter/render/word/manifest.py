"""The manifest a draft carries with it: which paragraph is which place, which characters are which figure.

A custom XML part; Word and WPS keep it when they save. Indexes count the ``w:p`` elements of the body in
document order, from 0; offsets count characters of the paragraph's text, from 0. A paragraph that tells
several places has its first one as address and a ``stretch`` where each further one begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.address import Address
from drafter.blocks import Block, Document, Run, Table, Text
from drafter.render.spans import Span, spans_of_runs
from drafter.render.word.xml import HEADER, P_START, escape

NAMESPACE = "urn:drafter:manifest"
STORE_ID = "{6F0B1D52-8C1E-4B7C-9D55-3A7A6E1C9704}"


def manifest_xml(document: Document, chunks: list[str]) -> str:
    """Return the manifest of a document whose blocks were written as ``chunks``, one a block."""
    entries = "".join(_entries(document.blocks, chunks))
    return f'{HEADER}<manifest xmlns="{NAMESPACE}" build="{escape(document.build)}">{entries}</manifest>'


def item_properties_xml() -> str:
    """Return the part that gives the manifest its identity."""
    return (
        f'{HEADER}<ds:datastoreItem ds:itemID="{STORE_ID}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def _entries(blocks: tuple[Block, ...], chunks: list[str]) -> Iterator[str]:
    index = 0
    for block, chunk in zip(blocks, chunks, strict=True):
        if isinstance(block, Table):
            yield from _cells(block, index)
        elif block.address or isinstance(block, Text):
            told = (block.runs, block.stretches) if isinstance(block, Text) else ((), ())
            yield _entry(index, _keys(block.address), *told)
        index += chunk.count(P_START)


def _cells(table: Table, index: int) -> Iterator[str]:
    """The cells that state figures; cells are counted row by row, the header first."""
    first, keys = index + len(table.header), _keys(table.address)
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell and (cell[0].figures or len(cell) > 1):
                yield _entry(first + column, keys, cell)
        first += len(row)


def _entry(
    index: int, keys: str, runs: tuple[Run, ...], stretches: tuple[tuple[int, Address], ...] = ()
) -> str:
    figures = "".join([_figure(span) for span in spans_of_runs(runs)])
    others = "".join([f'<stretch start="{start}">{_keys(other)}</stretch>' for start, other in stretches])
    return f'<paragraph index="{index}"><address>{keys}</address>{others}{figures}</paragraph>'


def _keys(address: Address) -> str:
    """Return the keys of an address one after the other."""
    return "".join(
        [f"<key>{escape(key)}</key>" if isinstance(key, str) else f"<at>{key}</at>" for key in address]
    )


def _figure(span: Span) -> str:
    names = "".join([f"<name>{escape(name)}</name>" for name in span.names])
    made = f' filter="{escape(span.filter)}"' if span.filter else ""
    return f'<figure start="{span.start}" end="{span.end}"{made}>{names}</figure>'
