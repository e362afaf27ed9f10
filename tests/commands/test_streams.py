"""What the program writes to: pipes that close, full disks, narrow encodings, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from drafter import cli
from tests.commands.terminal import CASE, COUNTY, environment, lay, program, run

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return lay(tmp_path / "云岭县 2026", {"报告.yaml": CASE})


def shell(
    line: str, *arguments: str | Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``drafter`` is the program and ``$1`` the first argument."""
    start = f'drafter() {{ "{sys.executable}" -m drafter "$@"; }}; '
    command = ["bash", "-c", start + line, "bash", *map(str, arguments)]
    return subprocess.run(command, env=environment(env), capture_output=True, check=False)


def test_a_process_of_its_own_says_the_same(case: Path) -> None:
    done = program("build", case, "--format", "text")
    inside = run("build", case, "--format", "text")
    assert (done.returncode, done.stdout.decode(), done.stderr.decode()) == (0, inside.out, inside.err)


@pytest.mark.parametrize(("arguments", "code"), [(["biuld"], 2), (["build", "没有"], 2), (["--version"], 0)])
def test_a_process_ends_with_the_code_of_its_command(arguments: list[str], code: int) -> None:
    assert program(*arguments).returncode == code


@POSIX
@pytest.mark.parametrize("command", ["schema", "build $1 --format json", "--help"])
def test_a_reader_that_leaves_early_is_no_error(command: str) -> None:
    done = shell(f"drafter {command} | head -c 20 >/dev/null; echo ${{PIPESTATUS[0]}}", COUNTY)
    assert (done.stdout, done.stderr) == (b"0\n", b"")


@POSIX
def test_a_closed_output_is_no_error(case: Path) -> None:
    done = shell('drafter status "$1" >&-', case)
    assert (done.returncode, done.stderr) == (0, b"")


@POSIX
def test_a_closed_error_output_keeps_the_code_and_the_output_clean() -> None:
    done = shell("drafter status 没有 2>&-")
    assert (done.returncode, done.stdout) == (2, b"")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_is_told(case: Path) -> None:
    done = shell('drafter build "$1" --format text >/dev/full', case)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "没有做完：磁盘已满，或者超出了允许的大小。请清理磁盘，或者换一个位置再试。\n"
    )


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "utf-8"}],
)
def test_an_output_that_knows_ascii_alone_gets_utf8(env: dict[str, str], case: Path) -> None:
    done = program("build", case, "--format", "text", env=env)
    assert done.returncode == 0
    assert done.stdout.decode() == run("build", case, "--format", "text").out


def test_an_output_in_gbk_gets_gbk(case: Path) -> None:
    done = program("status", case, env={"PYTHONIOENCODING": "gbk"})
    assert done.returncode == 0
    assert done.stdout.decode("gbk") == run("status", case).out


def test_a_document_is_not_thinned_to_fit_the_output(case: Path) -> None:
    lay(case, {"报告.yaml": CASE.replace("研究法治工作", "研究法治工作𠮷")})
    done = program("build", case, "--format", "text", env={"PYTHONIOENCODING": "gbk"})
    assert (done.returncode, done.stdout) == (2, b"")
    assert "请用 -o 写到文件" in done.stderr.decode("gbk")


@POSIX
def test_a_system_that_cannot_name_the_files_is_told_how_to(case: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = program("status", case, env=env)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "请设置环境变量 PYTHONUTF8=1 后再运行。" in done.stderr.decode()


@POSIX
def test_ctrl_c_ends_with_130_and_a_sentence(tmp_path: Path) -> None:
    # The report is a pipe: the program waits in it for words that never come.
    pipe = tmp_path / "报告.yaml"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "drafter", "status", str(tmp_path)]
    with subprocess.Popen(
        command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        writer = _opened_once_it_is_read(pipe)
        process.send_signal(signal.SIGINT)
        os.close(writer)  # a signal that came just before the program began to wait is noticed now
        out, err = process.communicate()
    assert process.returncode == 130
    assert (out, err.decode()) == (b"", "\n已中断。已经保存的内容都在。\n")


def _opened_once_it_is_read(pipe: Path) -> int:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with suppress(OSError):
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        time.sleep(0.01)
    pytest.fail("the program never read the report")


def test_an_error_of_the_program_itself_is_owned_up_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.COMMANDS, "no_such_module", "没有这个模块")
    shown = run("no_such_module")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("程序自己出了错，这一步没有做完。")


def test_an_error_of_the_program_itself_can_be_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.COMMANDS, "no_such_module", "没有这个模块")
    monkeypatch.setenv(cli.DETAILS, "1")
    with pytest.raises(ModuleNotFoundError):
        run("no_such_module")
