"""A pipe, a dumb terminal, nobody: plain numbered questions or a clear sentence, nothing chosen silently."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from drafter.store.load import open_case
from tests.terminal.cases import open_case_in, report_of
from tests.terminal.play import Terminal, environment

_PROGRAM = [sys.executable, "-m", "drafter"]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return open_case_in(tmp_path)


def run(case: Path, words: str, *arguments: str, encoding: str = "utf-8") -> tuple[int, str]:
    """Run with something piped in; return the exit code and everything written."""
    done = subprocess.run(
        [*_PROGRAM, *arguments],
        cwd=case,
        env=environment(),
        input=words.encode(encoding),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def shell(case: Path, command: str) -> tuple[int, str]:
    """Run a line of the shell in which drafter stands for the program."""
    line = command.replace("drafter", f"'{sys.executable}' -m drafter")
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        cwd=case,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def test_what_is_no_number_of_a_list_chooses_nothing(case: Path) -> None:
    before = report_of(case)
    code, out = run(case, "二\n\n九十九\n", "fill", "--part", "不足和原因")
    assert "没有“二”这一项" in out
    assert "请写一个数字。" in out
    assert "没有“九十九”这一项" in out
    assert report_of(case) == before
    assert code == 0


def test_the_end_of_a_pipe_says_what_was_saved_and_what_is_open(case: Path) -> None:
    code, out = run(case, "281件\n\n", "fill")
    assert "已保存在" in out
    assert "项待填，下次接着填。" in out
    assert code == 0
    assert "281件" in report_of(case)


def test_a_pipe_without_last_line_end_is_heard(case: Path) -> None:
    run(case, "281件\n\n98.4%\n\n97.1%\n\n123\n\n9100", "fill")
    assert "123次" in report_of(case)


def test_nobody_to_answer_is_told_what_else_can_be_done(case: Path) -> None:
    before = report_of(case)
    for source in ("</dev/null", "<&-"):
        code, out = shell(case, f"drafter fill {source}")
        assert code == 2
        assert "--print-questions" in out
        assert "--answers" in out
        assert "Traceback" not in out
    assert report_of(case) == before


def test_drafter_alone_in_a_case_shows_where_it_stands_when_nobody_is_there(case: Path) -> None:
    code, out = shell(case, "drafter </dev/null")
    assert code == 0
    assert "下一步" in out


def test_output_that_nobody_reads_on_ends_quietly(case: Path) -> None:
    _, out = shell(case, "echo 281件 | drafter fill | head -n 2")
    assert "Traceback" not in out
    assert "Error" not in out


def test_lines_in_gb18030_are_read_as_what_they_are(case: Path) -> None:
    run(case, "3\n坚持党建引领有力\n\n", "fill", "--part", "不足和原因", encoding="gb18030")
    assert "坚持党建引领有力" in [item.text for item in open_case(case).report.shortcomings.all_items()]


def test_a_dumb_terminal_gets_plain_numbered_questions_without_control_characters(case: Path) -> None:
    with Terminal(case, "fill", more={"TERM": "dumb"}) as terminal:
        terminal.until("2026年是多少？")
        terminal.key("281件\n").until("识别为 281件")
        terminal.key("\n").until("98%")
        terminal.key("\x04").until("已保存在")
        assert terminal.end() == 0
        assert b"\x1b" not in terminal.raw
    assert "281件" in report_of(case)


def test_lines_pasted_into_a_dumb_terminal_become_one_text(case: Path) -> None:
    with Terminal(case, "fill", "--part", "其他事项", more={"TERM": "dumb"}) as terminal:
        terminal.until("1 自己写一条").key("1\n").until("例如：")
        terminal.key("坚持党建引领，\n开展宣传，\n深入基层。\n").until("成文：")
    assert [item.text for item in open_case(case).report.other.all_items()] == [
        "坚持党建引领，开展宣传，深入基层。"
    ]


def test_the_list_of_questions_honours_part_and_refuses_what_there_is_not(case: Path) -> None:
    _, whole = run(case, "", "fill", "--print-questions")
    code, some = run(case, "", "fill", "--print-questions", "--part", "下年安排")
    assert code == 0 and "主要举措" in whole and "主要举措" not in some
    for key, word in (("--part", "瞎写"), ("--topic", "哈哈")):
        code, told = run(case, "", "fill", "--print-questions", key, word)
        assert code == 2 and f"没有“{word}”" in told


def test_an_empty_input_is_refused_before_anything_is_asked(case: Path) -> None:
    code, out = shell(case, "drafter fill </dev/null")
    assert code == 2 and "是多少？" not in out and "--print-questions" in out
