"""Paragraphs as files say them: their pitch, their indent, and the ones that look like no other."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from drafter.check.engine import check
from drafter.check.opening import draft_of_file
from drafter.check.rules import all_rules
from drafter.readers.layout import Layout
from drafter.readers.word.layout import read_layout

SENTENCE = "全县扎实推进依法行政，行政执法质量和效能不断提升，人民群众满意度持续提高。"


def made_of(*texts: str, size: float = 16, indent: float = 32) -> Docx:
    made = Document()
    for text in texts:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(indent)
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    return made


def layout_of(made: Docx) -> Layout:
    stream = io.BytesIO()
    made.save(stream)
    return read_layout(stream.getvalue())


def with_grid(made: Docx, pitch: int) -> Docx:
    section = made.sections[0]._sectPr
    for old in section.findall(qn("w:docGrid")):
        section.remove(old)
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(pitch))
    section.append(grid)
    return made


def test_a_multiple_of_the_grid_is_a_pitch() -> None:
    made = with_grid(made_of(SENTENCE, SENTENCE), 560)
    for paragraph in made.paragraphs:
        paragraph.paragraph_format.line_spacing = 1.5
    assert layout_of(made).pitch == 42.0


def test_an_exact_pitch_is_not_multiplied() -> None:
    made = with_grid(made_of(SENTENCE), 560)
    form = made.paragraphs[0].paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(28)
    assert layout_of(made).pitch == 28.0


def test_paragraphs_without_indent_are_counted() -> None:
    assert layout_of(made_of(SENTENCE, SENTENCE, indent=0)).flush == 2
    assert layout_of(made_of(SENTENCE, "　　" + SENTENCE)).flush == 0


def test_an_indent_of_the_style_is_an_indent() -> None:
    made = Document()
    made.styles["Normal"].paragraph_format.first_line_indent = Pt(32)
    made.add_paragraph(SENTENCE)
    assert layout_of(made).flush == 0


def test_a_line_that_is_no_sentence_is_no_paragraph_of_text() -> None:
    made = made_of("云岭县人民政府办公室和云岭县司法局在2027年2月22日联合印发的", indent=0)
    assert layout_of(made).flush == 0


def test_the_few_paragraphs_of_another_size_are_told_with_their_words() -> None:
    made = made_of(*[SENTENCE] * 4)
    made.paragraphs[2].runs[0].font.size = Pt(12)
    (stray,) = layout_of(made).strays
    assert (stray.face, stray.size, stray.paragraphs) == ("仿宋_GB2312", 12.0, 1)
    assert SENTENCE.startswith(stray.text)


def test_halves_of_two_sizes_have_no_strays() -> None:
    made = made_of(*[SENTENCE] * 4)
    for paragraph in made.paragraphs[:2]:
        paragraph.runs[0].font.size = Pt(12)
    assert layout_of(made).strays == ()


def test_another_cut_of_the_same_face_is_no_stray() -> None:
    made = made_of(*[SENTENCE] * 4)
    fonts = made.paragraphs[0].runs[0]._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "方正仿宋_GBK")
    assert layout_of(made).strays == ()


def test_a_stray_paragraph_is_told_where_it_stands(tmp_path: Path) -> None:
    strange = "组织开展行政执法案卷评查，对发现的问题逐一督促整改，评查结果全县通报。"
    made = made_of(SENTENCE, SENTENCE, SENTENCE, strange, SENTENCE)
    made.paragraphs[3].runs[0].font.size = Pt(14)
    path = tmp_path / "文稿.docx"
    made.save(str(path))
    found = [each for each in check(draft_of_file(path), all_rules()) if each.rule == "L116"]
    assert [(each.fragment, "14 磅" in each.message) for each in found] == [(strange, True)]


def test_text_behind_a_run_in_heading_is_body_text() -> None:
    made = made_of(*[SENTENCE] * 6)
    for paragraph in made.paragraphs[:5]:
        paragraph.runs[0].text = "（一）规范行政执法。"
        paragraph.runs[0]._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "楷体_GB2312")
        run = paragraph.add_run(SENTENCE)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    made.paragraphs[5].runs[0].font.size = Pt(14)
    (stray,) = layout_of(made).strays
    assert (stray.size, stray.paragraphs) == (14.0, 1)


def test_spaces_before_a_short_sentence_are_told() -> None:
    assert layout_of(made_of(SENTENCE, "　　特此报告。")).spaced == 1
    assert layout_of(made_of(SENTENCE, "特此报告。", "　　云岭县人民政府")).spaced == 0
