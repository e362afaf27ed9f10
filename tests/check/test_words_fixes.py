"""Safe corrections: each removes its finding, makes no other, and is made once."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit
from drafter.check.opening import draft_of_text
from drafter.check.rule import Example, Rule
from drafter.check.rules import all_rules

WORDS = [rule for rule in all_rules() if rule.id.startswith("W")]
PAGES = [rule for rule in all_rules() if rule.id.startswith("L")]
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in WORDS
    for number, example in enumerate(rule.bad, 1)
]
PIECES = st.sampled_from(
    [
        *"，。；：、,;:()（）“”‘’《》〈〉〔〕【】[]…—-－~%％.×＊X{}\t\u3000 \n",
        *("一、", "（一）", "1.", "一是、", "第一、", "截止2026年", "2021-2025年", "20212025年", "[2025]8号"),
        *(
            "法治政府",
            "习近平",
            "法制思想",
            "充分行政复议作用",
            "的的",
            "进行进行",
            "等……",
            "。。",
            "XX",
            "{{ 数 }}",
        ),
        *(
            "其它",
            "帐",
            "做出决定",
            "省委省政府",
            "县委依法治县委员会",
            "两个维护",
            "四个意识",
            "加强力度",
            "通过努力，使",
        ),
        *(
            "今年",
            "目前已",
            "以下简称“中心”",
            "２８１％",
            "二十届三中全会",
            "2028年前",
            "𠮷",
            "\u200b",
            "\ud7ff",
            "县",
            "a",
        ),
    ]
)


def known(example: Example) -> dict[str, object]:
    return dict(example.context)


def fixes(rule: Rule, draft: Draft) -> list[Fix]:
    return [hit.fix for hit in rule.find(draft) if hit.fix is not None]


def fixed(draft: Draft, made: list[Fix]) -> str:
    """The text with corrections made, the last of a line first."""
    lines = [line.text for line in draft.source.lines]  # type: ignore[union-attr]
    begins: dict[int, int] = {}
    taken: Counter[int] = Counter()
    for number, node in enumerate(draft.nodes):
        line = int(node.place[1]) - 1
        begins[number] = lines[line].index(node.text, taken[line])
        taken[line] = begins[number] + len(node.text)
    for fix in sorted(made, key=lambda each: (each.node, each.start), reverse=True):
        line, begin = int(draft.nodes[fix.node].place[1]) - 1, begins[fix.node]
        lines[line] = lines[line][: begin + fix.start] + fix.new + lines[line][begin + fix.end :]
    return "\n".join(lines)


def counted(draft: Draft) -> Counter[str]:
    return Counter(rule.id for rule in WORDS for _ in rule.find(draft))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_correction_removes_its_finding_and_makes_no_other(rule: Rule, example: Example) -> None:
    before = draft_of_text(example.text, **known(example))
    made = fixes(rule, before)
    after = draft_of_text(fixed(before, made), **known(example))
    assert fixes(rule, after) == []
    assert counted(after)[rule.id] == counted(before)[rule.id] - len(made)
    assert counted(after) <= counted(before)


@pytest.mark.parametrize("rule", WORDS, ids=lambda rule: rule.id)
def test_a_correction_lies_within_its_text(rule: Rule) -> None:
    for example in rule.bad:
        draft = draft_of_text(example.text, **known(example))
        for fix in fixes(rule, draft):
            text = draft.nodes[fix.node].text
            assert 0 <= fix.start <= fix.end <= len(text)
            assert text[fix.start : fix.end] != fix.new


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_no_rule_stumbles_over_any_text(pieces: list[str]) -> None:
    draft = draft_of_text("".join(pieces), year=2026, public=True)
    for rule in (*WORDS, *PAGES):
        for hit in rule.find(draft):
            assert_within(draft, hit)


def assert_within(draft: Draft, hit: Hit) -> None:
    assert hit.message.endswith(("。", "？"))
    if hit.node is not None:
        assert 0 <= hit.start <= hit.end <= len(draft.nodes[hit.node].text)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_corrections_made_twice_are_those_made_once(pieces: list[str]) -> None:
    text = "一、主要举措\n" + "".join(piece for piece in pieces if piece.strip())
    for rule in WORDS:
        draft = draft_of_text(text, year=2026)
        once = fixed(draft, fixes(rule, draft))
        again = draft_of_text(once, year=2026)
        assert len(fixes(rule, again)) <= len(fixes(rule, draft))
