"""The words of WordprocessingML this package writes: escaping, paragraphs, runs."""

from __future__ import annotations

from drafter.zh.regex import regex

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

P_START = "<w:p>"
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
KEEP_NEXT = "<w:keepNext/>"
LEFT = '<w:jc w:val="left"/>'
RIGHT = '<w:jc w:val="right"/>'
CENTRED = '<w:jc w:val="center"/>'

_SPECIAL = regex('[&<>"]')


def escape(text: str) -> str:
    """Return text as it stands between tags or in a quoted attribute."""
    if _SPECIAL.search(text) is None:
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph.

    Args:
        style: style id.
        content: runs and bookmarks as XML.
        properties: further paragraph properties as XML, in the order of the schema.
    """
    return f'{P_START}<w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, style: str = "", hint: bool = False) -> str:
    """Return a run of text; ``hint`` gives the marks that both scripts share the Chinese face."""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if hint:
        properties += '<w:rFonts w:hint="eastAsia"/>'
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def indent(left: int = 0, right: int = 0) -> str:
    """Return indents in twips, first line flush with the others."""
    return f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>'


def before(twips: int, after: int = 0) -> str:
    """Return the room above and below a paragraph, in twips."""
    below = f' w:after="{after}"' if after else ""
    return f'<w:spacing w:before="{twips}"{below}/>' if twips or after else ""


def tabs(*stops: tuple[str, int]) -> str:
    """Return tab stops: kind (left, center, right) and place in twips, from left to right."""
    each = "".join(f'<w:tab w:val="{kind}" w:pos="{place}"/>' for kind, place in stops)
    return f"<w:tabs>{each}</w:tabs>"
