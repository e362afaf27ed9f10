"""docxtpl as its manual shows it: a template with loops over paragraphs and table rows.

Run as a program: TEMPLATE CONTEXT.json OUT.docx
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

STYLES = {"title": "Title", "heading1": "Heading 1", "heading2": "Heading 2", "heading3": "Heading 3"}


def make_template(path: Path, columns: int) -> None:
    """Write a template whose faces stand in styles, for a table of so many columns."""
    from docx import Document

    template = Document()
    template.add_paragraph("{%p for paragraph in paragraphs %}")
    for number, (kind, style) in enumerate(STYLES.items()):
        template.add_paragraph(f"{{%p {'elif' if number else 'if'} paragraph.kind == '{kind}' %}}")
        template.add_paragraph("{{ paragraph.text }}", style=style)
    template.add_paragraph("{%p else %}")
    template.add_paragraph("{{ paragraph.text }}")
    template.add_paragraph("{%p endif %}")
    template.add_paragraph("{%p endfor %}")
    if columns:
        table = template.add_table(4, columns)
        table.cell(1, 0).text = "{%tr for row in rows %}"
        table.cell(3, 0).text = "{%tr endfor %}"
        for column in range(columns):
            table.cell(0, column).text = f"{{{{ header[{column}] }}}}"
            table.cell(2, column).text = f"{{{{ row[{column}] }}}}"
    template.save(str(path))


def render(template: Path, context: dict[str, Any]) -> bytes:
    """Return the template filled with the context."""
    document = DocxTemplate(str(template))
    document.render(context)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def from_json(template: Path, context: Path) -> bytes:
    """Return the template filled with the context of a file."""
    return render(template, json.loads(context.read_text(encoding="utf-8")))


if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(from_json(Path(sys.argv[1]), Path(sys.argv[2])))
