"""Whatever case can be told can be checked, and its safe corrections keep it a case."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.fixes import corrections
from drafter.check.mending import mend
from drafter.check.opening import draft_of_case
from drafter.check.rules import all_rules
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.store.load import open_case
from drafter.yamlfile import parse_yaml, patch_yaml
from tests.strategies import RandomCase, cases


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("案卷")


def drafts(folder: Path) -> list[Draft]:
    case = open_case(folder)
    skeleton = read_skeleton(find_skeleton(case.report.skeleton, folder))
    orders = (Order(stage="送审稿"), Order(stage="印发稿"))
    return [draft_of_case(case, assemble(case.report, skeleton, order, case.reckoning)) for order in orders]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=cases())
def test_any_case_can_be_checked(made: RandomCase, place: Path) -> None:
    folder = made.write(place / f"第{len(list(place.iterdir()))}案")
    for draft in drafts(folder):
        findings = check(draft, all_rules())
        for finding in findings:
            assert finding.place
            assert finding.file is not None
            assert finding.line >= 0
        for each in mend(draft, [fix for _, fix in corrections(findings, draft.nodes)]):
            text = each.path.read_text(encoding="utf-8")
            changed = parse_yaml(patch_yaml(text, [(each.address, each.text)]), each.path)
            assert changed.text != text
