"""What holds for any two states of a case: making all that differs turns the one into the other."""

from __future__ import annotations

import os
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.store.apply import apply_changes, case_trees
from drafter.store.changes import changes, made
from drafter.store.load import Case, open_case
from tests.strategies import RandomCase, cases

EXAMPLES = int(os.environ.get("DRAFTER_EXAMPLES", "10"))
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("案卷")


def opened(made_up: RandomCase, place: Path) -> Case:
    return open_case(made_up.write(place / f"第{len(list(place.iterdir()))}案"))


def bare_parts(trees: dict[str, Any]) -> list[dict[str, Any]]:
    """The parts that have items outside any section."""
    parts = [part for tree in trees.values() for part in tree.values()]
    return [part for part in parts if isinstance(part, dict) and isinstance(part.get("条目"), list)]


@many
@given(one=cases(), other=cases())
def test_making_all_changes_in_a_folder_gives_the_other_report(
    one: RandomCase, other: RandomCase, place: Path
) -> None:
    old, new = opened(one, place), opened(other, place)
    wanted = changes(case_trees(old), case_trees(new))
    apply_changes(old.files.folder, wanted, "测试")
    assert case_trees(open_case(old.files.folder)) == case_trees(new)
    assert open_case(old.files.folder).report == new.report


@many
@given(one=cases(), other=cases())
def test_making_all_changes_gives_the_other_trees_and_back(
    one: RandomCase, other: RandomCase, place: Path
) -> None:
    old, new = case_trees(opened(one, place)), case_trees(opened(other, place))
    assert made(old, changes(old, new)) == new
    assert made(new, changes(new, old)) == old


@many
@given(one=cases())
def test_a_case_does_not_differ_from_itself(one: RandomCase, place: Path) -> None:
    trees = case_trees(opened(one, place))
    assert changes(trees, trees) == []


@many
@given(one=cases(), data=st.data())
def test_a_changed_order_of_items_is_made(one: RandomCase, data: st.DataObject, place: Path) -> None:
    case = opened(one, place)
    trees = case_trees(case)
    other = deepcopy(trees)
    for part in bare_parts(other):
        part["条目"] = data.draw(st.permutations(part["条目"]))
    apply_changes(case.files.folder, changes(trees, other), "测试")
    assert case_trees(open_case(case.files.folder)) == other
