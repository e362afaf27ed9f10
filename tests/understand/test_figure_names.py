"""Names proposed for figures: what a clerk would call them."""

from __future__ import annotations

import pytest

from drafter.understand import understand
from tests.understand.scoring import SEEDS, seed_text, source

_HEAD = "甲县水利局2025年度法治政府建设情况的报告\n2025年，甲县水利局推进依法治水。\n一、主要举措\n"


def _names(sentence: str) -> list[str]:
    return [figure.name for figure in understand(source(_HEAD + sentence)).figures]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("受理行政复议案件143件，审结129件。", ["行政复议案件受理数", "行政复议案件审结数"]),
        (
            "清理现行文件137件，其中保留98件、修改11件。",
            ["现行文件清理数", "现行文件保留数", "现行文件修改数"],
        ),
        ("开展执法培训12次。", ["执法培训次数"]),
        ("整合8支执法队伍。", ["执法队伍整合数"]),
        (
            "完成46家企业信用修复，企业信用优良率达到90.55%。",
            ["企业信用修复数", "企业信用优良率"],
        ),
        ("全县新增经营主体4862户，同比增长12.3%。", ["经营主体新增数", "经营主体增幅"]),
        ("评查案卷320卷，优秀率由81.2%提升至88.7%。", ["案卷评查数", "案卷优秀率原值", "案卷优秀率"]),
        ("明确重点任务5个方面28项。", ["重点任务数", "重点任务数之2"]),
        ("构建145个行政村2709个村民小组的网络。", ["行政村数", "村民小组数"]),
        ("出庭应诉率连续三年保持100%。", ["出庭应诉率连续年数", "出庭应诉率"]),
        ("审查合同211份，涉及金额近18.6亿元。", ["合同审查数", "合同金额"]),
        ("败诉率3.8%，位居全市第二。", ["败诉率", "败诉率排名"]),
        ("先后5次听取法治工作汇报。", ["法治工作汇报听取次数"]),
        ("细颗粒物年均浓度24微克/立方米。", ["细颗粒物年均浓度"]),
    ],
)
def test_names_are_noun_phrases(sentence: str, names: list[str]) -> None:
    assert _names(sentence) == names


@pytest.mark.parametrize("number", SEEDS)
def test_no_name_of_a_seed_is_empty_long_or_begins_within_a_phrase(number: str) -> None:
    names = [figure.name for figure in understand(source(seed_text(number))).figures]
    assert len(set(names)) == len(names)
    assert all(2 <= len(name) <= 24 for name in names)
    assert not [name for name in names if name.startswith(("的", "和", "及", "与", "其中", "均"))]
