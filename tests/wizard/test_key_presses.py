"""The whole way from the import of last year's report to a draft, counted key by key."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.store.load import open_case
from tests.wizard.playing import Played, carried, play


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return carried(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="module")
def played(folder: Path) -> Played:
    return play(folder)


def test_a_figure_takes_its_digits_enter_and_at_most_one_key_more(played: Played) -> None:
    assert len(played.figures) > 100
    costly = {name: typed for name, (typed, keys) in played.figures.items() if keys > len(typed) + 2}
    assert costly == {}


def test_the_session_ends_with_nothing_open_and_nothing_that_must_change(played: Played) -> None:
    assert played.open == 0
    assert [told for told in played.must if "应当是增加0" not in told] == []


def test_growth_told_of_numbers_that_are_typed_again_is_contradicted(played: Played) -> None:
    assert [told for told in played.must if "应当是增加0次，写的是比上年增加3次" in told]


def test_every_figure_that_was_typed_stands_in_the_case_as_typed(folder: Path, played: Played) -> None:
    reckoning = open_case(folder).reckoning
    for name, (typed, _) in played.figures.items():
        value = reckoning.find(name)
        assert value is not None and value.quantity is not None
        assert value.quantity.text.startswith(typed)


def test_the_count_is_told_in_words(played: Played) -> None:
    first, second = played.lines()
    assert f"键数 {played.keys}" in first and "最多按 2 个键" in second
