"""What comes in: every kind of paragraph, tracked changes, damaged files, large ones."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.redline.archive import rebuilt
from drafter.redline.comments import Comment, with_comments
from drafter.redline.paragraphs import RawParagraph, read_paragraphs
from drafter.redline.replacements import Replacement, with_replacements
from drafter.redline.tracked import write_tracked
from tests.redline.documents import Block, Para, Table, Writer, compared, docx, docx_of, paragraphs, run
from tests.redline.judges import settled, texts

BY = 'w:author="别人" w:date="2026-01-01T00:00:00Z"'
CHANGED = (
    f'<w:p><w:pPr><w:rPr><w:del w:id="1" {BY}/></w:rPr></w:pPr>{run("第一句。")}</w:p>'
    f'<w:p>{run("第二句")}<w:ins w:id="2" {BY}>{run("加的")}</w:ins>'
    f'<w:del w:id="3" {BY}><w:r><w:delText>删的</w:delText></w:r></w:del>{run("。")}</w:p>'
)


def save(folder: Path, data: bytes, name: str = "a.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def texts_of(path: Path) -> list[str]:
    return [one.text for one in read_paragraphs(path)]


def test_paragraphs_come_in_file_order_with_cells_and_text_boxes(tmp_path: Path) -> None:
    inner = Table((((Para((("内", False),)),),),))
    blocks: list[Block] = [
        Para((("题", True),), style="Heading1", bookmark="drf"),
        Table((((Para((("甲", False),)),), (inner, Para())), ((Para((("乙", False),)),), (Para(),)))),
        Para((("外", False),), box=(Para((("框", False),)),)),
    ]
    assert read_paragraphs(save(tmp_path, docx(blocks))) == (
        RawParagraph("题", None, 1, ("drf",), "Heading1"),
        RawParagraph("甲", (0, 0, 0), style="Normal"),
        RawParagraph("内", (1, 0, 0), style="Normal"),
        RawParagraph("", (0, 0, 1), style="Normal"),
        RawParagraph("乙", (0, 1, 0), style="Normal"),
        RawParagraph("", (0, 1, 1), style="Normal"),
        RawParagraph("外", style="Normal"),
        RawParagraph("框", style="Normal"),
    )


def test_a_drawing_in_two_forms_is_read_once(tmp_path: Path) -> None:
    box = Writer().para(Para((("框", False),)))
    form = f"<w:drawing><w:txbxContent>{box}</w:txbxContent></w:drawing>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<mc:Choice>{form}</mc:Choice><mc:Fallback>{form}</mc:Fallback>"
    body = f"<w:p>{run('外')}<w:r><mc:AlternateContent {space}>{both}</mc:AlternateContent></w:r></w:p>"
    assert texts_of(save(tmp_path, docx_of(body))) == ["外", "框"]


def test_tabs_and_breaks_are_one_character_each(tmp_path: Path) -> None:
    body = f"<w:p>{run(chr(9))}<w:r><w:br/><w:cr/><w:br w:type='page'/><w:noBreakHyphen/></w:r></w:p>"
    assert texts_of(save(tmp_path, docx_of(body))) == ["\t\v\v\f\u2011"]


def test_tracked_changes_read_as_accepted(tmp_path: Path) -> None:
    assert texts_of(save(tmp_path, docx_of(CHANGED))) == ["第一句。第二句加的。"]


def test_tracked_changes_of_both_sides_are_accepted_first(tmp_path: Path) -> None:
    old, new = (
        save(tmp_path, docx_of(CHANGED)),
        save(tmp_path, paragraphs(["第一句。", "第二句改。"]), "b.docx"),
    )
    pieces = compared(texts_of(old), texts_of(new))
    data = write_tracked(old, new, pieces, author="法治科", date="2026-01-15")
    assert texts(settled(data, "accept")) == ["第一句。", "第二句改。"]
    assert texts(settled(data, "reject")) == ["第一句。第二句加的。"]
    assert "别人".encode() not in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")


@pytest.mark.parametrize("tracked", [True, False])
def test_corrections_stand_in_the_text_and_can_be_rejected(tracked: bool, tmp_path: Path) -> None:
    blocks = [Para((("截止2025年底，", True), ("受理案件12件,办结9件。", False)))]
    path = save(tmp_path, docx(blocks))
    wanted = [(0, 1, 2, "至"), (0, 16, 17, "，"), Replacement(0, 9, 9, "共"), (0, 2, 4, "")]
    data = with_replacements(path, wanted, author="drafter", date="2026-01-15", tracked=tracked)
    assert texts(settled(data, "accept")) == ["截至25年底，共受理案件12件，办结9件。"]
    before = "截止2025年底，受理案件12件,办结9件。" if tracked else "截至25年底，共受理案件12件，办结9件。"
    assert texts(settled(data, "reject")) == [before]


def test_a_correction_within_somebody_elses_insertion_goes_with_it(tmp_path: Path) -> None:
    path = save(tmp_path, docx_of(CHANGED))
    data = with_replacements(path, [(0, 7, 8, "添")], author="drafter", date="2026-01-15")
    assert texts(settled(data, "accept")) == ["第一句。第二句添的。"]
    assert texts(settled(data, "reject")) == ["第一句。", "第二句删的。"]


def test_corrections_that_overlap_or_lie_outside_are_refused(tmp_path: Path) -> None:
    path = save(tmp_path, paragraphs(["一二三四"]))
    for wanted in ([(0, 0, 2, "甲"), (0, 1, 3, "乙")], [(0, 3, 9, "甲")], [(5, 0, 0, "甲")]):
        with pytest.raises(InputError, match="不在文稿里，或者互相重叠"):
            with_replacements(path, wanted, author="a", date="2026-01-15")


def test_comments_leave_the_text_and_other_comments_alone(tmp_path: Path) -> None:
    path = save(tmp_path, docx_of(CHANGED))
    first = save(tmp_path, with_comments(path, [Comment(0, 2, 9, "一。")], author="甲", date="2026-01-15"))
    again = with_comments(first, [Comment(0, 0, 0, "二。"), Comment(0, 4, 10, "三。")], author="乙")
    assert texts(settled(again, "accept")) == ["第一句。第二句加的。"]
    assert texts(settled(again, "reject")) == ["第一句。", "第二句删的。"]
    archive = zipfile.ZipFile(io.BytesIO(again))
    assert [name for name in archive.namelist() if "comments" in name] == ["word/comments.xml"]
    said = archive.read("word/comments.xml").decode()
    assert [said.count(f"{one}。") for one in "一二三"] == [1, 1, 1]


def test_a_comment_outside_the_text_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path, paragraphs(["一二三四"]))
    with pytest.raises(InputError, match="位置不在文稿里"):
        with_comments(path, [Comment(0, 2, 9, "看这里。")])


def test_control_characters_of_a_remark_are_left_out(tmp_path: Path) -> None:
    path = save(tmp_path, paragraphs(["一二三四"]))
    data = with_comments(path, [Comment(0, 0, 1, "看\x00这\x1b里\ud800。")])
    assert "看这里。" in zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml").decode()


def test_a_date_is_a_day_or_a_moment_in_world_time(tmp_path: Path) -> None:
    path = save(tmp_path, paragraphs(["一"]))
    for date, written in (
        ("2026-01-15", "2026-01-15T00:00:00Z"),
        ("2026-01-15T09:30:00+08:00", "2026-01-15T01:30:00Z"),
        (datetime(2026, 1, 15, 9, 30, tzinfo=UTC), "2026-01-15T09:30:00Z"),
    ):
        data = with_comments(path, [Comment(0, 0, 1, "看。")], date=date)
        assert f'w:date="{written}"' in zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml").decode()
    with pytest.raises(InputError, match="“昨天”不是日期"):
        with_comments(path, [Comment(0, 0, 1, "看。")], date="昨天")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "空文件"),
        ("只是文字。".encode(), "不是 .docx"),
        (b"PK\x03\x04 broken", "损坏"),
        (rebuilt(paragraphs(["一"]), {"word/document.xml": b"<w:document"}), "损坏"),
        (rebuilt(paragraphs(["一"]), {"word/document.xml": b"<a/>"}), "损坏"),
        (
            rebuilt(paragraphs(["一"]), {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "声明",
        ),
    ],
    ids=["empty", "text", "zip", "xml", "no-body", "entity"],
)
def test_what_is_no_document_is_told_in_a_sentence(data: bytes, sentence: str, tmp_path: Path) -> None:
    path = save(tmp_path, data)
    with pytest.raises(InputError, match=sentence) as told:
        read_paragraphs(path)
    assert str(told.value).endswith("。")
    with pytest.raises(InputError, match=sentence):
        write_tracked(path, path, [], author="a", date="2026-01-15")


def test_the_strict_form_is_read_but_not_written(tmp_path: Path) -> None:
    usual = paragraphs(["一"])
    main = zipfile.ZipFile(io.BytesIO(usual)).read("word/document.xml")
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = main.replace(transitional, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    path = save(tmp_path, rebuilt(usual, {"word/document.xml": strict}))
    assert texts_of(path) == ["一"]
    with pytest.raises(InputError, match="严格"):
        with_comments(path, [Comment(0, 0, 1, "看。")])


def test_an_empty_body_is_a_document_without_paragraphs(tmp_path: Path) -> None:
    empty, full = save(tmp_path, docx_of("")), save(tmp_path, paragraphs(["一"]), "b.docx")
    assert read_paragraphs(empty) == ()
    data = write_tracked(empty, full, compared([], ["一"]), author="a", date="2026-01-15")
    assert texts(settled(data, "accept")) == ["一"]


def test_parts_nobody_touched_are_copied_as_they_lie(tmp_path: Path) -> None:
    data = paragraphs(["一"])
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml")
    result = with_comments(save(tmp_path, data), [Comment(0, 0, 1, "看。")])
    archive = zipfile.ZipFile(io.BytesIO(result))
    assert archive.testzip() is None
    assert archive.read("word/styles.xml") == styles
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_styles_and_lists_of_the_old_document_come_along(tmp_path: Path) -> None:
    old_body = Writer().blocks([Para((("删去的标题", False),), style="旧样式"), Para((("留下。", False),))])
    old = save(tmp_path, docx_of(old_body))
    archive = zipfile.ZipFile(io.BytesIO(old.read_bytes()))
    sheet = archive.read("word/styles.xml").decode()
    own = '<w:style w:type="paragraph" w:styleId="旧样式"><w:name w:val="旧样式"/></w:style>'
    sheet = sheet.replace("</w:styles>", f"{own}</w:styles>")
    old.write_bytes(rebuilt(old.read_bytes(), {"word/styles.xml": sheet.encode()}))
    new = save(tmp_path, paragraphs(["留下。"]), "b.docx")
    data = write_tracked(old, new, compared(texts_of(old), texts_of(new)), author="a", date="2026-01-15")
    assert own in zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()
