"""The obvious program: every library at the top, the pure-Python YAML loader, the face on every run.

Run as a program: CONTENT.yaml OUT.docx
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import jinja2  # noqa: F401 (its import is part of what is measured)
import questionary  # noqa: F401 (likewise)
import rich.console  # noqa: F401 (likewise)
import yaml
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from pydantic import BaseModel

FACES = {"title": ("方正小标宋_GBK", 22), "heading1": ("黑体", 16), "heading2": ("楷体_GB2312", 16)}
BODY = ("仿宋_GB2312", 16)


class Line(BaseModel):
    """A paragraph of the content."""

    kind: str
    text: str


class Content(BaseModel):
    """What the document says."""

    paragraphs: list[Line]
    header: list[str]
    rows: list[list[str]]


def write(paragraph: Paragraph, text: str, face: str, size: float) -> None:
    """Add a run with its own face and size."""
    run = paragraph.add_run(text)
    run.font.name = face
    run.font.size = Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def render(content: Content) -> bytes:
    """Return the document."""
    document = Document()
    for line in content.paragraphs:
        write(document.add_paragraph(), line.text, *FACES.get(line.kind, BODY))
    lines = [content.header, *content.rows] if content.rows else []
    if lines:
        table = document.add_table(len(lines), len(content.header))
        for row, values in zip(table.rows, lines, strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                write(cell.paragraphs[0], value, *BODY)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def from_yaml(path: Path) -> bytes:
    """Return the document of a YAML file."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return render(Content.model_validate(content))


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(from_yaml(Path(sys.argv[1])))
