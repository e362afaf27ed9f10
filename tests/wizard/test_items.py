"""Items that stand already, shortcomings with cause and remedy, the opening, the texts delivered."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.skeleton.formulations import formulations
from drafter.wizard.told import as_told
from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
主要举措:
  - 编号: 举措1
    正文: 【待核实：率先】受理{{ 行政复议受理 }}。
    待核实: 是
不足和原因:
  条目:
    - 编号: 问题1
      问题: 人手不足
下年安排:
  条目:
    - 编号: 安排1
      正文: 招人
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE, "年度: 2025\n数据:\n  行政复议受理: 266件\n")


def test_the_text_delivered_shows_what_follows_from_its_type(folder: Path) -> None:
    with Session(folder) as session:
        lines = session.open("报送文本", 0).lines
        assert "标题：云岭县人民政府关于2026年度法治政府建设情况的报告" in lines
        assert "主送：中共云岭县委、云岭县人大常委会" in lines
        assert "署名：云岭县人民政府" in lines
        assert "报送期限：2027年3月1日前" in lines
        session.choose("改报送类型")
        session.choose("党委政府联合报上级")
        assert "主送：中共松山市委、松山市人民政府" in session.screen.lines


def test_a_date_answers_the_question_of_the_text(folder: Path) -> None:
    with Session(folder) as session:
        assert ("报送文本", 0) in session.ids(waiting=True)
        session.open("报送文本", 0)
        session.choose("填成文日期")
        session.type("2027.2.19")
        assert ("报送文本", 0) in session.ids(waiting=False)


def test_last_years_words_are_confirmed_one_doubt_at_a_time(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "举措1")
        assert session.choose("2026年照用").initial == "率先"
        session.type("无")
        item = session.report.items()[0]
        assert (item.text, item.unconfirmed) == ("受理{{ 行政复议受理 }}。", False)  # type: ignore[attr-defined]


def test_an_item_is_dropped_with_the_links_to_it_and_can_come_back(folder: Path) -> None:
    with Session(folder) as session:
        session.open("不足和原因", "问题1", "整改措施")
        session.choose("招人")
        session.open("下年安排", "安排1")
        session.choose("2026年不写这一条")
        assert session.report.plan.all_items() == []
        assert session.report.shortcomings.all_items()[0].remedies == ()
        session.type("/")
        session.choose("撤销", "撤销")
        assert session.report.shortcomings.all_items()[0].remedies == ("安排1",)


def test_figures_of_an_item_are_left_to_a_department(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "举措1")
        session.choose("留给部门填写")
        assert session.type("没有的局").refused
        session.type("市场监督管理局")
        assert session.report.items()[0].department == "市场监管局"
    with Session(folder, "市监局") as session:
        assert ("数据", "行政复议受理") in session.ids("figure", waiting=True)


def test_a_shortcoming_is_asked_for_its_cause_and_its_remedy(folder: Path) -> None:
    with Session(folder) as session:
        assert ("不足和原因", "问题1", "原因") in session.ids("cause", waiting=True)
        session.open("不足和原因", "问题1", "原因")
        assert "问题：人手不足" in session.screen.lines
        session.type("编制少")
        session.open("不足和原因", "问题1", "整改措施")
        assert "原因：编制少" in session.screen.lines
        session.choose("新写一条安排")
        session.type("争取编制")
        [item] = session.report.shortcomings.all_items()
        assert item.cause == "编制少"
        assert [each.text for each in session.report.plan.all_items() if each.id in item.remedies] == [
            "争取编制"
        ]


def test_an_empty_cause_is_left_for_later(folder: Path) -> None:
    with Session(folder) as session:
        session.open("不足和原因", "问题1", "原因")
        session.type("")
        assert ("不足和原因", "问题1", "原因") in session.ids(waiting=True)
        assert session.report.shortcomings.all_items()[0].cause is None


def test_remedies_are_asked_with_the_plan(folder: Path) -> None:
    with Session(folder) as session:
        parts = [each.part for each in session.wizard.agenda if each.kind in ("cause", "remedy")]
        assert parts == ["不足和原因", "下年安排"]


def test_the_opening_begins_with_a_ready_one(folder: Path) -> None:
    with Session(folder) as session:
        session.open("引言")
        screen = session.type("1")
        session.type(screen.initial)
        while session.screen.prompt.endswith("是哪个数据？"):
            session.choose("不是数据")
        while session.screen.prompt.endswith("填什么？"):
            session.type("法治建设")
        assert "{{ 年度 }}年" in session.report.opening[0].text
        assert ("引言",) in session.ids("opening", waiting=False)


def test_only_openings_that_fit_the_body_are_offered(tmp_path: Path) -> None:
    township = CASE.replace("政府报同级党委和人大常委会", "乡镇街道")
    unfit = [each for each in formulations().values() if each.use == "引言" and not each.fits("乡镇街道")]
    with Session(case(tmp_path / "镇", township)) as session:
        offered = [choice.text for choice in session.open("引言").choices]
        assert unfit
        assert not {as_told(session.desk, each.text) for each in unfit} & {*offered}
