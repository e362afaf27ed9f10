"""Measures by topic: ready sentences, free text, the numbers in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model.known import FIELDS
from drafter.skeleton.formulations import formulations
from drafter.zh.references import split_references
from tests.factories import case
from tests.wizard.sessions import Session

TOPIC = ("主要举措", "专题", "争议化解")
LAST = """\
年度: 2025
数据:
  行政复议受理: 266件
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", "", LAST)


def _asked(text: str) -> list[str]:
    return [name for piece in split_references(text) if not isinstance(piece, str) for name in piece.names]


def test_a_topic_shows_last_years_figures(folder: Path) -> None:
    with Session(folder) as session:
        assert "2025年：行政复议受理 266件" in "".join(session.open(*TOPIC).lines)


def test_ready_sentences_are_shown_with_their_origin(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        choices = session.choose("选用常用表述").choices
        assert len(choices) == sum(
            each.topic.startswith("争议化解") and each.part == "主要举措" and not each.withheld
            for each in formulations().values()
        )
        assert all(choice.remark.endswith("年报告") for choice in choices)


def test_a_ready_sentence_asks_exactly_its_figures_and_comes_back(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("选用常用表述")
        session.type("1")
        [item] = session.report.achievements.all_items()
        assert item.formulation in formulations()
        asked = []
        while session.wizard.question.kind == "figure":
            asked.append(session.wizard.question.id[-1])
            session.type("")
        names = [name for name in dict.fromkeys(_asked(item.text or "")) if name not in FIELDS]
        assert asked == [session.desk.case.reckoning.find(name).name for name in names]  # type: ignore[union-attr]
        assert session.wizard.question.kind == "topic"


def test_several_ready_sentences_are_taken_at_once(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("选用常用表述")
        assert session.type("1、99").refused
        session.type("2，1")
        assert len(session.report.achievements.all_items()) == 2


def test_a_second_sentence_joins_the_first_in_its_section(folder: Path) -> None:
    with Session(folder) as session:
        for text in ("加强领导。", "抓好落实。"):
            session.open(*(session.wizard.question.id if session.report.achievements.sections else TOPIC))
            session.choose("自己写一条")
            session.type(text)
        [section] = session.report.achievements.sections
        assert [item.text for item in section.items] == ["加强领导。", "抓好落实。"]
        assert section.topic == "争议化解"


def test_the_gaps_of_a_ready_sentence_are_asked_one_by_one(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "专题", "组织领导")
        session.choose("选用常用表述")
        gaps = session.screen.choices[0].text.count("【待填：")
        session.type("1")
        for number in range(gaps):
            assert "填什么？" in session.screen.prompt
            session.type(f"文件{number}")
        text = session.report.achievements.all_items()[0].text or ""
        assert gaps > 0 and "【" not in text and f"文件{gaps - 1}" in text


def test_a_number_is_tied_to_the_figure_it_is_with_one_key(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        screen = session.type("全年受理行政复议案件281件。")
        assert screen.choices[0].text.startswith("行政复议受理（司法局，2025年 266件）")
        session.type("")
        assert session.screen.message == "成文：全年受理行政复议案件281件。"
        [item] = session.report.achievements.all_items()
        assert item.text == "全年受理行政复议案件{{ 行政复议受理 }}。"
        assert session.written("行政复议受理") == "281件"


def test_a_change_is_worked_out_from_the_figure_before_it(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("全年受理行政复议案件281件，同比增长5.2%。", "")
        choice = session.screen.choices[0]
        assert (choice.text, "与写的“同比增长5.2%”不同" in choice.remark) == ("同比增长5.64%", True)
        assert session.type("").message == "成文：全年受理行政复议案件281件，同比增长5.64%。"
        [item] = session.report.achievements.all_items()
        assert item.text == "全年受理行政复议案件{{ 行政复议受理 }}，{{ 行政复议受理 | 同比 }}。"


def test_a_number_declared_to_be_no_figure_is_kept_with_the_item(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("开展“复议进园区”活动12场。")
        session.choose("不是数据")
        [item] = session.report.achievements.all_items()
        assert (item.text, item.not_figures) == ("开展“复议进园区”活动12场。", ("12场",))


def test_a_new_figure_gets_a_name(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("开展“复议进园区”活动12场。")
        session.choose("换一个名称")
        assert session.type("甲、乙").refused
        assert session.type("年度").refused
        session.type("复议进园区活动")
        assert session.written("复议进园区活动") == "12场"


def test_a_number_that_contradicts_the_figure_is_asked_about(folder: Path) -> None:
    with Session(folder) as session:
        for text in ("全年受理行政复议案件281件。", "受理行政复议案件290件。"):
            session.wizard.go(session.ids("topic")[session.ids("topic").index(_topic(session))])
            session.choose("自己写一条")
            session.type(text)
            session.choose("行政复议受理")
        assert "已经填了 281件，这里写的是 290件" in session.screen.prompt
        session.choose("改成 290件")
        assert session.written("行政复议受理") == "290件"


def _topic(session: Session) -> tuple[str | int, ...]:
    return next(each.id for each in session.wizard.agenda if each.place[-1:] == ("争议化解",))


def test_a_number_that_cannot_be_is_refused_where_it_is_tied(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("负责人出庭应诉率120%。")
        assert session.type("").refused
        assert "不会超过 100%" in session.screen.message


def test_a_jump_in_a_text_asks_for_a_reason(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("全年受理行政复议案件2810件。", "")
        assert "多打了一个 0" in session.screen.prompt
        session.choose("是，改成 281件")
        assert session.written("行政复议受理") == "281件"


def test_pasted_lines_are_cleaned_and_shown(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("一、加强领导\n\t• 健全制度,压实责任;\n  2. 开展督察")
        [item] = session.report.achievements.all_items()
        assert item.text == "一、加强领导。健全制度，压实责任；开展督察。"


def test_a_sentence_can_be_rewritten_without_losing_its_figures(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("全年受理行政复议案件281件。", "")
        [item] = session.report.achievements.all_items()
        session.open("主要举措", item.id or "")
        assert session.choose("修改").initial == "全年受理行政复议案件281件。"
        session.type("2026年共受理行政复议案件281件，成效明显。")
        [item] = session.report.achievements.all_items()
        assert item.text == "2026年共受理行政复议案件{{ 行政复议受理 }}，成效明显。"


def test_a_reference_to_nothing_is_refused_and_the_text_stays_at_the_prompt(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        screen = session.type("受理{{ 没有这个数 }}。")
        assert screen.refused and "没有这个数" in screen.message
        assert screen.initial == "受理{{没有这个数}}。"
        assert session.report.achievements.all_items() == []


def test_an_empty_text_goes_back_to_the_topic(folder: Path) -> None:
    with Session(folder) as session:
        session.open(*TOPIC)
        session.choose("自己写一条")
        session.type("  ")
        assert session.wizard.question.id == TOPIC
        assert session.report.achievements.all_items() == []


def test_a_ready_opening_of_a_part_becomes_its_opening_and_no_item(tmp_path: Path) -> None:
    folder = case(tmp_path / "报告", "不足和原因:\n  条目:\n    - 编号: 问题1\n      问题: 人手不足\n")
    with Session(folder) as session:
        session.open("不足和原因", "新写")
        screen = session.choose("选用常用表述")
        at = next(at for at, each in enumerate(screen.choices, 1) if each.remark.startswith("引语"))
        session.type(str(at))
        assert session.report.shortcomings.intro and len(session.report.shortcomings.all_items()) == 1
        screen = session.choose("选用常用表述")
        assert not any(each.remark.startswith("引语") for each in screen.choices)
