"""Safe corrections: each removes its own finding and makes no other; made twice they are made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.engine import check
from drafter.check.fixes import corrections
from drafter.check.opening import draft_of_text
from drafter.check.rule import Example, Rule
from drafter.check.rules import all_rules
from tests.check.test_rules import draft_of

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.bad, 1)
    if example.text
]


def corrected(text: str, rule: Rule, **known: object) -> tuple[str, bool]:
    """The text with a rule's corrections made, paragraph by paragraph, and whether there were any."""
    draft = draft_of_text(text, **known)
    texts = [node.text for node in draft.nodes]
    found = [fix for _, fix in corrections(check(draft, [rule]), draft.nodes)]
    for fix in sorted(found, key=lambda fix: (fix.node, fix.start), reverse=True):
        texts[fix.node] = texts[fix.node][: fix.start] + fix.new + texts[fix.node][fix.end :]
    joined = "".join(
        ("" if node.continues or not number else "\n") + text
        for number, (node, text) in enumerate(zip(draft.nodes, texts, strict=True))
    )
    return joined, bool(found)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_corrections_remove_what_they_claim(rule: Rule, example: Example, tmp_path: Path) -> None:
    known = dict(example.context)
    before = [each for each in check(draft_of(example, tmp_path), all_rules()) if each.hit.fix]
    once, _ = corrected(example.text, rule, **known)
    again, more = corrected(once, rule, **known)
    assert (again, more) == (once, False)
    after = [each for each in check(draft_of_text(once, **known), all_rules()) if each.hit.fix]
    own = [each for each in before if each.rule == rule.id]
    assert len(after) <= len(before) - len(own), [each.message for each in after]
