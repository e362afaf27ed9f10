"""The table of indicators: complete, unique, consistent, and cheap to read."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.data import formula
from drafter.data.tables import (
    Indicator,
    department,
    every_indicator,
    identities,
    indicators,
    kinds,
    topics,
)
from drafter.zh.width import fold_name

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = ("000", "001", "002", "003")
LISTED_FIGURES = range(1, 109)


def gold(name: str) -> Any:
    return yaml.load((GOLD / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)


def by_id() -> dict[str, Indicator]:
    return {each.id: each for each in every_indicator()}


def names_and_aliases() -> list[str]:
    return [name for each in every_indicator() for name in (each.name, *each.aliases)]


def test_every_name_and_alias_is_unique_after_folding() -> None:
    folded = [fold_name(name) for name in names_and_aliases()]
    assert len(folded) == len(set(folded))


def test_ids_are_unique() -> None:
    assert len(by_id()) == len(every_indicator()) >= 216


def test_names_fit_into_a_reference() -> None:
    assert [
        name for name in names_and_aliases() if not re.fullmatch(r"[0-9A-Za-z\u4e00-\u9fff]{2,20}", name)
    ] == []


def test_all_216_figures_of_the_catalogue_are_indicators() -> None:
    figures = {figure["id"] for figure in gold("catalogue")["figures"]}
    assert len(figures) == 216
    assert figures <= set(by_id())


def test_all_108_standard_figures_are_covered() -> None:
    assert {number for each in every_indicator() for number in each.numbers} == set(LISTED_FIGURES)


def test_kind_agrees_with_the_catalogue() -> None:
    figures = gold("catalogue")["figures"]
    wrong = [f["id"] for f in figures if kinds()[by_id()[f["id"]].kind].english != f["kind"]]
    assert wrong == []


@pytest.mark.parametrize("seed", SEEDS)
def test_every_unit_of_a_seed_is_a_unit_of_its_indicator(seed: str) -> None:
    figures = gold(f"{seed}.figures")["figures"]
    wrong = [(f["id"], f["unit"]) for f in figures if f["unit"] not in by_id()[f["catalogue"]].units]
    assert wrong == []


def test_every_indicator_has_a_unit_or_says_that_it_has_none() -> None:
    assert [each.name for each in every_indicator() if not each.units] == []


def test_shares_are_in_per_cent_and_bounded() -> None:
    rates = [each for each in every_indicator() if each.kind == "比率"]
    assert {each.units for each in rates} == {("%",)}
    assert {(each.low, each.high) for each in rates} == {(Decimal(0), Decimal(100))}


def test_every_department_is_known() -> None:
    named = {name for each in every_indicator() for name in each.departments}
    assert [name for name in named if department(name) is None] == []


def test_formulas_and_subjects_name_indicators() -> None:
    known = {each.name for each in every_indicator()}
    for each in every_indicator():
        operands = formula.names(each.formula) if each.formula else ()
        assert set(operands) <= known
        assert each.name not in operands
        assert not each.subject or each.subject in known


def test_a_definition_names_its_basis() -> None:
    assert [
        each.name for each in every_indicator() if bool(each.definition) != bool(each.definition_basis)
    ] == []


def test_internal_instructions_are_not_public() -> None:
    assert [each.name for each in every_indicator() if not each.public] == ["主要领导批示"]


def test_every_indicator_belongs_to_a_subtopic() -> None:
    asked = {name for topic in topics() for name in topic.indicators}
    known = {each.name for each in every_indicator()}
    assert known - asked == set(), "put these into 指标 of their subtopic in drafter/data/topics.yaml"
    assert asked - known == set(), "topics.yaml names these; drafter/data/indicators.yaml has no row for them"


def test_reading_one_row_gives_the_same_as_reading_the_table() -> None:
    for each in every_indicator():
        for name in (each.name, *each.aliases):
            assert indicators()[name] == each
    assert len(indicators()) == len(names_and_aliases())


def test_a_name_is_found_however_wide_it_is_typed() -> None:
    assert indicators()["行政复议 受理"].id == "reconsideration_cases"
    assert indicators().get("没有这个指标") is None


def test_identities_name_indicators() -> None:
    known = {each.name for each in every_indicator()}
    for identity in identities():
        assert set(identity.operands) <= known
        assert identity.relation in ("=", "≤", "整数")
        assert bool(identity.right) == (identity.relation != "整数")
    assert len({identity.id for identity in identities()}) == len(identities())
