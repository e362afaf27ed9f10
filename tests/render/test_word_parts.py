"""The parts of the .docx: what Word reads, before anything is set."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from lxml import etree

from drafter.blocks import Document, Kind, Role, Run, Signature, Text
from drafter.errors import DrafterError
from drafter.render.word import GB_9704, WORD_GRID, Profile, render_word
from tests.dump import dump
from tests.render.documents import COMMITTEE, GOVERNMENT, body, document, figures_table, report, run_in, text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MANIFEST = "{urn:drafter:manifest}"
STAGES = ("征求意见稿", "送审稿", "审议稿", "印发稿", "公开稿")
ROOT = Path(__file__).parent.parent.parent


def parts(item: Document, profile: Profile = GB_9704) -> dict[str, bytes]:
    """Return path → content of the file of a document."""
    with zipfile.ZipFile(io.BytesIO(render_word(item, profile))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraphs(item: Document, profile: Profile = GB_9704) -> list[etree._Element]:
    """Return the paragraphs of the body, those of tables too."""
    return list(etree.fromstring(parts(item, profile)["word/document.xml"]).iter(f"{W}p"))


def words(element: etree._Element) -> str:
    """Return the characters of an element."""
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


@pytest.mark.parametrize("stage", STAGES)
def test_the_dump_of_each_stage_is_as_reviewed(stage: str, golden: Callable[[str, str], None]) -> None:
    golden(f"word/{stage}.txt", dump(render_word(report(stage, annex_rows=3))))


@pytest.mark.parametrize("stage", STAGES)
def test_every_part_is_well_formed(stage: str) -> None:
    for path, content in parts(report(stage, (COMMITTEE, GOVERNMENT), annex_rows=3)).items():
        assert etree.fromstring(content) is not None, path


def test_the_text_of_the_file_is_the_text_of_the_blocks() -> None:
    item = report("公开稿", annex_rows=2)
    found = "".join(words(paragraph) for paragraph in paragraphs(item))

    assert found == "".join(block.text for block in item.blocks).replace("\t", "").replace("\n", "")


def test_text_with_marks_of_xml_comes_out_as_written() -> None:
    spoken = "甲A&B<C>乙\"丙'  丁 ]]>"

    assert [words(paragraph) for paragraph in paragraphs(document(body(spoken)))] == [spoken]


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_no_file_can_hold_is_refused_with_its_place(char: str) -> None:
    with pytest.raises(DrafterError, match=f"办理案件”之后.*U\\+{ord(char):04X}.*请"):
        render_word(document(body(f"全年办理案件{char}281件")))


def test_a_title_that_no_file_can_hold_is_refused() -> None:
    with pytest.raises(DrafterError, match=r"U\+0001"):
        render_word(replace(document(body("文")), title="标题\x01"))


def test_the_same_document_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    script = (
        "import sys, hashlib; from tests.render.documents import report;"
        "from drafter.render.word import render_word;"
        "print(hashlib.sha256(render_word(report('印发稿', annex_rows=5))).hexdigest())"
    )
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | more | {"PYTHONPATH": str(ROOT)},
            cwd=tmp_path,
            check=True,
            capture_output=True,
        ).stdout
        for more in surroundings
    }

    assert len(found) == 1


def test_entries_of_the_file_have_one_order_and_one_time() -> None:
    with zipfile.ZipFile(io.BytesIO(render_word(report("送审稿")))) as archive:
        entries = archive.infolist()

    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}


def test_properties_say_the_title_and_nothing_else() -> None:
    item = report("送审稿")
    core = docx.Document(io.BytesIO(render_word(item))).core_properties

    assert core.title == item.title
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("", "", "", "")
    assert core.created is core.modified is None


def test_normal_carries_faces_pitch_and_tracking_in_every_slot() -> None:
    styles = etree.fromstring(parts(report("送审稿"))["word/styles.xml"])
    normal = next(style for style in styles if style.get(f"{W}default") == "1")
    fonts, spacing = normal.find(f"{W}rPr/{W}rFonts"), normal.find(f"{W}pPr/{W}spacing")

    assert {key.removeprefix(W): value for key, value in fonts.attrib.items()} == {
        "ascii": "Times New Roman",
        "hAnsi": "Times New Roman",
        "cs": "Times New Roman",
        "eastAsia": "仿宋_GB2312",
    }
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("579", "exact")
    assert normal.find(f"{W}rPr/{W}spacing").get(f"{W}val") == "-5"
    assert normal.find(f"{W}pPr/{W}widowControl").get(f"{W}val") == "0"


def test_no_style_names_a_theme() -> None:
    assert b"Theme" not in parts(report("印发稿"))["word/styles.xml"]


def test_faces_stand_in_styles_and_never_on_runs() -> None:
    xml = parts(report("印发稿", annex_rows=3))["word/document.xml"]

    assert b"w:eastAsia=" not in xml
    assert b"w:ascii=" not in xml


def test_marks_that_scripts_share_take_the_chinese_face() -> None:
    runs = [
        run
        for item in paragraphs(document(body("“阳光复议”——"), body("无此类")))
        for run in item.iter(f"{W}r")
    ]
    hints = [run.find(f"{W}rPr/{W}rFonts") for run in runs]

    assert hints[0].get(f"{W}hint") == "eastAsia"
    assert hints[1] is None


def test_characters_outside_gb_2312_stand_in_runs_of_their_own() -> None:
    runs = [
        (words(run), run.find(f"{W}rPr/{W}rStyle"))
        for run in paragraphs(document(body("在垟塆村设点")))[0].iter(f"{W}r")
    ]

    assert [found for found, _ in runs] == ["在", "垟塆", "村设点"]
    assert [style is not None for _, style in runs] == [False, True, False]


def test_gaps_are_highlighted() -> None:
    gap = Text(Kind.PARAGRAPH, (Run("办理案件"), Run("【2026年？件】", Role.GAP), Run("。")))
    dumped = dump(render_word(document(gap)))

    assert "{仿宋_GB2312 16｜办理案件} {*仿宋_GB2312 16｜【2026年？件】} {仿宋_GB2312 16｜。}" in dumped


def test_gaps_are_shaded_because_no_program_draws_a_highlight_of_a_style() -> None:
    data = render_word(document(Text(Kind.PARAGRAPH, (Run("【2026年？件】", Role.GAP),))))
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()

    assert styles.count('w:fill="FFFF00"') == 2
    assert "w:highlight" not in styles


def test_a_gap_after_a_run_in_heading_has_the_face_of_the_body() -> None:
    item = Text(
        Kind.PARAGRAPH, (Run("（一）抓学习。", Role.HEADING), Run("【待填：正文】", Role.GAP)), level=2
    )

    assert "{楷体_GB2312 16｜（一）抓学习。} {*仿宋_GB2312 16｜【待填：正文】}" in dump(
        render_word(document(item))
    )


def test_runs_of_one_role_are_written_as_one() -> None:
    item = Text(Kind.PARAGRAPH, (Run("办理案件"), Run("281件", figures=("受理",)), Run("。")))

    assert [words(run) for run in paragraphs(document(item))[0].iter(f"{W}r")] == ["办理案件281件。"]


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_have_built_in_styles_and_outline_levels(level: int) -> None:
    for block in (text(Kind.HEADING, "标题", level), run_in("标题。", "正文", level)):
        file = docx.Document(io.BytesIO(render_word(document(block))))
        style = file.paragraphs[0].style

        assert style is not None
        assert style.name == f"Heading {level}"
        assert style.element.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(level - 1)


def test_only_headings_of_the_first_level_are_kept_with_the_next_paragraph() -> None:
    blocks = [text(Kind.HEADING, "标题", level) for level in range(1, 5)] + [run_in("标题。", "正文", 1)]
    kept = [item.find(f"{W}pPr/{W}keepNext") is not None for item in paragraphs(document(*blocks))]

    assert kept == [True, False, False, False, False]


def test_the_grid_for_word_alone_states_characters_too() -> None:
    files = parts(report("送审稿"), WORD_GRID)

    assert (
        b'<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'
        in files["word/document.xml"]
    )
    assert b'<w:spacing w:val="-5"/>' not in files["word/styles.xml"]


def test_a_house_style_is_another_profile() -> None:
    house = replace(
        GB_9704, pitch=28.0, latin="", bold_heads=(2,), page_side="center", page_before="", page_after=""
    )
    files = parts(report("送审稿"), house)

    assert b'w:line="560"' in files["word/styles.xml"]
    assert b"Times New Roman" not in files["word/styles.xml"]
    assert "—".encode() not in files["word/footer1.xml"]
    assert b'<w:jc w:val="center"/>' in files["word/footer2.xml"]
    dumped = dump(render_word(document(run_in("（一）抓学习。", "正文", 2)), house))
    assert "{楷体_GB2312/楷体_GB2312 16 粗｜（一）抓学习。} {仿宋_GB2312/仿宋_GB2312 16｜正文}" in dumped


def test_a_paragraph_that_begins_an_item_has_a_bookmark_of_its_number() -> None:
    names = [
        mark.get(f"{W}name")
        for item in ("举措1", "举措1", "1举措", "举" * 41, "", "安排2025_3")
        for mark in paragraphs(document(text(Kind.PARAGRAPH, "正文", item=item)))[0].iter(f"{W}bookmarkStart")
    ]

    assert names == ["举措1", "举措1", "安排2025_3"]


def test_bookmarks_of_a_document_differ() -> None:
    item = document(*(text(Kind.PARAGRAPH, "正文", item=name) for name in ("举措1", "举措1", "举措2")))
    marks = [mark for paragraph in paragraphs(item) for mark in paragraph.iter(f"{W}bookmarkStart")]

    assert [mark.get(f"{W}name") for mark in marks] == ["举措1", "举措2"]
    assert len({mark.get(f"{W}id") for mark in marks}) == 2


def test_the_manifest_names_place_and_figures_of_each_paragraph() -> None:
    figure = Text(
        Kind.PARAGRAPH,
        (
            Run("全年办理"),
            Run("281件", figures=("受理", "办结")),
            Run("，"),
            Run("增长5%", figures=("受理",), filter="同比"),
        ),
        ("主要举措", "举措1", 0),
    )
    files = parts(document(report("印发稿").blocks[0], figure, figures_table(2)))
    entries = list(etree.fromstring(files["customXml/item1.xml"]))
    written = list(etree.fromstring(files["word/document.xml"]).iter(f"{W}p"))

    for entry in entries:
        for found in entry.iter(f"{MANIFEST}figure"):
            whole = words(written[int(entry.get("index"))])
            assert whole[int(found.get("start")) : int(found.get("end"))] in ("281件", "增长5%", "266件")
    first = entries[0]
    assert [(key.tag.removeprefix(MANIFEST), key.text) for key in first.find(f"{MANIFEST}address")] == [
        ("key", "主要举措"),
        ("key", "举措1"),
        ("at", "0"),
    ]
    assert [[name.text for name in found] for found in first.iter(f"{MANIFEST}figure")] == [
        ["受理", "办结"],
        ["受理"],
    ]
    assert [found.get("filter") for found in first.iter(f"{MANIFEST}figure")] == [None, "同比"]


def test_the_public_text_carries_nothing_hidden() -> None:
    item = report("公开稿", annex_rows=2)
    files = parts(item)

    assert not [path for path in files if path.startswith("customXml")]
    assert not [path for path, content in files.items() if b"bookmark" in content or b"customXml" in content]
    assert not [path for path, content in files.items() if b"rsid" in content or b"comment" in content]


def test_drafts_carry_the_identity_of_their_build() -> None:
    manifest = etree.fromstring(parts(report("送审稿"))["customXml/item1.xml"])

    assert manifest.get("build") == "3f2a"


def test_a_paragraph_follows_every_table() -> None:
    item = document(figures_table(2), figures_table(2), *report("印发稿").blocks[-1:])
    tags = [child.tag for child in etree.fromstring(parts(item)["word/document.xml"])[0]]

    assert tags.count(f"{W}tbl") == 3
    assert all(later == f"{W}p" for tag, later in pairwise(tags) if tag == f"{W}tbl")


def test_a_document_without_blocks_is_a_file_that_opens() -> None:
    assert docx.Document(io.BytesIO(render_word(document()))).paragraphs == []


def test_a_signature_without_names_and_date_takes_no_room() -> None:
    assert [words(item) for item in paragraphs(document(body("正文"), Signature((), ())))] == ["正文"]


def test_a_machine_without_the_faces_is_told_what_to_take() -> None:
    table = etree.fromstring(parts(report("送审稿"))["word/fontTable.xml"])
    instead = {font.get(f"{W}name"): font.find(f"{W}altName").get(f"{W}val") for font in table}

    assert instead["仿宋_GB2312"] == "仿宋"
    assert instead["方正小标宋简体"] == "华文中宋"
    assert len(instead) == 5
