from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.errors import InputError, Locked
from drafter.store.files import write_atomic
from drafter.store.lock import FileLock, lock_path

ROOT = Path(__file__).parents[2]

HOLD = """
import sys
from pathlib import Path
from drafter.store.lock import FileLock
with FileLock(Path(sys.argv[1]), "司法局"):
    print("held", flush=True)
    sys.stdin.readline()
"""

COUNT = """
import sys, time
from pathlib import Path
from drafter.errors import Locked
from drafter.store.lock import FileLock
path, done = Path(sys.argv[1]), 0
while done < 15:
    try:
        with FileLock(path, "法治科"):
            number = int(path.read_text())
            time.sleep(0.001)
            path.write_text(str(number + 1))
        done += 1
    except Locked:
        time.sleep(0.002)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def python(code: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def held_by_another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    with python(HOLD, path) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        yield child
        if child.poll() is None:
            child.communicate("\n")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "报告.yaml"
    path.write_bytes(b"")
    return path


def left_by(case: Path, **changes: object) -> Path:
    """Leave a lock as another process would have; by default one that runs (this one's parent)."""
    fields = {
        "role": "法治科",
        "host": platform.node(),
        "pid": os.getppid(),
        "started": 0,
        "since": time.time() - 2 * 3600 - 5,
    }
    lock = lock_path(case)
    lock.write_text(json.dumps(fields | changes), "utf-8")
    return lock


def test_the_lock_stands_beside_the_file_while_it_is_held(case: Path) -> None:
    with FileLock(case, "法治科"):
        assert names(case.parent) == [".报告.yaml.lock", "报告.yaml"]
    assert names(case.parent) == ["报告.yaml"]


def test_an_exception_inside_releases_the_lock(case: Path) -> None:
    with pytest.raises(ZeroDivisionError), FileLock(case, "法治科"):
        raise ZeroDivisionError
    assert not lock_path(case).exists()


def test_another_process_is_named_with_role_machine_and_time(case: Path) -> None:
    with held_by_another_process(case):
        with pytest.raises(Locked) as caught, FileLock(case, "法治科"):
            pass
        told = str(caught.value)
        year = time.localtime().tm_year
        assert "报告.yaml”正由司法局在本机使用" in told
        assert f"{year}年" in told
        assert "已有不到1分钟。请等对方退出后再试。" in told
        assert told.endswith("请删除同一文件夹里的“.报告.yaml.lock”再试。")


def test_the_file_is_free_after_the_other_process_ends(case: Path) -> None:
    with held_by_another_process(case):
        pass
    with FileLock(case, "法治科"):
        assert lock_path(case).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no lock is taken over on Windows")
def test_the_lock_of_a_killed_process_is_taken_over(case: Path) -> None:
    with held_by_another_process(case) as child:
        child.kill()
        child.wait()
    assert lock_path(case).exists()
    with FileLock(case, "法治科"):
        assert json.loads(lock_path(case).read_bytes())["role"] == "法治科"
    assert not lock_path(case).exists()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs the start time of processes")
def test_a_process_number_given_to_a_younger_process_holds_nothing(case: Path) -> None:
    left_by(case, started=1)
    with FileLock(case, "司法局"):
        assert json.loads(lock_path(case).read_bytes())["role"] == "司法局"


def test_a_running_process_of_unknown_start_is_respected(case: Path) -> None:
    left_by(case)
    with pytest.raises(Locked, match=r"法治科在本机使用.*已有2小时"), FileLock(case, "司法局"):
        pass


@pytest.mark.parametrize(
    ("seconds", "age"), [(30, "不到1分钟"), (-500, "不到1分钟"), (200, "3分钟"), (9 * 86400 + 9, "9天")]
)
def test_another_machine_is_respected_and_its_age_is_shown(case: Path, seconds: float, age: str) -> None:
    lock = left_by(case, host="办公室二号机", pid=2**31 - 1, since=time.time() - seconds)
    with (
        pytest.raises(Locked, match=f"在另一台机器（办公室二号机）使用.*已有{age}。"),
        FileLock(case, "司法局"),
    ):
        pass
    assert lock.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"role":"a","host":"b","pid":0,"started":0,"since":0}',
        b'{"role":"a","host":"b","pid":-1,"started":0,"since":0}',
        b'{"role":"a","host":"b","pid":1,"started":0,"since":-Infinity}',
        b"[" * 100_000,
    ],
)
def test_a_lock_nobody_can_read_is_left_to_a_person(case: Path, content: bytes) -> None:
    lock_path(case).write_bytes(content)
    with pytest.raises(Locked, match=r"读不懂的锁文件.*请确认没有人在用"), FileLock(case, "司法局"):
        pass
    assert lock_path(case).read_bytes() == content


def test_a_holder_cannot_send_control_characters_to_the_terminal(case: Path) -> None:
    left_by(case, host="机\x1b[2J", role="科\n" * 500, since=1e300)
    with pytest.raises(Locked) as caught, FileLock(case, "司法局"):
        pass
    assert str(caught.value).replace("　", "").isprintable()
    assert len(str(caught.value)) < 400


def test_a_lock_somebody_else_took_meanwhile_is_not_removed(case: Path) -> None:
    with FileLock(case, "法治科"):
        theirs = left_by(case, role="司法局")
    assert theirs.exists()


def test_a_link_and_its_file_share_one_lock(case: Path) -> None:
    link = case.with_name("链.yaml")
    link.symlink_to(case)
    with FileLock(case, "法治科"), pytest.raises(Locked), FileLock(link, "司法局"):
        pass


def test_saving_the_file_keeps_its_lock(case: Path) -> None:
    with FileLock(case, "法治科"):
        write_atomic(case, b"new")
        with pytest.raises(Locked), FileLock(case, "司法局"):
            pass


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"), FileLock(tmp_path / "无" / "报告.yaml", "法治科"):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="no lock is taken over on Windows")
def test_no_step_is_lost_between_processes_that_also_meet_a_stale_lock(case: Path) -> None:
    case.write_text("0")
    left_by(case, started=1, pid=2**31 - 1)
    children = [python(COUNT, case) for _ in range(3)]
    for child in children:
        child.communicate()
    assert [child.returncode for child in children] == [0, 0, 0]
    assert case.read_text() == "45"
