from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from drafter.errors import Faults, InputError
from drafter.yamlfile import parse_yaml, read_yaml

FILE = Path("报告.yaml")


@pytest.mark.parametrize(
    "written", ["no", "12:30", "012", "3.10", "2025-02-07", "1_000", "~", "null", "0x1F", "1e3", "yes", "NaN"]
)
def test_every_value_stays_text_as_typed(written: str) -> None:
    assert parse_yaml(f"值: {written}\n", FILE).tree == {"值": written}


@pytest.mark.parametrize("written", ["%", "%以上", "@县", "`甲`"])
def test_a_leading_sign_that_yaml_reserves_is_read_all_the_same(written: str) -> None:
    text = f"单位: {written}\n率:\n  - {written}\n说明: |\n  单位: {written}\n"
    assert parse_yaml(text, FILE).tree == {"单位": written, "率": [written], "说明": f"单位: {written}\n"}


def test_an_empty_value_is_none_and_an_empty_text_is_text() -> None:
    assert parse_yaml('签发人:\n标题: ""\n', FILE).tree == {"签发人": None, "标题": ""}


def test_lines_of_an_unquoted_value_keep_their_breaks() -> None:
    assert parse_yaml("正文: 全年受理\n  281件，\n\n  办结。\n", FILE).tree == {
        "正文": "全年受理\n281件，\n\n办结。"
    }


def test_spaces_around_a_key_are_dropped() -> None:
    assert parse_yaml('" 年度 " : 2026\n', FILE).tree == {"年度": "2026"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_reads_alike(end: str) -> None:
    text = "引言: |\n  甲\n  乙\n年度: 2026\n".replace("\n", end)
    assert parse_yaml(text, FILE).tree == {"引言": "甲\n乙\n", "年度": "2026"}


@pytest.mark.parametrize(
    ("encoding", "name", "notes"),
    [
        ("utf-8", "utf-8", 0),
        ("utf-8-sig", "utf-8", 0),
        ("gb18030", "gb18030", 1),
        ("utf-16", "utf-16", 1),
        ("utf-16-be", "utf-16", 1),
    ],
)
def test_files_of_chinese_editors_read(tmp_path: Path, encoding: str, name: str, notes: int) -> None:
    path = tmp_path / "报告.yaml"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    path.write_bytes((mark + "标题: 云岭县\n").encode(encoding))
    file = read_yaml(path)
    assert (file.tree, file.encoding, len(file.notes)) == ({"标题": "云岭县"}, name, notes)
    assert all("保存时将改为 UTF-8。" in note for note in file.notes)
    assert file.position(("标题",)).column == 4


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("空.yaml", b" \n", "是空的"),
        ("注.yaml", "# 只有注释\n".encode(), "没有内容"),
        ("图.yaml", b"\x89PNG\0\0", "不是文本文件"),
        ("乱.yaml", b"\xd4\xc6\xff\xff", "既不是 UTF-8 编码，也不是 GB18030 编码"),
        ("报告.yaml.txt", "年度: 2026\n".encode(), "改名为“报告.yaml”"),
        ("大.yaml", b"a" * 8_000_001, "超过 8 MB"),
    ],
)
def test_a_file_that_cannot_be_a_case_is_refused(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=words) as caught:
        read_yaml(path)
    assert str(caught.value).endswith("。")


def test_a_missing_file_a_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "无.yaml", "没有找到"), (tmp_path, "是文件夹"), (Path("\0"), "读不出来")):
        with pytest.raises(InputError, match=words):
            read_yaml(path)


def test_a_missing_file_with_a_twin_names_the_twin(tmp_path: Path) -> None:
    (tmp_path / "报告.yaml.txt").write_text("年度: 2026\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"但有“报告\.yaml\.txt”"):
        read_yaml(tmp_path / "报告.yaml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- " * 100_000, "嵌套超过 20 层"),
        ("[" * 100_000, "嵌套超过 20 层"),
        ("? " * 100_000, "嵌套超过 20 层"),
        ("{a: " * 100_000, "嵌套超过 20 层"),
        ("- 甲\n" * 300_000, "超过 20 万项"),
        ("正文: " + "甲" * 200_001, "超过 20 万字"),
        ("正文: " + "甲" * 9_000_000, "太大"),
        ("甲: &a [" + "x, " * 9 + "x]\n" + "乙: [*a, *a, *a, *a]\n", "特殊记号"),
    ],
)
def test_what_no_report_is_like_is_refused_at_once(text: str, words: str) -> None:
    start = time.process_time()
    with pytest.raises(InputError, match=words):
        parse_yaml(text, FILE)
    assert time.process_time() - start < 10


def test_twenty_levels_are_read() -> None:
    assert parse_yaml("- " * 20 + "甲", FILE).tree is not None


@pytest.mark.parametrize(
    "text",
    [
        "年度: 2026\n单位: %\n",
        "甲: |\n  乙\n丙:\n  - 编号: 一\n    丁: 丙\n",
        "数据:\n  受理：1\n  办结: 2\n",
    ],
)
def test_the_parser_in_python_reads_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def outcome() -> object:
        try:
            return parse_yaml(text, FILE).tree
        except Faults as error:
            return error.faults

    fast = outcome()
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert outcome() == fast


@pytest.mark.parametrize(
    "text",
    [
        "甲" + " " * 190_000 + "乙\n丙: 1\n- 丁\n",
        "甲: 乙" + " " * 190_000 + "#丙\n- 丁\n",
        "甲: " + '"' * 150_001 + "\n",
        "甲: " + "[" * 19 + "\n" + "- " * 19 + "\n" * 500_000,
        "甲: 乙 #丙\n" * 3_000,
        "甲：" * 60_000 + "\n乙: 1\n",
        "- 受理:1\n" * 50_000,
        "－ 甲\n" * 50_000,
        "甲:乙\n" * 100_000 + "- 丙: 丁",
    ],
)
def test_a_file_made_to_be_slow_is_refused_in_time(text: str) -> None:
    start = time.process_time()
    with pytest.raises(InputError):
        parse_yaml(text, FILE)
    assert time.process_time() - start < 20


def test_reading_imports_nothing_heavy_but_the_parser() -> None:
    heavy = "{'docx', 'lxml', 'pydantic', 'rich', 'jinja2'}"
    code = f"import sys, drafter.yamlfile; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
