"""Which year a report is about where its parts disagree, and whose number a document bears."""

from __future__ import annotations

import pytest

from drafter.check.document_codes import foreign_code
from drafter.check.engine import check, chosen
from drafter.check.opening import draft_of_text
from drafter.check.rules import all_rules
from drafter.check.structure_sample import REPORT, report

RULES = chosen(all_rules(), ["S", "C"], [])
TITLE = REPORT.split("\n")[0]


@pytest.mark.parametrize("wrong", ["2025", "2027"])
def test_a_title_that_stands_alone_does_not_make_the_rest_wrong(wrong: str) -> None:
    draft = draft_of_text(report((TITLE, TITLE.replace("2026", wrong))))
    assert draft.year == 2026
    assert [(each.rule, each.fragment) for each in check(draft, RULES)] == [("S116", f"{wrong}年")]


def test_a_title_that_the_date_supports_is_believed() -> None:
    text = report(("2026年，云岭县坚持", "2025年，云岭县坚持"), ("四、2027年", "四、2026年"))
    assert draft_of_text(text).year == 2026


@pytest.mark.parametrize(
    ("code", "signer"),
    [
        ("云政发", "云岭县人民政府"),
        ("松云府", "云岭县人民政府"),
        ("白鹭镇发", "白鹭镇人民政府"),
        ("云住建", "云岭县住房和城乡建设局"),
        ("松云市监", "县市场监管局"),
        ("云岭管委", "云岭经济开发区管理委员会"),
    ],
)
def test_a_code_of_the_signer_is_its_own(code: str, signer: str) -> None:
    assert foreign_code(code, (signer,)) == ""


@pytest.mark.parametrize(
    ("code", "signer"),
    [
        ("云委发", "云岭县人民政府"),
        ("云司", "云岭县人民政府"),
        ("青政", "云岭县人民政府"),
        ("云政发", "云岭县交通运输局"),
        ("云委", "云岭县交通运输局"),
        ("松云教", "云岭县交通运输局"),
    ],
)
def test_a_code_of_another_body_is_told_with_the_signer(code: str, signer: str) -> None:
    said = foreign_code(code, (signer,))
    assert code in said
    assert signer in said


def test_joint_signers_may_use_the_code_of_either_and_of_no_other() -> None:
    both = ("中共云岭县委", "云岭县人民政府")
    assert foreign_code("云委", both) == foreign_code("云政", both) == ""
    assert foreign_code("云司", both)
