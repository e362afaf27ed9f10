"""Cases that no rule was written for: how many faults are found, how many sound texts are left alone."""

from __future__ import annotations

from functools import cache

import pytest

from tests.check.unseen_cases import Score, Unseen, families, load, pooled

FILES = ("figures", "wholes_figures", "words", "wholes_words", "excerpts", "reports", "cases", "pages")
_BAR = 0.9


@cache
def _cases() -> tuple[Unseen, ...]:
    return tuple(case for name in FILES for case in load(name))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return families(_cases(), tmp_path_factory.mktemp("unseen"))


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.id for case in _cases()]
    assert len(names) == len(set(names)) >= 260


def test_every_planted_fragment_stands_in_its_text() -> None:
    assert [case.id for case in _cases() for each in case.planted if each not in case.text] == []


def test_nine_in_ten_planted_faults_are_found(scores: dict[str, Score]) -> None:
    whole = pooled(scores)
    assert whole.recall >= _BAR, whole.missed


@pytest.mark.parametrize("family", ["C", "F", "L", "S", "W"])
def test_each_family_of_rules_finds_nine_in_ten(family: str, scores: dict[str, Score]) -> None:
    assert scores[family].recall >= _BAR, scores[family].missed


def test_nine_in_ten_sound_texts_are_left_alone(scores: dict[str, Score]) -> None:
    whole = pooled(scores)
    assert whole.quiet >= _BAR, whole.disturbed


def test_nine_in_ten_findings_are_right(scores: dict[str, Score]) -> None:
    whole = pooled(scores)
    assert whole.precision >= _BAR, whole.wrong
