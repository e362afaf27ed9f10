"""The manifest a draft carries with it: which paragraph is which place, which characters are which figure.

A custom XML part; Word and WPS keep it when they save. Indexes count the ``w:p`` elements of the body in
document order, from 0; offsets count characters of the paragraph's text, from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
            yield _entry(index, block.address, block.runs if isinstance(block, Text) else ())
        index += chunk.count(P_START)


def _cells(table: Table, index: int) -> Iterator[str]:
    """The cells that state figures; cells are counted row by row, the header first."""
    cell_index = index + len(table.header)
    for row in table.rows:
        for cell in row:
            if any(run.figures for run in cell):
                yield _entry(cell_index, table.address, cell)
            cell_index += 1


def _entry(index: int, address: Address, runs: tuple[Run, ...]) -> str:
    keys = "".join(
        f"<key>{escape(key)}</key>" if isinstance(key, str) else f"<at>{key}</at>" for key in address
    )
    figures = "".join(_figures(spans_of_runs(runs)))
    return f'<paragraph index="{index}"><address>{keys}</address>{figures}</paragraph>'


def _figures(spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        names = "".join(f"<name>{escape(name)}</name>" for name in span.names)
        made = f' filter="{escape(span.filter)}"' if span.filter else ""
        yield f'<figure start="{span.start}" end="{span.end}"{made}>{names}</figure>'
