"""Whole reports of every kind of body with one fault or none: structure, promises, problems, the page."""

from __future__ import annotations

from functools import cache

import pytest

from tests.check.unseen_cases import Score, Unseen, families, load, pooled

FILES = (
    "wholes",
    "wholes_more",
    "wholes_third",
    "wholes_fourth",
    "wholes_fifth",
    "wholes_sixth",
    "wholes_seventh",
    "wholes_eighth",
    "wholes_ninth",
    "wholes_tenth",
    "wholes_eleventh",
    "shorts",
)
_BAR = 0.9


@cache
def _cases() -> tuple[Unseen, ...]:
    return tuple(case for name in FILES for case in load(name))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return families(_cases(), tmp_path_factory.mktemp("wholes"))


def test_every_whole_report_has_a_name_of_its_own() -> None:
    names = [case.id for case in _cases()]
    assert len(names) == len(set(names)) >= 380


def test_every_fault_planted_in_a_whole_report_stands_in_it() -> None:
    assert [case.id for case in _cases() for each in case.planted if each not in case.text] == []


@pytest.mark.parametrize("family", ["C", "L", "S"])
def test_nine_in_ten_faults_of_whole_reports_are_found(family: str, scores: dict[str, Score]) -> None:
    assert scores[family].recall >= _BAR, scores[family].missed


def test_nine_in_ten_sound_whole_reports_are_left_alone(scores: dict[str, Score]) -> None:
    whole = pooled(scores)
    assert whole.quiet >= _BAR, whole.disturbed


def test_nine_in_ten_findings_in_whole_reports_are_right(scores: dict[str, Score]) -> None:
    whole = pooled(scores)
    assert whole.precision >= _BAR, whole.wrong
