"""``drafter status``: how far along a case is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drafter.model.progress import progress
from drafter.store.load import load_case
from drafter.wizard.home import standing
from drafter.zh.columns import display_width
from tests.commands.terminal import CASE, COUNTY, contents, edited, lay, run

HALF = edited(
    ("    本年: 281件\n", ""),
    ("    原因: 专业人员招录困难\n", ""),
    ("    正文: 开展执法业务轮训\n", "    正文:\n"),
)
PROMISES = (
    "上年度工作安排落实情况:\n  - 编号: 旧1\n    正文: 建成公园\n    结果: 已完成\n"
    "  - 编号: 旧2\n    正文: 修订办法\n"
)


def shown(text: str, folder: Path, today: date = date(2027, 1, 22)) -> str:
    return "\n".join(standing(progress(load_case(lay(folder, {"报告.yaml": text}))), today)) + "\n"


def test_the_screen_of_an_example_reads_as_reviewed(golden: Callable[[str, str], None]) -> None:
    golden("commands/status.txt", "\n".join(standing(progress(load_case(COUNTY)), date(2027, 1, 22))) + "\n")


def test_the_screen_of_a_half_filled_case_reads_as_reviewed(
    tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    golden("commands/status-half.txt", shown(HALF + PROMISES, tmp_path))


@pytest.mark.parametrize("text", [CASE, HALF, HALF + PROMISES])
def test_the_screen_fits_eighty_columns_and_names_years(text: str, tmp_path: Path) -> None:
    screen = shown(text, tmp_path)
    assert [line for line in screen.splitlines() if display_width(line) > 80] == []
    assert "去年" not in screen
    assert "今年" not in screen


@pytest.mark.parametrize(
    ("today", "told"),
    [(date(2027, 1, 22), "还有 38 天"), (date(2027, 3, 1), "还有 0 天"), (date(2027, 3, 4), "已过期 3 天")],
)
def test_the_days_to_the_deadline_are_counted(today: date, told: str, tmp_path: Path) -> None:
    assert f"报送期限：2027年3月1日前（{told}）" in shown(CASE, tmp_path, today)


def test_json_tells_the_same_numbers(tmp_path: Path) -> None:
    data = json.loads(run("status", lay(tmp_path, {"报告.yaml": HALF + PROMISES}), "--format", "json").out)
    assert data["due"] == "2027-03-01"
    assert [part["done"] for part in data["parts"]] == [0, 1, 1, 0]
    assert data["figures"]["open"] == 1
    assert data["promises"]["total"] == 2
    assert data["shortcomings_without_cause"] == 1


def test_looking_changes_nothing(tmp_path: Path) -> None:
    case = lay(tmp_path, {"报告.yaml": HALF})
    before = contents(case)
    assert run("status", case).code == 0
    assert contents(case) == before
