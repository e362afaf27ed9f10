"""Values and changes of last year that a text tells, against last year's report."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.context import Context
from drafter.check.engine import check
from drafter.check.opening import draft_of_file
from drafter.check.rules import all_rules
from drafter.commands.checking.targets import last_year, with_last_year

HEAD = """\
青岚县人民政府关于{year}年度法治政府建设情况的报告
{year}年，青岚县扎实推进法治政府建设。
一、主要举措和成效
"""
LAST = (
    "（一）复议。全年受理行政复议案件266件。行政诉讼败诉率7.5%。办理法律援助案件502件，挽回经济损失870万元。"
    "行政机关负责人出庭应诉率96.5%。"
)
RULES = [rule for rule in all_rules() if rule.id == "F120"]


def told(sentence: str, folder: Path, last: int = 2025) -> list[tuple[str, str]]:
    for year, text in ((last, LAST), (2026, f"（一）复议。{sentence}")):
        name = folder / f"{'上年' if text is LAST else '本年'}.txt"
        name.write_text(HEAD.format(year=year) + text + "\n", encoding="utf-8")
    context = with_last_year(Context(), last_year(folder / "上年.txt"))
    return [
        (each.fragment, each.message) for each in check(draft_of_file(folder / "本年.txt", context), RULES)
    ]


@pytest.mark.parametrize(
    ("sentence", "fragment", "right"),
    [
        ("行政诉讼败诉率6.3%，比上年下降1.5个百分点。", "1.5个百分点", "下降1.2个百分点"),
        ("行政诉讼败诉率6.3%，比上年提高1.2个百分点。", "1.2个百分点", "下降1.2个百分点"),
        ("行政诉讼败诉率6.3%，同比上升16%。", "16%", "下降1.2个百分点"),
        ("办理法律援助案件539件，比上年增加47件。", "47件", "增加37件"),
        ("受理行政复议案件281件，较2025年增加25件。", "25件", "增加15件"),
        ("受理行政复议案件281件，同比增长15.6%。", "15.6%", "增长5.64%"),
        ("受理行政复议案件281件，上年为260件。", "260件", "266件"),
        ("受理行政复议案件281件（上年为260件），同比增长8.08%。", "260件", "266件"),
        ("受理行政复议案件281件，其中行政处罚类156件；由上年的260件增加到281件。", "260件", "266件"),
        ("行政机关负责人出庭应诉率由上年的95.5%提高到98%。", "95.5%", "96.5%"),
    ],
)
def test_what_last_years_report_does_not_bear_out_is_told_once(
    sentence: str, fragment: str, right: str, tmp_path: Path
) -> None:
    ((found, message),) = told(sentence, tmp_path)
    assert found == fragment
    assert right in message


@pytest.mark.parametrize(
    "sentence",
    [
        "行政诉讼败诉率6.3%，比上年下降1.2个百分点。",
        "办理法律援助案件539件，比上年增加37件。",
        "受理行政复议案件281件（上年为266件），同比增长5.64%。",
        "受理行政复议案件281件，其中行政处罚类156件；由上年的266件增加到281件。",
        "受理行政复议案件281件，较2024年增加25件。",
        "上半年受理行政复议案件130件，上年同期为120件，同比增加10件。",
        "受理行政复议案件281件，其中行政处罚类150件，比上年增加10件。",
        "挽回经济损失1000万元，比上年增加120万元。",
    ],
)
def test_what_agrees_or_cannot_be_compared_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert told(sentence, tmp_path) == []


def test_a_draft_of_the_same_year_is_no_measure(tmp_path: Path) -> None:
    assert told("办理法律援助案件539件，比上年增加47件。", tmp_path, last=2026) == []
