"""Targets and fixed formulations know their years; types of submission derive what they owe."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from drafter.data.tables import (
    departments,
    every_indicator,
    plenum,
    political_formulas,
    submission_types,
    target_sets,
    targets_for,
)
from drafter.zh.references import split_references

TARGETS = yaml.load(
    (Path(__file__).parents[1] / "gold" / "004.targets.yaml").read_text("utf-8"), yaml.CSafeLoader
)["targets"]
RELATIONS = {"qualitative": "定性", "trend down": "下降", ">=": "≥", "<=": "≤", "<": "<", "=": "="}


def test_the_outline_has_32_targets_of_which_21_are_in_digits() -> None:
    (outline,) = target_sets()
    assert len(outline.targets) == 32
    assert len([each for each in outline.targets if each.numeric and not each.in_words]) == 21


def test_targets_are_those_of_the_outline() -> None:
    for ours, theirs in zip(target_sets()[0].targets, TARGETS, strict=True):
        value = None if theirs["value"] is None else Decimal(str(theirs["value"]))
        assert (ours.relation, ours.value, ours.deadline) == (
            RELATIONS[theirs["operator"]],
            value,
            theirs["deadline"],
        )
        assert ours.origins[0].text == theirs["fragment"]


def test_a_target_with_an_indicator_has_one_of_its_units() -> None:
    known = {each.name: each for each in every_indicator()}
    for target in target_sets()[0].targets:
        assert target.indicator == "" or target.indicator in known
        if target.indicator and target.numeric:
            assert target.unit in known[target.indicator].units, target.id


def test_the_outline_ended_in_2025() -> None:
    (outline,) = target_sets()
    assert outline.covers(2025) and not outline.ended(2025)
    assert outline.ended(2026) and not outline.covers(2026)
    assert targets_for(2026) == ()
    assert len(targets_for(2024)) == 32
    assert "2025" in outline.status


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2021, "党的十九届历次全会"),
        (2022, "党的二十大"),
        (2023, "党的二十大和二十届二中全会"),
        (2024, "党的二十大和二十届二中、三中全会"),
        (2025, "党的二十大和二十届历次全会"),
        (2026, "党的二十大和二十届历次全会"),
    ],
)
def test_each_year_has_its_plenary_sessions(year: int, words: str) -> None:
    found = plenum(year)
    assert found is not None and found.text == words


def test_years_of_plenary_sessions_do_not_overlap() -> None:
    rows = [each for each in political_formulas() if each.use == "全会"]
    for year in range(2021, 2027):
        assert len([each for each in rows if each.holds(year)]) == 1
    assert plenum(2015) is None


def test_every_formulation_has_a_basis_and_the_day_it_was_checked() -> None:
    for each in political_formulas():
        assert each.text and each.basis, each.id
        assert date.fromisoformat(each.checked).isoformat() == each.checked
        assert each.text not in each.wrong


def test_a_wrong_wording_is_not_part_of_the_right_one() -> None:
    for each in political_formulas():
        assert [wrong for wrong in each.wrong if wrong in each.text] == []


def test_every_type_of_submission_derives_title_recipients_and_signature() -> None:
    assert list(submission_types()) == [
        "政府报同级党委和人大常委会",
        "党委政府联合报上级",
        "部门",
        "乡镇街道",
        "开发区",
    ]
    for each in submission_types().values():
        assert each.title and each.recipients and each.signature and each.duty_holder and each.basis
        assert (each.due, each.published) == ("03-01", "04-01")


def test_texts_of_a_type_refer_to_fields_of_the_case() -> None:
    fields = {"行政区划", "机关全称", "级别", "上级", "年度", "上级督察单位", "上级主管部门"}
    for each in submission_types().values():
        for line in (each.title, *each.recipients, *each.copies, *each.signature):
            named = {
                name for piece in split_references(line) if not isinstance(piece, str) for name in piece.names
            }
            assert named <= fields


def test_only_a_joint_report_is_copied_upwards() -> None:
    copies = {name: each.copies for name, each in submission_types().items()}
    assert copies["政府报同级党委和人大常委会"] == ()
    assert copies["党委政府联合报上级"] == ("{{ 上级督察单位 }}",)


def test_departments_go_by_several_names() -> None:
    known = departments()
    assert known["市监局"] is known["市场监管局"] is known["市场监督管理局"]
    assert known["发展改革委"] is known["发改局"]
    assert {each.kind for each in known.values()} == {"部门", "供数单位", "乡镇街道"}
