from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import case, complaints, faults, load

FIGURES = "数据:\n  行政复议受理: 281件\n  调解受理: 30件\n"


def test_a_case_whose_parts_fit_together_loads(tmp_path: Path) -> None:
    yaml = """
    报送文本:
      - 名称: 报县委
        类型: 政府报同级党委和人大常委会
        标题: "{{ 行政区划 }}{{ 年度 }}年度法治政府建设情况报告"
    引言:
      - 正文: 2026年，受理{{ 调解受理 }}。
        适用文本: 报县委
    主要举措:
      - 编号: 举措1
        正文: 受理{{ 调解受理 }}，{{ 级别 }}委重视。
        落实安排: 安排2025_1
    不足和原因:
      - 问题: 人员不足
        整改措施: 安排1
    下年安排:
      - 编号: 安排1
        正文: 充实人员
    数据:
      调解受理: 30件
    上年度工作安排落实情况:
      - 编号: 安排2025_1
        落实举措: 举措1
    附件:
      - 标题: 主要数据
        数据: 调解受理
    """
    assert load(case(tmp_path, yaml)).plan.items[0].id == "安排1"


@pytest.mark.parametrize(
    "yaml",
    [
        "引言: 受理{{ 调解受里 }}。\n",
        "过渡语: 受理{{ 调解受里 }}：\n",
        "结束语: 受理{{ 调解受里 }}。\n",
        "主要举措:\n  标题: 受理{{ 调解受里 }}\n",
        "主要举措:\n  引语: 受理{{ 调解受里 }}\n",
        "主要举措:\n  结语: 受理{{ 调解受里 }}\n",
        "主要举措:\n  - 标题: 受理{{ 调解受里 }}\n",
        "主要举措:\n  - 正文: 受理{{ 调解受里 }}\n",
        "主要举措:\n  - 公开文本: 受理{{ 调解受里 }}\n",
        "主要举措:\n  节:\n    - 标题: 受理{{ 调解受里 }}\n",
        "主要举措:\n  节:\n    - 条目:\n        - 正文: 受理{{ 调解受里 }}\n",
        "不足和原因:\n  - 问题: 受理{{ 调解受里 }}\n",
        "不足和原因:\n  - 原因: 受理{{ 调解受里 }}\n",
        "上年度工作安排落实情况:\n  - 说明: 受理{{ 调解受里 }}\n",
        "附件:\n  - 标题: 受理{{ 调解受里 }}\n    数据: 调解受理\n",
    ],
)
def test_an_unknown_name_in_any_text_is_told_with_the_nearest(tmp_path: Path, yaml: str) -> None:
    (fault,) = faults(case(tmp_path, yaml + FIGURES))
    assert fault.what + fault.cure == "数据里没有“调解受里”。是不是“调解受理”？"
    assert fault.source[fault.column :].startswith("{{ 调解受里 }}")


def test_names_of_known_indicators_are_suggested_too(tmp_path: Path) -> None:
    yaml = "主要举措:\n  - 正文: 制定{{ 行政规范性文件制订 }}。\n"
    (found,) = complaints(case(tmp_path, yaml))
    assert found.startswith("数据里没有“行政规范性文件制订”。是不是“")


def test_what_is_like_nothing_gets_the_plain_advice(tmp_path: Path) -> None:
    assert complaints(case(tmp_path, '主要举措:\n  - 正文: "{{ 噫吁嚱 }}"\n')) == [
        "数据里没有“噫吁嚱”。请在“数据”里加上它，或者改正名称。"
    ]


@pytest.mark.parametrize("reference", ["{{ 年度 | 同比 }}", "{{ 年度、调解受理 }}"])
def test_a_field_stands_alone(tmp_path: Path, reference: str) -> None:
    yaml = f"主要举措:\n  - 正文: 受理{reference}。\n{FIGURES}"
    assert complaints(case(tmp_path, yaml)) == [
        "“年度”不是数据，不能加过滤或与别的名称并列。请单独写成 {{ 年度 }}。"
    ]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (
            "不足和原因:\n  - 问题: 甲\n    整改措施: 安排11\n",
            "“下年安排”里没有编号“安排11”。是不是“安排1”？",
        ),
        (
            "第一责任人职责:\n  - 正文: 甲\n    落实安排: 承诺\n",
            "“上年度工作安排落实情况”里没有编号“承诺”。请核对编号。",
        ),
        (
            "上年度工作安排落实情况:\n  - 正文: 甲\n    落实举措: 举措99\n",
            "“主要举措”里没有编号“举措99”。请核对编号。",
        ),
    ],
)
def test_a_dead_link_is_told(tmp_path: Path, yaml: str, expected: str) -> None:
    plan = "下年安排:\n  - 编号: 安排1\n    正文: 充实人员\n"
    assert complaints(case(tmp_path, yaml + plan)) == [expected]


def test_links_may_lead_into_other_files(tmp_path: Path) -> None:
    yaml = """
    不足和原因:
      - 问题: 甲
        整改措施: 安排1
    上年度工作安排落实情况:
      - 落实举措: 举措1、举措2
    """
    share = """
    主要举措:
      - 编号: 举措1
        正文: 甲
        落实安排: 安排2025_1
    第一责任人职责:
      - 编号: 举措2
        正文: 甲
    下年安排:
      - 编号: 安排1
        正文: 甲
    """
    load(case(tmp_path, yaml, "安排:\n  - 编号: 安排2025_1\n    正文: 甲\n", 司法局=share))


SUBMISSION = "报送文本:\n  - 名称: 报县委\n    类型: 部门\n"


@pytest.mark.parametrize(
    "yaml",
    [
        "引言:\n  - 正文: 甲\n    适用文本: 报县位\n",
        "主要举措:\n  - 正文: 甲\n    适用文本: 报县位\n",
        "上年度工作安排落实情况:\n  - 正文: 甲\n    适用文本: 报县位\n",
    ],
)
def test_an_unknown_text_is_told_with_the_nearest(tmp_path: Path, yaml: str) -> None:
    assert complaints(case(tmp_path, SUBMISSION + yaml)) == ["没有名称是“报县位”的报送文本。是不是“报县委”？"]


def test_an_unknown_type_is_told_with_the_nearest_and_all(tmp_path: Path) -> None:
    assert complaints(case(tmp_path, SUBMISSION.replace("部门", "部们"))) == [
        "没有“部们”这种报送类型。是不是“部门”？"
        "可以写：政府报同级党委和人大常委会、党委政府联合报上级、部门、乡镇街道、开发区。"
    ]


def test_two_texts_may_not_have_one_name(tmp_path: Path) -> None:
    (found,) = faults(case(tmp_path, SUBMISSION + "  - 名称: 报县委\n    类型: 乡镇街道\n"))
    assert found.what == "有两个报送文本都叫“报县委”。"
    assert found.line == 9


@pytest.mark.parametrize("title", ["{{ 调解受理 }}", "{{ 年度 | 数 }}", "{{ 年度、级别 }}"])
def test_a_title_holds_no_figures(tmp_path: Path, title: str) -> None:
    yaml = f"{SUBMISSION}    标题: 关于{title}的报告\n{FIGURES}"
    (found,) = complaints(case(tmp_path, yaml))
    assert found.startswith("“标题”里不能引用")


def test_an_annex_names_figures_of_the_case(tmp_path: Path) -> None:
    yaml = f"附件:\n  - 标题: 主要数据\n    数据: 调解受里、行政复议受理\n{FIGURES}"
    assert complaints(case(tmp_path, yaml)) == ["数据里没有“调解受里”。是不是“调解受理”？"]


def test_an_item_number_is_used_once_in_the_whole_case(tmp_path: Path) -> None:
    yaml = """
    主要举措:
      节:
        - 编号: 节1
          条目:
            - 编号: 举措1
              正文: 甲
        - 编号: 节2
          条目:
            - 编号: 举措1
              正文: 乙
    """
    found = faults(case(tmp_path, yaml, 司法局="下年安排:\n  - 编号: 举措1\n    正文: 甲\n"))
    assert [fault.what for fault in found] == ["编号“举措1”用了两次，报告.yaml里已经有了。"] * 2
    places = [(fault.file.name, fault.line) for fault in found if fault.file]
    assert places == [("报告.yaml", 15), ("司法局.yaml", 2)]


def test_a_promise_of_last_year_may_have_the_number_of_a_plan_item(tmp_path: Path) -> None:
    yaml = """
    下年安排:
      - 编号: 安排1
        正文: 甲
    上年度工作安排落实情况:
      - 编号: 安排1
        结果: 已完成
    """
    assert load(case(tmp_path, yaml)).last_promises[0].outcome == "已完成"


def test_last_year_may_stand_in_the_report_itself(tmp_path: Path) -> None:
    yaml = """
    主要举措:
      - 正文: "{{ 旧事 }}"
        落实安排: 安排2025_1
    上年:
      数据:
        旧事: 3件
      安排:
        - 编号: 安排2025_1
          正文: 甲
    """
    assert load(case(tmp_path, yaml)).last is not None


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("{{ 甲 | 同比 }}", "不是准确数"),
        ("{{ 甲、乙 }}", "写在一处，但是数不同"),
        ("{{ 乙 | 占比 }}", "要写两个数据"),
    ],
)
def test_an_untrue_reference_is_told_where_it_stands(tmp_path: Path, reference: str, words: str) -> None:
    figures = "数据:\n  甲:\n    本年: 300余件\n    上年: 3件\n  乙: 5件\n"
    (fault,) = faults(case(tmp_path, f"主要举措:\n  - 正文: |\n      受理\n      {reference}。\n{figures}"))
    assert words in fault.what
    assert fault.source[fault.column :].startswith(reference)
