"""A folder or a file that cannot be read as a case is refused in Chinese, exit code 2, nothing touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.commands.terminal import CASE, contents, foreign, lay, run

# the bytes of 报告.yaml | what is said
UNREADABLE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "文件“报告.yaml”是空的。"),
    "blank lines alone": (b" \n\n  \n", "文件“报告.yaml”是空的。"),
    "comments alone": ("# 云岭县\n".encode(), "文件“报告.yaml”里没有内容。"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "文件“报告.yaml”不是文本文件。"),
    "a Word document": (b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml", "文件“报告.yaml”不是文本文件。"),
    "bytes of no encoding": (CASE.encode() + b"\xff\xfe\xff", "既不是 UTF-8 编码，也不是 GB18030 编码"),
    "a lone surrogate": (CASE.encode().replace("云".encode(), b"\xed\xa0\x80", 1), "既不是 UTF-8 编码"),
    "ten megabytes": (CASE.encode() + b"#" * 10_000_000, "文件“报告.yaml”超过 8 MB，不像一份报告。"),
    "a list": ("- 甲\n- 乙\n".encode(), "这个文件没有写成“名称: 内容”的样子。"),
    "a sentence": ("法治政府建设。\n".encode(), "这个文件没有写成“名称: 内容”的样子。"),
}


@pytest.mark.parametrize("command", ["status", "build"])
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_is_no_case_is_refused_in_chinese(kind: str, command: str, tmp_path: Path) -> None:
    data, what = UNREADABLE[kind]
    lay(tmp_path, {"云岭县 2026/报告.yaml": data})
    before = contents(tmp_path)
    shown = run(command, tmp_path / "云岭县 2026")
    assert (shown.code, shown.out) == (2, "")
    assert what in shown.err
    assert "请" in shown.err
    assert foreign(shown.err) == []
    assert contents(tmp_path) == before


@pytest.mark.parametrize(("encoding", "name"), [("gb18030", "GB18030"), ("utf-16", "UTF-16")])
def test_a_file_of_another_encoding_is_read_and_said_so(encoding: str, name: str, tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": CASE.encode(encoding)}))
    assert shown.code == 0
    assert shown.out.startswith("云岭县人民政府2026年度")
    assert shown.err == f"文件“报告.yaml”是 {name} 编码，已按此读取，保存时将改为 UTF-8。\n"


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": CASE.encode("utf-8-sig")}))
    assert (shown.code, shown.err) == (0, "")


def test_a_missing_folder_is_said_with_the_way_to_make_one(tmp_path: Path) -> None:
    shown = run("build", tmp_path / "没有 这里")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (f"没有找到“{tmp_path / '没有 这里'}”。请核对路径，或者用 drafter new 新建一个。\n")
    assert contents(tmp_path) == {}


def test_a_folder_without_a_report_is_no_case(tmp_path: Path) -> None:
    shown = run("status", tmp_path)
    assert (shown.code, shown.err) == (
        2,
        f"“{tmp_path}”里没有 报告.yaml。请核对文件夹，或者用 drafter new 新建一个。\n",
    )


@pytest.mark.parametrize("name", ["报告.yaml.txt", "报告.yml", "报告.txt"])
def test_a_report_under_a_wrong_name_is_found(name: str, tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {name: CASE}))
    assert shown.code == 2
    assert f"里的 {name} 应当叫 报告.yaml。请改名" in shown.err


def test_a_file_that_is_not_the_report_is_no_case(tmp_path: Path) -> None:
    shown = run("build", lay(tmp_path, {"报告.docx": b"PK"}) / "报告.docx")
    assert shown.code == 2
    assert "不是报告文件夹。请给出含有 报告.yaml 的文件夹。" in shown.err


def test_the_report_itself_names_its_case(tmp_path: Path) -> None:
    assert run("status", lay(tmp_path, {"报告.yaml": CASE}) / "报告.yaml").code == 0


def test_a_folder_in_the_place_of_the_report_is_said(tmp_path: Path) -> None:
    (tmp_path / "报告.yaml").mkdir()
    shown = run("status", tmp_path)
    assert shown.code == 2
    assert "是文件夹，不是文件。" in shown.err


def test_an_unreadable_share_is_named_by_its_file(tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": CASE, "报送/司法局.yaml": b"\x00\x01"}))
    assert shown.code == 2
    assert "文件“司法局.yaml”不是文本文件。" in shown.err


def test_a_name_too_long_for_the_system_is_no_crash(tmp_path: Path) -> None:
    shown = run("status", tmp_path / ("长" * 300))
    assert shown.code == 2
    assert foreign(shown.err.replace(str(tmp_path), "")) == []


@pytest.mark.skipif(os.name == "nt", reason="names of odd bytes exist on POSIX alone")
def test_a_path_of_odd_bytes_is_no_crash(tmp_path: Path) -> None:
    shown = run("status", tmp_path / os.fsdecode(b"\xff\xfe"))
    assert shown.code == 2
    assert "没有找到" in shown.err
