"""花脸稿: what was deleted is struck, what is new is underlined, and a legend says so."""

from __future__ import annotations

import io

from docx import Document as open_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from drafter.render.word.ink import Ink, Inked
from drafter.render.word.marked import LEGEND, render_marked

PARAGRAPHS = [
    Inked("title", 0, (Ink("关于2026年度法治政府建设情况的报告", "same"),)),
    Inked("heading", 1, (Ink("一、主要", "same"), Ink("做法", "deleted"), Ink("举措", "inserted"))),
    Inked(
        "paragraph",
        2,
        (Ink("（一）依法决策。办结", "same"), Ink("<12>件", "deleted"), Ink("&13件\t\v。", "inserted")),
    ),
    Inked("body", 0, (Ink("删去的一段。", "deleted"),)),
]


def test_struck_and_underlined_are_what_changed() -> None:
    made = open_docx(io.BytesIO(render_marked(PARAGRAPHS, "题")))
    legend, *paragraphs = made.paragraphs
    assert legend.text == LEGEND
    for paragraph, inked in zip(paragraphs, PARAGRAPHS, strict=True):
        assert paragraph.text == "".join(ink.text for ink in inked.inks).replace("\v", "\n")
        struck = "".join(run.text for run in paragraph.runs if run.font.strike)
        under = "".join(run.text for run in paragraph.runs if run.font.underline)
        assert struck == "".join(ink.text for ink in inked.inks if ink.fate == "deleted")
        new = "".join(ink.text for ink in inked.inks if ink.fate == "inserted")
        assert under == new.replace("\t", "").replace("\v", "")


def test_headings_stay_headings() -> None:
    made = open_docx(io.BytesIO(render_marked(PARAGRAPHS, "题")))
    styles = [paragraph.style.style_id for paragraph in made.paragraphs if paragraph.style]
    assert styles == ["Note", "Title", "Heading1", "Heading2", "BodyText"]


def test_the_same_paragraphs_give_the_same_bytes() -> None:
    assert render_marked(PARAGRAPHS, "题") == render_marked(PARAGRAPHS, "题")


def test_rows_are_a_table_and_the_signature_stands_at_the_right() -> None:
    rows = [
        Inked("row", 0, cells=((Ink("受理", "same"),), (Ink("266", "deleted"), Ink("268", "inserted")))),
        Inked("row", 0, cells=((Ink("审结", "same"),), ())),
    ]
    made = open_docx(io.BytesIO(render_marked([*rows, Inked("signature", 0, (Ink("甲县", "same"),))], "")))
    (table,) = made.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["受理", "266268"], ["审结", ""]]
    assert made.paragraphs[-1].alignment == WD_ALIGN_PARAGRAPH.RIGHT
