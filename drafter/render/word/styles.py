"""styles.xml: every face, size, indent and pitch of the page as a style."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from drafter.render.word.faces import BODY_FACE, BODY_GAP, GAP, SIGNER_FACE, head, rare_styles
from drafter.render.word.tokens import Face, Measures, Profile, half_points, measures, mm, pt
from drafter.render.word.xml import CENTRED, HEADER, LEFT, MAIN, escape, indent

_LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
_BLACK = '<w:color w:val="auto"/>'
_NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'
_UPRIGHT = f'<w:i w:val="0"/><w:iCs w:val="0"/>{_BLACK}'
_FLUSH = indent()
_OFF_GRID = '<w:snapToGrid w:val="0"/>'


@cache
def styles_xml(profile: Profile, mark: float) -> str:
    """Return the styles part of a profile; ``mark`` is the size of the 发文机关标志 in points."""
    at = measures(profile)
    styles = "".join(
        chain(
            _base(profile, at),
            _headings(profile, at),
            _letterhead(profile, mark),
            _around(profile, at),
            _annexes(profile),
            _foot(profile),
            _characters(profile),
        )
    )
    faces = f"{_fonts(profile, profile.body)}{_sizes(profile.size)}{_LANGUAGE}"
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{faces}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    return f'{HEADER}<w:styles xmlns:w="{MAIN}">{defaults}{styles}</w:styles>'


def _base(profile: Profile, at: Measures) -> Iterator[str]:
    normal = f'<w:widowControl w:val="0"/>{_spacing(at.line)}<w:jc w:val="both"/>'
    faces = f"{_fonts(profile, profile.body)}{_tracking(at.tracking)}{_sizes(profile.size)}{_LANGUAGE}"
    yield _style("Normal", "Normal", normal, faces, based="", default=True)
    margin = mm(profile.cell_margin)
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    yield _style("BodyText", "Body Text", _indent(profile, at))


def _headings(profile: Profile, at: Measures) -> Iterator[str]:
    for level in range(1, 5):
        bold = "<w:b/><w:bCs/>" if level in profile.bold_heads else _NOT_BOLD
        yield _style(
            f"Heading{level}",
            f"heading {level}",
            f'{_spacing(at.line)}{_indent(profile, at)}<w:outlineLvl w:val="{level - 1}"/>',
            f"{_fonts(profile, head(profile, level))}{bold}{_UPRIGHT}",
            following="BodyText",
        )


def _letterhead(profile: Profile, mark: float) -> Iterator[str]:
    red = f'{_fonts(profile, profile.mark_face)}<w:color w:val="{profile.red}"/>{_tracking(0)}{_sizes(mark)}'
    line = _spacing(pt(mark * profile.mark_pitch))
    yield _style("Letterhead", "发文机关标志", f"{_OFF_GRID}{line}{_FLUSH}{CENTRED}", red)
    yield _style("Number", "发文字号", f"{_OFF_GRID}{_FLUSH}{LEFT}")


def _around(profile: Profile, at: Measures) -> Iterator[str]:
    """What stands before and after the body on its pages."""
    yield _style("Title", "Title", *_title(profile), following="BodyText")
    yield _style("Stage", "稿次", f"{_FLUSH}{CENTRED}", _fonts(profile, profile.stage_face))
    yield _style(
        "Recipients", "主送机关", f"{_spacing(at.line, at.lines(profile.recipients_before))}{_FLUSH}"
    )
    yield _style("AnnexList", "附件说明", "")
    yield _style("Signature", "署名", "")
    yield _style("SignatureDate", "成文日期", "")
    yield _style("Note", "附注", _indent(profile, at))


def _annexes(profile: Profile) -> Iterator[str]:
    cell = f"{_OFF_GRID}{_spacing(pt(profile.table_pitch))}{_FLUSH}"
    small = f"{_tracking(0)}{_sizes(profile.table_size)}"
    yield _style("Annex", "附件标志", _FLUSH, _fonts(profile, profile.annex_face))
    yield _style("AnnexTitle", "附件标题", *_title(profile))
    yield _style("TableHead", "表头", f"{cell}{CENTRED}", f"{_fonts(profile, profile.table_head)}{small}")
    yield _style("TableText", "表文", f"{cell}{LEFT}", small)
    yield _style("TableFigure", "表中数据", CENTRED, "", based="TableText")


def _foot(profile: Profile) -> Iterator[str]:
    line = f"{_OFF_GRID}{_spacing(pt(profile.imprint_pitch))}{_FLUSH}"
    yield _style("Imprint", "版记", line, f"{_tracking(0)}{_sizes(profile.imprint_size)}")
    page = f"{_fonts(profile, profile.page_face, same=True)}{_tracking(0)}{_sizes(profile.page_size)}"
    yield _style("Footer", "footer", f"{_OFF_GRID}{_spacing(pt(profile.page_size + 2))}{_FLUSH}", page)


def _title(profile: Profile) -> tuple[str, str]:
    """Paragraph and character properties of a title; it belongs to no level of the outline."""
    place = f"{_OFF_GRID}{_spacing(pt(profile.title_pitch))}{_FLUSH}{CENTRED}"
    faces = f"{_fonts(profile, profile.title_face)}{_NOT_BOLD}{_BLACK}"
    return f'{place}<w:outlineLvl w:val="9"/>', f"{faces}{_tracking(0)}{_sizes(profile.title_size)}"


def _characters(profile: Profile) -> Iterator[str]:
    # Word and LibreOffice pass over w:highlight in a style; shading they draw.
    highlight = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'
    body = f"{_fonts(profile, profile.body)}{_NOT_BOLD}"
    yield _character(BODY_FACE, "正文字体", body)
    yield _character(GAP, "待填", highlight)
    yield _character(BODY_GAP, "正文待填", f"{body}{highlight}")
    yield _character(SIGNER_FACE, "签发人", _fonts(profile, profile.signer_face))
    for wide, style in rare_styles(profile).items():
        yield _character(style, f"生僻字（{wide}）", _fonts(profile, Face(wide, wide, wide)))


def _style(
    style: str,
    name: str,
    paragraph: str,
    characters: str = "",
    *,
    based: str = "Normal",
    following: str = "",
    default: bool = False,
) -> str:
    kind = ' w:default="1"' if default else "" if name.isascii() else ' w:customStyle="1"'
    parts = [f'<w:style w:type="paragraph"{kind} w:styleId="{style}">']
    parts += [f'<w:name w:val="{escape(name)}"/>', f'<w:basedOn w:val="{based}"/>' if based else ""]
    parts += [f'<w:next w:val="{following}"/>' if following else "", "<w:qFormat/>"]
    parts += [f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""]
    parts += [f"<w:rPr>{characters}</w:rPr>" if characters else "", "</w:style>"]
    return "".join(parts)


def _character(style: str, name: str, characters: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style}"><w:name w:val="{escape(name)}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{characters}</w:rPr></w:style>'
    )


def _fonts(profile: Profile, face: Face, *, same: bool = False) -> str:
    latin = escape(face.name if same or not profile.latin else profile.latin)
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{escape(face.name)}" w:cs="{latin}"/>'


def _sizes(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _tracking(twips: int) -> str:
    return f'<w:spacing w:val="{twips}"/>'


def _spacing(line: int, before: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'


def _indent(profile: Profile, at: Measures) -> str:
    chars, twips = round(profile.indent * 100), at.cells(profile.indent)
    return f'<w:ind w:left="0" w:right="0" w:firstLineChars="{chars}" w:firstLine="{twips}"/>'
