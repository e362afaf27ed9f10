"""版头 and annexes on the page."""

from __future__ import annotations

import pytest

from tests.render.documents import COMMITTEE, GOVERNMENT
from tests.render.pages import Pages

pytestmark = pytest.mark.render

LEFT, RIGHT, TOP = 28.0, 184.0, 37.0
RED = (1.0, 0.0, 0.0)
CELL = 16 / 72 * 25.4
PITCH = 28.95 / 72 * 25.4


def test_the_mark_begins_35_mm_below_the_top_of_the_type_area(pages: dict[str, Pages]) -> None:
    mark = pages["印发稿"].of(1)[0]
    size = mark.faces[0][1] / 72 * 25.4

    assert mark.text == f"{GOVERNMENT}文件"
    assert mark.baseline - 0.84 * size == pytest.approx(TOP + 35, abs=1.0)
    assert (mark.left + mark.right) / 2 == pytest.approx(106.0, abs=0.5)
    assert mark.left >= LEFT
    assert mark.right <= RIGHT


def test_joint_marks_stand_one_a_line_with_the_host_first(pages: dict[str, Pages]) -> None:
    assert [line.text for line in pages["joint-sealed"].of(1)[:2]] == [COMMITTEE, GOVERNMENT]


def test_the_number_stands_left_and_the_signer_right(pages: dict[str, Pages]) -> None:
    line = pages["印发稿"].line("云政〔2027〕")

    assert line.text == "云政〔2027〕号签发人："
    assert line.left == pytest.approx(LEFT + CELL, abs=0.6)
    assert line.right == pytest.approx(RIGHT - 4 * CELL, abs=3.0)


def test_the_red_rule_lies_4_mm_below_the_number_as_wide_as_the_type_area(pages: dict[str, Pages]) -> None:
    report = pages["印发稿"]
    rule = next(rule for rule in report.rules if rule.page == 1)
    ink = report.line("云政〔2027〕").baseline + 0.1 * CELL

    assert rule.colour == RED
    assert (rule.left, rule.right) == pytest.approx((LEFT, RIGHT), abs=0.1)
    assert rule.middle - ink == pytest.approx(4.0, abs=0.5)


def test_the_title_stands_two_lines_below_the_red_rule(pages: dict[str, Pages]) -> None:
    report = pages["印发稿"]
    rule = next(rule for rule in report.rules if rule.page == 1)
    title = report.of(1)[2]

    assert title.text == GOVERNMENT
    assert title.baseline - 22 / 72 * 25.4 - rule.middle == pytest.approx(2 * PITCH, abs=4.0)


@pytest.mark.parametrize("name", ["印发稿", "joint-sealed", "three-sealed"])
def test_the_first_page_of_an_issued_report_shows_body_text(pages: dict[str, Pages], name: str) -> None:
    assert pages[name].line("坚持高位推动").page == 1


def test_an_annex_begins_a_page_with_its_title_on_the_third_line(pages: dict[str, Pages]) -> None:
    report = pages["印发稿"]
    label, title = report.line("附件1"), report.lines[report.lines.index(report.line("附件1")) + 1]

    assert label == report.of(label.page)[0]
    assert label.left == pytest.approx(LEFT, abs=0.2)
    assert title.text == "2026年度法治政府建设主要数据"
    assert title.baseline - label.baseline == pytest.approx(2 * PITCH, abs=3.5)


def test_the_header_of_a_table_repeats_on_every_page(pages: dict[str, Pages]) -> None:
    report = pages["印发稿"]
    first = report.line("附件1").page
    heads = [line.page for line in report.lines if line.text == "序号指标2025年2026年"]

    assert report.count - first >= 1
    assert heads == list(range(first, first + len(heads)))
    assert len([line for line in report.lines if line.text.endswith("266件281件")]) == 70


def test_a_table_is_as_wide_as_the_type_area(pages: dict[str, Pages]) -> None:
    report = pages["公开稿"]
    rules = [rule for rule in report.rules if rule.page == report.count]

    assert min(rule.left for rule in rules) == pytest.approx(LEFT, abs=0.3)
    assert max(rule.right for rule in rules) == pytest.approx(RIGHT, abs=0.3)


def test_the_note_stands_below_the_date(pages: dict[str, Pages]) -> None:
    note = pages["公开稿"].line("（此件公开发布）")

    assert note.left == pytest.approx(LEFT + 2 * CELL, abs=3.0)
    assert note.baseline > pages["公开稿"].line("2027年2月7日").baseline
