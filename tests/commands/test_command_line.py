"""The command line itself: help, versions, commands and options that do not exist."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter import __version__
from drafter.cli import COMMANDS
from drafter.zh.columns import display_width
from tests.commands.terminal import CASE, Shown, foreign, lay, run


def helped(command: str) -> str:
    return run(command, "--help").out


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"], ["帮助"]])
def test_help_is_given_however_it_is_asked_for(words: list[str]) -> None:
    shown = run(*words)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("drafter：起草法治政府建设年度报告\n")
    assert [name for name in COMMANDS if f"\n  {name} " not in shown.out] == []


def test_without_a_case_here_the_bare_program_helps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run() == run("--help")


def test_in_a_case_the_bare_program_shows_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay(tmp_path, {"报告.yaml": CASE}))
    assert run() == run("status", ".")
    assert run().out.startswith("云岭县人民政府2026年度")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_reads_as_reviewed(command: str, golden: Callable[[str, str], None]) -> None:
    assert run("help", command) == Shown(0, helped(command), "")
    golden(f"commands/help-{command}.txt", helped(command))


def test_the_help_of_the_program_reads_as_reviewed(golden: Callable[[str, str], None]) -> None:
    golden("commands/help.txt", run("help").out)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_page_fits_the_narrowest_screen(command: str) -> None:
    assert [line for line in helped(command).splitlines() if display_width(line) > 80] == []


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_told(word: str) -> None:
    assert run(word) == Shown(0, f"drafter {__version__}\n", "")


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    shown = run("biuld", "云岭县-2026")
    assert (shown.code, shown.out) == (2, "")
    known = "、".join(COMMANDS)
    assert shown.err == f"没有“biuld”这个命令。是不是“build”？可以用：{known}。\n"


def test_a_file_that_is_not_there_is_not_taken_for_a_command() -> None:
    shown = run("报告.docx")
    assert (shown.code, shown.err) == (2, "没有“报告.docx”这个文件。请核对文件名和所在的文件夹。\n")


def test_help_on_an_unknown_command_is_refused_alike() -> None:
    assert run("help", "biuld") == run("biuld")


def test_a_folder_without_a_command_is_told_what_is_missing(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": CASE})
    shown = run(case)
    assert shown.code == 2
    assert f"drafter status {case}" in shown.err


# arguments | what is said
WRONG: dict[str, tuple[list[str], str]] = {
    "an option misspelt": (["build", "甲", "--fromat", "json"], "没有“--fromat”这个选项。是不是“--format”？"),
    "an option misspelt, with a value": (
        ["build", "甲", "--stge=送审稿"],
        "没有“--stge”这个选项。是不是“--stage”？",
    ),
    "an option shortened": (["build", "甲", "--form", "json"], "没有“--form”这个选项。是不是“--format”？"),
    "a value misspelt": (["build", "甲", "--format", "jsn"], "“--format”不能是“jsn”。是不是“json”？"),
    "a stage misspelt": (["build", "甲", "--stage", "送省稿"], "“--stage”不能是“送省稿”。是不是“送审稿”？"),
    "a value missing": (["build", "甲", "--text"], "“--text”后面还要写内容。"),
    "a value too many": (["build", "甲", "--final=是"], "“--final”后面不写内容。"),
    "a word too many": (["build", "云岭县", "2026"], "多写了“2026”。路径里有空格时，请用引号括起来。"),
    "a folder missing": (["new"], "还要写文件夹。"),
    "an action missing": (["skeleton"], "还要写list 或 check。"),
    "an action misspelt": (["skeleton", "lsit"], "这里不能写“lsit”。是不是“list”？"),
    "a word where none belongs": (["schema", "报告"], "多写了“报告”。"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_arguments_are_refused_in_chinese_with_the_usage(wrong: str) -> None:
    arguments, what = WRONG[wrong]
    shown = run(*arguments)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith(what)
    assert f"\n用法：drafter {arguments[0]} " in shown.err
    assert shown.err.endswith(f"\n全部写法见：drafter {arguments[0]} --help\n")
    assert foreign(shown.err.partition("\n")[0].replace("list 或 check", "")) == []
