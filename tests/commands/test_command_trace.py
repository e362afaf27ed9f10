"""``drafter trace``: every number of a document, tied to a figure, declared none, or tied to nothing."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from drafter.zh.columns import display_width
from tests.commands.terminal import CASE, COUNTY, ROOT, contents, edited, foreign, lay, run

LOOSE = edited(
    (
        "{{ 行政复议受理 | 同比 }}。",
        "{{ 行政复议受理 | 同比 }}，开展活动12场，受理12345热线工单，接待{{ 接待 }}。",
    )
)
DECLARED = LOOSE.replace("    正文: |", "    非数据:\n      - 12场\n      - 12345热线\n    正文: |", 1)


def traced(folder: Path, text: str) -> dict[str, tuple[str, ...]]:
    case = lay(folder, {"报告.yaml": text + "  接待:\n    单位: 人次\n"})
    numbers = json.loads(run("trace", case, "--format", "json").out)["numbers"]
    return {number["text"]: (number["state"], *number["names"]) for number in numbers}


def test_each_number_has_its_state(tmp_path: Path) -> None:
    assert traced(tmp_path, LOOSE) == {
        "281件": ("tied", "行政复议受理"),
        "5.64%": ("tied", "行政复议受理"),
        "12场": ("loose",),
        "【2026年？人次】": ("open", "接待"),
    }


def test_what_was_declared_is_neither_loose_nor_passed_over(tmp_path: Path) -> None:
    found = traced(tmp_path, DECLARED)
    assert found["12"] == ("declared",)
    assert found["12345"] == ("declared",)
    assert not any(state[0] == "loose" for state in found.values())


def test_offsets_lie_on_the_numbers(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": LOOSE + "  接待: 3人次\n"})
    data = json.loads(run("trace", case, "--format", "json").out)
    text = run("build", case, "--format", "text").out
    for number in data["numbers"]:
        line = next(
            each for each in text.splitlines() if each[number["start"] : number["end"]] == number["text"]
        )
        assert number["fragment"] in line
        assert number["address"] == ["主要举措", "举措1", "正文"]


def test_a_loose_number_is_a_finding_and_a_report_without_is_none(tmp_path: Path) -> None:
    assert run("trace", lay(tmp_path / "甲", {"报告.yaml": CASE})).code == 0
    loose = run("trace", lay(tmp_path / "乙", {"报告.yaml": LOOSE + "  接待: 3人次\n"}))
    assert loose.code == 1
    assert loose.out.index("没有出处（1）") < loose.out.index("有出处的数据")


def test_every_number_of_the_invented_county_is_accounted_for() -> None:
    data = json.loads(run("trace", COUNTY, "--format", "json").out)
    assert data["summary"]["loose"] == 0
    assert data["summary"]["tied"] > 150


@pytest.mark.parametrize("target", [COUNTY, ROOT / "seeds" / "000_81bc91e7f7cd3878.txt"])
def test_the_list_fits_eighty_columns(target: Path) -> None:
    result = run("trace", target)
    assert result.code == 0
    assert [line for line in result.out.splitlines() if display_width(line) > 80] == []


def test_of_a_bare_file_the_numbers_are_recognised_only(tmp_path: Path) -> None:
    lay(tmp_path, {"甲.txt": "一、主要举措\n2026年受理行政复议案件281件，开展活动12场。\n"})
    data = json.loads(run("trace", tmp_path / "甲.txt", "--format", "json").out)
    assert [number["text"] for number in data["numbers"]] == ["281件", "12场"]
    assert {number["state"] for number in data["numbers"]} == {"recognised"}


def test_the_page_lies_among_the_drafts_and_is_never_overwritten(tmp_path: Path) -> None:
    case = lay(tmp_path / "云岭县 2026", {"报告.yaml": CASE})
    for _ in range(2):
        assert run("trace", case, "--format", "html").code == 0
    assert sorted(path.name for path in (case / "稿件").iterdir()) == [
        "云岭县 2026（数字出处）-2.html",
        "云岭县 2026（数字出处）.html",
    ]


def test_looking_writes_nothing(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": CASE})
    before = contents(case)
    run("trace", case)
    run("trace", case, "--format", "json")
    assert contents(case) == before


@pytest.mark.parametrize(
    "arguments", [("没有.docx",), ("甲.txt", "--stage", "送审稿"), ("案", "--text", "没有"), ()]
)
def test_what_cannot_be_traced_is_told_in_a_sentence(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"甲.txt": "受理281件。", "案/报告.yaml": CASE})
    monkeypatch.chdir(tmp_path)
    result = run("trace", *arguments)
    assert (result.code, result.out) == (2, "")
    assert foreign(result.err) == []


def test_a_table_of_a_word_file_is_a_table_of_the_page(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("青岚县2026年度法治政府建设情况报告", "一、主要举措和成效", "办理案件281件。", "主要数据表"):
        document.add_paragraph(text)
    grid = document.add_table(rows=0, cols=3)
    for row in ("项目 2025年 2026年", "复议案件（件） 266 281"):
        for cell, text in zip(grid.add_row().cells, row.split(), strict=True):
            cell.text = text
    document.save(str(tmp_path / "报告.docx"))
    page = tmp_path / "页.html"
    assert run("trace", tmp_path / "报告.docx", "--format", "html", "-o", page).code == 0
    assert '<th scope="col">2025年</th>' in page.read_text(encoding="utf-8")
