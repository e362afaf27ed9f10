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
        ("明确重点任务5个方面28项。", ["重点任务方面数", "重点任务数"]),
        ("构建145个行政村2709个村民小组的网络。", ["行政村数", "村民小组数"]),
        ("出庭应诉率连续三年保持100%。", ["出庭应诉率连续年数", "出庭应诉率"]),
        ("审查合同211份，涉及金额近18.6亿元。", ["合同审查数", "合同金额"]),
        ("败诉率3.8%，位居全市第二。", ["败诉率", "败诉率排名"]),
        ("先后5次听取法治工作汇报。", ["法治工作汇报听取次数"]),
        ("细颗粒物年均浓度24微克/立方米。", ["细颗粒物年均浓度"]),
        ("帮助27家企业挽回经济损失1.36亿元。", ["企业帮助数", "经济损失挽回金额"]),
        ("介入争议168件，实质化解121件，化解率72%。", ["争议介入数", "争议实质化解数", "争议化解率"]),
        ("调解成功31件，成功率62%。", ["调解成功数", "调解成功率"]),
        ("分值权重由3分提高至5分。", ["分值权重原值", "分值权重"]),
        ("21个执法部门公示执法信息3.4万条。", ["执法部门数", "执法信息公示数"]),
        (
            "立案查处违法行为134起，罚款412万元，较2024年分别增长8%和11%。",
            ["违法行为立案查处数", "违法行为罚款金额", "违法行为立案查处增幅", "违法行为罚款增幅"],
        ),
        ("事故起数、死亡人数同比分别下降25%、33%。", ["事故起数降幅", "死亡人数降幅"]),
        (
            "党委和各级党组织分别开展学习36次、252次。",
            ["党委学习次数", "党组织学习次数"],
        ),
        ("连续26个月未发生较大事故。", ["未发生较大事故连续时间"]),
        ("评查的20份案卷中有2份不合格。", ["案卷评查数", "案卷不合格数"]),
        ("传达学习党的二十届四中全会精神8次。", ["传达学习次数"]),
        ("组建由7名干部组成的办公室。", ["干部人数"]),
        ("配备执法人员9名（持证8名）。", ["执法人员人数", "持证人数"]),
        ("废止、修订妨碍统一市场的文件4件。", ["妨碍统一市场文件废止修订数"]),
        ("检查后作出行政处罚7件。", ["行政处罚数"]),
        ("对21个市（州）91所学校开展暗访。", ["市州数", "学校数"]),
        ("仍有4起未化解。", ["未化解数"]),
        ("系统624名干部参加考试。", ["干部人数"]),
        ("行政审批事项由1105项减至402项。", ["行政审批事项数原值", "行政审批事项数"]),
        ("创建全国示范村1个、省级3个。", ["示范村创建数", "省级示范村数"]),
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


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("召开党组会议研究法治建设4次。", "party_group_sessions"),
        ("落实“第一议题”制度，第一议题学习12次。", "first_topic_study"),
        ("组织学法考试，参考率98%。", "law_exam_turnout_rate"),
        ("任前法律考试合格率100%。", "preappointment_pass_rate"),
        ("开展法治宣传活动18场次。", "publicity_events"),
        ("修改行政规范性文件2件。", "nd_amended"),
        ("聘请法律顾问3名。", None),
    ],
)
def test_what_departments_and_townships_count_has_its_indicator(text: str, indicator: str | None) -> None:
    [figure] = understand(source(f"云岭县教育局2025年法治政府建设报告\n一、主要举措和成效\n{text}")).figures
    assert figure.indicator == indicator
