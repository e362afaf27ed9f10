"""Pairs written and labelled by hand, not by those who wrote the comparison."""

from __future__ import annotations

from functools import reduce
from operator import add
from pathlib import Path

import pytest

from drafter.commands.comparing.as_json import as_data
from drafter.commands.comparing.sides import read_side
from drafter.diff.compare import compare
from tests.diff.unseen.making import labels, make
from tests.diff.unseen.scoring import Score, score

_PAIRS = labels()
_YEARS = [name for name, pair in _PAIRS.items() if "promises" in pair]
_DRAFTS = [name for name in _PAIRS if name not in _YEARS]


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return {name: _scored(name, tmp_path_factory.mktemp(f"pair{name}")) for name in _PAIRS}


def _scored(name: str, folder: Path) -> Score:
    pair = _PAIRS[name]
    old, new = (read_side(str(path), None, None) for path in make(pair, folder))
    found = compare(old.draft, new.draft, years=name in _YEARS or None)
    return score(name, pair, as_data(found, None, None))


def _sum(scores: dict[str, Score], names: list[str]) -> Score:
    return reduce(add, (scores[name] for name in names))


def test_nearly_every_fact_is_told_and_nothing_else(scores: dict[str, Score]) -> None:
    whole = _sum(scores, list(_PAIRS))
    assert whole.f1 >= 0.97, whole.remarks


def test_nearly_every_edit_is_found(scores: dict[str, Score]) -> None:
    drafts = _sum(scores, _DRAFTS)
    assert drafts.recall >= 0.92, drafts.remarks


def test_nearly_every_edit_that_is_told_is_one(scores: dict[str, Score]) -> None:
    drafts = _sum(scores, _DRAFTS)
    assert drafts.precision >= 0.92, drafts.remarks


def test_nearly_every_promise_is_answered_as_a_person_answers_it(scores: dict[str, Score]) -> None:
    years = _sum(scores, _YEARS)
    assert years.recall >= 0.92, years.remarks


@pytest.mark.parametrize(
    "name", ["05", "17", "23", "26", "42", "51", "77", "83", "89", "95", "96", "97", "110", "116"]
)
def test_one_figure_hidden_in_a_text_set_anew_is_all_that_is_told(
    name: str, scores: dict[str, Score]
) -> None:
    found = scores[name]
    assert (found.facts_right, found.facts_told, found.edits_told) == (1, 1, 0), found.remarks
