"""The same text for every program that is compared: a Document as plain data, and the text of a .docx."""

from __future__ import annotations

import html
import io
import re
import zipfile
from typing import TypedDict

from drafter.blocks import Document, Kind, Table, Text

KINDS = {Kind.TITLE: "title", Kind.HEADING: "heading"}
CHARACTERS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


class Paragraph(TypedDict):
    """A paragraph: title, heading1 … heading4 or body, and its characters."""

    kind: str
    text: str


class Material(TypedDict):
    """A document as the peers get it: paragraphs, and one table after them (perhaps empty)."""

    paragraphs: list[Paragraph]
    header: list[str]
    rows: list[list[str]]


def paragraphs_of(block: Text) -> Paragraph:
    """Return a text block as a paragraph of the peers."""
    kind = KINDS.get(block.kind, "body")
    return {"kind": f"heading{block.level}" if kind == "heading" else kind, "text": block.text}


def material(document: Document) -> Material:
    """Return a document as plain data; blocks other than text and table become body paragraphs."""
    found: Material = {"paragraphs": [], "header": [], "rows": []}
    for block in document.blocks:
        if isinstance(block, Table):
            found["header"] = list(block.header)
            found["rows"] += [["".join(run.text for run in cell) for cell in row] for row in block.rows]
        elif isinstance(block, Text):
            found["paragraphs"].append(paragraphs_of(block))
        else:
            lines = block.text.splitlines()
            found["paragraphs"] += [{"kind": "body", "text": line} for line in lines]
    return found


def docx_text(data: bytes) -> str:
    """Return the characters of the body of a .docx, without white space."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    return "".join(html.unescape("".join(CHARACTERS.findall(xml))).split())
