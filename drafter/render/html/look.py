"""Faces and lengths for the style sheet, from the one table of values of the page."""

from __future__ import annotations

from drafter.render.word.tokens import (
    FANGSONG,
    HEITI,
    KAITI,
    SONGTI,
    XIAOBIAOSONG,
    Face,
    Profile,
    measures,
    points_of_mm,
)

LATIN = "Western"  # the name under which the style sheet declares the face of ASCII characters

# A browser takes the first face it finds, character by character: as the systems of offices call them,
# then what stands in for them on a machine without.
STAND_INS = {
    FANGSONG.name: ("FangSong_GB2312", "FangSong", "STFangsong", "FandolFang R", "AR PL SungtiL GB"),
    KAITI.name: ("KaiTi_GB2312", "KaiTi", "STKaiti", "FandolKai", "AR PL KaitiM GB", "AR PL UKai CN"),
    HEITI.name: ("SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
    XIAOBIAOSONG.name: ("FZXiaoBiaoSong-B05S", "Stand-in XiaoBiaoSong", "STZhongsong"),
    SONGTI.name: ("SimSun", "NSimSun", "STSong", "AR PL SungtiL GB"),
}
LAST = ("Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "serif")


def look(profile: Profile) -> dict[str, str]:
    """Return what the style sheet asks for and the profile does not hold as a number: faces and lengths."""
    at = measures(profile)
    return {
        "latin": LATIN,
        "body": stack(profile.body, profile),
        "head_1": stack(profile.head_1, profile),
        "head_2": stack(profile.head_2, profile),
        "head_3": stack(profile.head_3, profile),
        "head_4": stack(profile.head_4, profile),
        "title": stack(profile.title_face, profile),
        "stage": stack(profile.stage_face, profile),
        "mark": stack(profile.mark_face, profile),
        "signer": stack(profile.signer_face, profile),
        "annex": stack(profile.annex_face, profile),
        "table_head": stack(profile.table_head, profile),
        "page": ", ".join(_faces(profile.page_face)),
        "width": f"{points_of_mm(profile.text_width):g}pt",
        "right": f"{profile.paper_width - profile.left - profile.text_width:g}mm",
        "bottom": f"{profile.paper_height - profile.top - profile.text_height:g}mm",
        "indent": f"{at.cells(profile.indent) / 20:g}pt",
        "number_line": f"{profile.page_size + 2:g}pt",
        "number_distance": f"{profile.page_distance:g}mm",
    }


def stack(face: Face, profile: Profile) -> str:
    """Return the value of font-family: ASCII characters first, then the face, its siblings and stand-ins.

    The names stand without quotation marks, which CSS allows for names made of words.
    """
    latin = (LATIN,) if profile.latin else ()
    return ", ".join((*latin, *_faces(face)))


def _faces(face: Face) -> tuple[str, ...]:
    return tuple(dict.fromkeys((face.name, *STAND_INS.get(face.name, ()), face.wide, *LAST)))
