"""Nothing is lost, and nobody overwrites anybody: sessions, locks, hands in the file, back and undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Locked
from drafter.store.bookmark import CLERK, changed_since, leave_at, left_at
from drafter.wizard.desk import open_desk
from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  - 编号: 举措1
    正文: 受理{{ 行政复议受理 }}，办结{{ 行政复议办结 }}，合格率{{ 执法案卷合格率 }}。
数据:
  普法受众: 近3万人次
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE, 司法局="部门: 司法局\n", 市场监管局="部门: 市场监管局\n")


def _write(folder: Path, old: str, new: str) -> None:
    path = folder / "报告.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_every_answer_is_on_disk_before_the_next_question(folder: Path) -> None:
    with Session(folder) as session:
        for name in ("行政复议受理", "行政复议办结"):
            session.open("数据", name)
            session.type("281", "")
            assert session.report.figures[name].written is not None


def test_the_next_session_goes_on_where_the_last_was_left(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
    with Session(folder) as session:
        assert session.wizard.question.id == ("数据", "行政复议办结")
        assert session.screen.message.startswith("上次填到“主要举措 › ")


def test_the_first_session_begins_at_the_top_and_says_nothing(folder: Path) -> None:
    with Session(folder) as session:
        assert session.screen.message == ""
        assert session.wizard.question.id == session.ids(waiting=True)[0]


def test_what_was_changed_by_hand_is_respected_and_pointed_out(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
    _write(folder, "281件", "290件")
    with Session(folder) as session:
        assert "数据/行政复议受理由“281件”改为“290件”" in session.screen.message
        assert session.written("行政复议受理") == "290件"


def test_many_changes_by_hand_are_counted(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
    _write(folder, "  普法受众: 近3万人次\n", "  甲: 1件\n  乙: 2件\n  丙: 3件\n")
    with Session(folder) as session:
        assert "等 4 处" in session.screen.message


def test_nothing_is_pointed_out_where_nobody_touched_the_file(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
    with Session(folder) as session:
        assert "改过" not in session.screen.message


def test_an_edit_during_the_session_is_taken_up_and_nothing_overwritten(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        _write(folder, "近3万人次", "近4万人次")
        assert "在别处改过" in session.type("281").message
        session.type("281", "")
        assert session.written("普法受众") == "近4万人次"
        assert session.written("行政复议受理") == "281件"


def test_an_edit_that_cannot_be_read_is_told_until_it_is_mended(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        _write(folder, "近3万人次", "很多")
        assert session.type("281").refused
        _write(folder, "很多", "近3万人次")
        session.type("281", "281", "")
        assert session.written("行政复议受理") == "281件"


def test_going_back_keeps_what_was_answered_later(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "", "268", "")
        session.type("<", "《")
        assert session.wizard.question.id == ("数据", "行政复议受理")
        session.type("282", "")
        assert session.written("行政复议受理") == "282件"
        assert session.written("行政复议办结") == "268件"


def test_undo_takes_back_one_answer_after_the_other(folder: Path) -> None:
    before = (folder / "报告.yaml").read_bytes()
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "", "268", "")
        for sign in ("/", "、"):
            session.type(sign)
            session.choose("撤销", "撤销")
        assert (folder / "报告.yaml").read_bytes() == before
        assert not any(choice.text.startswith("撤销") for choice in session.type("／").choices)


def test_a_question_is_left_and_opened_again_from_the_map(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("")
        screen = session.type("/")
        at = next(n for n, choice in enumerate(screen.choices, 1) if choice.text.endswith("行政复议受理"))
        assert screen.choices[at - 1].remark == "待填"
        session.type(str(at))
        assert session.wizard.question.id == ("数据", "行政复议受理")


def test_help_says_what_can_be_written(folder: Path) -> None:
    with Session(folder) as session:
        for id in session.ids():
            session.open(*id)
            assert session.type("？").message.endswith("。")


def test_two_departments_work_at_once_and_the_clerk_beside_them(folder: Path) -> None:
    with Session(folder, "司法局") as one, Session(folder, "市监局") as other, Session(folder) as clerk:
        one.desk.save(*one.desk.figure_changes("行政复议受理", 本年="281件"))
        other.desk.save(*other.desk.figure_changes("公平竞争审查", 本年="3件"))
        clerk.open("数据", "执法案卷合格率")
        clerk.type("98%", "")
        figures = clerk.report.figures
        assert {"行政复议受理", "公平竞争审查", "执法案卷合格率"} <= set(figures)
        assert clerk.written("行政复议受理") == "281件"


@pytest.mark.parametrize("who", ["", "司法局"])
def test_the_second_is_told_who_holds_the_file_and_what_is_free(folder: Path, who: str) -> None:
    with Session(folder, who), pytest.raises(Locked) as caught, open_desk(folder, who):
        pass
    told = str(caught.value)
    assert (who or CLERK) in told
    assert "可以先填别的部门的内容" in told and "市场监管局" in told


def test_a_department_writes_only_its_own_file(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml") if path.stem != "司法局"}
    with Session(folder, "司法局") as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
        session.open("填报人")
        session.type("法治科")
        session.open("数据来源", "司法局")
        session.type("复议统计年报")
    assert {path: path.read_bytes() for path in before} == before
    text = (folder / "报送/司法局.yaml").read_text(encoding="utf-8")
    assert "281件" in text and "法治科" in text and "复议统计年报" in text


def test_a_new_department_gets_its_file(folder: Path) -> None:
    with Session(folder, "应急局"):
        assert (folder / "报送/应急管理局.yaml").read_text(encoding="utf-8") == "部门: 应急管理局\n"


def test_the_clerk_is_told_whose_figure_it_is(folder: Path) -> None:
    with Session(folder, "司法局") as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
    with Session(folder) as session:
        assert ("数据", "行政复议受理") in session.ids("figure", waiting=False)
        session.open("数据", "行政复议受理")
        screen = session.type("300")
        assert screen.refused and "由司法局报送" in screen.message


def test_a_department_supplies_its_share_of_a_sum(tmp_path: Path) -> None:
    yaml = "数据:\n  行政处罚案件:\n    汇总: 合计\n"
    share = "部门: {}\n数据:\n  行政处罚案件:\n"
    offices = {name: share.format(name) for name in ("司法局", "应急管理局")}
    folder = case(tmp_path / "报告", yaml, **offices)
    for office, value in (("司法局", "3件"), ("应急管理局", "4件")):
        with Session(folder, office) as session:
            session.open("数据", "行政处罚案件")
            session.type(value, "")
            assert ("数据", "行政处罚案件") in session.ids("figure", waiting=False)
    with Session(folder) as session:
        total = session.desk.case.reckoning.find("行政处罚案件")
        assert total is not None and total.text == "7件"
        session.open("数据", "行政处罚案件")
        assert session.type("8件").refused


def test_a_source_is_asked_once_for_all_figures_of_a_department(folder: Path) -> None:
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "", "268", "")
        session.open("数据来源", "司法局")
        assert "行政复议受理、行政复议办结" in session.screen.lines[0]
        session.type("行政复议统计年报")
        figures = session.report.figures
        assert {figures[name].source for name in ("行政复议受理", "行政复议办结")} == {"行政复议统计年报"}
        assert ("数据来源", "司法局") in session.ids("source", waiting=False)


def test_a_bookmark_that_was_spoilt_is_no_hindrance(folder: Path) -> None:
    leave_at(folder, CLERK, ("数据", "甲"))
    assert left_at(folder, CLERK) == ("数据", "甲")
    [path] = (folder / ".历史/填写").glob("*.json")
    for spoilt in (b"", b"[1]", b'{"at": {"a": 1}, "text": 3}', b"\xff", b"[" * 100_000):
        path.write_bytes(spoilt)
        assert (left_at(folder, CLERK), list(changed_since(folder, CLERK))) == ((), [])
        with Session(folder) as session:
            assert session.screen.message == ""


def test_a_case_that_cannot_be_written_beside_is_filled_in_all_the_same(folder: Path) -> None:
    (folder / ".历史").write_text("不是文件夹", encoding="utf-8")
    with Session(folder) as session:
        session.open("数据", "行政复议受理")
        session.type("281", "")
        assert "行政复议受理" in session.report.figures
