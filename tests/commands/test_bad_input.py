"""A case file with a mistake: the place, the user's own line, the cure, exit code 2, nothing touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.zh.width import visible
from tests.commands.mistakes import MISTAKES
from tests.commands.terminal import CARET, contents, edited, foreign, lay, run


@pytest.mark.parametrize("command", ["status", "build"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_shown_with_place_line_caret_and_cure(
    mistake: str, command: str, tmp_path: Path
) -> None:
    marked, what, cure = MISTAKES[mistake]
    case = lay(tmp_path / "云岭县 2026", {"报告.yaml": marked.replace(CARET, "")})
    before = contents(tmp_path)
    shown = run(command, case)
    assert (shown.code, shown.out) == (2, "")
    assert what in shown.err
    assert cure in shown.err
    assert foreign(shown.err) == []
    assert contents(tmp_path) == before
    head, tail = marked.split(CARET)
    line, _, at = shown.excerpts[0]
    assert line == head.count("\n") + 1
    assert at.startswith(visible(tail.split("\n")[0])[:5])
    assert f"报告.yaml 第{line}行" in shown.err


def test_the_words_for_every_mistake_read_as_reviewed(
    tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    said = []
    for mistake, (marked, _, _) in MISTAKES.items():
        if mistake == "aliases that explode":
            continue  # forty times the words for an anchor
        case = lay(tmp_path, {"报告.yaml": marked.replace(CARET, "")})
        said.append(f"# {mistake}\n{run('status', case).err}")
    golden("commands/mistakes.txt", "\n".join(said))


def test_all_mistakes_of_a_file_come_at_once_in_file_order(tmp_path: Path) -> None:
    text = edited(
        ("年度: 2026", "年度: 明年"), ("    部门: 司法局\n", "    部们: 司法局\n"), ("2027-06-30", "某日"),
        ("281件", "很多"), ("上年: 266件", "去年: 266件"),
    )  # fmt: skip
    shown = run("status", lay(tmp_path, {"报告.yaml": text}))
    lines = [line for line, _, _ in shown.excerpts]
    assert lines == sorted(lines)
    assert [at for _, _, at in shown.excerpts] == ["明年", "部们: 司法局", "某日", "很多", "去年: 266件"]
    assert shown.err.endswith("共 5 处需要修改。\n")


def test_mistakes_of_several_files_come_at_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "报告.yaml": edited(("年度: 2026", "年度: 明年")),
        "报送/公安局.yaml": "数据:\n  普法场次：1场\n",
        "报送/司法局.yaml": "数剧:\n  普法场次: 1场\n",
        "上年.yaml": "年度: 前年\n",
    }
    shown = run("status", lay(tmp_path, files))
    named = [line for line in shown.err.splitlines() if line.endswith("行") and ".yaml" in line]
    assert named == ["报告.yaml 第4行", "公安局.yaml 第2行", "司法局.yaml 第1行", "上年.yaml 第1行"]


def test_a_key_that_is_missing_is_named_with_what_it_belongs_to(tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": edited(("  机关全称: 云岭县人民政府\n", ""))}))
    assert shown.code == 2
    assert "报告主体：缺少“机关全称”。" in shown.err
    assert "请加上一行“机关全称: ……”。" in shown.err
    assert shown.excerpts == [(1, "报告主体:", "报告主体:")]


def test_a_key_that_is_missing_at_the_top_points_at_no_line(tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": edited(("年度: 2026\n", ""))}))
    assert shown.err == "缺少“年度”。\n请加上一行“年度: ……”。\n报告.yaml\n"


def test_a_misspelt_key_is_not_missing_too(tmp_path: Path) -> None:
    shown = run("status", lay(tmp_path, {"报告.yaml": edited(("年度: 2026", "年份: 2026"))}))
    assert "缺少" not in shown.err
    assert len(shown.excerpts) == 1


@pytest.mark.parametrize("day", ["2027年2月20日", "2027.2.20", "2027/2/20", "２０２７－０２－２０"])
def test_a_day_may_be_written_in_any_common_form(day: str, tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": edited(("2027-02-19", day))})
    assert "2027年2月20日\n" in run("build", case, "--format", "text").out


@pytest.mark.parametrize("text", ["@各单位报送材料", "%的占比有所提高", "`试点`工作"])
def test_a_text_may_begin_with_a_sign_that_yaml_keeps_for_itself(text: str, tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": edited(("开展执法业务轮训", text))})
    assert f"{text}。\n" in run("build", case, "--format", "text").out


def test_a_unit_of_per_cent_needs_no_quotes(tmp_path: Path) -> None:
    text = edited(("    上年: 266件\n", ""), ("数据:\n", "数据:\n  群众满意度:\n    单位: %\n"))
    assert run("status", lay(tmp_path, {"报告.yaml": text})).code == 0


def test_two_values_of_one_figure_name_both_files_and_values(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "报告.yaml": edited(),
        "报送/司法局.yaml": "数据:\n  行政复议受理: 300件\n",
    }
    shown = run("status", lay(tmp_path, files))
    assert shown.code == 2
    assert "报告.yaml里写的是 281件，这里写的是 300件。" in shown.err
    assert shown.excerpts == [(2, "  行政复议受理: 300件", "300件")]


def test_a_skeleton_the_case_names_wrongly_is_shown_at_its_line(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": edited(("体例: 四部分", "体例: 四部份"))})
    shown = run("build", case, "--format", "text")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("体例：没有“四部份”这种体例。\n")
    assert "\n是不是“四部分”？\n" in shown.err
    assert shown.excerpts == [(5, "体例: 四部份", "四部份")]


def test_a_long_line_is_cut_around_the_caret(tmp_path: Path) -> None:
    text = edited(("开展执法业务轮训", "甲" * 300 + "{{ 神秘数据 }}" + "乙" * 300))
    shown = run("status", lay(tmp_path, {"报告.yaml": text}))
    _, source, at = shown.excerpts[0]
    assert at.startswith("{{ 神秘数据 }}")
    assert source.startswith("…")
    assert source.endswith("…")
