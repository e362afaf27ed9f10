from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter.model.progress import progress
from drafter.store.load import open_case
from drafter.wizard.home import standing
from drafter.wizard.screen import RULE
from drafter.zh.columns import display_width
from tests.terminal.cases import open_case_in

EXAMPLE = Path(__file__).parents[2] / "examples" / "云岭县-2026"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2027, 1, 22), "（还有 38 天）"),
        (date(2027, 3, 1), "（还有 0 天）"),
        (date(2027, 3, 5), "（已过期 4 天）"),
    ],
)
def test_the_days_left_are_counted_to_the_day_it_is_due(tmp_path: Path, today: date, told: str) -> None:
    lines = standing(progress(open_case(open_case_in(tmp_path)).report), today)
    assert lines[1] == f"报送期限：2027年3月1日前{told}"


def test_every_part_has_its_bar_and_what_is_open_and_the_next_step_comes_last(tmp_path: Path) -> None:
    lines = standing(progress(open_case(open_case_in(tmp_path)).report), date(2027, 1, 22))
    parts = lines[next(at for at, line in enumerate(lines) if set(line) == {RULE}) + 1 :]
    assert parts[0] == "主要举措        --------------------  0/2 项    待填数据 5 个"
    assert parts[1] == "不足和原因      ####################  1/1 项"
    assert lines[-1].startswith("下一步：")


def test_a_whole_countys_state_fits_a_screen() -> None:
    lines = standing(progress(open_case(EXAMPLE).report), date(2027, 1, 22))
    assert [line for line in lines if display_width(line) > 79] == []
    assert len(lines) <= 13
    assert any(line.startswith("2025年安排的 8 件事：已完成") for line in lines)
