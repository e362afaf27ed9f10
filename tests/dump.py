"""A .docx as readable text: style, runs with faces and sizes, tables, footers."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import BaseStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

FACES = ("ascii", "hAnsi", "eastAsia", "cs")
TOGGLES = {"keepNext": "与下段同页", "widowControl": "孤行控制", "pageBreakBefore": "段前分页"}


def dump(data: bytes) -> str:
    """Return the document as text: a line a paragraph, ``[style] face size | text``."""
    document = docx.Document(io.BytesIO(data))
    lines = [line for block in document.iter_inner_content() for line in _block(document, block)]
    section = document.sections[0]
    for name, footer in (("单页", section.footer), ("双页", section.even_page_footer)):
        lines += [f"{name}页脚 {line}" for item in footer.paragraphs for line in _paragraph(document, item)]
    return "\n".join(lines) + "\n"


def _block(document: Document, block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _paragraph(document, block)
        return
    for row in block.rows:
        cells = [" ".join(_runs(document, cell.paragraphs[0])) for cell in row.cells]
        mark = "表头" if row._tr.find(f".//{qn('w:tblHeader')}") is not None else "表行"
        yield f"{mark} {' ｜ '.join(cells)}"


def _paragraph(document: Document, item: Paragraph) -> Iterator[str]:
    runs = " ".join(_runs(document, item)) or "（空）"
    marks = "".join(f" {name}" for tag, name in TOGGLES.items() if _on(item._p.pPr, tag))
    bookmarks = [mark.get(qn("w:name")) for mark in item._p.findall(qn("w:bookmarkStart"))]
    named = f" #{'、'.join(bookmarks)}" if bookmarks else ""
    level = _property(item.style, "outlineLvl") if item.style is not None else None
    outline = f" {int(level) + 1}级" if level is not None and int(level) < 9 else ""
    name = item.style.name if item.style is not None else ""
    yield f"[{name}{outline}{marks}{named}] {runs}"


def _runs(document: Document, item: Paragraph) -> Iterator[str]:
    for run in item.runs:
        chain = [*_chain(run.style), *_chain(item.style)]
        faces = [_face(chain, slot) for slot in FACES]
        size = next((int(found) / 2 for style in chain if (found := _value(style, "sz"))), 0)
        bold = next((value for style in chain if (value := _bold(style)) is not None), False)
        mark = (
            "*"
            if run._r.find(f".//{qn('w:highlight')}") is not None or run.style.name.endswith("待填")
            else ""
        )
        latin = "" if faces[0] == "Times New Roman" else f"/{faces[0]}"
        text = run.text.replace("\n", "⏎").replace("\t", "→")
        yield f"{{{mark}{faces[2]}{latin} {size:g}{' 粗' if bold else ''}｜{text}}}"


def _chain(style: BaseStyle | None) -> Iterator[BaseOxmlElement]:
    """The style and those it is based on, nearest first."""
    while style is not None:
        yield style.element
        style = getattr(style, "base_style", None)


def _face(chain: list[BaseOxmlElement], slot: str) -> str:
    for style in chain:
        fonts = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        if fonts is not None and fonts.get(qn(f"w:{slot}")):
            return str(fonts.get(qn(f"w:{slot}")))
    return ""


def _value(style: BaseOxmlElement, tag: str) -> str | None:
    found = style.find(f"{qn('w:rPr')}/{qn(f'w:{tag}')}")
    return None if found is None else str(found.get(qn("w:val")))


def _bold(style: BaseOxmlElement) -> bool | None:
    found = style.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return None if found is None else found.get(qn("w:val")) != "0"


def _property(style: BaseStyle, tag: str) -> str | None:
    for element in _chain(style):
        found = element.find(f"{qn('w:pPr')}/{qn(f'w:{tag}')}")
        if found is not None:
            return str(found.get(qn("w:val")))
    return None


def _on(properties: BaseOxmlElement | None, tag: str) -> bool:
    found = None if properties is None else properties.find(qn(f"w:{tag}"))
    return found is not None and found.get(qn("w:val")) != "0"
