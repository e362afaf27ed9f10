"""A report set as a .docx, by the standard but for what is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

_CHAPTER = re.compile("[一二三四五六]、")
_SECTION = re.compile("(（[一二三四五六]）.*?。)(.*)")
_DATE = re.compile(r"\d{4}年\d+月\d+日$")
_MARKED = 5  # the paragraph that holds what one paragraph holds


def page(path: Path, text: str, options: Mapping[str, Any]) -> Path:
    """Write a report as a .docx.

    Args:
        path: where to.
        text: the report, a paragraph a line.
        options: what differs: 纸宽 纸高 边距 行距 正文字体 标题字体 一级字体 二级字体 正文字号
            标题字号 语言 作者, and 大纲 页码 中文字体 批注 修订 隐藏, which are there or not.
    """
    document = Document()
    _paper(document, options)
    _normal(document, options)
    for number, line in enumerate(filter(str.strip, text.split("\n"))):
        _paragraph(document, number, line, options)
    if options.get("页码", True):
        _number(document.sections[0].footer.paragraphs[0])
    properties = document.core_properties
    properties.author = properties.last_modified_by = options.get("作者", "")
    properties.comments = ""
    document.save(str(path))
    return path


def _paper(document: Any, options: Mapping[str, Any]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(options.get("纸宽", 210)), Mm(options.get("纸高", 297))
    edges = options.get("边距", (37, 35, 28, 26))
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, edges)
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    section._sectPr.append(element("w:docGrid", type="linesAndChars", linePitch="579", charSpace="-849"))


def _normal(document: Any, options: Mapping[str, Any]) -> None:
    style = document.styles["Normal"]
    face = options.get("正文字体", "仿宋_GB2312")
    style.font.name, style.font.size = face, Pt(options.get("正文字号", 16))
    if options.get("中文字体", True):
        style.element.rPr.rFonts.set(qn("w:eastAsia"), face)
    style.element.rPr.append(element("w:lang", val="en-US", eastAsia=options.get("语言", "zh-CN")))


def _paragraph(document: Any, number: int, line: str, options: Mapping[str, Any]) -> None:
    paragraph = document.add_paragraph()
    chapter = number > 0 and _CHAPTER.match(line) is not None
    if chapter and options.get("大纲", True):
        paragraph.style = document.styles["Heading 1"]
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(options.get("行距", 28.95))
    section = _SECTION.match(line)
    if number == 0:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _set(paragraph.add_run(line), options.get("标题字体", "方正小标宋简体"), options.get("标题字号", 22))
    elif line.startswith("云岭县人民政府") or _DATE.match(line):
        paragraph.alignment, form.right_indent = WD_ALIGN_PARAGRAPH.RIGHT, Pt(64)
        paragraph.add_run(line)
    elif line.endswith("：") and number == 1 and "。" not in line:
        paragraph.add_run(line)
    else:
        form.first_line_indent = Pt(32)
        if chapter:
            _set(paragraph.add_run(line), options.get("一级字体", "黑体"), 16)
        elif section:
            _set(paragraph.add_run(section[1]), options.get("二级字体", "楷体_GB2312"), 16)
            paragraph.add_run(section[2])
        else:
            paragraph.add_run(line)
    if number == _MARKED:
        _mark(document, paragraph, options)


def _mark(document: Any, paragraph: Any, options: Mapping[str, Any]) -> None:
    if options.get("隐藏"):
        paragraph.add_run("内部掌握，不予公开。").font.hidden = True
    if options.get("批注"):
        document.add_comment(runs=paragraph.runs[-1], text="这个数再核一下", author="审稿", initials="审")
    if options.get("修订"):
        inserted = element("w:ins", id="9", author="审稿", date="2026-01-02T00:00:00Z")
        run, words = OxmlElement("w:r"), OxmlElement("w:t")
        words.text = "另有2件正在办理。"
        run.append(words)
        inserted.append(run)
        paragraph._p.append(inserted)


def _number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ")
    for kind in ("begin", "separate", "end"):
        paragraph.add_run()._r.append(element("w:fldChar", fldCharType=kind))
        if kind == "begin":
            code = OxmlElement("w:instrText")
            code.text = " PAGE "
            paragraph.add_run()._r.append(code)
        elif kind == "separate":
            paragraph.add_run("1")
    paragraph.add_run(" —")


def _set(run: Any, face: str, size: float) -> None:
    run.font.name, run.font.size, run.font.bold = face, Pt(size), False
    run.font.color.rgb = RGBColor(0, 0, 0)
    run._r.get_or_add_rPr().find(qn("w:rFonts")).set(qn("w:eastAsia"), face)


def element(name: str, **values: str) -> Any:
    """Return an element of a word processor's file with attributes of its namespace."""
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
