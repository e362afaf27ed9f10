"""Figures in cells: they have no sentence, only the heads of their row and column."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from drafter.diff.compare import compare
from drafter.diff.file_side import source_draft, word_draft
from drafter.diff.results import Comparison
from drafter.readers import read_source
from tests.diff.helpers import loud

HEAD = ["指标", "2026年", "2025年"]
TEXT = "2026年，办理行政应诉案件{}件，各项指标见附表。"


def written(path: Path, text: str, rows: list[list[str]]) -> Path:
    document = Document()
    document.add_paragraph("云岭县2026年度法治政府建设情况报告")
    document.add_paragraph(text)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value
    document.save(str(path))
    return path


def compared(folder: Path, old: tuple[str, list[list[str]]], new: tuple[str, list[list[str]]]) -> Comparison:
    return compare(
        word_draft(written(folder / "旧.docx", *old)), word_draft(written(folder / "新.docx", *new))
    )


def test_bare_numbers_of_a_new_row_are_added_under_the_names_of_their_cells(tmp_path: Path) -> None:
    head = ["序号", "部门", "检查（次）", "处罚（件）"]
    rows = [head, ["1", "司法局", "320", "45"]]
    found = compared(
        tmp_path, (TEXT.format(108), rows), (TEXT.format(108), [*rows, ["2", "水利局", "914", "76"]])
    )
    assert [(fact.kind, fact.label, fact.new_text) for fact in found.facts] == [
        ("added", "水利局检查（次）", "914"),
        ("added", "水利局处罚（件）", "76"),
    ]


def test_a_cell_that_still_says_the_old_figure_is_an_alarm(tmp_path: Path) -> None:
    rows = [HEAD, ["行政应诉案件", "108件", "121件"]]
    found = compared(tmp_path, (TEXT.format(108), rows), (TEXT.format(110), rows))
    assert [fact.alarm for fact in found.facts] == ["只改了一处，表1第2行仍是108件。"]


def test_a_column_of_another_year_is_not_left_behind(tmp_path: Path) -> None:
    rows = [HEAD, ["行政应诉案件", "108件", "121件"]]
    found = compared(tmp_path, (TEXT.format(121), rows), (TEXT.format(108), rows))
    assert [(fact.kind, fact.alarm) for fact in found.facts] == [("changed", "")]


def test_a_total_and_the_sentence_that_tells_it_are_one_figure(tmp_path: Path) -> None:
    head = ["类型", "办理数（件）"]
    old, new = ([head, ["水污染", "54"], ["合计", str(sum_)]] for sum_ in (192, 196))
    found = compared(tmp_path, (TEXT.format(192), old), (TEXT.format(196), new))
    assert [(fact.old_text, len(fact.new_spots)) for fact in found.facts] == [("192件", 2)]


def test_a_row_that_went_up_keeps_its_figures_apart_from_those_that_changed(tmp_path: Path) -> None:
    head = ["项目", "数量", "比上年"]
    old = [head, ["安全检查", "504次", "增加62次"], ["家长学校开课", "638节", "增加115节"]]
    new = [head, old[2], ["安全检查", "540次", "增加98次"]]
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert {(fact.kind, fact.new_text) for fact in found.facts} == {("changed", "540次"), ("changed", "98次")}


UNITS = ["指标", "单位", "2025年", "2026年"]


def test_a_bare_number_of_a_table_left_behind_by_the_text_is_an_alarm(tmp_path: Path) -> None:
    rows = [UNITS, ["行政应诉案件", "件", "121", "108"]]
    found = compared(tmp_path, (TEXT.format(108), rows), (TEXT.format(110), rows))
    assert [fact.alarm for fact in found.facts] == ["只改了一处，表1第2行仍是108件。"]


def test_a_text_left_behind_by_a_bare_number_of_a_table_is_an_alarm(tmp_path: Path) -> None:
    old, new = ([UNITS, ["行政应诉案件", "件", "121", number]] for number in ("108", "110"))
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert [(fact.label, fact.difference) for fact in found.facts] == [("行政应诉案件（件）", "增加2件")]
    assert [fact.alarm for fact in found.facts] == ["只改了一处，正文第1段仍是108。"]


def test_another_cell_of_the_same_number_is_not_left_behind(tmp_path: Path) -> None:
    head = ["类型", "立案（件）", "结案（件）"]
    old, new = ([head, ["非法采砂", "17", "17"], ["非法取水", number, "17"]] for number in ("17", "19"))
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert [(fact.label, fact.alarm) for fact in found.facts] == [("非法取水立案（件）", "")]


def test_a_bare_number_in_another_unit_is_not_left_behind(tmp_path: Path) -> None:
    rows = [UNITS, ["行政应诉案件", "天", "121", "108"]]
    found = compared(tmp_path, (TEXT.format(108), rows), (TEXT.format(110), rows))
    assert [fact.alarm for fact in found.facts] == [""]


def test_another_unit_in_the_head_of_a_column_is_a_fact_of_each_number(tmp_path: Path) -> None:
    old, new = ([["类型", f"办结（{unit}）"], ["水污染", "54"], ["噪声", "69"]] for unit in ("件", "起"))
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert [(fact.kind, fact.old_text) for fact in found.facts] == [("unit", "54"), ("unit", "69")]


def test_a_sign_before_a_bare_number_is_part_of_it(tmp_path: Path) -> None:
    old, new = ([["部门", "检查", "同比（%）"], ["公安", "812", number]] for number in ("5.2", "-5.2"))
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert [(fact.kind, fact.new_text, fact.label) for fact in found.facts] == [
        ("changed", "-5.2", "公安同比（%）")
    ]


def test_the_head_of_a_column_that_says_nothing_is_no_name(tmp_path: Path) -> None:
    old, new = ([["项目", "数量"], ["执法巡查（次）", number]] for number in ("412", "438"))
    found = compared(tmp_path, (TEXT.format(108), old), (TEXT.format(108), new))
    assert [(fact.label, fact.difference) for fact in found.facts] == [("执法巡查（次）", "增加26次")]


def test_a_table_of_tabs_and_a_real_one_are_the_same(tmp_path: Path) -> None:
    rows = [["执法领域", "检查（户次）"], ["市场监管", "4218"], ["交通运输", "2765"]]
    path = tmp_path / "旧.txt"
    lines = ["云岭县2026年度法治政府建设情况报告", TEXT.format(108), *map("\t".join, rows)]
    path.write_text("\n".join(lines), "utf-8")
    rows[2][1] = "2675"
    new = word_draft(written(tmp_path / "新.docx", TEXT.format(108), rows))
    found = compare(source_draft(read_source(path)), new)
    assert [(fact.label, fact.old_text, fact.new_text) for fact in found.facts] == [
        ("交通运输检查（户次）", "2765", "2675")
    ]
    assert loud(found) == []
