from __future__ import annotations

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMES = (
    f'xmlns:w="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def p(content: str, properties: str = "") -> str:
    """A paragraph; text without tags becomes a run."""
    inner = content if content.startswith("<") else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>" if properties else f"<w:p>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    props = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{text}</w:t></w:r>'


def face(name: str, bold: bool = False) -> str:
    return f'<w:rFonts w:ascii="Times New Roman" w:eastAsia="{name}"/>' + ("<w:b/>" if bold else "")


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def style(name: str, title: str, inner: str = "", based: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>{on}{inner}</w:style>'


def numbered(number: int, level: int | None = 0) -> str:
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'


def level(at: int, form: str, text: str, more: str = "") -> str:
    start = f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'{start}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with a tag is taken as it is, cell properties included."""
    cells = ["".join(_cell(cell) for cell in row) for row in rows]
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def _cell(cell: str) -> str:
    return f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>"


def part(kind: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{kind} {_NAMES}>{inner}</w:{kind}>'


def docx(body: str, **parts: str) -> bytes:
    """A .docx with this body; ``styles=`` and the like are the content of further parts."""
    main = part("document", f"<w:body>{body}<w:sectPr/></w:body>")
    return package(main, {kind: part(kind, inner) for kind, inner in parts.items()})


def package(main: str, parts: dict[str, str] | None = None) -> bytes:
    """A .docx of whole parts: the main one, and others by the kind of their relation."""
    others = parts or {}
    files = {
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": _relations(*((kind, f"{kind}.xml") for kind in others)),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (files | {f"word/{kind}.xml": text for kind, text in others.items()}).items():
            archive.writestr(name, text)
    return target.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'
