from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model.items import Part
from drafter.model.reckon import reckon
from tests.factories import case, complaints, faults, load


def outline(part: Part) -> list[tuple[str | None, list[tuple[str, str | None]]]]:
    """Heading and items (text, department) of each section, those of the part itself first."""
    listed = [(item.text, item.department) for item in part.items]
    sections = [
        (each.heading, [(item.text, item.department) for item in each.items]) for each in part.sections
    ]
    return [(None, listed), *sections] if listed else sections


HOST = """
主要举措:
  节:
    - 编号: 节1
      标题: 争议化解
      专题: 争议化解
      条目:
        - 正文: 主
    - 编号: 节2
      标题: 行政执法
"""


@pytest.mark.parametrize(
    "section",
    [
        "编号: 节1",
        "标题: 争议化解",
        "专题: 争议化解",
        "编号: 别的1\n      标题: 争议化解",
        "编号: 别的1\n      专题: 争议化解",
    ],
)
def test_items_of_a_department_go_into_the_section_they_name(tmp_path: Path, section: str) -> None:
    share = f"主要举措:\n  节:\n    - {section}\n      条目:\n        - 正文: 客\n"
    made = load(case(tmp_path, HOST, 司法局=share))
    assert outline(made.achievements)[0] == ("争议化解", [("主", None), ("客", "司法局")])


def test_a_section_of_another_heading_is_added_behind(tmp_path: Path) -> None:
    share = "主要举措:\n  节:\n    - 标题: 普法\n      条目:\n        - 正文: 客\n"
    made = load(case(tmp_path, HOST, 司法局=share))
    assert outline(made.achievements)[2] == ("普法", [("客", "司法局")])


def test_items_without_section_stand_in_the_part_in_the_order_of_the_files(tmp_path: Path) -> None:
    share = "不足和原因:\n  - 问题: {}\n下年安排:\n  条目:\n    - 正文: {}\n      部门: 法制科\n"
    made = load(
        case(
            tmp_path,
            "不足和原因:\n  - 问题: 主\n",
            司法局=share.format("司", "司"),
            公安局=share.format("公", "公"),
        )
    )
    assert outline(made.shortcomings) == [(None, [("主", None), ("公", "公安局"), ("司", "司法局")])]
    assert outline(made.plan) == [(None, [("公", "法制科"), ("司", "法制科")])]


def test_the_department_is_the_one_the_file_names_else_the_files_name(tmp_path: Path) -> None:
    share = "部门: 市场监管局\n主要举措:\n  - 正文: 甲\n数据:\n  罚: 3件\n  和: 4件\n"
    yaml = "数据:\n  和:\n    汇总: 合计\n"
    made = load(case(tmp_path, yaml, 市监=share, 司法局="数据:\n  和: 5件\n"))
    assert outline(made.achievements) == [(None, [("甲", "市场监管局")])]
    assert made.figures["罚"].department == "市场监管局"
    assert {name: each.text for name, each in made.figures["和"].contributions.items() if each} == {
        "市场监管局": "4件",
        "司法局": "5件",
    }


def test_contributions_are_added_up(tmp_path: Path) -> None:
    yaml = "数据:\n  处罚:\n    汇总: 合计\n    单位: 件\n"
    made = load(case(tmp_path, yaml, 市监局="数据:\n  处罚: 612件\n", 执法局="数据:\n  处罚: 1,034件\n"))
    assert reckon(made).values["处罚"].text == "1646件"


def test_a_department_may_deliver_the_parts_of_a_sum(tmp_path: Path) -> None:
    yaml = "数据:\n  处罚:\n    汇总: 合计\n"
    share = "数据:\n  处罚:\n    分报:\n      一大队: 3件\n      二大队: 4件\n"
    made = load(case(tmp_path, yaml, 执法局=share, 市监局="数据:\n  处罚: 5件\n"))
    assert reckon(made).values["处罚"].text == "12件"


def test_a_figure_lives_in_one_file_and_may_be_completed_by_another(tmp_path: Path) -> None:
    yaml = "数据:\n  受理:\n    口径: 含撤回\n  办结: 7件\n"
    share = """
    数据:
      受理:
        本年: 281件
        上年: 266件
        口径: 另说
      办结:
        本年: 7件
        数据来源: 台账
    """
    figures = load(case(tmp_path, yaml, 司法局=share)).figures
    received = figures["受理"]
    assert received.written is not None and received.written.text == "281件"
    assert received.definition == "含撤回"
    assert figures["办结"].source == "台账"


@pytest.mark.parametrize("key", ["本年", "上年"])
def test_two_different_values_name_both_files_and_both_values(tmp_path: Path, key: str) -> None:
    figure = "数据:\n  受理:\n    {}: {}\n"
    folder = case(tmp_path, figure.format(key, "281件"), 司法局=figure.format(key, "282件"))
    (fault,) = faults(folder)
    assert fault.what == "受理有两个不同的数：报告.yaml里写的是 281件，这里写的是 282件。"
    assert fault.cure == "请核对，改正其中一个；要把各部门的数加起来，请在报告.yaml里写“汇总: 合计”。"
    assert (fault.file, fault.line, fault.source) == (folder / "报送" / "司法局.yaml", 3, f"    {key}: 282件")


def test_two_departments_that_differ_are_both_named(tmp_path: Path) -> None:
    shares = {"公安局": "数据:\n  受理: 3件\n", "司法局": "数据:\n  受理: 4件\n"}
    (found,) = complaints(case(tmp_path, "数据:\n  受理:\n    口径: 全县\n", **shares))
    assert found.startswith("受理有两个不同的数：报送/公安局.yaml里写的是 3件，这里写的是 4件。")
    (found,) = complaints(case(tmp_path, "引言: 甲\n", **shares))
    assert found.startswith("受理有两个不同的数：报送/公安局.yaml里写的是 3件")


def test_a_contribution_is_written_once(tmp_path: Path) -> None:
    yaml = "数据:\n  处罚:\n    汇总: 合计\n    分报:\n      司法局: 3件\n"
    (found,) = complaints(case(tmp_path, yaml, 司法局="数据:\n  处罚: 4件\n"))
    assert found.startswith("处罚有两个不同的数：报告.yaml里写的是 3件，这里写的是 4件。")
    load(case(tmp_path, yaml, 司法局="数据:\n  处罚: 3件\n"))


@pytest.mark.parametrize(
    ("one", "other"), [("1.2万件", "12000件"), ("３件", "3件"), ("67.63万元", "676300元")]
)
def test_one_value_in_two_writings_is_no_contradiction(tmp_path: Path, one: str, other: str) -> None:
    made = load(case(tmp_path, f"数据:\n  受理: {one}\n", 司法局=f"数据:\n  受理: {other}\n"))
    written = made.figures["受理"].written
    assert written is not None and written.base_value > 1


def test_answers_to_last_years_promises_are_joined_by_number(tmp_path: Path) -> None:
    yaml = "上年度工作安排落实情况:\n  - 编号: 安排1\n    正文: 建园\n  - 正文: 无号\n"
    share = """
    上年度工作安排落实情况:
      - 编号: 安排1
        结果: 已完成
      - 编号: 安排2
        正文: 另
      - 正文: 也无号
    """
    promises = load(case(tmp_path, yaml, 司法局=share)).last_promises
    assert [(each.text, each.outcome) for each in promises] == [
        ("建园", "已完成"),
        ("无号", None),
        ("另", None),
        ("也无号", None),
    ]


def test_last_years_file_is_taken_in(tmp_path: Path) -> None:
    made = load(case(tmp_path, "数据:\n  受理: 281件\n", "年度: 2025\n数据:\n  受理: 266件\n"))
    assert made.last is not None and made.last.year == 2025
    previous = reckon(made).values["受理"].previous
    assert previous is not None and previous.text == "266件"
