from __future__ import annotations

import pytest

from drafter.readers.source import Grid, Line
from drafter.readers.word.read import read_word
from tests.readers.docx_files import (
    MAIN,
    STRICT,
    docx,
    face,
    level,
    numbered,
    p,
    package,
    part,
    r,
    style,
    styled,
    table,
)

BODY, HEAD = "仿宋_GB2312", "楷体_GB2312"


def read(body: str, **parts: str) -> list[Line | Grid]:
    return read_word(docx(body, **parts))[0]


def lines(body: str, **parts: str) -> list[Line]:
    return [line for line in read(body, **parts) if isinstance(line, Line)]


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def box(text: str) -> str:
    return f"<w:txbxContent>{p(text)}</w:txbxContent>"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("heading 2", 2), ("标题 2", 2), ("标题2", 2), ("Heading 2,二级", 2), ("Normal", 0), ("heading 20", 0)],
)
def test_a_style_with_a_heading_s_name_gives_the_level(title: str, expected: int) -> None:
    assert lines(p("主要举措", styled("s")), styles=style("s", title))[0].level == expected


def test_a_style_takes_the_level_of_the_one_it_is_based_on() -> None:
    styles = style("h", "我的标题", "", "g") + style("g", "章", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    assert lines(p("主要举措", styled("h")), styles=styles)[0].level == 2


def test_the_outline_level_of_a_paragraph_counts_before_its_style() -> None:
    body = p("正文", styled("h") + '<w:outlineLvl w:val="9"/>') + p("标题", '<w:outlineLvl w:val="0"/>')
    assert [line.level for line in lines(body, styles=style("h", "heading 1"))] == [0, 1]


def test_styles_based_on_each_other_end() -> None:
    assert texts(p("正文", styled("a")), styles=style("a", "甲", "", "b") + style("b", "乙", "", "a")) == [
        "正文"
    ]


def test_automatic_numbers_are_told_apart_from_the_text() -> None:
    levels = (
        level(0, "chineseCounting", "%1、")
        + level(1, "japaneseCounting", "（%2）")
        + level(2, "decimal", "%3.")
    )
    numbering = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    order = [0, 1, 2, 2, 1, 2, 0, 1]
    body = "".join(p("文", numbered(1, at)) for at in order)
    found = [line.number for line in lines(body, numbering=numbering)]
    assert found == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]


def test_numbers_in_a_number_follow_the_levels_above() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = p("文", numbered(1)) + p("文", numbered(1, 1))
    assert [line.number for line in lines(body, numbering=numbering)] == ["一、", "1.1"]


def test_a_list_that_overrides_its_start_begins_anew() -> None:
    numbering = f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering += f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{override}</w:num>'
    body = "".join(p("文", numbered(number)) for number in (1, 1, 2, 2))
    assert [line.number for line in lines(body, numbering=numbering)] == ["1.", "2.", "1.", "2."]


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h"/>')
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    styles = style("h", "heading 2", f"<w:pPr>{numbered(1, None)}</w:pPr>")
    found = lines(p("文", styled("h")) * 2, numbering=numbering, styles=styles)
    assert [line.number for line in found] == ["（一）", "（二）"]
    assert lines(p("文", styled("h") + numbered(0)), numbering=numbering, styles=styles)[0].number == ""


def test_a_heading_that_runs_into_its_text_is_measured_by_its_face() -> None:
    heading = "（一）坚持高位推动。"
    body = p(
        r("（一）", face(HEAD))
        + r("坚持高位推动。", face(HEAD))
        + r("研究出台工作要点", face(BODY))
        + r("12", "<w:b/>")
    )
    assert lines(body)[0].lead == len(heading)
    bold = p(r(heading, face(BODY, bold=True)) + r("研究出台工作要点。", face(BODY)))
    assert lines(bold)[0].lead == len(heading)


def test_digits_in_a_face_of_their_own_make_no_heading() -> None:
    body = p(r("2024", face("Times New Roman")) + r("年，全县坚持依法行政。", face(BODY)))
    assert lines(body)[0].lead == 0


def test_an_emphasised_word_makes_no_heading() -> None:
    body = p(
        r("全县坚持", face(BODY))
        + r("依法行政", face(BODY, bold=True))
        + r("，扎实推进各项工作。", face(BODY))
    )
    assert lines(body)[0].lead == 0


def test_a_character_style_can_make_the_heading() -> None:
    styles = '<w:style w:type="character" w:styleId="k"><w:name w:val="楷"/><w:rPr><w:b/></w:rPr></w:style>'
    body = p(r("（一）抓实学法。", '<w:rStyle w:val="k"/>') + r("组织培训。"))
    assert lines(body, styles=styles)[0].lead == 8


def test_white_space_used_as_indent_is_no_text() -> None:
    assert texts(
        p("\u3000\u3000\xa0一、主要举措\t ") + p("<w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>")
    ) == [
        "一、主要举措",
        "甲\t乙",
    ]


def test_a_title_broken_by_hand_is_one_line() -> None:
    content = r("云岭县人民政府") + "<w:r><w:br/></w:r>" + r("关于2026年度法治政府建设情况的报告")
    found = lines(p(content, '<w:jc w:val="center"/>'))
    assert [(line.text, line.centred) for line in found] == [
        ("云岭县人民政府关于2026年度法治政府建设情况的报告", True)
    ]


def test_paragraphs_separated_by_line_breaks_are_paragraphs() -> None:
    pieces = ["一、主要举措", "（一）抓实学法。组织培训3次。", "二、存在的不足", "一是力量不足。"]
    body = p("<w:r><w:br/></w:r>".join(map(r, pieces)))
    assert texts(body) == pieces


def test_a_page_break_ends_a_paragraph() -> None:
    assert texts(p(r("正文没有标点") + '<w:r><w:br w:type="page"/></w:r>' + r("附件1"))) == [
        "正文没有标点",
        "附件1",
    ]


def test_merged_cells_are_repeated() -> None:
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("数据")}'
    first = f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("指标")}'
    below = f"<w:tcPr><w:vMerge/></w:tcPr>{p('<w:r/>')}"
    found = read(table((first, wide), (below, "本年", "上年"), ("复议", "12件", "11件")))
    rows = (("指标", "数据", "数据"), ("指标", "本年", "上年"), ("复议", "12件", "11件"))
    assert found == [Grid(rows)]


def test_a_table_that_lays_out_the_page_is_text() -> None:
    inner = table(("指标", "本年"), ("复议", "12件"))
    found = read(table((p("一、主要举措") + inner, "旁注")))
    assert [line.text for line in found if isinstance(line, Line)] == ["一、主要举措", "旁注"]
    assert [line.rows for line in found if isinstance(line, Grid)] == [(("指标", "本年"), ("复议", "12件"))]
    assert texts(table(("只有一列",), ("的表",))) == ["只有一列", "的表"]


def test_paragraphs_of_a_cell_are_separated_by_line_ends() -> None:
    assert read(table((p("案件") + p("数"), "12件"))) == [Grid((("案件\n数", "12件"),))]


def test_a_text_box_is_taken_once() -> None:
    shape = f"<mc:AlternateContent><mc:Choice><w:drawing>{box('发文机关')}</w:drawing></mc:Choice>"
    shape += f"<mc:Fallback><w:pict><v:textbox>{box('发文机关')}</v:textbox></w:pict></mc:Fallback>"
    shape += "</mc:AlternateContent>"
    old = f"<w:r><w:pict><v:textbox>{box('旧式')}</v:textbox></w:pict></w:r>"
    assert texts(p(f"<w:r>{shape}</w:r>" + r("正文")) + p(old)) == ["正文", "发文机关", "旧式"]


def test_tracked_changes_read_as_accepted() -> None:
    struck = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('移走')}</w:moveFrom><w:moveTo>{r('移来')}</w:moveTo>"
    found, notes, _ = read_word(docx(p(r("办结") + struck + f"<w:ins>{r('新')}</w:ins>" + moved)))
    assert found == [Line("办结新移来")]
    assert notes == ["文件中有修订，按全部接受后的样子读取。"]


def test_a_paragraph_whose_end_is_struck_out_goes_on() -> None:
    joined = p("前半，", "<w:rPr><w:del/></w:rPr>") + p("后半。")
    assert texts(joined) == ["前半，后半。"]
    assert texts(p("最后", "<w:rPr><w:del/></w:rPr>")) == ["最后"]


def test_a_struck_row_is_left_out() -> None:
    rows = table(("指标", "本年"), ("复议", "12件")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert read(rows) == [Grid((("复议", "12件"),))]


def test_hidden_text_and_comments_are_told_of() -> None:
    found, notes, _ = read_word(docx(p(r("可见") + r("隐藏", "<w:vanish/>")), comments=""))
    assert found == [Line("可见")]
    assert notes == ["文件中有隐藏的文字，没有读取。", "文件中有批注，没有读取。"]


def test_footnotes_are_told_of_but_stand_in_no_line() -> None:
    notes = f'<w:footnote w:type="separator">{p("——")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("截至年底。")}</w:footnote>'
    found, remarks, _ = read_word(
        docx(p(r("正文") + "<w:r><w:footnoteReference w:id='2'/></w:r>"), footnotes=notes)
    )
    assert found == [Line("正文")]
    assert remarks == ["脚注没有读入正文：“截至年底。”。"]


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{marks[1]}{result}{marks[2]}"


def test_page_numbers_are_left_out_and_other_results_of_fields_kept() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("3")}</w:fldSimple>'
    assert texts(p(r("共") + field("NUMPAGES", r("12")) + simple + field("REF x", r("266件")))) == ["共266件"]


def test_a_table_of_contents_is_debris() -> None:
    start, end = field("TOC", "|").split("|")
    body = p(start + r("一、主要举措")) + p("二、不足") + p(end + r("正文")) + p("目录项", styled("t"))
    found = lines(body, styles=style("t", "toc 1"))
    assert [(line.text, line.debris) for line in found] == [
        ("一、主要举措", "目录"),
        ("二、不足", "目录"),
        ("正文", ""),
        ("目录项", "目录"),
    ]


def test_a_field_that_never_ends_hides_no_later_paragraph() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert texts(p(broken) + p("正文")) == ["正文"]


def test_content_controls_links_and_rubies_are_read_through() -> None:
    link = f"<w:hyperlink>{r('依法')}</w:hyperlink>"
    control = f"<w:sdt><w:sdtContent>{p(link + r('行政'))}</w:sdtContent></w:sdt>"
    ruby = f"<w:r><w:ruby><w:rt>{r('yún')}</w:rt><w:rubyBase>{r('云')}</w:rubyBase></w:ruby></w:r>"
    assert texts(control + p(ruby)) == ["依法行政", "云"]


def test_the_strict_form_is_read_alike() -> None:
    main = part("document", f"<w:body>{p('主要举措', styled('h'))}</w:body>").replace(MAIN, STRICT)
    sheet = part("styles", style("h", "heading 1")).replace(MAIN, STRICT)
    data = package(main, {"styles": sheet})
    assert read_word(data)[0] == [Line("主要举措", 1)]


def test_another_prefix_is_read_alike() -> None:
    heading = p("主要举措", '<w:outlineLvl w:val="0"/>')
    main = part("document", f"<w:body>{heading}</w:body>").replace("xmlns:w=", "xmlns:o=")
    main = main.replace("<w:", "<o:").replace("</w:", "</o:").replace(" w:", " o:")
    assert read_word(package(main))[0] == [Line("主要举措", 1)]


def test_characters_without_width_and_of_private_use_do_not_come_through() -> None:
    assert texts(p("依\u200b法\xad行\ue123政\ufeff")) == ["依法行〓政"]


def test_entities_are_the_characters_they_mean() -> None:
    assert texts(p("A&amp;B &lt;“一件事”&gt; &#8220;&#x4e91;")) == ["A&B <“一件事”> “云"]
