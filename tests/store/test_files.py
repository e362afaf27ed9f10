from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import InputError
from drafter.store.files import NameTaken, free_name, write_atomic, write_new

OLD, NEW = "旧的内容\n".encode(), "新的内容\n".encode()
ROOT = Path(__file__).parents[2]
KILLER = ROOT / "tests" / "kill_during_save.py"

CRAMPED = """
import resource, sys
from pathlib import Path
from drafter.errors import InputError
from drafter.store.files import write_atomic, write_new
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
save = {"atomic": write_atomic, "new": write_new}[sys.argv[1]]
try:
    save(Path(sys.argv[2]), b"x" * 20000)
except InputError as error:
    sys.stdout.buffer.write(str(error).encode())
    sys.exit(7)
"""

FORBIDDEN = """
import os, sys
from pathlib import Path
from drafter.errors import InputError
from drafter.store.files import write_atomic, write_new
os.geteuid() or os.setuid(65534)
save = {"atomic": write_atomic, "new": write_new}[sys.argv[1]]
try:
    save(Path(sys.argv[2]), b"x")
except InputError as error:
    sys.stdout.buffer.write(str(error).encode())
    sys.exit(7)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def saved(code: str, how: str, path: Path) -> subprocess.CompletedProcess[bytes]:
    """Save in a process of its own; exit code 7 and the sentence on its output when refused."""
    command = [sys.executable, "-B", "-X", "utf8", "-c", code, how, str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)


@given(st.binary(max_size=5000), st.binary(max_size=5000))
def test_the_file_holds_exactly_the_last_bytes(
    tmp_path_factory: pytest.TempPathFactory, a: bytes, b: bytes
) -> None:
    path = tmp_path_factory.mktemp("甲") / "报告 2026.yaml"
    for data in (a, b):
        write_atomic(path, data)
        assert path.read_bytes() == data
    assert names(path.parent) == [path.name]


def test_permissions_survive_a_save(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_atomic(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "平常").write_bytes(b"")
    usual = (tmp_path / "平常").stat().st_mode
    write_atomic(tmp_path / "一", NEW)
    write_new(tmp_path / "二", NEW)
    assert {(tmp_path / name).stat().st_mode for name in "一二"} == {usual}


def test_a_link_stays_a_link_and_its_file_changes(tmp_path: Path) -> None:
    real, link = tmp_path / "真.yaml", tmp_path / "链.yaml"
    real.write_bytes(OLD)
    link.symlink_to(real)
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    one, two = tmp_path / "一.yaml", tmp_path / "二.yaml"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(InputError, match=r"一\.yaml.*绕回了自己.*请删除链接"):
        write_atomic(one, NEW)
    assert one.is_symlink()
    assert names(tmp_path) == ["一.yaml", "二.yaml"]


@pytest.mark.parametrize("name", ["/dev/full", "/dev/null"])
def test_a_device_is_not_replaced_by_a_file(name: str) -> None:
    with pytest.raises(InputError, match="不是普通文件"):
        write_atomic(Path(name), NEW)
    assert not Path(name).is_file()


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="已经是一个文件夹"):
        write_atomic(tmp_path, NEW)


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(InputError, match=r"设成了只读.*取消只读.*没有变"):
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    "owner", [".~lock.云岭县报告.docx#", "~$县报告.docx", "~$云岭县报告.docx", "~$岭县报告.docx"]
)
def test_a_document_open_in_an_office_program_is_left_alone(tmp_path: Path, owner: str) -> None:
    path = tmp_path / "云岭县报告.docx"
    path.write_bytes(OLD)
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(InputError, match=r"别的程序里打开.*请先关闭") as caught:
        write_atomic(path, NEW)
    assert owner in str(caught.value)
    assert path.read_bytes() == OLD


def test_a_missing_folder_is_named_with_its_cure(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"没有这里/报告.yaml”没有保存：所在的文件夹不存在。请先建好文件夹"):
        write_atomic(tmp_path / "没有这里" / "报告.yaml", NEW)


@pytest.mark.parametrize("save", [write_atomic, write_new])
def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, save: object) -> None:
    (tmp_path / "稿件").write_bytes(OLD)
    with pytest.raises(InputError, match="有一段是文件，不是文件夹"):
        save(tmp_path / "稿件" / "报告.docx", NEW)  # type: ignore[operator]


@pytest.mark.parametrize("name", ["长" * 200, "断\0开", "坏\udce9"])
@pytest.mark.parametrize("save", [write_atomic, write_new])
def test_a_name_the_system_refuses_is_told_in_printable_words(
    tmp_path: Path, name: str, save: object
) -> None:
    try:
        save(tmp_path / name, NEW)  # type: ignore[operator]
    except InputError as error:
        str(error).encode()
        assert "\0" not in str(error)
        assert "请换一个" in str(error)
        assert names(tmp_path) == []
    else:
        assert name == "坏\udce9", "only names of odd bytes are lawful"


def test_a_folder_that_refuses_new_files_keeps_the_old_one() -> None:
    proc = Path("/proc/self/comm")
    if not proc.exists():
        pytest.skip("needs /proc, a folder in which nobody can make files")
    with pytest.raises(InputError, match=r"没有保存：.*请"):
        write_new(Path("/proc/self/报告.yaml"), NEW)
    with pytest.raises(InputError, match=r"没有保存：.*原来的文件没有变"):
        write_atomic(proc, NEW)


@pytest.mark.skipif(sys.platform == "win32", reason="needs the permissions of folders")
@pytest.mark.parametrize(("how", "name"), [("atomic", "报告.yaml"), ("new", "新的.yaml")])
def test_a_folder_without_permission_to_write_is_told(how: str, name: str) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = folder / "报告.yaml"
        path.write_bytes(OLD)
        path.chmod(0o666)
        folder.chmod(0o555)
        done = saved(FORBIDDEN, how, folder / name)
        folder.chmod(0o755)
        assert done.returncode == 7, done.stderr
        assert "没有写入的权限" in done.stdout.decode()
        assert path.read_bytes() == OLD
        assert names(folder) == ["报告.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_bytes(OLD)
    done = saved(CRAMPED, "atomic", path)
    assert done.returncode == 7, done.stderr
    assert "磁盘已满" in done.stdout.decode()
    assert "原来的文件没有变。" in done.stdout.decode()
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["报告.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
def test_a_full_disk_leaves_no_half_of_a_new_file(tmp_path: Path) -> None:
    done = saved(CRAMPED, "new", tmp_path / "报告.docx")
    assert done.returncode == 7, done.stderr
    assert "磁盘已满" in done.stdout.decode()
    assert names(tmp_path) == []


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "报告.yaml"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["报告.yaml"]


def test_what_a_killed_save_left_is_swept_a_day_later(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".drafter-1.tmp", tmp_path / ".drafter-2.tmp"
    old.write_bytes(OLD)
    fresh.write_bytes(OLD)
    past = time.time() - 25 * 3600
    os.utime(old, (past, past))
    write_atomic(tmp_path / "报告.yaml", NEW)
    assert names(tmp_path) == [".drafter-2.tmp", "报告.yaml"]


def test_a_built_draft_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write_new(path, OLD)
    with pytest.raises(NameTaken, match="已经存在，没有覆盖。请换一个名称再试。"):
        write_new(path, NEW)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["报告.docx"]


def test_a_new_file_does_not_follow_a_dangling_link(tmp_path: Path) -> None:
    link = tmp_path / "报告.docx"
    link.symlink_to(tmp_path / "别处.docx")
    with pytest.raises(NameTaken):
        write_new(link, NEW)
    assert not (tmp_path / "别处.docx").exists()


def test_free_names_count_up_from_two(tmp_path: Path) -> None:
    path = tmp_path / "报告（送审稿）.docx"
    built = []
    for _ in range(3):
        name = free_name(path)
        write_new(name, NEW)
        built.append(name.name)
    assert built == ["报告（送审稿）.docx", "报告（送审稿）-2.docx", "报告（送审稿）-3.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_save_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    command = [sys.executable, str(KILLER), "--kills", "8", "--seed", "1", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
