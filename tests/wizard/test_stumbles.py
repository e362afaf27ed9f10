"""What an answer must not do by mistake: undo, leave, be lost, be taken for another figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults
from drafter.wizard.answers import fill
from drafter.wizard.desk import open_desk
from drafter.wizard.screen import misplaced_sign
from tests.factories import case
from tests.wizard.sessions import Session

LIST = "上年度工作安排落实情况"
CASE = """\
主要举措:
  - 编号: 举措1
    正文: 开展{{ 甲 }}检查，办结{{ 办结数 }}，占{{ 比例 }}，人均{{ 人均 }}，应诉率{{ 负责人出庭应诉率 }}。
"""
LAST = """\
年度: 2025
数据:
  甲: 3次
  办结数: 221件
  比例: 90%
  人均: "4.5"
  负责人出庭应诉率: 95%
安排:
  - 编号: 安排2025_1
    正文: 建成宪法主题公园
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE, LAST)


def test_enter_on_the_map_opens_the_question_that_was_asked(folder: Path) -> None:
    with Session(folder) as session:
        id = ("数据", "办结数")
        session.open(*id)
        screen = session.type("/")
        assert screen.choices[screen.first].text.endswith("办结数")
        assert screen.choices[-1].text == "检查和成稿"
        session.type(str(screen.first + 1))
        assert session.wizard.question.id == id


def test_what_is_undone_is_named_and_asked_once_more(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "办结数")
        session.type("230", "", "/")
        assert session.choose("撤销").choices[0].text == "不撤销"
        assert "办结数" in session.screen.prompt
        session.type("")
        assert session.written("办结数") == "230件"


@pytest.mark.parametrize("text", ["建成公园<", "建成公园《", "建成公园‹", "/建成公园", "建成公园/"])
def test_a_sign_typed_beside_other_words_is_refused_and_not_written(folder: Path, text: str) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("正在推进", "新写一条")
        screen = session.type(text)
        assert screen.refused and "请先清空这一行" in screen.message
        assert len(session.report.achievements.all_items()) == 1


@pytest.mark.parametrize("text", ["<", "/", "印发《办法》", "甲/乙", ""])
def test_a_sign_alone_or_inside_a_text_is_no_mistake(text: str) -> None:
    assert misplaced_sign(text) == ""


def test_a_path_may_begin_with_a_slash() -> None:
    assert misplaced_sign("/家/报告.docx", path=True) == ""
    assert misplaced_sign("报告.docx<", path=True)


def test_enter_leaves_a_promise_for_later(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.type("")
        assert session.report.last_promises == ()


def test_an_outcome_stays_open_until_it_is_said_where_it_is_told_or_why(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成", "还没写")
        assert session.ids("promise", waiting=True) == [(LIST, "安排2025_1")]
        session.open(LIST, "安排2025_1")
        session.choose("接着说写在哪一条举措里", "新写一条")
        session.type("宪法主题公园建成开放。", "")
        assert session.ids("promise", waiting=True) == []
        session.open(LIST, "安排2025_1")
        session.choose("未完成")
        session.type("")
        session.choose("不列")
        assert session.ids("promise", waiting=True) == [(LIST, "安排2025_1")]


@pytest.mark.parametrize(("name", "typed"), [("办结数", "30人"), ("比例", "266件"), ("人均", "120%")])
def test_a_value_counted_otherwise_than_before_is_asked_about(folder: Path, name: str, typed: str) -> None:
    with Session(folder) as session:
        session.open("数据", name)
        assert "单位不一样" in session.type(typed).prompt
        assert session.written(name) == ""


def _filled(folder: Path, text: str) -> int:
    path = folder.parent / "答案.yaml"
    path.write_text(text, encoding="utf-8")
    with open_desk(folder) as desk:
        return fill(desk, path).count


def test_an_answer_from_a_file_counted_otherwise_needs_a_reason(folder: Path) -> None:
    with pytest.raises(Faults) as caught:
        _filled(folder, "数据/办结数: 30人\n")
    assert "数据/办结数/说明" in str(caught.value.faults[0])
    assert _filled(folder, "数据/办结数: 30人\n数据/办结数/说明: 改按人数统计\n") == 2


def test_a_guess_that_would_be_refused_is_not_offered(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "负责人出庭应诉率")
        assert not any("改成" in choice.text for choice in session.type("13%").choices)


def test_a_value_understood_and_left_is_said_not_to_be_saved(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "办结数")
        screen = session.type("230")
        assert screen.keys.startswith("回车 保存") and "回车保存" in screen.message
        assert "没有保存" in session.type("/").message
        session.type("<")
        assert "230件 没有确认，没有保存" in session.type("<").message


def test_only_what_was_done_is_good_news(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "办结数")
        assert not session.type("?").good
        session.type("<")
        assert session.type("230").good
        assert session.type("").good


def test_sentences_chosen_for_a_list_without_sections_are_asked_about(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "专题", "争议化解")
        screen = session.choose("选用常用表述")
        assert screen.several
        session.type("1、2")
        assert len(session.report.achievements.all_items()) == 3


def test_a_place_names_no_figure_and_shows_where_it_is_cut(folder: Path) -> None:
    with Session(folder) as session:
        place = session.wizard.question_of(("主要举措", "举措1")).place
        assert place == ("主要举措", "开展…检查，办结…，占…，人…")


def test_an_unlike_figure_and_one_that_would_change_are_not_the_first_choice(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "办结数")
        session.type("230", "")
        session.open("主要举措", "专题", "争议化解")
        session.choose("自己写一条")
        session.type("办结数240件。")
        assert not session.screen.choices[0].text.startswith("办结数")


def test_a_department_of_an_empty_case_is_asked_what_it_usually_supplies(tmp_path: Path) -> None:
    empty = case(tmp_path / "报告", "")
    with Session(empty, "司法局") as session:
        figures = session.ids("figure")
        assert 0 < len(figures) <= 12
        session.open(*figures[0])
        session.type("98", "")
        assert len(session.ids("figure")) == len(figures)
        assert len(session.ids("topic")) > 0


def test_enter_at_the_review_goes_to_what_is_open_and_builds_nothing(folder: Path) -> None:
    with Session(folder) as session:
        session.open("检查")
        session.type("")
        first = next(each for each in session.wizard.agenda if each.open)
        assert session.wizard.question == first


def test_review_and_map_count_alike(folder: Path) -> None:
    with Session(folder) as session:
        counted = session.open("检查").lines[0]
        assert session.type("/").lines[0] == counted
