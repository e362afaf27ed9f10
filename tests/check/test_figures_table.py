"""Totals of tables and changes between their columns."""

from __future__ import annotations

import pytest

from drafter.check.figures_table import wrong_cells

AREAS = (
    ("领域", "检查（次）", "处罚（件）", "合计"),
    ("林业", "120", "12", "132"),
    ("渔业", "85", "9", "94"),
    ("气象", "64", "3", "67"),
    ("合计", "269", "24", "293"),
)
YEARS = (
    ("指标", "2026年", "2025年", "增减"),
    ("行政复议新收", "189件", "171件", "增加18件"),
    ("败诉率", "4.6%", "5.8%", "下降1.2个百分点"),
    ("法律援助", "1080件", "1200件", "-10%"),
)


def changed(rows: tuple[tuple[str, ...], ...], row: int, column: int, cell: str) -> list[tuple[str, ...]]:
    made = [list(each) for each in rows]
    made[row][column] = cell
    return [tuple(each) for each in made]


@pytest.mark.parametrize("rows", [AREAS, YEARS, (AREAS[0], AREAS[4], *AREAS[1:4])])
def test_a_table_that_adds_up_is_left_alone(rows: tuple[tuple[str, ...], ...]) -> None:
    assert list(wrong_cells(rows)) == []


def test_a_total_below_its_rows_is_found() -> None:
    found = {(wrong.row, wrong.column) for wrong in wrong_cells(changed(AREAS, 4, 1, "296"))}
    assert (4, 1) in found


def test_a_total_above_its_rows_is_found() -> None:
    rows = changed((AREAS[0], AREAS[4], *AREAS[1:4]), 1, 2, "42")
    assert (1, 2) in {(wrong.row, wrong.column) for wrong in wrong_cells(rows)}


def test_cells_with_units_add_up_too() -> None:
    rows = [("单位", "检查"), ("甲局", "12次"), ("乙局", "8次"), ("合计", "30次")]
    assert [(wrong.row, wrong.column) for wrong in wrong_cells(rows)] == [(3, 1)]


def test_a_row_that_misses_its_total_is_found_where_the_others_keep_theirs() -> None:
    assert (2, 3) in {(wrong.row, wrong.column) for wrong in wrong_cells(changed(AREAS, 2, 3, "49"))}


@pytest.mark.parametrize(
    ("row", "cell"), [(1, "增加81件"), (1, "减少18件"), (2, "下降2.1个百分点"), (3, "-20%")]
)
def test_a_change_that_the_two_years_do_not_give_is_found(row: int, cell: str) -> None:
    assert [(wrong.row, wrong.column) for wrong in wrong_cells(changed(YEARS, row, 3, cell))] == [(row, 3)]


def test_two_years_without_a_column_of_changes_are_left_alone() -> None:
    assert list(wrong_cells([row[:3] for row in YEARS])) == []


def test_a_change_against_a_year_that_is_not_in_the_table_is_left_alone() -> None:
    rows = [("部门", "检查（次）", "同比"), ("甲局", "8650", "增长5.3%"), ("乙局", "5230", "下降8.1%")]
    assert list(wrong_cells(rows)) == []
