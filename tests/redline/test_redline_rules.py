"""What trackers of other programs paid for: nine rules every file with tracked changes must keep."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from drafter.readers.word.names import PPR, TBL, P, R, T, w
from drafter.redline import names
from drafter.redline.comments import Comment, with_comments
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.pieces import Piece
from drafter.redline.proof import Inexact
from drafter.redline.tracked import Moves, write_tracked
from drafter.redline.walk import blocks, marks_of
from tests.redline.documents import Block, Para, Table, compared, docx, moved, paragraphs
from tests.redline.judges import main_part, settled, texts

DAY = "2026-01-15T09:30:00Z"
BASE = [
    "第一段说的是依法行政。",
    "第二段办结案件119件。",
    "第三段另有安排。",
    "第四段开展普法宣传。",
    "第五段到此为止。",
]


def para(text: str, **more: Any) -> Para:
    return Para(((text, False),) if text else (), **more)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple((para(text),) for text in row) for row in rows))


def tracked(
    folder: Path,
    old: Sequence[Block],
    new: Sequence[Block],
    pieces: list[Piece] | None = None,
    moves: Moves = "native",
    comments: tuple[Comment, ...] = (),
) -> bytes:
    paths = folder / "old.docx", folder / "new.docx"
    for path, side in zip(paths, (old, new), strict=True):
        path.write_bytes(docx(side))
    if pieces is None:
        pieces = compared(*([one.text for one in read_paragraphs(path)] for path in paths))
    return write_tracked(*paths, pieces, author="法治科", date=DAY, moves=moves, comments=comments)


def a_move(folder: Path, moves: Moves = "native") -> bytes:
    texts_, pieces = moved(BASE, 3, 1)
    before, after = ([para(text) for text in side] for side in (BASE, texts_))
    return tracked(folder, before, after, pieces, moves)


def rich(folder: Path) -> bytes:
    """Everything at once: words, paragraphs, rows, tables, a text box, looks, bookmarks."""
    old: list[Block] = [
        Para((("（一）抬头。", True), ("正文112件。", False)), bookmark="one"),
        para("删去的一段。"),
        table(("甲", "1"), ("乙", "2"), ("丙", "3")),
        para("合并一。"),
        para("合并二。", centred=True),
        Para((("框外", False),), box=(para("框内旧字"),)),
        para("末段。"),
    ]
    new: list[Block] = [
        Para((("（一）抬头。", True), ("正文126件。", True)), bookmark="one"),
        table(("甲", "1"), ("新", "9"), ("丙", "4")),
        table(("全新", "表")),
        para("合并一。合并二。", style="Heading1"),
        Para((("框外", False),), box=(para("框内新字"),)),
        para("末段。"),
        para("补充一段。"),
    ]
    return tracked(folder, old, new, comments=(Comment(0, 8, 12, "数据改动。\n请核对。"),))


def numbers(root: Any) -> list[str]:
    """The numbers of what begins or stands alone; ends repeat that of their beginning."""
    ends = (names.BOOKMARK_END, names.FROM_END, names.TO_END, names.COMMENT_END, names.COMMENT_MARK)
    return [e.get(names.ID) for e in root.iter() if e.get(names.ID) is not None and e.tag not in ends]


def test_rule_1_every_annotation_has_its_own_number(tmp_path: Path) -> None:
    for data in (rich(tmp_path), a_move(tmp_path)):
        found = Counter(numbers(main_part(data)))
        assert found
        assert max(found.values()) == 1


def test_rule_2_what_moved_away_is_still_text(tmp_path: Path) -> None:
    root = main_part(a_move(tmp_path))
    gone = list(root.iter(names.FROM))
    assert any("".join(text.text for text in one.iter(T)) == BASE[3] for one in gone)
    assert not any(list(one.iter(names.DEL_TEXT)) for one in gone)


def test_rule_3_a_move_has_one_range_a_side_with_one_name(tmp_path: Path) -> None:
    root = main_part(a_move(tmp_path))
    for start, end in ((names.FROM_START, names.FROM_END), (names.TO_START, names.TO_END)):
        (begins,), (ends,) = list(root.iter(start)), list(root.iter(end))
        assert begins.get(names.ID) == ends.get(names.ID)
        assert begins.get(names.NAME) == "move1"
        assert begins.get(names.AUTHOR) == "法治科"
        assert begins.get(names.DATE) == DAY
        assert ends.get(names.NAME) is None
    assert not any(list(one.iter(P)) for one in root.iter(names.FROM, names.TO))


def test_rule_4_a_split_is_an_inserted_mark_and_a_merge_a_deleted_one(tmp_path: Path) -> None:
    split = main_part(tracked(tmp_path, [para("前半。后半。")], [para("前半。"), para("后半。")]))
    assert [marks_of(p) for p in split.iter(P)] == [{names.INS}, set()]
    merged = main_part(tracked(tmp_path, [para("前半。"), para("后半。")], [para("前半。后半。")]))
    assert [marks_of(p) for p in merged.iter(P)] == [{names.DEL}, set()]
    for root in (split, merged):
        assert not list(root.iter(names.DEL_TEXT))
        (run_,) = {tuple(child.tag for child in p if child.tag != PPR) for p in root.iter(P)}
        assert run_ == (R,)


def test_rule_5_the_last_mark_of_a_container_stays(tmp_path: Path) -> None:
    old: list[Block] = [para("一"), Table((((para("甲"), para("乙")),),)), para("二"), para("三")]
    new: list[Block] = [para("一改"), Table((((para("甲"),),),)), para("二")]
    for data in (rich(tmp_path), tracked(tmp_path, old, new), tracked(tmp_path, new, old)):
        root = main_part(data)
        holders = [root[0], *root.iter(w("tc")), *root.iter(names.BOX)]
        for holder in holders:
            *_, last = blocks(holder)
            assert last.tag == P
            assert not marks_of(last)


def test_rule_6_recording_is_switched_on_at_its_place_in_the_settings(tmp_path: Path) -> None:
    said = '<w:zoom w:percent="100"/><w:proofState w:spelling="clean"/><w:defaultTabStop w:val="420"/>'
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    for path in (old, new):
        path.write_bytes(docx([para("一")], settings=said))
    data = write_tracked(old, new, compared(["一"], ["一"]), author="a", date=DAY)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        settings = etree.fromstring(archive.read("word/settings.xml"))
    found = [etree.QName(child).localname for child in settings]
    assert found == ["zoom", "proofState", "trackRevisions", "defaultTabStop"]


def test_rule_7_paragraphs_of_comments_have_numbers_word_keeps(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(paragraphs(BASE))
    remarks = [Comment(n, 0, 3, f"第{n}条。\n另起一段。", "审核人", DAY) for n in range(5)]
    with zipfile.ZipFile(io.BytesIO(with_comments(path, remarks))) as archive:
        comments = etree.fromstring(archive.read("word/comments.xml"))
        document = archive.read("word/document.xml").decode()
    found = [p.get("{http://schemas.microsoft.com/office/word/2010/wordml}paraId") for p in comments.iter(P)]
    assert len(found) == len(set(found)) == 10
    assert all(re.fullmatch("[0-9A-F]{8}", one) and 0 < int(one, 16) < 0x80000000 for one in found)
    for one in comments:
        number = one.get(names.ID)
        assert document.count(f'w:id="{number}"') == 3
        assert one.get(names.AUTHOR) == "审核人"


@pytest.mark.parametrize("moves", ["native", "marked"])
def test_rule_8_the_same_input_gives_the_same_bytes(moves: Moves, tmp_path: Path) -> None:
    assert a_move(tmp_path, moves) == a_move(tmp_path, moves)
    assert rich(tmp_path) == rich(tmp_path)


def test_rule_8_what_does_not_come_out_exactly_is_not_written(tmp_path: Path) -> None:
    wrong = compared(BASE, [*BASE[:4], "第五段就到这里。"])
    with pytest.raises(Inexact, match="全部接受以后第 5 段与新稿不一致"):
        tracked(
            tmp_path, [para(text) for text in BASE], [para(text) for text in [*BASE[:4], "别的话。"]], wrong
        )


def test_rule_9_a_validator_finds_nothing(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit")
    path = tmp_path / "result.docx"
    for data in (rich(tmp_path), a_move(tmp_path), a_move(tmp_path, "marked")):
        path.write_bytes(data)
        before = {str(one) for one in audit.OpenXmlValidator().validate(str(tmp_path / "new.docx")).errors}
        found = [one for one in audit.OpenXmlValidator().validate(str(path)).errors if str(one) not in before]
        assert found == []


def test_a_move_that_is_not_native_says_where_its_words_went(tmp_path: Path) -> None:
    data = a_move(tmp_path, "marked")
    root = main_part(data)
    assert not list(root.iter(names.FROM, names.TO, names.FROM_START, names.TO_START))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        said = "".join(etree.fromstring(archive.read("word/comments.xml")).itertext())
    assert "移至“第一段说的是依法行政。”之后。" in said
    assert "移自“第三段另有安排。”之后。" in said


def test_a_rich_pair_comes_back_both_ways(tmp_path: Path) -> None:
    data = rich(tmp_path)
    sides = [[one.text for one in read_paragraphs(tmp_path / f"{name}.docx")] for name in ("new", "old")]
    assert [texts(settled(data, "accept")), texts(settled(data, "reject"))] == sides
    root = main_part(data)
    assert len(list(root.iter(TBL))) == 2
    assert list(root.iter(names.RPR_CHANGE))
    assert list(root.iter(names.PPR_CHANGE))
