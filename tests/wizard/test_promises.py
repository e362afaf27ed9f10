"""What last year's report promised: outcome, where it is told, evidence, reason, shortcoming."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model.items import Promise
from drafter.wizard.answers import fill
from drafter.wizard.listing import listed
from drafter.wizard.questions import questions
from tests.factories import case
from tests.wizard.sessions import Session

LIST = "上年度工作安排落实情况"
LAST = """\
年度: 2025
安排:
  - 编号: 安排2025_1
    正文: 建成宪法主题公园
    部门: 司法局
  - 编号: 安排2025_2
    正文: 开展执法培训4期
"""
CASE = """\
主要举措:
  - 编号: 举措1
    正文: 建成宪法主题公园并开放。
  - 编号: 举措2
    正文: 加强监督。
  - 编号: 落实2
    正文: 开展执法培训4期【已落实？】
    待核实: 是
    落实安排: 安排2025_2
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE, LAST)


def _promise(session: Session, number: int) -> Promise:
    return session.report.last_promises[number - 1]


def test_promises_are_asked_before_the_measures(folder: Path) -> None:
    with Session(folder) as session:
        kinds = [each.kind for each in session.wizard.agenda]
        assert kinds.index("promise") < kinds.index("item")
        assert session.ids("promise", waiting=True) == [(LIST, "安排2025_1"), (LIST, "安排2025_2")]


def test_a_promise_kept_is_linked_to_the_measure_that_tells_it(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成", "已经写在别的举措里")
        assert session.screen.choices[0].remark == "举措1"
        session.type("", "公园开放仪式照片")
        promise = _promise(session, 1)
        assert (promise.outcome, promise.measures, promise.evidence) == (
            "已完成",
            ("举措1",),
            "公园开放仪式照片",
        )


def test_a_promise_kept_is_told_in_a_new_measure(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("正在推进", "新写一条")
        assert session.screen.initial == "建成宪法主题公园"
        session.type("宪法主题公园主体完工。", "")
        told = [item for item in session.report.achievements.all_items() if "安排2025_1" in item.answers]
        assert [item.text for item in told] == ["宪法主题公园主体完工。"]
        assert _promise(session, 1).evidence is None


def test_the_measure_that_asked_is_the_one_that_tells(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_2")
        session.choose("已完成", "写在为它留的这一条里")
        session.type("开展执法培训4期。")
        session.type("", "")
        item = next(each for each in session.report.items() if each.id == "落实2")
        assert not item.unconfirmed and "【" not in (item.text or "")  # type: ignore[attr-defined]


def test_a_promise_told_nowhere_yet_is_answered_all_the_same(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成", "还没写")
        assert _promise(session, 1).outcome == "已完成"
        assert _promise(session, 1).measures == ()


def test_a_promise_broken_offers_itself_as_a_shortcoming_with_its_cause(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("未完成")
        session.type("征地没有完成")
        assert session.choose("列为不足").initial == "建成宪法主题公园尚未完成"
        session.type("宪法主题公园建设滞后")
        [item] = session.report.shortcomings.all_items()
        assert (item.text, item.cause) == ("宪法主题公园建设滞后", "征地没有完成")
        assert _promise(session, 1).reason == "征地没有完成"


def test_a_promise_broken_need_not_be_a_shortcoming(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_2")
        session.choose("未完成")
        session.type("")
        session.choose("不列")
        assert session.report.shortcomings.all_items() == []
        assert "落实2" not in {item.id for item in session.report.items()}


def test_a_promise_changed_needs_a_reason(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已调整")
        assert session.type("").refused
        session.type("改为建设法治广场")
        assert (_promise(session, 1).outcome, _promise(session, 1).reason) == ("已调整", "改为建设法治广场")


def test_a_wrong_outcome_is_refused(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        assert session.type("完成了").refused
        assert session.type("9").refused
        assert session.report.last_promises == ()


def test_an_outcome_can_be_changed_later(folder: Path) -> None:
    with Session(folder) as session:
        for outcome in ("已完成", "未完成"):
            session.open(LIST, "安排2025_1")
            session.choose(outcome)
        assert _promise(session, 1).outcome == "未完成"
        assert len(session.report.last_promises) == 2


def test_a_department_answers_its_own_promises_in_its_own_file(folder: Path) -> None:
    before = (folder / "报告.yaml").read_bytes()
    with Session(folder, "司法局") as session:
        assert session.ids("promise") == [(LIST, "安排2025_1")]
        session.open(LIST, "安排2025_1")
        session.choose("未完成")
        session.type("征地没有完成")
        session.choose("不列")
    assert (folder / "报告.yaml").read_bytes() == before
    with Session(folder) as session:
        assert (LIST, "安排2025_1") in session.ids("promise", waiting=False)


def test_the_list_of_questions_says_what_an_answered_promise_still_lacks(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成")
        session.open(LIST, "安排2025_2")
        session.choose("未完成")
        asked = {each["id"]: each for each in listed(session.desk)}
        told, why = asked[f"{LIST}/安排2025_1/落实举措"], asked[f"{LIST}/安排2025_2/说明"]
        assert "写在2026年的哪几条举措里？" in told["question"]
        assert "为什么没有完成" in why["question"]
        assert told["choices"] == why["choices"] == []


def test_what_the_list_says_a_promise_lacks_can_be_answered_from_a_file(folder: Path, tmp_path: Path) -> None:
    answers = tmp_path / "答案.yaml"
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成")
        answers.write_text(f"{LIST}/安排2025_1/落实举措: 举措1\n", encoding="utf-8")
        fill(session.desk, answers)
        assert _promise(session, 1).measures == ("举措1",)
        assert (LIST, "安排2025_1") not in [each.id for each in questions(session.desk) if each.open]


def test_where_a_promise_is_told_is_chosen_with_the_promise_and_the_sections_in_sight(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        screen = session.choose("已完成", "已经写在别的举措里")
        assert "建成宪法主题公园" in screen.lines[0]


def test_a_promise_listed_keeps_everything_that_is_said_of_it(tmp_path: Path) -> None:
    said = {
        "编号": "安排2025_1", "标题": "建园", "标题句末": "：", "另起段": "是", "部门": "司法局",
        "适用文本": "报县委", "公开": "否", "公开文本": "建成公园", "待核实": "是", "佐证": "会议纪要",
        "正文": "建成宪法主题公园", "常用表述": "安排01", "时限": "2026-06-30", "提出年份": "2025",
        "结果": "正在推进", "落实举措": "举措1、举措2", "说明": "征地没有完成",
    }  # fmt: skip
    lines = [*(f"    {key}: {value}" for key, value in said.items()), "    非数据:", "      - 12345热线"]
    assert {*said, "非数据"} == {str(field.alias) for field in Promise.model_fields.values()}
    texts = "报送文本:\n  - 名称: 报县委\n    类型: 政府报同级党委和人大常委会\n"
    last = "年度: 2025\n安排:\n  -" + "\n".join(lines)[3:] + "\n  - 编号: 安排2025_2\n    正文: 开展培训\n"
    with Session(case(tmp_path / "报告", texts + CASE, last)) as session:
        assert session.report.last is not None
        before = session.report.last.promises[0]
        session.open(LIST, "安排2025_2")
        session.choose("已完成")
        assert _promise(session, 1) == before


def test_a_promise_listed_keeps_no_names_that_only_last_year_knows(tmp_path: Path) -> None:
    last = f"{LAST}    适用文本: 报市里\n    落实举措: 举措99\n"
    with Session(case(tmp_path / "报告", CASE, last)) as session:
        session.open(LIST, "安排2025_2")
        assert not session.choose("已完成").refused
        assert (_promise(session, 2).submissions, _promise(session, 2).measures) == ((), ())


def test_what_last_years_file_says_of_several_measures_can_be_answered_anew(tmp_path: Path) -> None:
    answers = tmp_path / "答案.yaml"
    answers.write_text(f"{LIST}/安排2025_2/落实举措: 举措2\n", encoding="utf-8")
    last = f"{LAST}    结果: 已完成\n    落实举措: 举措1、举措2\n"
    with Session(case(tmp_path / "报告", CASE, last)) as session:
        fill(session.desk, answers)
        assert (_promise(session, 2).outcome, _promise(session, 2).measures) == ("已完成", ("举措2",))


def test_what_a_department_says_of_one_promise_leaves_the_others_to_be_asked(folder: Path) -> None:
    with Session(folder, "司法局") as session:
        session.open(LIST, "安排2025_1")
        session.choose("未完成")
        session.type("征地没有完成")
    with Session(folder) as session:
        assert session.ids("promise", waiting=True) == [(LIST, "安排2025_2")]
        assert _promise(session, 1).text == "建成宪法主题公园"


def test_a_measure_dropped_is_no_longer_where_a_promise_is_told(folder: Path) -> None:
    with Session(folder) as session:
        session.open(LIST, "安排2025_1")
        session.choose("已完成", "已经写在别的举措里")
        session.type("")
        session.open("主要举措", "举措1")
        assert not session.choose("2026年不写这一条").refused
        assert (_promise(session, 1).outcome, _promise(session, 1).measures) == ("已完成", ())


@pytest.mark.parametrize("who", ["", "司法局"])
def test_promises_without_a_number_are_told_apart_by_their_place(tmp_path: Path, who: str) -> None:
    last = "年度: 2025\n安排:\n  - 正文: 建园\n    部门: 司法局\n  - 正文: 培训\n    部门: 司法局\n"
    folder = case(tmp_path / "报告", CASE.replace("    落实安排: 安排2025_2\n", ""), last)
    with Session(folder, who) as session:
        for at, outcome in ((1, "未完成"), (0, "已调整")):
            session.open(LIST, at)
            session.choose(outcome)
            session.type(f"{outcome}的原因")
        session.open(LIST, 0)
        session.choose("填佐证", "佐证")
        session.type("会议纪要")
    with Session(folder) as session:
        found = [
            (each.text, each.outcome, each.reason, each.evidence) for each in session.report.last_promises
        ]
        assert found == [
            ("建园", "已调整", "已调整的原因", "会议纪要"),
            ("培训", "未完成", "未完成的原因", None),
        ]
