"""A report set as clerks set it: everything said of each paragraph and run, nothing by styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.check.unseen_pages import element

_CHAPTER = re.compile("[一二三四五六]、")
_SECTION = re.compile("(（[一二三四五六]）、?.*?。)(.+)")
_HEADING = re.compile("（[一二三四五六]）")
_CLOSING = "特此报告。"
_BODY, _TITLE = ("仿宋_GB2312", 16), ("方正小标宋简体", 22)


def page(path: Path, text: str, options: Mapping[str, Any]) -> Path:
    """Write a report as a .docx.

    Args:
        path: where to.
        text: the report, a paragraph a line.
        options: what differs from the standard: 边距 横向 行距 倍行距 缩进 正文 标题 一级 二级 页码 只设西文
            作者 单位, and 段字体 批注 删除 隐藏 of the paragraph that begins so.
    """
    document = Document()
    _paper(document, options)
    signed = False
    for number, line in enumerate(filter(str.strip, text.split("\n"))):
        _paragraph(document, number, line, options, signed=signed)
        signed = signed or line == _CLOSING
    if options.get("页码", True):
        _number(document.sections[0].footer.paragraphs[0])
    properties = document.core_properties
    properties.author = properties.last_modified_by = options.get("作者", "")
    properties.comments = ""
    path.write_bytes(_of_company(document, options.get("单位", "")))
    return path


def _paper(document: Any, options: Mapping[str, Any]) -> None:
    section = document.sections[0]
    sides = (Mm(210), Mm(297))
    if options.get("横向"):
        section.orientation, sides = WD_ORIENT.LANDSCAPE, (sides[1], sides[0])
    section.page_width, section.page_height = sides
    edges = options.get("边距", (37, 35, 28, 26))
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, edges)
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    section._sectPr.append(element("w:docGrid", type="lines", linePitch="579"))
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    style.element.rPr.append(element("w:lang", val="en-US", eastAsia="zh-CN"))


def _paragraph(document: Any, number: int, line: str, options: Mapping[str, Any], *, signed: bool) -> None:
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    if "倍行距" in options:
        form.line_spacing = options["倍行距"]
    else:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(options.get("行距", 28.95))
    body = options.get("正文", _BODY)
    if number == 0:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run(paragraph, line, *options.get("标题", _TITLE))
    elif signed:
        paragraph.alignment, form.right_indent = WD_ALIGN_PARAGRAPH.RIGHT, Pt(64)
        _run(paragraph, line, *body)
    elif line.endswith("：") and number == 1 and "。" not in line:
        _run(paragraph, line, *body)
    else:
        form.first_line_indent = Pt(options.get("缩进", 32))
        _told(paragraph, line, options)
        _mark(document, paragraph, line, options)


def _told(paragraph: Any, line: str, options: Mapping[str, Any]) -> None:
    body, second = options.get("正文", _BODY), (options.get("二级", "楷体_GB2312"), 16)
    latin = options.get("只设西文", False)
    begins, *other = options.get("段字体", ("", ""))
    section = _SECTION.match(line)
    if _CHAPTER.match(line):
        paragraph._p.get_or_add_pPr().append(element("w:outlineLvl", val="0"))
        _run(paragraph, line, *options.get("一级", ("黑体", 16)))
    elif section:
        _run(paragraph, section[1], *second)
        _run(paragraph, section[2], *body, latin=latin)
    elif _HEADING.match(line):
        _run(paragraph, line, *second)
    elif begins and line.startswith(begins):
        _run(paragraph, line, *other)
    else:
        _run(paragraph, line, *body, latin=latin)


def _mark(document: Any, paragraph: Any, line: str, options: Mapping[str, Any]) -> None:
    def here(name: str) -> bool:
        return name in options and line.startswith(options[name])

    if here("批注"):
        document.add_comment(runs=paragraph.runs[-1], text="请核实", author="审稿", initials="审")
    if here("删除"):
        deleted = element("w:del", id="7", author="审稿", date="2027-01-02T00:00:00Z")
        run, words = OxmlElement("w:r"), OxmlElement("w:delText")
        words.text = "全部"
        run.append(words)
        deleted.append(run)
        paragraph._p.append(deleted)
    if here("隐藏"):
        hidden = paragraph.add_run("此处数据存疑，暂不对外。")
        hidden.font.hidden = True


def _run(
    paragraph: Any, text: str, face: str, size: float, bold: bool = False, *, latin: bool = False
) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size = face, Pt(size)
    if bold:
        run.font.bold = True
    if not latin:
        fonts = run._r.get_or_add_rPr().find(qn("w:rFonts"))
        for slot in ("w:eastAsia", "w:cs"):
            fonts.set(qn(slot), face)


def _number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ")
    field = element("w:fldSimple", instr=" PAGE ")
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    field.append(run)
    paragraph._p.append(field)
    paragraph.add_run(" —")


def _of_company(document: Any, company: str) -> bytes:
    """Return the bytes of a document that names a company in its properties."""
    made, changed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if company and name == "docProps/app.xml":
                data = re.sub(rb"<Company>.*?</Company>|<Company/>", b"", data)
                said = f"<Company>{company}</Company></Properties>".encode()
                data = data.replace(b"</Properties>", said)
            new.writestr(name, data)
    return changed.getvalue()
