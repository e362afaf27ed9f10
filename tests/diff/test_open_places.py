"""Reports of this year that are begun: most figures are still to come."""

from __future__ import annotations

from drafter.commands.comparing.words import quiet_summary
from tests.diff.helpers import compared, facts, loud

OLD = """青川县2025年度法治政府建设情况报告
一、主要举措和成效
（一）化解行政争议。受理行政复议案件266件，办结约240件，纠错率5.3%。
二、2026年工作安排
（一）建成宪法主题公园并向群众免费开放。
"""
NEW = """青川县2026年度法治政府建设情况报告
一、主要举措和成效
（一）化解行政争议。受理行政复议案件281件，办结【2026年？件】，纠错率【2026年？%】。【待核实】
（二）建成宪法主题公园并向群众免费开放【已落实？】。
二、2027年工作安排
（一）【待填：下一年度主要安排】
"""


def test_a_figure_that_is_still_to_come_is_not_dropped() -> None:
    assert facts(compared(OLD, NEW, years=True)) == [("changed", "266件", "281件")]


def test_places_that_are_left_open_are_counted_apart() -> None:
    found = compared(OLD, NEW, years=True)
    told = [(edit.old, edit.new) for edit in found.edits if edit.kind == "unfilled"]
    assert told == [
        ("约240件，纠错率5.3%。", "【2026年？件】，纠错率【2026年？%】。【待核实】"),
        ("", "【已落实？】"),
    ]
    assert "待填、待核实 4 处" in quiet_summary(found)
    assert not [edit for edit in loud(found) if "【2026年" in edit.new or "待核实" in edit.new]


def test_a_sentence_that_asks_whether_a_promise_was_kept_does_not_answer_it() -> None:
    assert [each.answered for each in compared(OLD, NEW, years=True).promises] == [False]


def test_in_drafts_of_one_year_a_figure_taken_out_waits_to_be_filled_in() -> None:
    found = compared("受理行政复议案件266件。", "受理行政复议案件【2025年？件】。")
    assert [(fact.kind, fact.old_text, fact.difference) for fact in found.facts] == [
        ("dropped", "266件", "待填")
    ]
    assert not loud(found)


def test_a_figure_filled_in_replaces_its_open_place_as_a_whole() -> None:
    found = compared("办结案件【2025年？件】，纠错5件。", "办结案件260件，纠错5件。")
    assert facts(found) == [("added", "", "260件")]
    assert not [edit for edit in loud(found) if edit.new and edit.new not in "260件"]


def test_a_figure_behind_an_open_place_counts_what_it_would_count_behind_a_figure() -> None:
    old = "组织旁听庭审9场、386人次。"
    (fact,) = compared(old, "组织旁听庭审【2026年？场】、400人次。", years=True).facts
    assert (fact.label, fact.old_text, fact.new_text) == ("组织旁听庭审", "386人次", "400人次")


def test_a_paragraph_of_open_places_is_found_in_the_one_it_was_cut_off() -> None:
    old = (
        "一是统筹部署。召开会议2次，明确任务46项。"
        "二是督察考核。对12个乡镇开展督察，发现问题137个，整改率95.6%。"
    )
    new = [
        "1.统筹部署。召开会议3次，明确任务【2026年？项】。",
        "2.督察考核。对【2026年？个】乡镇开展督察，发现问题【2026年？个】，整改率98.1%。【待核实】",
    ]
    found = facts(compared([old], new, years=True))
    assert found == [("changed", "2次", "3次"), ("changed", "95.6%", "98.1%")]
