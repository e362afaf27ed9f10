"""A sentence that is changed keeps its figures: each number of the new text is offered what it was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  - 编号: 举措1
    正文: 开展涉企行政检查{{ 涉企行政检查 }}，跨部门联合检查{{ 联合检查户次 }}，评查案卷{{ 案卷评查数 }}。
数据:
  涉企行政检查: 3850户次
  联合检查户次: 一千三百户次
  案卷评查数:
    上年: 455件
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE)


def _changed(session: Session, text: str) -> None:
    session.open("主要举措", "举措1")
    session.choose("修改")
    session.type(text)


def test_the_figure_of_the_sentence_comes_first_with_what_it_loses(folder: Path) -> None:
    with Session(folder) as session:
        _changed(session, "开展涉企行政检查3900户次，跨部门联合检查1301户次，评查案卷【2026年？件】。")
        first = session.screen.choices[0].text
        assert first.startswith("涉企行政检查") and "原来是 3850户次，改成 3900户次" in first
        session.type("")
        assert session.screen.choices[0].text.startswith("联合检查户次")
        session.type("")
        assert session.written("涉企行政检查") == "3900户次"
        assert session.written("联合检查户次") == "1301户次"
        assert list(session.report.figures) == ["涉企行政检查", "联合检查户次", "案卷评查数"]


def test_a_number_put_in_a_gaps_place_is_the_figure_of_the_gap(folder: Path) -> None:
    with Session(folder) as session:
        _changed(session, "开展涉企行政检查3850户次，跨部门联合检查一千三百户次，评查案卷460件。")
        assert session.screen.choices[0].text.startswith("案卷评查数")
        session.type("")
        assert session.written("案卷评查数") == "460件"


def test_the_words_in_front_tell_two_figures_of_one_unit_apart(folder: Path) -> None:
    with Session(folder) as session:
        _changed(session, "开展跨部门联合检查1301户次。")
        assert session.screen.choices[0].text.startswith("联合检查户次")


def test_a_jump_of_a_figure_of_the_sentence_is_asked_about(folder: Path) -> None:
    with Session(folder) as session:
        _changed(session, "评查案卷4600件。")
        session.type("")
        assert "2025年是 455件" in session.screen.prompt
        session.type("460件")
        assert session.written("案卷评查数") == "460件"
        assert "{{ 案卷评查数 }}" in (session.report.achievements.all_items()[0].text or "")


def test_one_step_back_goes_one_number_back_and_keeps_the_others(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "专题", "普法宣传")
        session.choose("自己写一条")
        session.type("举办讲座5场，发放资料300份，培训骨干20人。")
        session.choose("举办讲座")
        session.choose("不是数据")
        assert "第 3 个" in session.screen.lines[0]
        assert "第 2 个" in session.type("<").lines[0]
        session.type("")
        session.type("")
        item = session.report.achievements.all_items()[-1]
        assert (item.text or "").count("{{") == 3 and not item.not_figures


def test_a_number_of_the_plan_is_a_target_of_the_next_year_first(folder: Path) -> None:
    with Session(folder) as session:
        session.open("下年安排", "新写")
        session.choose("自己写一条")
        assert session.type("新招录执法人员20名。").choices[0].text == "是2027年的目标，不记入2026年的数据"
        session.type("")
        assert session.report.plan.all_items()[0].not_figures == ("20名",)
        assert len(session.report.figures) == 3


@pytest.mark.parametrize("text", ["2027年", "20名。", "５期"])
def test_a_bare_number_is_no_sentence(folder: Path, text: str) -> None:
    with Session(folder) as session:
        session.open("下年安排", "新写")
        session.choose("自己写一条")
        assert "不成一句话" in session.type(text).message
        assert session.report.plan.all_items() == []


def test_a_comma_at_the_end_is_left_out(folder: Path) -> None:
    with Session(folder) as session:
        session.open("下年安排", "新写")
        session.choose("自己写一条")
        session.type("加强队伍建设，")
        assert session.report.plan.all_items()[0].text == "加强队伍建设"


def test_a_new_figure_is_not_named_with_a_dash_at_its_end(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "专题", "行政执法")
        session.choose("自己写一条")
        session.type("罚款-5万元。")
        assert not any("-" in choice.text for choice in session.screen.choices)
