"""The table of values of the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.check.opening import draft_of_source, source_of_text
from drafter.check.rules import all_rules
from drafter.readers.layout import Layout
from drafter.render.word.tokens import ADVISED, CUSTOM, GB_9704, GENERALLY, MUST, measures, table
from drafter.render.word.widths import text_width


def test_every_value_has_clause_force_and_unit() -> None:
    rows = table()

    assert len(rows) > 50
    assert [row.name for row in rows if not row.rule.clause] == []
    assert [row.name for row in rows if row.rule.force not in (MUST, GENERALLY, ADVISED, CUSTOM)] == []
    assert [row.name for row in rows if isinstance(row.value, float) and not row.rule.unit] == []


def test_a_house_style_shows_its_own_values_in_the_table() -> None:
    rows = {row.name: row.value for row in table(replace(GB_9704, pitch=28.0))}

    assert rows["pitch"] == 28.0


def test_the_page_in_twips_is_the_measured_one() -> None:
    at = measures(GB_9704)

    assert (at.paper_width, at.paper_height) == (11906, 16838)
    assert (at.top, at.right, at.bottom, at.left, at.footer) == (2098, 1474, 1984, 1588, 1446)
    assert (at.width, at.height, at.line, at.tracking, at.char_space) == (8844, 12756, 579, -5, -849)


def test_lines_and_characters_of_the_standard_fit_the_type_area() -> None:
    at = measures(GB_9704)

    assert at.line * GB_9704.lines <= at.height < at.line * (GB_9704.lines + 1)
    assert at.advance * GB_9704.characters <= at.width < at.advance * (GB_9704.characters + 1)


@pytest.mark.parametrize(
    ("text", "twips"), [("", 0), ("政府", 630), ("20", 310), ("2月", 155 + 315 + 80), ("。A", 470)]
)
def test_digits_are_half_as_wide_and_keep_their_distance_from_hanzi(text: str, twips: int) -> None:
    assert text_width(text, measures(GB_9704)) == twips


# The same numbers stand in the rules that judge a page and in the page that readers take for granted.

TOLD = {
    "width": GB_9704.paper_width,
    "height": GB_9704.paper_height,
    "top": GB_9704.top,
    "left": GB_9704.left,
    "text_width": GB_9704.text_width,
    "text_height": GB_9704.text_height,
    "pitch": GB_9704.pitch,
    "title_face": GB_9704.title_face.name,
    "title_size": GB_9704.title_size,
    "body_face": GB_9704.body.name,
    "body_size": GB_9704.size,
    "head_1_face": GB_9704.head_1.name,
    "head_1_size": GB_9704.size,
    "head_2_face": GB_9704.head_2.name,
    "head_2_size": GB_9704.size,
}


SIZES = ("title_size", "body_size", "head_1_size", "head_2_size")


def found(**page: float) -> set[str]:
    draft = draft_of_source(source_of_text("一、主要举措"), layout=Layout(**page))  # type: ignore[arg-type]
    return {rule.id for rule in all_rules() if rule.id.startswith("L") for _ in rule.find(draft)}


def test_the_page_that_readers_take_for_granted_is_the_one_that_is_written() -> None:
    assert {name: getattr(Layout(), name) for name in TOLD} == TOLD


@pytest.mark.parametrize("name", ["top", "left", "text_width", "text_height", *SIZES])
def test_the_rules_of_the_page_judge_by_the_values_of_the_table(name: str) -> None:
    value = getattr(Layout(), name)
    step = 0.3 if name in SIZES else 1.0
    assert found(**{name: value - step}) == found(**{name: value + step}) == set()
    assert len(found(**{name: value - 3 * step})) == len(found(**{name: value + 3 * step})) == 1
