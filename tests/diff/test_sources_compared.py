"""Who answers for a figure."""

from __future__ import annotations

import pytest

from tests.diff.helpers import compared, facts, loud


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (
            "据县信访局统计，初次信访事项答复率99.1%。",
            "据县委社会工作部统计，初次信访事项答复率99.1%。",
            "县信访局",
            "县委社会工作部",
        ),
        (
            "根据市场监管分局登记数据，新设企业1286家。",
            "根据行政审批局登记数据，新设企业1286家。",
            "市场监管分局",
            "行政审批局",
        ),
        (
            "群众满意率96.8%（数据来源：县统计局）。",
            "群众满意率96.8%（数据来源：第三方机构）。",
            "县统计局",
            "第三方机构",
        ),
        (
            "经第三方机构测评，满意率96.8%。",
            "经县大数据中心测评，满意率96.8%。",
            "第三方机构",
            "县大数据中心",
        ),
    ],
)
def test_another_source_is_a_fact_and_no_edit(old: str, new: str, before: str, after: str) -> None:
    found = compared(old, new)
    assert facts(found) == [("source", before, after)]
    assert loud(found) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("根据县委部署，开展培训12期。", "根据市委部署，开展培训12期。"),
        ("依据《行政复议法》办理案件12件。", "依据《行政诉讼法》办理案件12件。"),
        ("数据共享率只有73%，进度较慢。", "数据共享率只有75%，进度较慢。"),
        ("据县统计局统计，粮食产量12万吨。", "据县统计局通报，粮食产量12万吨。"),
        ("开展培训12期。", "据县司法局统计，开展培训12期。"),
    ],
)
def test_other_words_are_no_source(old: str, new: str) -> None:
    assert not [fact for fact in compared(old, new).facts if fact.kind == "source"]


def test_a_source_and_its_figure_may_change_together() -> None:
    old = "据县信访局统计，初次信访事项答复率99.1%。"
    found = compared(old, old.replace("县信访局", "县统计局").replace("99.1", "99.4"))
    assert sorted(kind for kind, *_ in facts(found)) == ["changed", "source"]


def test_of_several_sources_the_one_that_changed_is_told() -> None:
    old = "据县统计局统计，产值12.5亿元。据县信访局统计，答复率99.1%。"
    new = "据省统计局统计，产值12.5亿元。\n据县信访局统计，答复率99.1%。"
    assert facts(compared(old, new)) == [("source", "县统计局", "省统计局")]
