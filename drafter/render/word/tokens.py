"""What the page must look like: a table of values with unit, clause and force; units are converted here.

Clauses are those of GB/T 9704-2012 (党政机关公文格式). The standard's full text was not at hand when the
values were written down: those not ``checked`` are 待核, for a person who has the printed standard.
A house style is another `Profile`, for example ``replace(GB_9704, pitch=28.0)``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Literal, get_type_hints

MUST = "必须"
GENERALLY = "一般"
ADVISED = "建议"
CUSTOM = "惯例"

Grid = Literal["lines", "linesAndChars"]
Side = Literal["outside", "center"]


@dataclass(frozen=True)
class Rule:
    """What stands behind a value.

    Attributes:
        unit: mm, pt, 字 (a character of the body), 行 (a line) …; empty where the value is a name.
        clause: clause of GB/T 9704-2012 and what it speaks of, or whence the value comes.
        force: 必须, 一般, 建议 or 惯例.
        checked: True where independent sources agree, or where it was worked out and measured; False is 待核.
    """

    unit: str
    clause: str
    force: str
    checked: bool = False


@dataclass(frozen=True)
class Face:
    """A typeface and its sibling for characters it cannot draw.

    Attributes:
        name: the face as the word processor knows it.
        wide: the face with the larger repertoire; the same name where there is nothing to fall back to.
        instead: the face to take on a machine that has not got it.
    """

    name: str
    wide: str
    instead: str


FANGSONG = Face("仿宋_GB2312", "仿宋", "仿宋")
KAITI = Face("楷体_GB2312", "楷体", "楷体")
HEITI = Face("黑体", "黑体", "SimHei")
XIAOBIAOSONG = Face("方正小标宋简体", "宋体", "华文中宋")
SONGTI = Face("宋体", "宋体", "SimSun")


@dataclass(frozen=True, eq=False)
class Profile:
    """The values of the page, in the units of the standard.

    What stands behind a value stands beside it; `table` lists both. Two profiles are the same only if
    they are one: what follows from a profile is worked out once and kept.
    """

    # 5.1–5.2 幅面和版面
    paper_width: Annotated[float, Rule("mm", "5.1 幅面尺寸", MUST, checked=True)] = 210.0
    paper_height: Annotated[float, Rule("mm", "5.1 幅面尺寸", MUST, checked=True)] = 297.0
    top: Annotated[float, Rule("mm", "5.2.1 天头", MUST, checked=True)] = 37.0
    left: Annotated[float, Rule("mm", "5.2.1 订口", MUST, checked=True)] = 28.0
    text_width: Annotated[float, Rule("mm", "5.2.1 版心", MUST, checked=True)] = 156.0
    text_height: Annotated[float, Rule("mm", "5.2.1 版心", MUST, checked=True)] = 225.0
    header_distance: Annotated[float, Rule("mm", "标准未规定（不用页眉）", CUSTOM)] = 15.0
    lines: Annotated[int, Rule("行", "5.2.3 行数", GENERALLY, checked=True)] = 22
    characters: Annotated[int, Rule("字", "5.2.3 字数", GENERALLY, checked=True)] = 28
    pitch: Annotated[float, Rule("pt", "5.2.3 行数（225 mm ÷ 22）", GENERALLY, checked=True)] = 28.95
    tracking: Annotated[float, Rule("pt", "5.2.3 字数（156 mm ÷ 28）", GENERALLY, checked=True)] = -0.25
    grid: Annotated[Grid, Rule("", "5.2.3 行数和字数", CUSTOM)] = "lines"

    # 5.2.2 字体和字号
    size: Annotated[float, Rule("pt", "5.2.2 三号", GENERALLY, checked=True)] = 16.0
    body: Annotated[Face, Rule("", "5.2.2 仿宋体", GENERALLY, checked=True)] = FANGSONG
    latin: Annotated[str, Rule("", "标准未规定", CUSTOM)] = "Times New Roman"
    bold_heads: Annotated[tuple[int, ...], Rule("级", "标准未规定", CUSTOM)] = ()
    indent: Annotated[float, Rule("字", "7.3.3 正文", MUST)] = 2.0
    head_1: Annotated[Face, Rule("", "7.3.3 第一层黑体", GENERALLY)] = HEITI
    head_2: Annotated[Face, Rule("", "7.3.3 第二层楷体", GENERALLY)] = KAITI
    head_3: Annotated[Face, Rule("", "7.3.3 第三层仿宋体", GENERALLY)] = FANGSONG
    head_4: Annotated[Face, Rule("", "7.3.3 第四层仿宋体", GENERALLY)] = FANGSONG

    # 7.2 版头
    mark_face: Annotated[Face, Rule("", "7.2.4 发文机关标志", ADVISED)] = XIAOBIAOSONG
    mark_top: Annotated[float, Rule("mm", "7.2.4 上边缘至版心上边缘", MUST)] = 35.0
    mark_largest: Annotated[float, Rule("pt", "7.2.4 字号", CUSTOM)] = 62.0
    mark_share: Annotated[float, Rule("版心宽", "7.2.4 字号", CUSTOM)] = 0.92
    mark_height: Annotated[float, Rule("mm", "7.2.4 联合行文时首页须显示正文", CUSTOM)] = 44.0
    mark_pitch: Annotated[float, Rule("字高", "标准未规定（联合行文的标志各占一行）", CUSTOM)] = 1.2
    mark_head: Annotated[float, Rule("字高", "量得（行首至字面上沿，行距为字高 1.2 倍）", CUSTOM)] = 0.127
    number_before: Annotated[float, Rule("行", "7.2.5 发文字号", MUST)] = 2.0
    number_indent: Annotated[float, Rule("字", "7.2.6 上行文左右空一字", MUST)] = 1.0
    signer_face: Annotated[Face, Rule("", "7.2.6 签发人姓名", MUST)] = KAITI
    rule_gap: Annotated[float, Rule("mm", "7.2.7 红色分隔线", MUST)] = 4.0
    rule_head: Annotated[float, Rule("pt", "量得（字面下沿至行底）", CUSTOM)] = 3.8
    rule: Annotated[float, Rule("pt", "7.2.7 红色分隔线", CUSTOM)] = 1.5
    red: Annotated[str, Rule("RGB", "7.2.4 红色", MUST)] = "FF0000"

    # 7.3 主体
    title_face: Annotated[Face, Rule("", "7.3.1 二号小标宋体", GENERALLY)] = XIAOBIAOSONG
    title_size: Annotated[float, Rule("pt", "7.3.1 二号", GENERALLY)] = 22.0
    title_pitch: Annotated[float, Rule("pt", "标准未规定（22 + 16 × 7/8）", CUSTOM)] = 36.0
    title_characters: Annotated[int, Rule("字", "7.3.1 标题（版心宽 ÷ 二号）", GENERALLY)] = 20
    title_before: Annotated[float, Rule("行", "标准未规定（无版头时标题前空行）", CUSTOM)] = 0.0
    title_below_rule: Annotated[float, Rule("行", "7.3.1 红色分隔线下空二行", GENERALLY)] = 2.0
    stage_face: Annotated[Face, Rule("", "标准未规定（稿次）", CUSTOM)] = KAITI
    recipients_before: Annotated[float, Rule("行", "7.3.2 标题下空一行", MUST)] = 1.0
    annex_list_before: Annotated[float, Rule("行", "7.3.4 正文下空一行", MUST)] = 1.0
    signature_before: Annotated[float, Rule("行", "7.3.5.2 正文下空一行", MUST)] = 1.0
    signature_right: Annotated[float, Rule("字", "7.3.5.2 右空二字", MUST)] = 2.0
    date_shift: Annotated[float, Rule("字", "7.3.5.2 日期首字右移二字", MUST)] = 2.0
    sealed_right: Annotated[float, Rule("字", "7.3.5.1 日期右空四字", MUST)] = 4.0
    sealed_before: Annotated[float, Rule("行", "7.3.5.1 印章顶端距正文一行之内", CUSTOM)] = 2.0
    seal: Annotated[float, Rule("mm", "7.3.5.1 印章直径（互不相交）", CUSTOM)] = 45.0
    signature_lines: Annotated[int, Rule("行", "7.3.5.5 署名不独占一页", CUSTOM)] = 2

    kept_lines: Annotated[int, Rule("行", "量得（随署名移到下页的段落最长行数）", CUSTOM)] = 1

    # 7.3.7 附件
    annex_face: Annotated[Face, Rule("", "7.3.7 附件二字三号黑体", MUST)] = HEITI
    annex_title_before: Annotated[float, Rule("行", "7.3.7 附件标题在第三行", MUST)] = 1.0
    annex_title_after: Annotated[float, Rule("行", "标准未规定（附件标题与表之间）", CUSTOM)] = 0.5
    table_size: Annotated[float, Rule("pt", "标准未规定（表文小四号）", CUSTOM)] = 12.0
    table_pitch: Annotated[float, Rule("pt", "标准未规定（表文行距）", CUSTOM)] = 20.0
    table_head: Annotated[Face, Rule("", "标准未规定（表头黑体）", CUSTOM)] = HEITI
    cell_margin: Annotated[float, Rule("mm", "标准未规定（表文至表线）", CUSTOM)] = 1.5
    table_rule: Annotated[float, Rule("pt", "标准未规定（表线）", CUSTOM)] = 0.5

    # 7.4 版记
    imprint_size: Annotated[float, Rule("pt", "7.4.2 四号仿宋体", MUST)] = 14.0
    imprint_pitch: Annotated[float, Rule("pt", "标准未规定（版记行距）", CUSTOM)] = 25.0
    imprint_indent: Annotated[float, Rule("字", "7.4.2 左右各空一字", MUST)] = 1.0
    imprint_thick: Annotated[float, Rule("mm", "7.4.1 首条和末条分隔线", ADVISED)] = 0.35
    imprint_thin: Annotated[float, Rule("mm", "7.4.1 中间分隔线", ADVISED)] = 0.25

    # 7.5 页码
    page_face: Annotated[Face, Rule("", "7.5 四号半角宋体", GENERALLY)] = SONGTI
    page_size: Annotated[float, Rule("pt", "7.5 四号", GENERALLY)] = 14.0
    page_before: Annotated[str, Rule("", "7.5 一字线", GENERALLY)] = "— "
    page_after: Annotated[str, Rule("", "7.5 一字线", GENERALLY)] = " —"
    page_side: Annotated[Side, Rule("", "7.5 单页居右双页居左", GENERALLY)] = "outside"
    page_indent: Annotated[float, Rule("字", "7.5 空一字", GENERALLY)] = 1.0
    page_distance: Annotated[float, Rule("mm", "7.5 一字线上距版心下边缘 7 mm", GENERALLY)] = 25.5


GB_9704 = Profile()
WORD_GRID = replace(GB_9704, grid="linesAndChars", tracking=0.0)


@dataclass(frozen=True, slots=True)
class Token:
    """One row of the table of values."""

    name: str
    value: object
    rule: Rule


def table(profile: Profile = GB_9704) -> tuple[Token, ...]:
    """Return the values of a profile as rows that a typesetter can review."""
    hints = get_type_hints(Profile, include_extras=True)
    return tuple(Token(name, getattr(profile, name), hint.__metadata__[0]) for name, hint in hints.items())


def mm(value: float) -> int:
    """Millimetres to twips."""
    return round(value / 25.4 * 1440)


def pt(value: float) -> int:
    """Points to twips."""
    return round(value * 20)


def half_points(value: float) -> int:
    """Points to half points, the unit of type sizes."""
    return round(value * 2)


def eighths(value: float) -> int:
    """Points to eighths of a point, the unit of rules."""
    return round(value * 8)


def points_of_mm(value: float) -> float:
    """Millimetres to points."""
    return value / 25.4 * 72


class Measures:
    """The lengths of a profile in twips, the unit of WordprocessingML.

    Attributes:
        width: width of the type area.
        line: pitch of a line.
        cell: width of one character of the body as it is indented by.
        advance: width of one character of the body as it is set, with its tracking.
    """

    def __init__(self, profile: Profile) -> None:
        self.paper_width = mm(profile.paper_width)
        self.paper_height = mm(profile.paper_height)
        self.width = mm(profile.text_width)
        self.height = mm(profile.text_height)
        self.top = mm(profile.top)
        self.bottom = self.paper_height - self.top - self.height
        self.right = mm(profile.paper_width - profile.left - profile.text_width)
        self.left = self.paper_width - self.width - self.right
        self.header = mm(profile.header_distance)
        self.footer = mm(profile.page_distance)
        self.line = pt(profile.pitch)
        self.tracking = pt(profile.tracking)
        self.cell = pt(profile.size)
        self.advance = self.cell + self.tracking
        self.page_cell = pt(profile.page_size)
        # ECMA-376 17.6.5: 4096ths of a point by which a cell of the grid differs from the size of Normal.
        self.char_space = math.floor((self.width / 20 / profile.characters - profile.size) * 4096)

    def cells(self, count: float) -> int:
        """Width of so many characters of the body."""
        return round(self.cell * count)

    def lines(self, count: float) -> int:
        """Height of so many lines."""
        return round(self.line * count)


@cache
def measures(profile: Profile) -> Measures:
    """Return the lengths of a profile in twips."""
    return Measures(profile)
