"""Answers from a file, and the list of questions they answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.errors import Faults, InputError
from drafter.model.report import Report
from drafter.store.load import open_case
from drafter.wizard.about import text_of
from drafter.wizard.answers import Filled, fill
from drafter.wizard.desk import open_desk
from drafter.wizard.listing import lines, listed
from tests.factories import case, load

CASE = """\
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
主要举措:
  - 编号: 举措1
    正文: 受理{{ 行政复议受理 }}，出庭{{ 负责人出庭应诉率 }}，共{{ 甲 }}。
    待核实: 是
不足和原因:
  条目:
    - 编号: 问题1
      问题: 人手不足
下年安排:
  条目:
    - 编号: 安排1
      正文: 招人
数据:
  甲: 3件
"""
LAST = """\
年度: 2025
数据:
  行政复议受理: 266件
安排:
  - 编号: 安排2025_1
    正文: 建成宪法主题公园
    部门: 司法局
  - 编号: 安排2025_2
    正文: 开展培训
    部门: 司法局
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE, LAST, 司法局="部门: 司法局\n")


def _fill(folder: Path, text: str, department: str = "", name: str = "答案.yaml") -> int:
    return _filled(folder, text, department, name).count


def _filled(folder: Path, text: str, department: str = "", name: str = "答案.yaml") -> Filled:
    path = folder.parent / name
    path.write_text(text, encoding="utf-8")
    with open_desk(folder, department) as desk:
        return fill(desk, path)


def _written(report: Report, name: str) -> str:
    written = report.figures[name].written
    return written.text if written is not None else ""


def _faults(folder: Path, text: str, department: str = "", name: str = "答案.yaml") -> list[tuple[int, str]]:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    with pytest.raises(Faults) as caught:
        _fill(folder, text, department, name)
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
    assert all(fault.file == folder.parent / name for fault in caught.value.faults)
    return [(fault.line, fault.what + fault.cure) for fault in caught.value.faults]


def _questions(folder: Path, department: str = "") -> list[dict[str, Any]]:
    return listed(open_desk(folder, department))


def test_answers_come_in_any_order_and_any_nesting(folder: Path) -> None:
    text = """\
下年安排/新写:
  - 开展执法业务轮训4期
  - 正文: 充实乡镇执法力量
    时限: 2027-06-30
数据:
  行政复议受理: ２８１
  负责人出庭应诉率/数据来源: 法院通报
  负责人出庭应诉率/本年: 123/125
上年度工作安排落实情况:
  安排2025_1:
    说明: 征地没有完成
    结果: 未完成
  安排2025_2: 已完成
不足和原因:
  问题1:
    原因: 编制少
    整改措施: 安排1
报告主体:
  级别: 县
报送文本/报县委/成文日期: 2027-02-19
"""
    assert _fill(folder, text) == 11
    report = load(folder)
    assert [item.text for item in report.plan.all_items()][1:] == ["开展执法业务轮训4期", "充实乡镇执法力量"]
    assert _written(report, "行政复议受理") == "281件"
    assert report.figures["负责人出庭应诉率"].source == "法院通报"
    assert [(each.outcome, each.reason) for each in report.last_promises] == [
        ("未完成", "征地没有完成"),
        ("已完成", None),
    ]
    assert report.shortcomings.all_items()[0].remedies == ("安排1",)


def test_json_and_yaml_answer_alike(folder: Path) -> None:
    answers = {"数据": {"行政复议受理": 281, "负责人出庭应诉率": "98%"}, "报告主体/级别": "县"}
    assert _fill(folder, json.dumps(answers, ensure_ascii=False), name="答案.json") == 3
    assert _written(load(folder), "行政复议受理") == "281件"


def test_every_problem_is_told_at_once_with_its_line(folder: Path) -> None:
    text = """\
数据:
  行政复议受理: 很多
  负责人出庭应诉率: 120%
  没有这个数: 3件
报告主体/级别: "{{ 甲 }}"
不足和原因/问题1/整改措施: 安排9
主要举措/举措1: 受理{{ 没有 }}。
上年度工作安排落实情况/安排2025_1: 完成了
"""
    found = _faults(folder, text)
    assert [line for line, _ in found] == [2, 3, 4, 5, 6, 7, 8]
    assert "没有数字" in found[0][1] and "没有编号“安排9”" in found[4][1]


def test_json_problems_have_lines_too(folder: Path) -> None:
    text = '{\n "数据": {\n  "行政复议受理": "120%",\n  "负责人出庭应诉率": "-1"\n }\n}'
    assert [line for line, _ in _faults(folder, text, name="答案.json")] == [3, 4]


def test_one_question_answered_twice_is_a_problem(folder: Path) -> None:
    [(line, told)] = _faults(folder, "数据/行政复议受理: 1件\n数据:\n  行政复议受理: 2件\n")
    assert line == 3 and "答了两次" in told


def test_a_key_written_twice_in_json_is_a_problem(folder: Path) -> None:
    text = '{"数据/行政复议受理": "1件", "数据/行政复议受理": "2件"}'
    assert ["答了两次" in told for _, told in _faults(folder, text, name="答案.json")] == [True]


def test_an_unknown_question_is_named_with_the_nearest(folder: Path) -> None:
    [(_, told)] = _faults(folder, "数据/行政复议收理: 281件\n")
    assert "没有“数据/行政复议收理”这个问题。是不是“数据/行政复议受理”？" in told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("答案.yaml", "只有一句话\n"),
        ("答案.json", "[1, 2]"),
        ("答案.json", "{"),
        ("答案.json", "[" * 100_000),
        ("答案.json", '{"a":' * 50 + "1" + "}" * 50),
    ],
)
def test_a_file_that_holds_no_answers_is_refused(folder: Path, name: str, text: str) -> None:
    with pytest.raises(InputError) as caught:
        _fill(folder, text, name=name)
    assert str(caught.value).endswith("。")


def test_a_file_that_is_not_there_is_refused(folder: Path) -> None:
    with open_desk(folder) as desk:
        for name in ("没有.yaml", "没有.json"):
            with pytest.raises(InputError):
                fill(desk, folder / name)


def test_the_keys_listed_are_the_keys_taken(folder: Path) -> None:
    answers = {each["id"]: _answer(each) for each in _questions(folder)}
    assert _fill(folder, json.dumps(answers, ensure_ascii=False), name="答案.json") == len(answers)
    left = {each["id"] for each in _questions(folder)}
    promised = {key for key in answers if key.startswith("上年度")}  # where they are told is asked next
    assert not left & set(answers) - {"主要举措/新写"} - promised
    open_case(folder)


def _answer(question: dict[str, Any]) -> str:
    if question["choices"]:
        return str(question["choices"][0])
    if question["id"].startswith("数据/"):
        return str(question["last_year"] or "98%")
    return "安排1" if question["id"].endswith("整改措施") else str(question["example"] or "文字")


def test_a_department_answers_into_its_own_file(folder: Path) -> None:
    before = (folder / "报告.yaml").read_bytes()
    text = (
        "数据/行政复议受理: 281\n上年度工作安排落实情况/安排2025_1/结果: 未完成\n"
        "上年度工作安排落实情况/安排2025_1/说明: 征地\n填报人: 法治科\n主要举措/专题/争议化解: 加强调解\n"
        "主要举措/专题/普法宣传:\n  - 加强普法\n"
    )
    assert _fill(folder, text, "司法局") == 6
    assert (folder / "报告.yaml").read_bytes() == before
    report = load(folder)
    assert [each.outcome for each in report.last_promises if each.id == "安排2025_1"] == ["未完成"]
    assert [section.topic for section in report.achievements.sections] == ["争议化解", "普法宣传"]


def test_a_list_says_what_each_question_is_about(folder: Path) -> None:
    found = {each["id"]: each for each in _questions(folder, "司法局")}
    figure = found["数据/行政复议受理"]
    assert (figure["department"], figure["last_year"], figure["question"]) == (
        "司法局", "266件", "2026年是多少？",
    )  # fmt: skip
    promise = found["上年度工作安排落实情况/安排2025_1"]
    assert promise["about"] == "建成宪法主题公园"
    assert promise["choices"] == ["已完成", "正在推进", "未完成", "已调整"]
    assert "数据/公平竞争审查" not in found
    assert "建成宪法主题公园" in "\n".join(lines(list(found.values())))


def test_nothing_open_is_said_to_be_nothing() -> None:
    assert list(lines([])) == ["没有待填的问题。"]


def test_every_doubt_is_told_with_its_line_and_how_to_confirm_it(folder: Path) -> None:
    filled = _filled(folder, "数据/甲: 3件\n数据/行政复议受理: 2810件\n")
    told = "\n".join(filled.told)
    assert (filled.count, _written(load(folder), "行政复议受理")) == (2, "2810件")
    assert (
        "请核对 1 个数" in told and "第 2 行 行政复议受理：2025年是 266件" in told and "/说明: 原因" in told
    )
    again = _filled(folder, "数据/行政复议受理: 2810件\n数据/行政复议受理/说明: 集中清理积案\n")
    assert not any("请核对" in each for each in again.told)


def test_a_doubt_is_about_the_answers_together(folder: Path) -> None:
    filled = _filled(folder, "数据/行政复议受理: 200件\n数据/行政复议旧存: 0件\n数据/行政复议办结: 266件\n")
    assert any("行政复议办结 266件" in each for each in filled.told)


def test_a_share_without_its_sign_is_refused_with_what_it_may_mean(tmp_path: Path) -> None:
    last = "年度: 2025\n数据:\n  执法人员持证率: 98.5%\n"
    made = case(
        tmp_path / "报告", "主要举措:\n  - 编号: 举措1\n    正文: 持证率{{ 执法人员持证率 }}。\n", last
    )
    [(line, told)] = _faults(made, "数据/执法人员持证率: 0.985\n")
    assert line == 1 and "是不是 98.5%？" in told
    assert _fill(made, "数据/执法人员持证率: 98.5\n") == 1


@pytest.mark.parametrize("key", ["下年安排/新写", "主要举措/专题/争议化解"])
def test_answers_handed_in_again_write_nothing_twice_and_say_so(folder: Path, key: str) -> None:
    text = f"{key}:\n  - 加强调解工作\n填报人: 李四\n"
    _filled(folder, text, "司法局")
    before = list(map(text_of, load(folder).items()))
    filled = _filled(folder, text.replace("李四", "张三").replace("工作\n", "工作。\n"), "司法局")
    assert list(map(text_of, load(folder).items())) == before
    told = "\n".join(filled.told)
    assert "第 1 行的内容已经有了" in told and "改了 1 项：填报人 李四→张三" in told


def test_figures_in_a_text_from_a_file_are_said_to_be_in_no_table(folder: Path) -> None:
    filled = _filled(folder, "下年安排/新写: 走访企业98家，受理{{ 甲 }}\n")
    assert any("98家" in each and "没有记入数据" in each for each in filled.told)


def test_a_list_holds_only_what_is_wanted(folder: Path) -> None:
    desk = open_desk(folder)
    found = {each["id"] for each in listed(desk, lambda question: question.part == "下年安排")}
    assert found and found < {each["id"] for each in listed(desk)}
    assert all(each.startswith(("下年安排", "不足和原因")) for each in found)


def test_several_fragments_that_are_no_figures_stay_several(folder: Path) -> None:
    text = "{}/非数据:\n  - 12345热线\n  - 第3号\n"
    for place in ("主要举措/举措1", "上年度工作安排落实情况/安排2025_1"):
        assert _fill(folder, text.format(place)) == 1
    report = load(folder)
    for item in (report.achievements.items[0], report.last_promises[0]):
        assert item.not_figures == ("12345热线", "第3号")
