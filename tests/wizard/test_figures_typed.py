"""A figure as it is typed: what is understood, what is refused, what is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults
from drafter.store.load import open_case
from drafter.wizard.answers import fill
from drafter.wizard.desk import open_desk
from tests.factories import case
from tests.wizard.sessions import Session

COUNT, RATE = "行政复议受理", "负责人出庭应诉率"
CASE = f"""\
主要举措:
  - 编号: 举措1
    正文: 受理{{{{ {COUNT} }}}}，出庭应诉率{{{{ {RATE} }}}}。
数据:
  {RATE}:
    目标: ≥98%
"""
LAST = f"""\
年度: 2025
数据:
  {COUNT}: 266件
"""

TYPED = [
    (COUNT, "266", "266件"),
    (COUNT, "266件", "266件"),
    (COUNT, "２６６", "266件"),
    (COUNT, "300余", "300余件"),
    (COUNT, "约300", "约300件"),
    (COUNT, "300以上", "300件以上"),
    (COUNT, "近三百件", "近三百件"),
    (COUNT, "0.03万", "0.03万件"),
    (COUNT, "266 件", "266件"),
    (RATE, "98%", "98%"),
    (RATE, "98.4", "98.4%"),
    (RATE, "百分之九十八", "百分之九十八"),
    (RATE, "12217/12297", "12217/12297"),
    (RATE, "９９％", "99%"),
]

REFUSED = [
    (RATE, "120%", "不会超过 100%"),
    (RATE, "120", "不会超过 100%"),
    (RATE, "130/125", "不会超过 100%"),
    (RATE, "99件", "单位不对"),
    (COUNT, "-5", "负数"),
    (COUNT, "很多", "没有数字"),
    (COUNT, "98%", "单位不对"),
    (COUNT, "266元", "单位不对"),
    (COUNT, "1.5件", "不是整数"),
    (COUNT, "{{ 甲 }}", "不能再引用"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "云岭县 报告", CASE, LAST)


@pytest.mark.parametrize(("name", "typed", "kept"), TYPED)
def test_a_value_is_taken_as_people_write_it(folder: Path, name: str, typed: str, kept: str) -> None:
    with Session(folder) as session:
        session.open("数据", name)
        screen = session.type(typed)
        assert not screen.refused and f"识别为 {open_text(kept)}" in screen.message
        session.type("")
        assert session.written(name) == kept


def open_text(kept: str) -> str:
    return "99.35%（12217/12297）" if "/" in kept else kept


@pytest.mark.parametrize("typed", ["1.2万", "1,234", "2810件", "28"])
def test_a_jump_asks_for_a_reason_that_is_kept(folder: Path, typed: str) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert "2025年是 266件" in session.type(typed).prompt
        assert session.report.figures.get(COUNT) is None
        session.choose("没有错" if typed in ("1.2万", "1,234") else "不是")
        assert session.type("").refused
        session.type("新设了接待点")
        assert session.report.figures[COUNT].reason == "新设了接待点"


def test_a_zero_too_many_is_taken_away_by_choosing_so_and_not_by_enter(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        screen = session.type("2810件")
        assert "多打了一个 0" in screen.prompt and screen.choices[screen.first].text == "重填"
        session.type("")
        assert session.written(COUNT) == "" and session.wizard.question.id == ("数据", COUNT)
        session.type("2810件")
        session.choose("是，改成")
        assert session.written(COUNT) == "281件"


@pytest.mark.parametrize(("typed", "kept"), [("290件", "290件"), ("２９０", "290件"), ("300余", "300余件")])
def test_a_number_written_at_a_doubt_is_the_value_anew(folder: Path, typed: str, kept: str) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert session.type("2810件").typed
        assert f"识别为 {kept}" in session.type(typed).message
        session.type("")
        assert session.written(COUNT) == kept


def test_what_is_written_at_a_doubt_is_judged_like_the_first(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        session.type("2810件")
        assert "28件" in session.type("28件").prompt
        assert session.type("281元").refused
        assert session.written(COUNT) == ""


@pytest.mark.parametrize("typed", ["6项", "281件", "199.2％", "１２３", "11 场", "两人次"])
def test_a_number_is_no_reason(folder: Path, tmp_path: Path, typed: str) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        session.type("2810件")
        session.choose("不是，说明原因")
        screen = session.type(typed)
        assert screen.refused and "不是原因" in screen.message
    answers = tmp_path / "答案.yaml"
    answers.write_text(f'数据/{COUNT}/说明: "{typed}"\n', encoding="utf-8")
    with open_desk(folder) as desk, pytest.raises(Faults):
        fill(desk, answers)
    with pytest.raises(Faults):
        open_case(case(tmp_path / "另一份", f'数据:\n  {COUNT}:\n    说明: "{typed}"\n'))


def test_going_back_from_a_doubt_keeps_nothing(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert "没有保存" in session.type("2810件", "<").message
        session.type("")
        assert session.written(COUNT) == ""


def test_enter_once_more_after_a_refusal_does_not_pass_over_it(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", RATE)
        assert session.type("120%", "").refused
        assert session.wizard.question.id == ("数据", RATE)
        session.type("")
        assert session.wizard.question.id != ("数据", RATE)


def test_an_odd_unit_is_asked_about(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert "单位写错了" in session.type("266人").prompt
        session.choose("是，改成 266件")
        assert session.written(COUNT) == "266件"


def test_a_target_missed_asks_why(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", RATE)
        assert "目标是 ≥98%" in session.type("90%").prompt
        session.choose("没有错")
        session.type("两位负责人生病")
        assert session.report.figures[RATE].reason == "两位负责人生病"


def test_a_rate_of_a_hundred_is_taken_without_a_question(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", RATE)
        assert "识别为 100%" in session.type("100%").message
        session.type("")
        assert session.report.figures[RATE].reason is None


def test_an_identity_broken_asks_why(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        session.type("281", "")
        for name, value in (("行政复议旧存", "10件"), ("行政复议办结", "300件")):
            session.desk.save(*session.desk.figure_changes(name, 本年=value))
        session.open("数据", "行政复议办结")
        assert "行政复议受理 281件" in session.type("300件").prompt


def test_a_doubt_can_be_left_without_an_answer(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        session.type("2810件")
        session.choose("暂不填写")
        assert COUNT not in session.report.figures


def test_after_an_answer_the_sentence_is_shown_as_it_will_read(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert session.type("281", "").message.startswith("成文：受理281件，出庭应诉率")


def test_an_empty_answer_leaves_a_figure_for_later(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        session.type("")
        assert COUNT not in session.report.figures
        assert session.wizard.question.id != ("数据", COUNT)


def test_what_is_known_of_a_figure_is_shown_before_it_is_asked(folder: Path) -> None:
    with Session(folder) as session:
        shown = "".join(session.open("数据", COUNT).lines)
        assert "2025年：266件" in shown and "部门：" in shown
        assert "目标：≥98%" in "".join(session.open("数据", RATE).lines)


@pytest.mark.parametrize(("name", "typed", "why"), REFUSED)
def test_what_cannot_be_right_is_refused_with_reason_and_example(
    folder: Path, name: str, typed: str, why: str
) -> None:
    with Session(folder) as session:
        session.open("数据", name)
        before = session.desk.file.read_bytes()
        screen = session.type(typed)
        assert screen.refused and why in screen.message
        assert "例如" in screen.message or "核对" in screen.message
        assert session.desk.file.read_bytes() == before


@pytest.mark.parametrize(("name", "typed", "why"), [row for row in REFUSED if row[1] != "120"])
def test_a_wrong_value_is_refused_in_the_same_words_everywhere(
    tmp_path: Path, folder: Path, name: str, typed: str, why: str
) -> None:
    with Session(folder) as session:
        session.open("数据", name)
        told = session.type(typed).message
    answers = tmp_path / "答案.yaml"
    answers.write_text(f'数据:\n  {name}: "{typed}"\n', encoding="utf-8")
    with open_desk(folder) as desk, pytest.raises(Faults) as caught:
        fill(desk, answers)
    assert [(fault.what + fault.cure, fault.line) for fault in caught.value.faults] == [(told, 2)]
    other = case(tmp_path / "另一份", f'数据:\n  {name}: "{typed}"\n')
    with pytest.raises(Faults) as caught:
        open_case(other)
    assert [fault.what + fault.cure for fault in caught.value.faults] == [told]


@pytest.mark.parametrize("typed", ["约700余件", "4教育局"])
def test_a_doubled_about_and_a_body_for_a_unit_are_refused(folder: Path, typed: str) -> None:
    with Session(folder) as session:
        session.open("数据", COUNT)
        assert session.type(typed).refused
