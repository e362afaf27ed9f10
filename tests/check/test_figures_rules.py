"""Rules about figures: what they say of the seeds, that nothing makes them fail, that fixes are safe."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.check.draft import Draft
from drafter.check.engine import check, chosen
from drafter.check.figures import statements
from drafter.check.opening import draft_of_file, draft_of_text
from drafter.check.rules import all_rules
from drafter.data import folder

RULES = chosen(all_rules(), ["F"], [])

SEEDS = {
    "000": [
        ("F122", ""),  # the outline runs out next year, and most of its targets are not mentioned
        ("F122", "92.5%"),  # the report has no shortcomings at all
        ("F106", "60人"),
        ("F106", "155份"),
        ("F109", "同步下降30%"),
        ("F111", "300余起"),  # penalty cases are on record
        ("F106", "20起"),
        ("F106", "26起"),
        ("F106", "1000余起"),  # disputes: 起, then 件, in one sentence
        ("F108", "61.9%"),
        ("F110", "13093万件"),
        ("F107", "90%"),
    ],
    "001": [("F106", "12297起")],
    "002": [
        ("F106", "5期"),
        ("F109", "30%"),
        ("F111", "130余卷"),  # files that were looked at one by one
        ("F113", "全市第一"),  # a rate of suits after reconsideration: first from which end?
        ("F113", "全市第二"),
        ("F117", "同比下降3.8%、17.2%"),
    ],
    "003": [("F107", "98.97%"), ("F126", "同比上升明显")],
}


def seed(number: str) -> Draft:
    (path,) = folder("seeds").glob(f"{number}_*.txt")
    return draft_of_file(path)


@pytest.mark.parametrize("number", SEEDS)
def test_on_a_seed_every_finding_is_one_that_was_looked_at(number: str) -> None:
    found = [(finding.rule, finding.fragment) for finding in check(seed(number), RULES)]
    assert sorted(found) == sorted(SEEDS[number])


PIECES = st.sampled_from(
    (
        *(
            "受理行政复议案件",
            "办结",
            "其中",
            "共",
            "分别",
            "由",
            "增加到",
            "同比增长",
            "下降",
            "败诉率",
            "出庭应诉率",
        ),
        *(
            "119件",
            "112件",
            "0件",
            "100%",
            "58.04%",
            "105%",
            "近100万人次左右",
            "3-5次",
            "1,286件",
            "3千余人",
        ),
        *(
            "24年",
            "2O24年",
            "翻一番",
            "3倍",
            "5个百分点",
            "全市第二",
            "13093万件",
            "、",
            "，",
            "。",
            "（",
            "）",
            "：",
            "\n",
        ),
        *(
            "一、主要举措和成效\n",
            "二、存在的不足\n",
            "去年",
            "上年",
            "至少",
            "以上",
            "占比",
            "率",
            "九十",
            "～",
            "“",
        ),
    )
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(TEXTS, st.sampled_from([None, 2024]))
def test_no_text_makes_a_rule_fail_and_every_hit_lies_in_its_node(text: str, year: int | None) -> None:
    draft = draft_of_text(text, year=year, last=text)
    for rule in RULES:
        for hit in rule.find(draft):
            if hit.node is not None:
                assert 0 <= hit.start <= hit.end <= len(draft.nodes[hit.node].text)
            assert hit.message.endswith(("。", "？"))


@given(TEXTS)
def test_a_safe_fix_removes_its_finding_and_makes_no_other(text: str) -> None:
    draft = draft_of_text(text)
    for rule in RULES:
        fixes = [hit.fix for hit in rule.find(draft) if hit.fix is not None]
        if len(fixes) != 1 or len(draft.nodes) != 1:
            continue
        (fix,) = fixes
        whole = draft.nodes[fix.node].text
        mended = draft_of_text(whole[: fix.start] + fix.new + whole[fix.end :])
        assert len(list(rule.find(mended))) == len(list(rule.find(draft))) - 1


def test_sentences_are_cut_once_for_all_rules() -> None:
    draft = draft_of_text("受理案件119件，办结112件。")
    assert statements(draft) is statements(draft)


def test_a_figure_is_told_with_the_words_up_to_the_figure_before() -> None:
    (statement,) = statements(draft_of_text("受理案件119件、办结112件，均已归档。"))
    assert [said.lead for said in statement.figures] == ["受理案件", "、办结"]
    assert [said.clause for said in statement.figures] == ["受理案件", "受理案件119件、办结"]


def test_a_numeral_that_states_two_figures_is_told_once_with_both_names() -> None:
    (statement,) = statements(draft_of_text("办理满意度、市域通办率均达100%。"))
    (said,) = statement.figures
    assert said.names == ("办理满意度", "市域通办率")


def test_the_bound_of_a_size_grows_with_the_body() -> None:
    rules = chosen(RULES, ["F110"], [])
    county, city = (draft_of_text("全年办理政务服务事项3200万件。", level=level) for level in ("县", "市"))
    assert len(check(county, rules)) == 1
    assert check(city, rules) == ()


def test_a_full_rate_is_asked_for_its_counts_at_the_end_only() -> None:
    rules = chosen(RULES, ["F107"], [])
    draft, last = (
        draft_of_text("行政机关负责人出庭应诉率达到100%。", final=final) for final in (False, True)
    )
    assert check(draft, rules) == ()
    assert [finding.fragment for finding in check(last, rules)] == ["100%"]


def test_figures_of_the_plan_are_not_held_against_those_of_the_year() -> None:
    text = "一、2025年主要举措\n持证率达95%。\n二、2026年工作安排\n行政执法人员持证率达98%。"
    assert check(draft_of_text(text), chosen(RULES, ["F105", "F107"], [])) == ()


def test_without_last_years_report_nothing_is_compared_with_it() -> None:
    draft = draft_of_text("受理行政复议案件266件，同比增长30%。")
    rules = chosen(RULES, ["F120", "F121"], [])
    assert check(draft, rules) == ()
    draft.context = replace(
        draft.context, last=draft_of_text("某县2024年报告\n受理行政复议案件300件。").found
    )
    assert [finding.rule for finding in check(draft, rules)] == ["F120"]
