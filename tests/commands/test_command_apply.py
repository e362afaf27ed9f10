"""``drafter apply``: all or chosen changes of a comparison, listed or made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.terminal import CASE, edited, foreign, lay, run

CHANGED = edited(
    ("281件", "291件"), ("业务不熟", "业务生疏"), ("    正文: 开展执法业务轮训", "    正文: 轮训4期")
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return lay(tmp_path / "案", {"报告.yaml": CASE})


@pytest.fixture
def changes(case: Path, tmp_path: Path) -> Path:
    new = lay(tmp_path / "新", {"报告.yaml": CHANGED})
    target = tmp_path / "改动.json"
    target.write_text(run("diff", case, new, "--format", "json").out, encoding="utf-8")
    return target


def text(case: Path) -> str:
    return (case / "报告.yaml").read_text(encoding="utf-8")


def test_all_changes_make_the_new_text(case: Path, changes: Path) -> None:
    result = run("apply", case, changes)
    assert result.code == 0
    assert "写入 3 处改动" in result.out
    assert text(case) == CHANGED


def test_the_chosen_changes_are_made_alone(case: Path, changes: Path) -> None:
    listed = run("apply", case, changes, "--list").out
    number = next(line.split(".")[0].strip() for line in listed.splitlines() if "问题1" in line)
    result = run("apply", case, changes, "--only", number)
    assert result.code == 0
    assert "另有 2 处没有选" in result.err
    assert text(case) == edited(("业务不熟", "业务生疏"))


def test_listing_writes_nothing(case: Path, changes: Path) -> None:
    result = run("apply", case, changes, "--list")
    assert result.code == 0
    assert "281件 → 291件" in result.out
    assert text(case) == CASE


def test_making_them_twice_changes_nothing_more(case: Path, changes: Path) -> None:
    run("apply", case, changes)
    assert "已经是这样" in run("apply", case, changes).out
    assert text(case) == CHANGED


@pytest.mark.parametrize("only", ["0", "4", "甲", "3-1", "1,,9", "", "1-2-3", "999999999999"])
def test_a_number_that_is_none_is_refused(case: Path, changes: Path, only: str) -> None:
    result = run("apply", case, changes, "--only", only)
    assert (result.code, result.out) == (2, "")
    assert text(case) == CASE


def _without(key: str) -> dict[str, Any]:
    row = {"kind": "set", "file": "报告.yaml", "address": ["年度"], "old": "2026", "new": "2027"}
    return {name: value for name, value in row.items() if name != key}


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "[]", "{}", '{"changes": 1}', '{"changes": [1]}', "[" * 100_000),
        *(json.dumps({"changes": [_without(key)]}) for key in ("kind", "file", "address", "old", "new")),
        json.dumps({"changes": [_without("") | {"file": "../外面.yaml"}]}),
        json.dumps({"changes": [_without("") | {"file": "报送/../../外面.yaml"}]}),
        json.dumps({"changes": [_without("") | {"kind": "run"}]}),
        json.dumps({"changes": [_without("") | {"new": 2027}]}),
        json.dumps({"changes": [_without("") | {"address": [0]}]}),
        json.dumps({"changes": [_without("") | {"address": "年度"}]}),
    ],
)
def test_a_file_that_is_no_comparison_is_refused(case: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "坏.json").write_text(content, encoding="utf-8")
    result = run("apply", case, tmp_path / "坏.json")
    assert (result.code, result.out) == (2, "")
    assert foreign(result.err) == []
    assert text(case) == CASE


def test_a_comparison_of_files_cannot_be_applied(case: Path, tmp_path: Path) -> None:
    lay(tmp_path, {"甲.txt": "受理案件1件。", "乙.txt": "受理案件2件。"})
    found = run("diff", tmp_path / "甲.txt", tmp_path / "乙.txt", "--format", "json").out
    (tmp_path / "改动.json").write_text(found, encoding="utf-8")
    result = run("apply", case, tmp_path / "改动.json")
    assert result.code == 2
    assert "不是两个报告文件夹" in result.err


def test_what_stands_there_already_is_not_counted_as_written(case: Path, changes: Path) -> None:
    run("apply", case, changes, "--only", "1")
    assert "写入 2 处改动，另有 1 处本来就是这样。" in run("apply", case, changes).out


def test_a_text_that_only_goes_on_is_listed_from_where_it_differs(case: Path, tmp_path: Path) -> None:
    long = "行政执法人员业务不熟，对新修订的法律法规学习不够深入，办理复杂案件的能力有待进一步提高"
    old = lay(tmp_path / "甲", {"报告.yaml": CASE.replace("业务不熟", long, 1)})
    new = lay(tmp_path / "乙", {"报告.yaml": CASE.replace("业务不熟", f"{long}并逐年改善", 1)})
    file = tmp_path / "长.json"
    file.write_text(run("diff", old, new, "--format", "json").out, encoding="utf-8")
    assert "并逐年改善" in run("apply", old, file, "--list").out


def test_the_list_says_what_a_case_has_moved_on_from(tmp_path: Path, changes: Path) -> None:
    other = lay(tmp_path / "他", {"报告.yaml": edited(("281件", "300件"))})
    result = run("apply", other, changes, "--list")
    assert result.code == 0
    assert "处现在的内容不是改动以前的样子" in result.out


def test_a_file_of_changes_that_is_not_there_is_said_to_be_missing(case: Path, tmp_path: Path) -> None:
    result = run("apply", case, tmp_path / "没有.json")
    assert result.code == 2
    assert "没有找到" in result.err
