"""The page as it is set: lines, characters, page numbers, faces."""

from __future__ import annotations

import pytest

from tests.render.pages import Pages

pytestmark = pytest.mark.render

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
CELL = 16 / 72 * 25.4
REPORTS = ("送审稿", "印发稿", "公开稿", "joint", "joint-sealed")


def test_every_full_page_of_plain_text_has_22_lines(pages: dict[str, Pages]) -> None:
    plain = pages["plain"]

    assert plain.count >= 4
    assert [len(plain.of(page)) for page in range(1, plain.count)] == [22] * (plain.count - 1)


def test_lines_of_a_plain_page_are_of_one_pitch(pages: dict[str, Pages]) -> None:
    baselines = [line.baseline for line in pages["plain"].of(2)]

    assert baselines == pytest.approx([baselines[0] + 28.95 / 72 * 25.4 * row for row in range(22)], abs=0.05)


def test_full_lines_have_28_characters_and_first_lines_26(pages: dict[str, Pages]) -> None:
    lines = pages["plain"].of(1)
    counts = [len(line.text) for line in lines if line.right > RIGHT - CELL]

    assert set(counts) == {26, 28}
    assert {len(line.text) for line in lines if line.left > LEFT + 1} == {26}


def test_body_lines_stay_within_the_type_area(pages: dict[str, Pages]) -> None:
    lines = pages["plain"].of(2)

    assert min(line.left for line in lines) == pytest.approx(LEFT, abs=0.1)
    assert max(line.right for line in lines) <= RIGHT + 0.1


def test_first_lines_are_indented_by_two_characters(pages: dict[str, Pages]) -> None:
    first = [line for line in pages["plain"].of(1) if len(line.text) == 26]

    assert [line.left for line in first] == pytest.approx([LEFT + 2 * CELL] * len(first), abs=0.1)


def test_odd_pages_have_their_number_right_and_even_pages_left(pages: dict[str, Pages]) -> None:
    footers = [line for line in pages["plain"].lines if line.footer]
    one = 14 / 72 * 25.4

    assert [line.text for line in footers] == [f"—{page}—" for page in range(1, pages["plain"].count + 1)]
    assert [line.right for line in footers[::2]] == pytest.approx([RIGHT - one] * len(footers[::2]), abs=0.5)
    assert [line.left for line in footers[1::2]] == pytest.approx([LEFT + one] * len(footers[1::2]), abs=0.5)
    assert {size for line in footers for _, size in line.faces} == {14.0}


@pytest.mark.parametrize("name", REPORTS)
def test_pages_of_reports_are_full_but_for_what_is_kept_together(pages: dict[str, Pages], name: str) -> None:
    report = pages[name]
    signed = next(line.page for line in report.lines if line.text == "特此报告。")

    for page in range(2, signed - 1):
        assert len(report.of(page)) in (21, 22)


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_stands_below_the_type_area_but_page_numbers(pages: dict[str, Pages], name: str) -> None:
    assert {line.text for line in pages[name].lines if line.baseline > BOTTOM} == {
        f"—{page}—" for page in range(1, pages[name].count + 1)
    }


def test_the_title_is_broken_by_meaning_and_centred(pages: dict[str, Pages]) -> None:
    lines = pages["送审稿"].of(1)[:2]

    assert [line.text for line in lines] == ["云岭县人民政府", "关于2026年度法治政府建设情况的报告"]
    assert [(line.left + line.right) / 2 for line in lines] == pytest.approx([106.0, 106.0], abs=0.6)
    assert {size for line in lines for _, size in line.faces} == {22.0}
    assert lines[1].baseline - lines[0].baseline == pytest.approx(36 / 72 * 25.4, abs=0.1)


def test_recipients_stand_flush_one_line_below_the_title(pages: dict[str, Pages]) -> None:
    report = pages["公开稿"]
    recipients, title = report.line("县委、县人大常委会"), report.of(1)[1]

    assert recipients.left == pytest.approx(LEFT, abs=0.2)
    assert recipients.baseline - title.baseline == pytest.approx(2 * 28.95 / 72 * 25.4, abs=2.5)


def test_run_in_headings_have_two_faces_in_one_line(pages: dict[str, Pages]) -> None:
    line = pages["送审稿"].line("（一）坚持高位推动。")
    heading, rest = {face for face, _ in line.faces[:10]}, {face for face, _ in line.faces[10:]}

    assert line.left == pytest.approx(LEFT + 2 * CELL, abs=0.6)
    assert {size for _, size in line.faces} == {16.0}
    assert len(heading) == 1
    assert not heading & rest


def test_each_level_of_heading_has_the_face_of_the_standard(pages: dict[str, Pages]) -> None:
    report = pages["送审稿"]
    first, second, third, text = (
        report.line(words).faces[4][0] for words in ("一、主要", "（二）完善", "1.规范文件", "坚持高位推动")
    )

    assert third == text
    assert len({first, second, third}) == 3


def test_characters_outside_gb_2312_have_a_face_that_draws_them(pages: dict[str, Pages]) -> None:
    line = pages["送审稿"].line("（1）强化审查。")
    faces = dict(zip(line.text, line.faces, strict=True))

    assert faces["垟"] == faces["塆"] != faces["村"]
