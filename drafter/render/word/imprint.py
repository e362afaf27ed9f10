"""版记: at the foot of the last page, its last rule on the last line of the type area (7.4)."""

from __future__ import annotations

from drafter.blocks import Imprint, Role, Run
from drafter.render.word.faces import plain
from drafter.render.word.runs import runs_xml
from drafter.render.word.table import low_line
from drafter.render.word.tokens import Measures, Profile, eighths, measures, points_of_mm, pt
from drafter.render.word.xml import TAB, paragraph, tabs

_LABEL = "抄送："
_NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'


def imprint_xml(imprint: Imprint, profile: Profile) -> str:
    """Return the 版记 as a table bound to the foot of the type area, and the paragraph it is anchored to.

    The table is placed from the edge of the page: placed from the margin, LibreOffice floats no table as wide
    as the type area.
    """
    at = measures(profile)
    rows = [_copies(imprint, profile)] if imprint.copies else []
    rows.append(_office(imprint, profile, at))
    thick, thin = (eighths(points_of_mm(value)) for value in (profile.imprint_thick, profile.imprint_thin))
    rules = _rule("top", thick) + _rule("bottom", thick) + _rule("insideH", thin)
    cells = "".join(_cell(row, at.width) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="{at.left}"'
        f' w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="{at.width}" w:type="dxa"/>'
        f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/>{_NO_MARGINS}</w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{at.width}"/></w:tblGrid>{cells}</w:tbl>{low_line()}'
    )


def _copies(imprint: Imprint, profile: Profile) -> str:
    size = pt(profile.imprint_size)
    left = round(size * (profile.imprint_indent + len(_LABEL)))
    right = round(size * profile.imprint_indent)
    where = f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{size * len(_LABEL)}"/>'
    text = f"{_LABEL}{'，'.join(imprint.copies)}。"
    return paragraph("Imprint", runs_xml((Run(text),), plain(profile, profile.body)), where)


def _office(imprint: Imprint, profile: Profile, at: Measures) -> str:
    faces = plain(profile, profile.body)
    side = round(pt(profile.imprint_size) * profile.imprint_indent)
    date = runs_xml((*imprint.date, Run("印发", Role.TEXT)), faces)
    content = f"{TAB}{runs_xml((Run(imprint.office),), faces)}{TAB}{date}"
    return paragraph("Imprint", content, tabs(("left", side), ("right", at.width - side)))


def _cell(content: str, width: int) -> str:
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{content}</w:tc></w:tr>"
    )


def _rule(side: str, size: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
