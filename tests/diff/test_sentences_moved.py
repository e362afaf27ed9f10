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
