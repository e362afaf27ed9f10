"""The page as files say it: what word processors and program libraries leave behind is read and judged."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from drafter.check.opening import context_of, draft_of_file
from drafter.check.rules import all_rules
from drafter.errors import InputError
from drafter.readers.word.layout import layout_of_file, read_layout
from drafter.render.word import render_word
from tests.commands.terminal import run
from tests.factories import document, report

PAGES = [rule for rule in all_rules() if rule.id.startswith("L")]
EXAMPLES = Path(__file__).parents[2] / "examples"
SENTENCE = "全县扎实推进依法行政，行政执法质量和效能不断提升，人民群众满意度持续提高。"
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def bytes_of(made: Docx) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def naive() -> Docx:
    """A report as a program library makes it when nothing is set."""
    made = Document()
    title = made.add_paragraph("云岭县人民政府关于2026年度法治政府建设情况的报告")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number in "一二三":
        made.add_paragraph(f"{number}、主要举措和成效")
        made.add_paragraph("　　" + SENTENCE * 8)
    return made


def set_eastern(made: Docx, face: str) -> None:
    for paragraph in made.paragraphs:
        for run_ in paragraph.runs:
            run_.font.name = "Times New Roman"
            run_._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def found_in(made: Docx, folder: Path, **known: object) -> set[str]:
    path = folder / "文稿.docx"
    path.write_bytes(bytes_of(made))
    draft = draft_of_file(path, context_of(known))
    return {rule.id for rule in PAGES for _ in rule.find(draft)}


def test_a_document_of_a_program_library_shows_all_it_lacks(tmp_path: Path) -> None:
    expected = {"L101", "L102", "L103", "L107", "L108", "L109", "L112", "L114"}
    assert expected <= found_in(naive(), tmp_path)


def test_a_face_set_for_latin_letters_alone_is_told(tmp_path: Path) -> None:
    made = naive()
    for paragraph in made.paragraphs:
        for run_ in paragraph.runs:
            run_.font.name = "仿宋_GB2312"
    assert read_layout(bytes_of(made)).latin_only == ("仿宋_GB2312",)
    assert "L106" in found_in(made, tmp_path)


def test_a_face_set_for_both_scripts_is_none_for_latin_alone(tmp_path: Path) -> None:
    made = naive()
    set_eastern(made, "仿宋_GB2312")
    layout = read_layout(bytes_of(made))
    assert layout.latin_only == ()
    assert layout.body_face == "仿宋_GB2312"
    assert "L106" not in found_in(made, tmp_path)


def test_sizes_and_faces_come_from_styles_where_runs_say_nothing() -> None:
    made = naive()
    fonts = made.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "宋体")
    made.styles["Normal"].font.size = Pt(14)
    layout = read_layout(bytes_of(made))
    assert (layout.body_face, layout.body_size, layout.head_1_size) == ("宋体", 14.0, 14.0)


def test_margins_are_read_in_millimetres() -> None:
    made = naive()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    layout = read_layout(bytes_of(made))
    assert (layout.width, layout.height, layout.top, layout.left) == (210.0, 297.0, 37.0, 28.0)
    assert (layout.text_width, layout.text_height) == pytest.approx((156.0, 225.0), abs=0.2)


def _number(made: Docx, even: bool, side: str) -> None:
    section = made.sections[0]
    footer = section.even_page_footer if even else section.footer
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {MAIN} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )
    paragraph.alignment = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "left": WD_ALIGN_PARAGRAPH.LEFT}[side]


@pytest.mark.parametrize(
    ("odd", "even", "told"),
    [("right", "left", "outside"), ("left", "right", "inside"), ("right", "right", "same")],
)
def test_page_numbers_stand_where_the_footers_put_them(odd: str, even: str, told: str) -> None:
    made = naive()
    made.settings.odd_and_even_pages_header_footer = True
    _number(made, even=False, side=odd)
    _number(made, even=True, side=even)
    assert read_layout(bytes_of(made)).page_numbers == told


def test_a_document_without_a_field_for_pages_has_no_page_numbers() -> None:
    made = naive()
    made.sections[0].footer.paragraphs[0].text = "第1页"
    assert read_layout(bytes_of(made)).page_numbers == "none"


def _changed(made: Docx) -> None:
    made.paragraphs[1]._p.append(
        parse_xml(f'<w:ins {MAIN} w:id="1" w:author="甲"><w:r><w:t>新增</w:t></w:r></w:ins>')
    )


def _hidden(made: Docx) -> None:
    made.paragraphs[2].add_run("内部掌握").font.hidden = True


def _commented(made: Docx) -> None:
    made.add_comment(made.paragraphs[2].runs, text="请核实", author="甲", initials="甲")


@pytest.mark.parametrize("leave", [_changed, _hidden, _commented])
def test_what_is_left_of_the_work_is_asked_for_and_must_leave_the_public_edition(
    leave: Callable[[Docx], None], tmp_path: Path
) -> None:
    made = naive()
    made.core_properties.author = ""
    assert not {"L110", "L111"} & found_in(made, tmp_path)
    leave(made)
    assert "L110" in found_in(made, tmp_path)
    public = found_in(made, tmp_path, public=True)
    assert "L111" in public
    assert "L110" not in public


def test_hidden_text_is_quoted() -> None:
    made = naive()
    _hidden(made)
    assert read_layout(bytes_of(made)).hidden == "内部掌握"


def test_an_author_must_leave_the_public_edition_only(tmp_path: Path) -> None:
    made = naive()
    made.core_properties.author = "办公室"
    assert "L111" in found_in(made, tmp_path, public=True)
    assert "L111" not in found_in(made, tmp_path)


def test_a_character_that_the_face_lacks_is_marked_where_it_stands(tmp_path: Path) -> None:
    made = naive()
    made.add_paragraph(f"罗阳镇三垟村建成示范带。{SENTENCE}")
    set_eastern(made, "仿宋_GB2312")
    (tmp_path / "文稿.docx").write_bytes(bytes_of(made))
    draft = draft_of_file(tmp_path / "文稿.docx")
    (rule,) = (rule for rule in PAGES if rule.id == "L113")
    (hit,) = rule.find(draft)
    assert hit.node is not None
    assert draft.nodes[hit.node].text[hit.start : hit.end] == "垟"
    set_eastern(made, "仿宋")
    assert "L113" not in found_in(made, tmp_path)


@pytest.mark.parametrize("stage", ["征求意见稿", "送审稿", "审议稿", "印发稿", "公开稿"])
def test_what_drafter_builds_has_nothing_to_mend_on_its_page(stage: str, tmp_path: Path) -> None:
    path = tmp_path / f"{stage}.docx"
    run("build", EXAMPLES / "云岭县-2026", "--stage", stage, "-o", path)
    draft = draft_of_file(path, context_of({"public": stage == "公开稿"}))
    assert draft.layout is not None
    assert [hit.message for rule in PAGES for hit in rule.find(draft)] == []


@pytest.mark.parametrize("name", ["嘉善县-2024", "海宁市-2022", "泰顺县-2023", "钱塘区-2024"])
def test_the_retold_reports_have_nothing_to_mend_on_their_pages(name: str, tmp_path: Path) -> None:
    run("build", EXAMPLES / name, "-o", tmp_path / "稿.docx")
    draft = draft_of_file(tmp_path / "稿.docx")
    assert [hit.message for rule in PAGES for hit in rule.find(draft)] == []


def test_other_files_have_no_page(tmp_path: Path) -> None:
    (tmp_path / "稿.txt").write_text("一、主要举措\n成效明显。", encoding="utf-8")
    assert layout_of_file(tmp_path / "稿.txt") is None
    draft = draft_of_file(tmp_path / "稿.txt")
    assert draft.layout is None
    assert [hit for rule in PAGES for hit in rule.find(draft)] == []


def without(data: bytes, part: str) -> bytes:
    """The same package without a part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/settings.xml", "word/theme/theme1.xml", "docProps/core.xml"]
)
def test_a_document_without_a_part_is_read(part: str) -> None:
    assert read_layout(without(bytes_of(naive()), part)).headings == 3


def test_styles_based_on_each_other_end() -> None:
    made = naive()
    made.styles["Normal"].element.append(parse_xml(f'<w:basedOn {MAIN} w:val="Normal"/>'))
    assert read_layout(bytes_of(made)).headings == 3


def test_a_damaged_part_is_refused_in_chinese() -> None:
    data = render_word(document(report()))
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<broken" if name == "word/styles.xml" else old.read(name))
    with pytest.raises(InputError, match="已经损坏"):
        read_layout(broken.getvalue())


def test_tables_have_no_part_in_the_looks_of_the_body() -> None:
    made = naive()
    before = read_layout(bytes_of(made)).length
    made.add_table(1, 1).cell(0, 0).text = SENTENCE * 4
    assert read_layout(bytes_of(made)).length == before
