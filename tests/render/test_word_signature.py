"""署名 and 成文日期 on the page."""

from __future__ import annotations

import pytest

from tests.render.documents import COMMITTEE, GOVERNMENT
from tests.render.pages import Line, Pages

pytestmark = pytest.mark.render

RIGHT = 184.0
CELL = 16 / 72 * 25.4
PITCH = 28.95 / 72 * 25.4
FIRST_BASELINE = 44.0  # mm from the top of the page: the first row of the type area
DATE = "2027年2月7日"


def names(pages: Pages, name: str) -> Line:
    """Return the last line that is the name alone: the signature, not the title."""
    return [line for line in pages.lines if line.text == name][-1]


@pytest.mark.parametrize("lines", range(30))
def test_the_signature_shares_its_page_with_text(endings: dict[str, Pages], lines: int) -> None:
    report = endings[f"ending-{lines}"]
    name, date = names(report, GOVERNMENT), report.line(DATE)
    above = [line for line in report.of(name.page) if line.baseline < name.baseline]

    assert date.page == name.page
    assert above[-1].text == "特此报告。"


@pytest.mark.parametrize("lines", range(30))
def test_the_page_before_the_signature_is_full_but_for_what_moves_with_it(
    endings: dict[str, Pages], lines: int
) -> None:
    report = endings[f"ending-{lines}"]
    before = [line for line in report.of(names(report, GOVERNMENT).page - 1) if not line.footer]

    assert not before or before[-1].baseline > FIRST_BASELINE + 17 * PITCH


@pytest.mark.parametrize("lines", range(0, 30, 2))
def test_the_sealed_signature_shares_its_page_with_text(endings: dict[str, Pages], lines: int) -> None:
    report = endings[f"sealed-{lines}"]
    name, date = names(report, GOVERNMENT), report.line(DATE)

    assert date.page == name.page
    assert [line for line in report.of(name.page) if line.baseline < name.baseline] != []


@pytest.mark.parametrize("lines", range(0, 30, 2))
def test_the_imprint_ends_the_type_area_of_the_last_page(endings: dict[str, Pages], lines: int) -> None:
    report = endings[f"sealed-{lines}"]
    last = [rule for rule in report.rules if rule.page == report.count]
    copies, date = report.line("抄送："), report.line(DATE)

    assert [rule.thickness for rule in last] == [1.0, 0.75, 1.0]
    assert last[-1].middle == pytest.approx(262.0 - 0.35 / 2, abs=0.2)
    assert {(rule.left, rule.right) for rule in last} == {(28.01, 184.01)}
    assert copies.page == report.count
    assert date.page < copies.page or date.baseline < last[0].middle


def test_an_unsealed_name_stands_one_line_below_the_text(endings: dict[str, Pages]) -> None:
    report = endings["ending-0"]

    assert names(report, GOVERNMENT).baseline - report.line("特此报告").baseline == pytest.approx(
        2 * PITCH, abs=0.3
    )


def test_a_name_longer_than_the_date_ends_two_characters_from_the_right(pages: dict[str, Pages]) -> None:
    report = pages["long-name"]
    name, date = names(report, "云岭县推进依法行政工作领导小组办公室"), report.line(DATE)

    assert name.right == pytest.approx(RIGHT - 2 * CELL, abs=0.5)
    assert date.left - name.left == pytest.approx(2 * CELL, abs=0.8)
    assert date.baseline - name.baseline == pytest.approx(PITCH, abs=0.3)


def test_a_date_longer_than_the_name_ends_two_characters_from_the_right(pages: dict[str, Pages]) -> None:
    report = pages["short-name"]
    name, date = names(report, "云岭县司法局"), report.line("2027年12月17日")

    assert date.right == pytest.approx(RIGHT - 2 * CELL, abs=0.5)
    assert date.left - name.left == pytest.approx(2 * CELL, abs=1.5)


def test_joint_names_stand_one_a_line_with_the_host_first(pages: dict[str, Pages]) -> None:
    report = pages["joint"]
    host, other = names(report, COMMITTEE), names(report, GOVERNMENT)

    assert other.baseline - host.baseline == pytest.approx(PITCH, abs=0.3)
    assert host.right == pytest.approx(other.right, abs=0.1)


def test_a_sealed_date_ends_four_characters_from_the_right_with_the_name_over_it(
    endings: dict[str, Pages],
) -> None:
    report = endings["sealed-0"]
    name, date = names(report, GOVERNMENT), report.line(DATE)

    assert date.right == pytest.approx(RIGHT - 4 * CELL, abs=1.0)
    assert name.left + name.right == pytest.approx(date.left + date.right, abs=0.6)


def test_there_is_room_for_the_seal_above_the_name(endings: dict[str, Pages]) -> None:
    report = endings["sealed-0"]

    assert names(report, GOVERNMENT).baseline - report.line("特此报告").baseline == pytest.approx(
        3 * PITCH, abs=0.3
    )


def test_sealed_joint_names_stand_side_by_side_far_enough_for_two_seals(pages: dict[str, Pages]) -> None:
    report = pages["joint-sealed"]
    line, date = names(report, COMMITTEE + GOVERNMENT), report.line(DATE)
    host_width = len(COMMITTEE) * CELL
    host_middle = line.left + host_width / 2
    date_middle = (date.left + date.right) / 2

    assert date_middle - host_middle >= 45
    assert host_middle >= 28 + 22
    assert line.right - len(GOVERNMENT) * CELL / 2 == pytest.approx(date_middle, abs=1.0)


def test_a_long_sealed_name_stands_on_one_line_within_the_type_area(pages: dict[str, Pages]) -> None:
    name = names(pages["long-sealed"], "云岭县推进依法行政工作领导小组办公室")

    assert name.right <= RIGHT + 0.2
