from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.commands.home import CaseMaker
from drafter.store.load import open_case
from drafter.wizard.start import Start

SEED = next((Path(__file__).parents[2] / "seeds").glob("002_*.txt"))


def begun(folder: Path) -> Start:
    return Start(folder, 2026, CaseMaker())


def choose(start: Start, beginning: str) -> None:
    choices = [choice.text for choice in start.screen().choices]
    start.enter(str(next(at for at, each in enumerate(choices, 1) if each.startswith(beginning))))


def test_reports_are_offered_likely_ones_first_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("通讯录.docx", "2025年法治政府报告.docx", ".隐藏.docx", "~$正在编辑.docx", "数据.xlsx"):
        (tmp_path / name).touch()
    offered = [choice.text for choice in begun(tmp_path).screen().choices]
    assert offered[:2] == ["接着上年的报告写：2025年法治政府报告.docx", "接着上年的报告写：通讯录.docx"]
    assert len(offered) == 5


def test_a_folder_that_cannot_be_looked_into_offers_to_begin_all_the_same(tmp_path: Path) -> None:
    assert len(begun(tmp_path / "没有").screen().choices) == 3


def test_a_case_is_made_from_last_years_report_in_the_folder_that_is_proposed(tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path / "上年.txt")
    start = begun(tmp_path)
    choose(start, "接着上年的报告写")
    assert "泰顺县2023年的报告" in start.screen().lines[0]
    assert start.screen().initial == "泰顺县-2024"
    start.enter("泰顺县-2024")
    assert start.finished
    assert start.case == tmp_path / "泰顺县-2024"
    assert open_case(tmp_path / "泰顺县-2024").report.year == 2024


@pytest.mark.parametrize("written", ["'{}'", '"{}"', "file://{}", " {} "])
def test_a_path_may_come_as_terminals_drop_it(tmp_path: Path, written: str) -> None:
    file = tmp_path / "上年 的 报告.txt"
    shutil.copy(SEED, file)
    for path in (str(file), str(file).replace(" ", "\\ ")):
        start = begun(tmp_path)
        choose(start, "接着别处")
        start.enter(written.format(path))
        assert start.screen().prompt == "新文件夹叫什么名称？"


@pytest.mark.parametrize("path", ["", "没有.docx", "很" * 5000, "a\0b", "~没有这个人/报告.docx"])
def test_a_path_that_leads_nowhere_is_refused_and_asked_again(tmp_path: Path, path: str) -> None:
    start = begun(tmp_path)
    choose(start, "接着别处")
    start.enter(path)
    assert start.screen().refused
    assert start.screen().prompt == "上年的报告在哪里？"


def test_a_file_that_cannot_be_read_is_refused_and_another_may_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "坏的.docx").write_bytes(b"PK\x03\x04" + bytes(200))
    start = begun(tmp_path)
    choose(start, "接着上年的报告写：坏的")
    assert start.screen().refused
    assert start.screen().prompt == "从哪里开始？"


def test_a_report_without_year_asks_which_year_the_new_one_is_on(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text("法治政府建设年度报告\n一、主要举措\n加强学习。\n", encoding="utf-8")
    start = begun(tmp_path)
    choose(start, "接着上年的报告写")
    assert start.screen().prompt == "新报告写哪一年？"
    start.enter("2026年")
    assert start.screen().initial.endswith("-2026")


@pytest.mark.parametrize("year", ["20266", "二〇二六", "今", "-1"])
def test_a_wrong_year_is_refused(tmp_path: Path, year: str) -> None:
    start = begun(tmp_path)
    choose(start, "没有上年的报告")
    start.enter("云岭县人民政府")
    start.enter(year)
    assert start.screen().refused
    assert start.screen().prompt == "新报告写哪一年？"


def test_a_folder_that_is_taken_is_refused_and_another_name_asked(tmp_path: Path) -> None:
    (tmp_path / "云岭县-2026").mkdir()
    (tmp_path / "云岭县-2026" / "报告.yaml").write_text("年度: 2026\n", encoding="utf-8")
    start = begun(tmp_path)
    choose(start, "没有上年的报告")
    start.enter("云岭县人民政府")
    start.enter("2026")
    start.enter("云岭县-2026")
    assert start.screen().refused
    start.enter("另一份")
    assert start.case == tmp_path / "另一份"


def test_one_can_go_back_get_help_and_leave(tmp_path: Path) -> None:
    start = begun(tmp_path)
    choose(start, "没有上年的报告")
    start.enter("？")
    assert "从头写" in start.screen().message
    start.enter("《")
    choose(start, "退出")
    assert start.finished
    assert start.case is None


def test_a_case_that_lies_there_can_be_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "云岭县-2026").mkdir()
    (tmp_path / "云岭县-2026" / "报告.yaml").touch()
    start = begun(tmp_path)
    choose(start, "接着填 云岭县-2026")
    assert (start.case, start.told) == (tmp_path / "云岭县-2026", [])


def test_the_name_of_a_place_is_asked_about_and_enter_takes_the_body(tmp_path: Path) -> None:
    start = begun(tmp_path)
    choose(start, "没有上年的报告")
    start.enter("青石县")
    assert start.screen().refused and start.screen().initial == "青石县人民政府"
    start.enter("青石县人民政府")
    assert start.screen().prompt == "新报告写哪一年？"
