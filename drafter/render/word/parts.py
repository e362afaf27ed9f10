"""The small parts of the package: settings, page numbers, properties, relations, content types."""

from __future__ import annotations

from functools import cache

from drafter.render.word.faces import all_faces
from drafter.render.word.tokens import Measures, Profile, measures
from drafter.render.word.xml import CENTRED, HEADER, LEFT, MAIN, RELATIONS, RIGHT, escape, indent, paragraph

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (
    ("word/styles.xml", "styles", f"{_WORD}.styles+xml"),
    ("word/fontTable.xml", "fontTable", f"{_WORD}.fontTable+xml"),
    ("word/settings.xml", "settings", f"{_WORD}.settings+xml"),
    ("word/footer1.xml", "footer", f"{_WORD}.footer+xml"),
    ("word/footer2.xml", "footer", f"{_WORD}.footer+xml"),
)
_MANIFEST_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def document_xml(chunks: list[str], profile: Profile) -> str:
    """Return document.xml with the blocks as its body."""
    section = _section(profile, measures(profile))
    return (
        f'{HEADER}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"><w:body>{"".join(chunks)}{section}'
        "</w:body></w:document>"
    )


def _section(profile: Profile, at: Measures) -> str:
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{at.paper_width}" w:h="{at.paper_height}"/>'
        f'<w:pgMar w:top="{at.top}" w:right="{at.right}" w:bottom="{at.bottom}" w:left="{at.left}"'
        f' w:header="{at.header}" w:footer="{at.footer}" w:gutter="0"/>{_grid(profile, at)}</w:sectPr>'
    )


def _grid(profile: Profile, at: Measures) -> str:
    char_space = f' w:charSpace="{at.char_space}"' if profile.grid == "linesAndChars" else ""
    return f'<w:docGrid w:type="{profile.grid}" w:linePitch="{at.line}"{char_space}/>'


@cache
def footer_xml(profile: Profile, *, even: bool) -> str:
    """Return the page number of odd pages (right, 空一字) or of even pages (left, 空一字)."""
    edge = round(profile.page_indent * measures(profile).page_cell)
    if profile.page_side == "center":
        where = indent() + CENTRED
    else:
        where = indent(left=edge) + LEFT if even else indent(right=edge) + RIGHT
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    before, after = (_dash(text) for text in (profile.page_before, profile.page_after))
    return f'{HEADER}<w:ftr xmlns:w="{MAIN}">{paragraph("Footer", before + field + after, where)}</w:ftr>'


def _dash(text: str) -> str:
    hinted = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    return f'<w:r>{hinted}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


@cache
def font_table_xml(profile: Profile) -> str:
    """Return the faces of a profile with what to take where they are not installed."""
    faces = "".join(
        f'<w:font w:name="{escape(face.name)}"><w:altName w:val="{escape(face.instead)}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for face in dict.fromkeys(all_faces(profile))
    )
    return f'{HEADER}<w:fonts xmlns:w="{MAIN}">{faces}</w:fonts>'


SETTINGS = (
    f'{HEADER}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)

APP = f'{HEADER}<Properties xmlns="{RELATIONS.replace("relationships", "extended-properties")}"/>'


def core_xml(title: str) -> str:
    """Return the properties of the file: its title and nothing else."""
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    )


def content_types_xml(*, manifest: bool) -> str:
    """Return what kind each part is."""
    kinds = [("word/document.xml", f"{_WORD}.document.main+xml")]
    kinds += [(path, kind) for path, _, kind in _PARTS]
    kinds += [("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    kinds += [("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")]
    kinds += [("customXml/itemProps1.xml", _MANIFEST_TYPE)] if manifest else []
    overrides = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in kinds)
    return (
        f'{HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package_relations_xml() -> str:
    """Return the relations of the package."""
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        (f"{RELATIONS}/officeDocument", "word/document.xml"),
        (core, "docProps/core.xml"),
        (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
    )


def document_relations_xml(*, manifest: bool) -> str:
    """Return the relations of document.xml; the footers are rId4 (odd) and rId5 (even)."""
    relations = [(f"{RELATIONS}/{kind}", path.removeprefix("word/")) for path, kind, _ in _PARTS]
    relations += [(f"{RELATIONS}/customXml", "../customXml/item1.xml")] if manifest else []
    return _relations(*relations)


def manifest_relations_xml() -> str:
    """Return the relation of the manifest to its properties."""
    return _relations((f"{RELATIONS}/customXmlProps", "itemProps1.xml"))


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'
