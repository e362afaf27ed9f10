from __future__ import annotations

import pytest

from tests.diff.helpers import compared, facts, loud

MOVED = "对整改不力的3家单位进行了通报，并约谈主要负责人。"
FIRST = "（一）加强督察。全年开展督察12次。{}整改率达到93.1%，较上年提高2个百分点。"
SECOND = "（二）深化改革。上线集成服务事项38项，平均办理时间压缩61.5%。{}"


def texts(first: str, second: str) -> list[str]:
    return ["一、主要举措", FIRST.format(first), SECOND.format(second)]


@pytest.mark.parametrize("back", [False, True])
def test_a_sentence_that_went_to_another_paragraph_is_one_move(back: bool) -> None:
    sides = [texts(MOVED, ""), texts("", MOVED)]
    found = compared(*(reversed(sides) if back else sides))
    assert [(edit.kind, edit.old, edit.new) for edit in loud(found)] == [("moved", MOVED, MOVED)]
    assert not found.facts
    assert {piece.move for piece in found.pieces if piece.fate == "deleted"} == {1}
    assert {piece.move for piece in found.pieces if piece.fate == "inserted"} == {1}


def test_a_sentence_that_went_ahead_inside_of_its_paragraph_is_one_move() -> None:
    other = "对口联系企业的制度落实到每一个部门。"
    found = compared(["甲乙丙丁戊己庚辛。" + other + MOVED], ["甲乙丙丁戊己庚辛。" + MOVED + other])
    assert [edit.kind for edit in loud(found)] == ["moved"]


def test_a_figure_that_changed_beside_a_moved_sentence_is_a_fact() -> None:
    new = [text.replace("12次", "13次") for text in texts("", MOVED)]
    found = compared(texts(MOVED, ""), new)
    assert facts(found) == [("changed", "12次", "13次")]
    assert [edit.kind for edit in loud(found)] == ["moved"]


def test_short_sentences_in_other_paragraphs_are_no_move() -> None:
    found = compared(texts("效果良好。", ""), texts("", "效果良好。"))
    assert "moved" not in {edit.kind for edit in loud(found)}


def test_a_heading_of_the_same_number_stays_a_heading() -> None:
    body = "抽查执法案卷320卷，发现问题416个，制发行政执法监督通知书27份，加强跟踪。"
    found = compared(
        ["（二）推进决策。", "（三）加强行政执法监督", body, "（四）其他工作有序推进。"],
        ["（二）推进决策。", "（三）强化行政执法协调监督", body, "（四）其他工作有序推进。"],
    )
    assert {edit.kind for edit in loud(found)} == {"heading"}


HEADED = "二是持续推进法治数字化改革，上线文化遗产保护应用，实现{}监管。"
OTHER = "{}深化乡镇法治化综合改革，十九个乡镇挂牌成立审查分中心，司法所增挂复议受理点牌子。"


def test_sentences_that_changed_places_and_a_word_are_a_move_and_the_word() -> None:
    first = "（一）改革。一是{}"
    old = first.format(OTHER.format("") + HEADED.format("精准"))
    new = first.format(HEADED.format("全程")[2:] + OTHER.format("二是"))
    found = compared([old], [new])
    assert [(edit.kind, edit.old, edit.new) for edit in loud(found)] == [
        ("moved", HEADED.format("精准")[2:], HEADED.format("全程")[2:]),
        ("reworded", "精准", "全程"),
    ]
    assert {piece.move for piece in found.pieces if piece.fate != "same"} == {0, 1}


def test_a_figure_that_changed_in_a_sentence_on_its_way_is_a_fact() -> None:
    moved = "对整改不力的{}家单位进行了通报，约谈主要负责人，督促限期完成整改任务。"
    found = compared(texts(moved.format("3"), ""), texts("", moved.format("5")))
    assert facts(found) == [("changed", "3家", "5家")]
    assert [edit.kind for edit in loud(found)] == ["moved"]


def test_a_clause_that_went_to_another_paragraph_is_a_move() -> None:
    clause = "聘请特邀行政执法监督员四十名"
    found = compared(texts(f"{clause}，收集执法线索。", ""), texts("收集执法线索。", f"{clause}。"))
    assert [edit.kind for edit in loud(found)] == ["moved"]


def test_clauses_that_changed_places_in_their_sentence_are_no_move() -> None:
    old = "局领导班子成员述法八人，机关科室负责人述法二十三人。"
    new = "机关科室负责人述法二十三人，局领导班子成员述法八人。"
    assert "moved" not in {edit.kind for edit in loud(compared([old], [new]))}


def test_a_part_cut_off_with_its_number_and_written_anew_still_is_a_split() -> None:
    tail = "办理行政处罚案件162件，罚款金额973.6万元。推行说理式执法文书，案件回访率92%。"
    old = ["（三）完善制度。清理文件58件。", "（四）规范监管执法。开展各类专项检查，排除隐患。" + tail]
    new = [old[0], "（四）严格规范执法。围绕燃气等重点开展检查，消除各类隐患。", tail]
    found = loud(compared([*old, "（五）保障权益。"], [*new, "（五）保障权益。"]))
    assert "split" in {edit.kind for edit in found}
    assert not {"inserted", "deleted"} & {edit.kind for edit in found}
