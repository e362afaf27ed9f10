from __future__ import annotations

from tests.diff.helpers import compared, loud

LONG = "全面落实行政执法公示、执法全过程记录和重大执法决定法制审核制度，执法行为更加规范。"
OTHER = "深入开展宪法宣传周主题活动，组织法治讲座进机关、进乡村、进企业，营造良好法治氛围。"
THIRD = "健全重大行政决策程序，公布年度决策事项目录，全部履行公众参与和专家论证等法定程序。"


def kinds(old: str, new: str) -> list[str]:
    return [edit.kind for edit in compared(old, new).edits]


def test_whole_words_are_marked() -> None:
    found = compared("不断提升法治水平，加强基层执法。", "不断提高法治水平，强化基层执法。")
    assert [(edit.old, edit.new) for edit in found.edits] == [("提升", "提高"), ("加强", "强化")]


def test_an_edit_knows_its_place_and_its_sentence() -> None:
    old = f"一、主要举措\n{LONG}开展执法培训。\n"
    edit = compared(old, old.replace("开展", "组织")).edits[0]
    assert edit.new_spot is not None
    assert edit.new_spot.shown == "第一部分第1段"
    assert edit.new_spot.address == ("段", 2)
    assert edit.context == ("开展执法培训。", "组织执法培训。")


def test_inserted_and_deleted_paragraphs_are_told_whole() -> None:
    found = compared(f"{LONG}\n{THIRD}", f"{LONG}\n{OTHER}\n{THIRD}")
    assert [(edit.kind, edit.new) for edit in found.edits] == [("inserted", OTHER)]
    assert kinds(f"{LONG}\n{OTHER}\n{THIRD}", f"{LONG}\n{THIRD}") == ["deleted"]


def test_a_paragraph_that_went_elsewhere_moved_with_its_edit() -> None:
    new = f"{OTHER}\n{THIRD}\n{LONG.replace('更加', '持续')}"
    found = compared(f"{LONG}\n{OTHER}\n{THIRD}", new).edits
    assert [(edit.kind, edit.move) for edit in found] == [("moved", 1), ("reworded", 1)]
    assert (found[1].old, found[1].new) == ("更加", "持续")


def test_a_section_that_went_elsewhere_is_one_move() -> None:
    first, second = f"（一）规范执法\n{LONG}\n{THIRD}", f"（二）普法宣传\n{OTHER}"
    found = compared(f"{first}\n{second}", f"{second}\n{first}")
    assert [edit.kind for edit in loud(found)] == ["moved"]


def test_split_and_merged_paragraphs_are_marks_alone() -> None:
    assert kinds(f"{LONG}{OTHER}", f"{LONG}\n{OTHER}") == ["split"]
    assert kinds(f"{LONG}\n{OTHER}", f"{LONG}{OTHER}") == ["merged"]


def test_a_paragraph_that_left_the_middle_of_a_merge_is_told_by_itself() -> None:
    found = compared(f"{LONG}\n{OTHER}\n{THIRD}", f"{LONG}{THIRD}")
    assert sorted(edit.kind for edit in found.edits) == ["deleted", "merged"]


def test_new_numbers_of_headings_are_quiet() -> None:
    found = compared(f"（二）规范执法\n{LONG}", f"（三）规范执法\n{LONG}")
    assert [edit.kind for edit in found.edits] == ["renumbered"]


def test_width_and_spaces_are_quiet_and_still_tracked() -> None:
    found = compared("公布清单143项,推行告知承诺。", "公布清单 143 项，推行告知承诺。")
    assert {edit.kind for edit in found.edits} == {"punctuation"}
    assert any(piece.fate == "inserted" for piece in found.pieces)


def test_a_heading_worded_anew_is_one_edit_of_a_heading() -> None:
    found = compared(f"一、工作开展情况\n{LONG}", f"一、法治建设主要成效\n{LONG}")
    assert [edit.kind for edit in found.edits] == ["heading"]


def test_what_has_nothing_in_common_is_never_interleaved() -> None:
    found = compared(f"{LONG}\n{THIRD}", f"{OTHER}\n{THIRD}").edits
    assert {edit.kind for edit in found} <= {"deleted", "inserted", "reworded"}
    assert len(found) <= 2


def test_an_empty_line_is_quiet() -> None:
    assert not loud(compared(f"{LONG}\n{OTHER}", f"{LONG}\n\n{OTHER}"))


def test_a_sentence_that_went_into_the_next_paragraph_is_a_break_that_moved() -> None:
    old, new = f"{LONG}\n{OTHER}开展普法活动。\n{THIRD}", f"{LONG}\n{OTHER}\n开展普法活动。{THIRD}"
    assert sorted(edit.kind for edit in compared(old, new).edits) == ["merged", "split"]


def test_a_numeral_is_never_cut() -> None:
    found = compared("全县法律援助办案1,612件次。", "全县法律援助办案1,698件次。")
    assert [piece.new for piece in found.pieces if piece.fate == "inserted"] == [(0, 8, 13)]
