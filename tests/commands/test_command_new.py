"""``drafter new``: a folder to begin with, and nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.terminal import contents, foreign, lay, run


def test_a_new_case_can_be_built_and_looked_at_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "云岭县-2026"
    shown = run("new", folder)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == (
        f"已新建：{folder}（云岭县人民政府，2026年，体例“四部分”）\n"
        f"下一步：drafter fill {folder}\n"
        f"看成稿：drafter build {folder}\n"
    )
    assert "【待填：引言】" in run("build", folder, "--format", "text").out
    assert run("status", folder).code == 0


def test_a_path_with_a_space_is_quoted_where_it_is_to_be_typed(tmp_path: Path) -> None:
    folder = tmp_path / "云岭县 2026"
    assert f'drafter build "{folder}"\n' in run("new", folder).out


def test_what_the_user_says_goes_before_what_the_name_says(tmp_path: Path) -> None:
    folder = tmp_path / "我的报告-2020"
    shown = run("new", folder, "--year", "2026年", "--body", "云岭县司法局", "--skeleton", "部门")
    assert shown.out.startswith(f"已新建：{folder}（云岭县司法局，2026年，体例“部门”）\n")


def test_the_files_tell_editors_their_schema(tmp_path: Path) -> None:
    run("new", tmp_path / "云岭县-2026")
    made = contents(tmp_path / "云岭县-2026")
    first = (made["报告.yaml"] or b"").decode().split("\n")[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    assert made[first.removeprefix(prefix)]


def _full(folder: Path) -> None:
    lay(folder, {"报告.yaml": "年度: 2026\n"})


def _file(folder: Path) -> None:
    folder.write_bytes(b"x")


@pytest.mark.parametrize("there", [_full, _file])
def test_what_is_there_already_is_never_touched(there: object, tmp_path: Path) -> None:
    assert callable(there)
    there(tmp_path / "云岭县-2026")
    before = contents(tmp_path)
    shown = run("new", tmp_path / "云岭县-2026")
    assert (shown.code, shown.out) == (2, "")
    assert "已经存在" in shown.err
    assert contents(tmp_path) == before


# arguments | what is said
WRONG: dict[str, tuple[list[str], str]] = {
    "a year in words": (["--year", "明年"], "“明年”不是年份。请写四位数字，例如 --year 2026。"),
    "a year of two digits": (["--year", "26"], "“26”不是年份。"),
    "a name with a control character": (
        ["--body", "云岭\x07县人民政府"],
        "机关的名称不能用。文字里有看不见的字符",
    ),
    "a name with a reference": (["--body", "{{ 行政区划 }}人民政府"], "机关的名称不能用。这里不能引用数据。"),
    "an unknown skeleton": (["--skeleton", "四部份"], "没有“四部份”这种体例。是不是“四部分”？"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_wish_makes_no_folder(wrong: str, tmp_path: Path) -> None:
    arguments, what = WRONG[wrong]
    shown = run("new", tmp_path / "云岭县-2026", *arguments)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith(what)
    assert foreign(shown.err.replace("--year", "")) == []
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(
    ("place", "meant"),
    [("青石县", "青石县人民政府"), ("松山市云岭县", "松山市云岭县人民政府"), ("城关街道", "城关街道办事处")],
)
def test_the_name_of_a_place_is_no_body_and_the_body_is_proposed(
    tmp_path: Path, place: str, meant: str
) -> None:
    shown = run("new", tmp_path / "报告-2026", "--body", place)
    assert shown.code == 2 and f"“{meant}”" in shown.err
    assert not (tmp_path / "报告-2026").exists()
