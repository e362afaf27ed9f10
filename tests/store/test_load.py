from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults, InputError
from drafter.store.load import load_case, open_case
from tests.factories import BODY, case, complaints, faults, load


def where(path: Path) -> list[tuple[str, int, str]]:
    """File, line and marked rest of the line of each fault of a case."""
    return [
        (fault.file.name, fault.line, fault.source[fault.column :]) for fault in faults(path) if fault.file
    ]


def test_a_case_is_read_from_its_folder_or_its_file(tmp_path: Path) -> None:
    folder = case(tmp_path / "云岭县 2026", "引言: 甲\n")
    assert load_case(folder) == load_case(folder / "报告.yaml") == open_case(folder).report
    assert open_case(folder).files.folder == folder


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("没有", "没有找到"),
        ("别的.yaml", "不是报告文件夹"),
        ("空", "里没有 报告.yaml。请核对文件夹"),
        ("错名一", "里的 报告.yaml.txt 应当叫 报告.yaml。请改名"),
        ("错名二", "里的 报告.yml 应当叫 报告.yaml"),
    ],
)
def test_what_is_no_case_is_told(tmp_path: Path, name: str, words: str) -> None:
    for folder in ("空", "错名一", "错名二"):
        (tmp_path / folder).mkdir()
    for file in ("别的.yaml", "错名一/报告.yaml.txt", "错名二/报告.yml"):
        (tmp_path / file).write_text("年度: 2026\n", encoding="utf-8")
    with pytest.raises(InputError, match=words):
        load_case(tmp_path / name)


def test_all_faults_of_all_files_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    folder = case(
        tmp_path,
        BODY.replace("2026", "26") + "引言: 甲\n体列: 四部分\n数据:\n  甲: 很多\n",
        "年度: 二五\n",
        司法局="数据:\n  乙: 若干\n主要举措:\n  - 公开: 也许\n",
        公安局="填报仁: 法制科\n",
    )
    assert where(folder) == [
        ("报告.yaml", 5, "26"),
        ("报告.yaml", 7, "体列: 四部分"),
        ("报告.yaml", 9, "很多"),
        ("公安局.yaml", 1, "填报仁: 法制科"),
        ("司法局.yaml", 2, "若干"),
        ("司法局.yaml", 4, "也许"),
        ("上年.yaml", 1, "二五"),
    ]


def test_a_broken_file_does_not_hide_the_faults_of_the_others(tmp_path: Path) -> None:
    folder = case(
        tmp_path, "引言: 甲\n体列: 四部分\n", 司法局="数据:\n  乙: 若干\n", 公安局="数据：\n  乙: 3件\n"
    )
    assert [place[:2] for place in where(folder)] == [
        ("报告.yaml", 7),
        ("公安局.yaml", 1),
        ("司法局.yaml", 2),
    ]


def test_faults_of_meaning_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    folder = case(
        tmp_path,
        "主要举措:\n  - 正文: 受理{{ 没有 }}。\n数据:\n  甲:\n    本年: 3件\n    公式: 乙 + 乙\n  乙: 1件\n",
        司法局="下年安排:\n  - 落实举措: 举措9\n",
    )
    assert where(folder) == [
        ("报告.yaml", 7, "{{ 没有 }}。"),
        ("报告.yaml", 10, "3件"),
        ("司法局.yaml", 2, "举措9"),
    ]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("体列: 四部分\n", "不认识“体列”这一项。是不是“体例”？"),
        ("主要举措:\n  - 证文: 甲\n", "不认识“证文”这一项。是不是“正文”？"),
        ("主要举措:\n  节:\n    - 条目:\n        - 编好: 甲\n", "不认识“编好”这一项。是不是“编号”？"),
        ("数据:\n  甲:\n    今年: 3件\n", "不认识“今年”这一项。是不是“本年”？"),
        ("报送文本:\n  - 名称: 甲\n    类型: 部门\n    主松: 乙\n", "不认识“主松”这一项。是不是“主送”？"),
        ("附件:\n  - 噫吁嚱: 甲\n    标题: 乙\n", "不认识“噫吁嚱”这一项。这里可以写：编号、标题、数据。"),
    ],
)
def test_a_wrong_key_is_told_with_the_nearest(tmp_path: Path, yaml: str, expected: str) -> None:
    assert complaints(case(tmp_path, yaml)) == [expected]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("年度: 2026\n", ["缺少“报告主体”。请加上一行“报告主体: ……”。"]),
        (
            "报告主体:\n  行政区划: 云岭县\n年度: 2026\n",
            ["缺少“机关全称”。请加上一行“机关全称: ……”。"],
        ),
        (f"{BODY}报送文本:\n  - 名称: 甲\n", ["缺少“类型”。请加上一行“类型: ……”。"]),
        (f"{BODY}附件:\n  - 数据: 甲\n数据:\n  甲: 3件\n", ["缺少“标题”。请加上一行“标题: ……”。"]),
    ],
)
def test_a_missing_key_is_told(tmp_path: Path, yaml: str, expected: list[str]) -> None:
    (tmp_path / "报告.yaml").write_text(yaml, encoding="utf-8")
    assert complaints(tmp_path) == expected


def test_two_names_that_are_one_after_folding_are_told(tmp_path: Path) -> None:
    (found,) = complaints(case(tmp_path, "数据:\n  检查１次: 3次\n  检查1次: 4次\n"))
    assert found == "“检查1次”和“检查１次”是同一个名称（全角半角、空格不算区别）。请改掉其中一个。"


def test_only_yaml_files_are_shares(tmp_path: Path) -> None:
    folder = case(tmp_path, "引言: 甲\n", 司法局="数据:\n  甲: 3件\n")
    (folder / "报送" / ".公安局.yaml").write_text("坏的", encoding="utf-8")
    (folder / "报送" / "说明.txt").write_text("坏的", encoding="utf-8")
    assert list(load(folder).figures) == ["甲"]


def test_two_files_of_one_department_are_told(tmp_path: Path) -> None:
    folder = case(tmp_path, "引言: 甲\n", 司法局="数据:\n  甲: 3件\n")
    (folder / "报送" / "司法局.yml").write_text("数据:\n  乙: 3件\n", encoding="utf-8")
    assert complaints(folder) == ["“司法局.yml”和“司法局.yaml”是同一个部门的文件。请合并成一个文件。"]


def test_an_empty_file_is_told_by_its_name(tmp_path: Path) -> None:
    folder = case(tmp_path, "引言: 甲\n", 司法局="")
    assert complaints(folder) == ["文件“司法局.yaml”是空的。请核对是不是选错了文件。"]


def test_remarks_on_the_reading_name_their_file(tmp_path: Path) -> None:
    folder = case(tmp_path, "引言: 甲\n")
    (folder / "上年.yaml").write_bytes("数据:\n  上年受理: 3件\n".encode("gb18030"))
    notes = open_case(folder).notes
    assert notes and all("上年.yaml" in note for note in notes)


def test_a_case_that_loads_is_left_as_it_is(tmp_path: Path) -> None:
    folder = case(tmp_path, "引言: 甲\n", "年度: 2025\n", 司法局="数据:\n  甲: 3件\n")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    load_case(folder)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_value_of_many_faults_is_still_one_list(tmp_path: Path) -> None:
    items = "".join(f"  - 公开: 也许{n}\n" for n in range(200))
    with pytest.raises(Faults) as caught:
        load_case(case(tmp_path, f"主要举措:\n{items}"))
    assert len(caught.value.faults) == 200
