from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model.report import Report
from drafter.store.dump import dump, tree
from drafter.store.load import load_case
from drafter.yamlfile import parse_yaml
from tests.factories import report

EXAMPLES = Path(__file__).parents[2] / "examples"


def again(made: Report) -> Report:
    return Report.model_validate(parse_yaml(dump(made), Path("报告.yaml")).tree)


@pytest.mark.parametrize("name", sorted(path.parent.name for path in EXAMPLES.glob("*/报告.yaml")))
def test_an_example_reads_back_as_it_was(name: str) -> None:
    made = load_case(EXAMPLES / name)
    assert again(made) == made


def test_only_what_differs_from_the_usual_is_written() -> None:
    assert tree(report("主要举措:\n  - 正文: 甲\n    公开: 是\n    适用文本:\n")) == {
        "主要举措": {"条目": [{"正文": "甲"}]},
        "报告主体": {"行政区划": "云岭县", "机关全称": "云岭县人民政府", "上级": "松山市"},
        "年度": "2026",
    }


@pytest.mark.parametrize(
    "yaml",
    [
        "报送文本:\n  - 名称: 甲\n    类型: 部门\n    主送: 无\n    成文日期: 无\n    附注: 无\n",
        "报送文本:\n  - 名称: 甲\n    类型: 部门\n    主送: 乙\n    成文日期: 2027年2月19日\n",
        '结束语: 无\n过渡语: ""\n',
        "引言: |\n  第一段。\n\n  第二段：\n    缩进。\n",
        "引言:\n  - 正文: 甲\n    适用文本: 乙、丙\n",
        "主要举措:\n  标题: 无\n  节:\n    - 标题句末: 无\n      同段: 否\n      条目编号: 一是\n",
        '主要举措:\n  - 正文: "“放管服”: 改革 # 三"\n    公开: 否\n    公开文本: 无\n    非数据: 12345热线\n',
        "下年安排:\n  - 正文: 无\n    时限: 2027-06-30\n    结果: 已完成\n    提出年份: 2025\n",
        "不足和原因:\n  - 问题: 甲\n    整改措施: 安排1\n",
        "数据:\n  普法受众: 近3万人次\n  空:\n  率: 112/268\n  次: 3—5次\n",
        "数据:\n  甲:\n    单位: 无\n    公式: 乙 / 丙\n    公开: 否\n",
        "数据:\n  甲:\n    汇总: 择一\n    分报:\n      司法局: 1,234件\n",
        "附件:\n  - 标题: 主要数据\n    数据: 甲、乙\n",
        "已说明:\n  - 规则: 数01\n    理由: 已核\n    日期: 2027-01-02\n",
        "上年:\n  年度: 2025\n  数据:\n    甲: 3件\n  安排:\n    - 正文: 乙\n",
    ],
)
def test_every_kind_of_value_reads_back_as_it_was(yaml: str) -> None:
    made = report(yaml)
    assert again(made) == made
    assert dump(again(made)) == dump(made)


def test_the_text_is_block_style_and_chinese() -> None:
    text = dump(report("主要举措:\n  - 正文: 甲\n数据:\n  普法受众: 近3万人次\n"))
    assert "本年: 近3万人次" in text
    assert not set(text) & set("[]{}&*!")
