"""Small .docx files, written from blocks, and simple comparisons of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from xml.sax.saxutils import escape, quoteattr

from drafter.redline.pieces import Fate, Piece, Span

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = 'xmlns:v="urn:schemas-microsoft-com:vml"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPECIAL = {"\t": "<w:tab/>", "\v": "<w:br/>", "\f": '<w:br w:type="page"/>'}


@dataclass(frozen=True)
class Para:
    """A paragraph: stretches of characters, each bold or not."""

    runs: tuple[tuple[str, bool], ...] = ()
    style: str = ""
    centred: bool = False
    bookmark: str = ""
    box: tuple[Block, ...] = ()
    inside: str = ""
    """Markup written as it stands, before the runs."""

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True)
class Table:
    """Rows of cells of blocks; a cell ends in a paragraph."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...] = ()


Block = Para | Table


@dataclass
class Writer:
    """Writes blocks as XML."""

    number: int = 0

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join(self.table(one) if isinstance(one, Table) else self.para(one) for one in blocks)

    def para(self, para: Para) -> str:
        said = f'<w:pStyle w:val="{para.style}"/>' if para.style else ""
        said += '<w:jc w:val="center"/>' if para.centred else ""
        start = end = ""
        if para.bookmark:
            self.number += 1
            start = f'<w:bookmarkStart w:id="{self.number}" w:name={quoteattr(para.bookmark)}/>'
            end = f'<w:bookmarkEnd w:id="{self.number}"/>'
        box = ""
        if para.box:
            inner = self.blocks(para.box)
            inner = f"<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox>"
            box = f"<w:r><w:pict><v:shape>{inner}</v:shape></w:pict></w:r>"
        runs = "".join(run(text, bold) for text, bold in para.runs)
        return f"<w:p>{f'<w:pPr>{said}</w:pPr>' if said else ''}{start}{para.inside}{runs}{box}{end}</w:p>"

    def table(self, table: Table) -> str:
        width = max((len(row) for row in table.rows), default=0)
        grid = '<w:gridCol w:w="2000"/>' * width
        rows = "".join(
            "<w:tr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{self.blocks(cell)}</w:tc>'
                for cell in row
            )
            + "</w:tr>"
            for row in table.rows
        )
        look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def run(text: str, bold: bool = False) -> str:
    """A run as XML."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    content, plain = "", ""
    for char in text:
        if char in _SPECIAL:
            content += _text(plain) + _SPECIAL[char]
            plain = ""
        else:
            plain += char
    return f"<w:r>{look}{content}{_text(plain)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def docx(blocks: Sequence[Block], *, extra: str = "", settings: str = "") -> bytes:
    """A .docx of blocks."""
    return docx_of(Writer().blocks(blocks) + extra, settings=settings)


def docx_of(body: str, *, settings: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A .docx with this body, as XML."""
    styles = "".join(
        f'<w:style w:type="paragraph" {extra}w:styleId="{name}"><w:name w:val="{title}"/>{more}</w:style>'
        for name, title, extra, more in (
            ("Normal", "Normal", 'w:default="1" ', ""),
            (
                "Heading1",
                "heading 1",
                "",
                '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
            ),
        )
    )
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MEDIA}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_MEDIA}.styles+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_MEDIA}.settings+xml"/></Types>',
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"{HEAD}<w:document {W} {BOX}><w:body>{body}"
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
        "word/_rels/document.xml.rels": _relations(
            {"rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml")}
        ),
        "word/styles.xml": f"{HEAD}<w:styles {W}>{styles}</w:styles>",
        "word/settings.xml": f"{HEAD}<w:settings {W}>{settings}</w:settings>",
        **(parts or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def _relations(found: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in found.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{namespace}">{inner}</Relationships>'


def paragraphs(texts: Sequence[str]) -> bytes:
    """A .docx of plain paragraphs."""
    return docx([Para(((text, False),)) for text in texts])


def compared(old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    """What became of every character: equal paragraphs first, then equal characters."""
    found: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = list(_places(old, a, b)), list(_places(new, c, d))
        if tag == "equal":
            found += _pieces("same", before, after)
            continue
        one, other = ("".join(f"{text}\n" for text in side) for side in (old[a:b], new[c:d]))
        for inner, e, f, g, h in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if inner == "equal":
                found += _pieces("same", before[e:f], after[g:h])
            else:
                found += _pieces("deleted", before[e:f], [])
                found += _pieces("inserted", [], after[g:h])
    return found


def _places(texts: Sequence[str], first: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(first, end):
        for offset in range(len(texts[at]) + 1):
            yield at, offset


def _pieces(
    fate: Fate, old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]], move: int = 0
) -> Iterator[Piece]:
    """Pieces of one fate, none of which reaches over the end of a paragraph."""
    size, begin = max(len(old), len(new)), 0
    for at in range(1, size + 1):
        sides = [side for side in (old, new) if side]
        if at == size or any(side[at][0] != side[begin][0] for side in sides):
            yield Piece(fate, _span(old, begin, at), _span(new, begin, at), move)
            begin = at


def _span(side: Sequence[tuple[int, int]], begin: int, end: int) -> Span | None:
    return Span(side[begin][0], side[begin][1], side[end - 1][1] + 1) if side else None


def moved(texts: Sequence[str], at: int, to: int) -> tuple[list[str], list[Piece]]:
    """The texts with one paragraph moved back, and what became of every character."""
    order = [n for n in range(len(texts)) if n != at]
    order.insert(to, at)
    found: list[Piece] = []
    for place, source in enumerate(order):
        size = len(texts[source]) + 1
        if source == at:
            found.append(Piece("inserted", None, Span(place, 0, size), 1))
        else:
            found.append(Piece("same", Span(source, 0, size), Span(place, 0, size)))
    gone = Piece("deleted", Span(at, 0, len(texts[at]) + 1), None, 1)
    behind = next(
        (n for n, piece in enumerate(found) if piece.old is not None and piece.old.paragraph > at), len(found)
    )
    found.insert(behind, gone)
    return [texts[n] for n in order], found
