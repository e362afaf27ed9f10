"""What people do in their first hour, each in a terminal of its own at 80 columns and 24 rows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.store.load import open_case
from tests.terminal.cases import open_case_in, report_of
from tests.terminal.play import CTRL_C, ENTER, Terminal, faults
from tests.terminal.robot import Robot

SEED = next((Path(__file__).parents[2] / "seeds").glob("002_*.txt"))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return open_case_in(tmp_path, "我的 报告/云岭县 2026")


@pytest.fixture
def filling(case: Path) -> Iterator[Terminal]:
    """The first open figure of the case: 行政复议受理, 266件 the year before."""
    with Terminal(case.parent, "fill", case.name) as terminal:
        yield terminal.ready()


def test_last_years_report_becomes_a_case_whose_name_has_its_place_and_the_year_after_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "我的 报告"
    folder.mkdir()
    shutil.copy(SEED, folder / "上年 报告.txt")
    with Terminal(folder) as terminal:
        robot = Robot(terminal.ready(), sentences=0)
        assert faults(terminal.shown()) == []
        robot.choose("接着上年的报告写：上年 报告.txt")
        assert "> 泰顺县-2024" in terminal.shown()
        assert "接着写2024年的" in terminal.text()
        terminal.press(ENTER)
        assert "2023年" in terminal.text()
        assert "已新建：泰顺县-2024" in terminal.text()
        for _ in range(6):
            robot.step()
        terminal.key(CTRL_C).until("已保存在")
        assert terminal.end() == 130
    assert [fault for shown in robot.screens for fault in faults(shown)] == []
    assert open_case(folder / "泰顺县-2024").report.year == 2024


def test_a_wrong_year_is_refused_with_what_to_write_and_asked_again(tmp_path: Path) -> None:
    with Terminal(tmp_path) as terminal:
        Robot(terminal.ready()).choose("没有上年的报告")
        terminal.say("云岭县人民政府")
        terminal.key("\x15").say("20266")
        assert "× " in terminal.text()
        assert faults(terminal.shown()) == []
        terminal.key("\x15").say("2026年").say("")
        assert "已新建：云岭县-2026" in terminal.text()


def test_a_folder_with_cases_offers_to_go_on_with_them(case: Path) -> None:
    with Terminal(case.parent) as terminal:
        Robot(terminal.ready()).choose("接着填 云岭县 2026")
        terminal.until("云岭县人民政府2026年度法治政府建设情况报告")
        assert faults(terminal.shown()) == []


def test_an_unknown_department_is_refused_with_the_one_that_was_meant(case: Path) -> None:
    with Terminal(case, "fill", "--department", "市场监督局") as terminal:
        terminal.until("是不是“市场监管局”？")
        assert terminal.end() == 2
        assert faults(terminal.shown()) == []


def test_figures_are_understood_as_people_write_them(case: Path, filling: Terminal) -> None:
    filling.say("２８１件")
    assert "识别为 281件" in filling.text()
    filling.press(ENTER).say("９８．４%").press(ENTER)
    filling.say("97.5").press(ENTER)
    filling.say("123").press(ENTER)
    filling.say("1.2万")
    assert "1.2万人次" in filling.text()
    filling.press(ENTER)
    figures = open_case(case).report.figures
    written = {name: each.written.text for name, each in figures.items() if each.written}
    assert written == {
        "行政复议受理": "281件",
        "行政机关负责人出庭应诉率": "98.4%",
        "群众满意率": "97.5%",
        "检查次数": "123次",
        "普法受众": "1.2万人次",
    }


def test_a_rate_of_120_is_refused_with_the_reason_and_nothing_is_saved(case: Path, filling: Terminal) -> None:
    filling.say("").say("120%")
    assert "× " in filling.text()
    assert "100%" in filling.text()
    assert faults(filling.shown()) == []
    assert "120" not in report_of(case)
    filling.say("98.6%").press(ENTER)
    assert "98.6%" in report_of(case)


def test_ctrl_c_in_the_middle_keeps_what_was_accepted_and_the_next_start_goes_on_there(
    case: Path, filling: Terminal
) -> None:
    filling.say("281件").press(ENTER)
    place = filling.rows()[1]
    filling.key("98", CTRL_C).until("已保存在")
    assert filling.end() == 130
    assert "281件" in report_of(case)
    with Terminal(case, "fill") as again:
        assert again.ready().rows()[1].split("  ")[0] == place.split("  ")[0]


def test_going_back_keeps_later_answers_and_takes_a_correction(case: Path, filling: Terminal) -> None:
    filling.say("281件").press(ENTER).say("98.4%").press(ENTER)
    filling.say("<").say("<")
    assert "行政复议受理" in filling.text()
    filling.say("283件").press(ENTER)
    assert "283件" in report_of(case)
    assert "98.4%" in report_of(case)
    assert "281件" not in report_of(case)


def test_an_empty_shortcoming_is_left_for_later_and_nothing_is_written(case: Path) -> None:
    before = report_of(case)
    with Terminal(case, "fill", "--part", "不足和原因") as terminal:
        robot = Robot(terminal.ready())
        robot.choose("自己写一条")
        terminal.press(ENTER)
        assert faults(terminal.shown()) == []
        terminal.key(CTRL_C).end()
    assert report_of(case) == before


_PASTED = ["· 坚持党建引领,制定方案；", "\t2. 开展宣传", "　　深入基层（宣讲）"]

_CLEAN = ["坚持党建引领，制定方案；", "开展宣传", "深入基层（宣讲）"]


@pytest.mark.parametrize("marked", [True, False], ids=["marked", "unmarked"])
def test_a_paste_of_many_lines_becomes_one_clean_paragraph(case: Path, marked: bool) -> None:
    with Terminal(case, "fill", "--part", "其他事项") as terminal:
        Robot(terminal.ready()).choose("自己写一条")
        text = "\n".join(_PASTED)
        if marked:
            terminal.paste(text)
        else:
            terminal.key(text.replace("\n", "\r"))
        terminal.until("深入基层（宣讲）").press(ENTER)
        terminal.until("成文：")
        assert faults(terminal.shown()) == []
    items = open_case(case).report.other.all_items()
    assert len(items) == 1
    assert [words for words in _CLEAN if words not in (items[0].text or "")] == []


def test_two_departments_fill_in_at_once_and_a_second_person_at_one_of_them_is_told(case: Path) -> None:
    first = Terminal(case, "fill", "--department", "司法局")
    second = Terminal(case, "fill", "--department", "市场监管局")
    with first, second:
        first.ready()
        second.ready()
        assert Robot(first).terminal.text() != Robot(second).terminal.text()
        with Terminal(case, "fill", "--department", "司法局") as third:
            assert third.end() == 2
            assert "正由司法局" in third.text()
        first.say("281件").press(ENTER)
        second.say("123次").press(ENTER)
    figures = open_case(case).report.figures
    written = [each.written.text for each in figures.values() if each.written]
    assert written == ["281件", "123次"]


def test_a_departments_session_ends_with_its_share_built(case: Path) -> None:
    with Terminal(case, "fill", "--department", "市场监管局") as terminal:
        terminal.ready().say("123次").press(ENTER)
        assert terminal.key("\x04").end() == 0
        assert "已保存在" in terminal.text()
        assert "已生成：" in terminal.text()
    assert len(list((case / "稿件").glob("*市场监管局*.docx"))) == 1


@pytest.mark.parametrize("columns", [40, 120])
def test_screens_fit_narrow_and_wide_terminals(case: Path, columns: int) -> None:
    with Terminal(case, columns=columns) as terminal:
        robot = Robot(terminal.ready(), sentences=0)
        for _ in range(5):
            robot.step()
    assert [fault for shown in robot.screens for fault in faults(shown)] == []
    assert all("? 说明" in shown for shown in robot.screens)


def test_a_screen_is_whole_again_after_a_change_of_size(case: Path, filling: Terminal) -> None:
    filling.key("28").until("> 28")
    for columns, rows in ((40, 20), (100, 30), (80, 24)):
        filling.resize(columns, rows)
        shown = filling.shown()
        assert shown.count("2026年是多少？") == 1
        assert "> 28" in shown
        assert "? 说明" in filling.text()
    filling.say("1件")
    assert "识别为 281件" in filling.text()


def test_esc_goes_back_only_where_nothing_typed_would_be_lost(filling: Terminal) -> None:
    filling.drawn("281").escape()
    filling.key("件").until("> 281件")


@pytest.mark.parametrize(("columns", "rows"), [(30, 9), (20, 6), (12, 4)])
def test_the_smallest_terminal_still_shows_what_is_typed(case: Path, columns: int, rows: int) -> None:
    with Terminal(case, "fill", columns=columns, rows=rows) as terminal:
        terminal.until(">").key("281").until("> 281")
        assert faults(terminal.shown()) == []


def test_a_text_longer_than_the_screen_is_seen_to_its_end_and_kept_whole(case: Path) -> None:
    sentence = "坚持以习近平法治思想为指导，全面推进法治政府建设。"
    with Terminal(case, "fill", "--part", "其他事项") as terminal:
        Robot(terminal.ready()).choose("自己写一条")
        terminal.paste(sentence * 60 + "到此为止。").until("到此为止。")
        assert "2026年做了什么" in terminal.text()
        assert "? 说明" in terminal.text()
        terminal.press(ENTER)
        assert "? 说明" in terminal.text()
    text = open_case(case).report.other.all_items()[0].text or ""
    assert (text.count(sentence), text.endswith("到此为止。")) == (60, True)
