"""Every rule: its documentation is complete, and its examples are found or left alone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.finding import Finding, Severity
from drafter.check.layout import Layout
from drafter.check.opening import context_of, draft_of_case, draft_of_text
from drafter.check.rule import Example, Force, Rule
from drafter.check.rules import all_rules
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.store.load import open_case
from tests.factories import case

FOLDER = Path(__file__).parents[2] / "drafter/check/rules"
RULES = {rule.id: rule for rule in all_rules()}
JUDGING = "A1"


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{kind}{number}")
        for rule in all_rules()
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


def draft_of(example: Example, folder: Path) -> Draft:
    """The draft that an example describes."""
    known = dict(example.context)
    if not example.case:
        draft = draft_of_text(example.text, **known)
        if example.layout:
            draft.layout = Layout(**dict[str, Any](example.layout))
        return draft
    opened = open_case(case(folder / "云岭县-2026", example.case))
    skeleton = read_skeleton(find_skeleton(opened.report.skeleton, opened.files.folder))
    document = assemble(opened.report, skeleton, Order(), opened.reckoning)
    return draft_of_case(opened, document, context_of(known))


def found_by(rule: Rule, draft: Draft) -> list[Finding]:
    """What a rule finds in a draft; one that judges the others runs with all of them."""
    draft.context = replace(draft.context, final=rule.final)
    rules = all_rules() if rule.id.startswith(JUDGING) else [rule]
    return [finding for finding in check(draft, rules) if finding.rule == rule.id]


def test_ids_are_unique_and_well_formed() -> None:
    ids = [rule.id for rule in all_rules()]
    assert len(ids) == len(set(ids))
    assert [id for id in ids if not re.fullmatch("[SFCWLA][0-9]{3}", id)] == []


def test_every_module_is_named_after_its_rule() -> None:
    names = {path.name.partition("_")[0].upper() for path in FOLDER.glob("[a-z]*_*.py")}
    assert names == set(RULES)


def test_names_are_unique_and_short() -> None:
    names = [rule.name for rule in all_rules()]
    assert len(names) == len(set(names))
    assert [name for name in names if len(name) > 16] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_says_why_and_on_whose_authority(rule: Rule) -> None:
    assert rule.why.endswith(("。", "？")), rule.why
    assert rule.basis.endswith("。") or len(rule.basis) > 4, rule.basis
    assert isinstance(rule.force, Force)
    assert isinstance(rule.severity, Severity)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_examples_and_a_near_miss(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2
    assert any(example.note for example in rule.good), "no good example says why it only looks like a fault"


@pytest.mark.parametrize(("rule", "example"), _examples("bad"))
def test_a_bad_example_is_found(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = found_by(rule, draft_of(example, tmp_path))
    assert found, "found nothing"
    if example.found:
        assert tuple(finding.fragment for finding in found) == example.found
    for finding in found:
        assert finding.message.endswith(("。", "？")), finding.message
        assert finding.place


@pytest.mark.parametrize(("rule", "example"), _examples("good"))
def test_a_good_example_is_left_alone(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = found_by(rule, draft_of(example, tmp_path))
    assert [(finding.fragment, finding.message) for finding in found] == []
