"""Whatever ends the program, everything accepted is there, and the case can be read."""

from __future__ import annotations

import resource
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.commands.new import blank
from drafter.store.load import open_case
from tests.terminal.cases import open_case_in, report_of
from tests.terminal.pipe import Clerk, Pipe
from tests.terminal.play import ENTER, Terminal
from tests.terminal.robot import Robot


@dataclass(frozen=True)
class Session:
    """A case to play with, what is asked, and how many answers are given before it is over."""

    make: Callable[[Path], Path]
    arguments: tuple[str, ...]
    answers: int


def blank_case_in(folder: Path) -> Path:
    """Make a case as drafter new does and return its folder."""
    blank(folder / "云岭县-2026", None, None)
    return folder / "云岭县-2026"


SESSIONS = (
    Session(open_case_in, ("fill",), 7),
    Session(blank_case_in, ("fill",), 8),
    Session(open_case_in, ("fill", "--part", "不足和原因"), 5),
    Session(open_case_in, ("fill", "--department", "市场监管局"), 5),
)
"""25 accepted answers in all."""

_MOST_QUESTIONS = 8  # from a start to the next accepted answer


def files_of(case: Path) -> str:
    """Every file with answers, one after the other."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted(case.glob("**/*.yaml")))


def one_more_answer(case: Path, arguments: tuple[str, ...], clerk: Clerk) -> bool:
    """Go on until an answer is on disk, then kill; False where nothing more was asked."""
    with Pipe(case, *arguments) as pipe:
        asked = pipe.question()
        before = files_of(case)
        for _ in range(_MOST_QUESTIONS):
            if not asked:
                return False
            asked = pipe.say(clerk.answer(pipe))
            if files_of(case) != before:
                return True
    return False


def killed_again_and_again(session: Session, folder: Path) -> list[str]:
    """Kill a session after each accepted answer; return what was missing afterwards."""
    case, clerk, missing = session.make(folder), Clerk(), []
    for kill in range(session.answers):
        if not one_more_answer(case, session.arguments, clerk):
            missing.append(f"nothing was accepted before kill {kill}")
        open_case(case)
        missing += [typed for typed in clerk.typed if typed not in files_of(case)]
    return missing


def test_a_program_killed_after_each_accepted_answer_has_lost_none_at_the_next_start(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(len(SESSIONS))]
    with ThreadPoolExecutor(len(SESSIONS)) as several:
        lost = list(several.map(killed_again_and_again, SESSIONS, folders))
    assert lost == [[]] * len(SESSIONS)


def killed_at(number: int, moment: float, case: Path) -> tuple[int, list[str]]:
    """Write shortcoming after shortcoming; kill so many seconds after one of them was seen.

    Returns how many there are in the end, and those that are not as they were typed.
    """
    pipe = Pipe(case, "fill", "--part", "不足和原因")
    with pipe:
        pipe.question()
        assert pipe.child.stdin is not None
        lines = [line for number in range(300) for line in ("3", f"第{number}件做得不够", "")]
        pipe.child.stdin.write(("\n".join(lines) + "\n").encode())
        pipe.child.stdin.flush()
        wait_for(f"第{number}件做得不够", case, pipe)
        time.sleep(moment)
    held = [item.text or "" for item in open_case(case).report.shortcomings.all_items()][1:]
    return len(held), [words for at, words in enumerate(held) if words != f"第{at}件做得不够"]


def wait_for(words: str, case: Path, pipe: Pipe) -> None:
    """Wait until words stand in the report that a program fills in."""
    end = time.monotonic() + 60
    while words not in report_of(case):
        assert pipe.child.poll() is None, f"the program ended before “{words}” was written"
        assert time.monotonic() < end, f"“{words}” was never written"
        time.sleep(0.001)


def test_a_program_killed_while_it_writes_leaves_whole_answers_and_no_gap_among_them(tmp_path: Path) -> None:
    moments = [number / 200 for number in range(8)]
    cases = [open_case_in(tmp_path / str(number)) for number in range(len(moments))]
    with ThreadPoolExecutor(4) as several:
        found = list(several.map(killed_at, range(len(moments)), moments, cases))
    assert [wrong for _, wrong in found if wrong] == []
    assert all(count > number for number, (count, _) in enumerate(found))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_systems_end_keeps_what_was_accepted_frees_the_case_and_mends_the_terminal(
    tmp_path: Path, name: str
) -> None:
    case, number = open_case_in(tmp_path), getattr(signal, name)
    with Terminal(case, "fill") as terminal:
        terminal.ready().say("281件").press(ENTER).key("98.").until("> 98.")
        assert not terminal.child.getecho()
        terminal.child.kill(number)
        terminal.child.wait()
        assert terminal.child.getecho()
        assert terminal.end() in (128 + number, -number)
    assert "281件" in report_of(case)
    assert list(case.glob(".*.lock")) == []


def test_a_closed_terminal_loses_nothing_accepted(tmp_path: Path) -> None:
    case = open_case_in(tmp_path)
    with Terminal(case, "fill") as terminal:
        terminal.ready().say("281件").press(ENTER).key("98.").until("> 98.")
        terminal.hang_up()
    assert list(case.glob(".*.lock")) == []
    assert "281件" in report_of(case)
    with Terminal(case, "fill") as again:
        assert "负责人出庭应诉率" in again.ready().text()


def test_a_full_disk_refuses_the_answer_in_words_and_takes_it_once_there_is_room(tmp_path: Path) -> None:
    case = open_case_in(tmp_path)
    # What is imported while the limit holds would be cached cut off, for every later program to stumble over.
    uncached = {"PYTHONDONTWRITEBYTECODE": "1"}
    with Terminal(case, "fill", "--part", "不足和原因", more=uncached) as terminal:
        robot = Robot(terminal.ready())
        robot.choose("自己写一条")
        room = len(report_of(case).encode())
        limit(terminal, room)
        terminal.say("办法不多" * 20)
        assert "× " in terminal.text()
        assert open_case(case).report.shortcomings.all_items()[1:] == []
        limit(terminal, resource.RLIM_INFINITY)
        terminal.press(ENTER)
        assert "成文：办法不多" in terminal.text()
    assert "办法不多" * 20 in "".join(report_of(case).split())


def limit(terminal: Terminal, size: int) -> None:
    """Let the program write no file larger than so many bytes."""
    _, hard = resource.prlimit(terminal.child.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(terminal.child.pid, resource.RLIMIT_FSIZE, (size, hard))
