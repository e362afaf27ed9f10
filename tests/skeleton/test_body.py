from __future__ import annotations

from pathlib import Path

import pytest

from drafter.blocks import Kind, Role, Text
from drafter.skeleton.order import Order
from tests.factories import BODY, body, document, report, skeleton, told

OWN = """
- 部分: 主要举措
  标题: 举措
  节同段: 否
  条目同段: 否
  无标题条目: 连写
- 部分: 不足和原因
  标题: 不足
  无标题条目: 分段
"""


def test_a_run_in_heading_and_its_text_are_one_paragraph() -> None:
    yaml = "主要举措:\n  节:\n    - 标题: 甲\n      条目:\n        - 编号: 举措1\n          正文: 文\n"
    made = document(report(yaml))
    (block,) = [block for block in made.blocks if isinstance(block, Text) and block.text == "（一）甲。文。"]
    assert [(run.text, run.role) for run in block.runs] == [("（一）甲。", Role.HEADING), ("文。", Role.TEXT)]
    assert (block.kind, block.level, block.address) == (Kind.PARAGRAPH, 2, ("主要举措", "节1", "标题"))


def test_a_heading_of_its_own_line_has_no_end_mark(tmp_path: Path) -> None:
    yaml = """
    主要举措:
      节:
        - 编号: 节9
          标题: 甲
          条目:
            - 编号: 举措1
              标题: 乙
              正文: 文
    """
    made = document(report(yaml), skeleton(tmp_path / "自拟", OWN))
    assert body(made)[:4] == ["一、举措", "（一）甲", "1.乙", "文。"]
    assert [(block.kind, block.level) for block in made.blocks if isinstance(block, Text)][5:8] == [
        (Kind.HEADING, 2),
        (Kind.HEADING, 3),
        (Kind.PARAGRAPH, 0),
    ]


def test_a_section_may_say_where_its_heading_stands(tmp_path: Path) -> None:
    yaml = "主要举措:\n  节:\n    - 标题: 甲\n      同段: {}\n      条目:\n        - 正文: 文\n"
    assert told(yaml.format("否"))[1:3] == ["（一）甲", "文。"]
    assert told(yaml.format("是"), skeleton(tmp_path / "自拟", OWN))[1] == "（一）甲。文。"


@pytest.mark.parametrize(
    ("heading", "end", "expected"),
    [
        ("甲", "", "（一）甲。文。"),
        ("甲。", "", "（一）甲。文。"),
        ("甲", "：", "（一）甲：文。"),
        ("甲", "无", "（一）甲文。"),
        ("甲！", "", "（一）甲！文。"),
        ("办结{{ 数甲 }}", "", "（一）办结3件。文。"),
    ],
)
def test_a_heading_ends_once(heading: str, end: str, expected: str) -> None:
    yaml = f"""
    主要举措:
      节:
        - 标题: {heading}
          标题句末: {end}
          条目:
            - 正文: 文
    数据:
      数甲: 3件
    """
    assert told(yaml)[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("文", "文。"),
        ("文。", "文。"),
        ("文；", "文；"),
        ("文”。", "文”。"),
        ("文（三）", "文（三）。"),
        ("办结{{ 数甲 }}", "办结3件。"),
        ("如下：", "如下："),
    ],
)
def test_a_text_without_end_mark_gets_a_full_stop(text: str, expected: str) -> None:
    assert told(f"主要举措:\n  - 正文: {text}\n数据:\n  数甲: 3件\n")[1] == expected


def test_items_without_heading_follow_each_other_in_their_section() -> None:
    yaml = """
    主要举措:
      节:
        - 条目:
            - 正文: 甲
            - 正文: 乙；
            - 正文: 丙
              另起段: 是
        - 条目:
            - 正文: 丁
        - 同段: 是
          条目:
            - 正文: 戊
    """
    assert told(yaml)[1:4] == ["甲。乙；", "丙。", "丁。戊。"]


def test_items_of_a_part_stand_in_paragraphs_of_their_own() -> None:
    assert told("主要举措:\n  - 正文: 甲\n  - 正文: 乙\n")[1:3] == ["甲。", "乙。"]


def test_items_of_a_part_may_be_counted_in_words() -> None:
    yaml = "不足和原因:\n  - 问题: 甲\n  - 问题: 甲\n  - 标题: 乙\n    问题: 丙\n  - 问题: 丁\n"
    assert told(yaml)[3:5] == ["一是甲。二是甲。", "（一）乙。丙。三是丁。"]


def test_one_item_alone_is_not_counted() -> None:
    assert told("不足和原因:\n  - 问题: 甲\n")[3] == "甲。"


def test_counted_items_follow_the_words_that_announce_them() -> None:
    yaml = (
        "不足和原因:\n  引语: 主要有：\n  条目:\n    - 问题: 甲\n    - 问题: 乙\n  结语: 以上不足须改进。\n"
    )
    assert told(yaml)[3:5] == ["主要有：一是甲。二是乙。", "以上不足须改进。"]


def test_items_may_run_on_without_number(tmp_path: Path) -> None:
    lines = told("主要举措:\n  - 正文: 甲\n  - 正文: 乙\n", skeleton(tmp_path / "自拟", OWN))
    assert lines[1] == "甲。乙。"


def test_texts_of_several_paragraphs_stay_apart() -> None:
    yaml = """
    主要举措:
      节:
        - 标题: 甲
          条目:
            - 正文: |
                一
                二

                三
            - 正文: 四
    """
    assert told(yaml)[1:3] == ["（一）甲。一二", "三。四。"]


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        ("招录困难", "人员不足。主要原因是招录困难。"),
        ("主要原因是招录困难。", "人员不足。主要原因是招录困难。"),
        ("主要是招录困难；", "人员不足。主要原因是招录困难；"),
        ("由于招录困难", "人员不足。主要原因是招录困难。"),
        ("无", "人员不足。"),
    ],
)
def test_a_shortcoming_and_its_cause_are_one_sentence(cause: str, expected: str) -> None:
    assert told(f"不足和原因:\n  - 问题: 人员不足\n    原因: {cause}\n")[3] == expected


def test_a_cause_is_told_even_where_the_skeleton_has_no_sentence_for_it(tmp_path: Path) -> None:
    yaml = "不足和原因:\n  - 问题: 人员不足\n    原因: 招录困难\n"
    assert told(yaml, skeleton(tmp_path / "自拟", OWN))[-1] == "人员不足。招录困难。"


def test_a_cause_may_stand_under_a_heading_alone() -> None:
    yaml = "不足和原因:\n  - 标题: 人员不足\n    问题: 无\n    原因: 招录困难\n"
    assert told(yaml)[3] == "（一）人员不足。招录困难。"


def test_a_part_may_have_no_heading() -> None:
    lines = told("主要举措:\n  标题: 无\n  条目:\n    - 正文: 甲\n")
    assert lines[:2] == ["甲。", "一、存在的不足和原因"]


def test_a_part_may_word_its_own_heading() -> None:
    assert told("主要举措:\n  标题: 办结{{ 甲 }}\n数据:\n  甲: 3件\n")[0] == "一、办结3件"


def test_an_empty_part_is_told_by_its_gap() -> None:
    made = document(report("引言: 甲。\n"))
    assert body(made) == [
        "一、2026年推进法治政府建设的主要举措和成效",
        "【待填：主要举措和成效】",
        "二、存在的不足和原因",
        "【待填：存在的不足和原因】",
        "三、政府主要负责人履行推进法治建设第一责任人职责、加强法治政府建设有关情况",
        "【待填：履行第一责任人职责情况】",
        "四、2027年法治政府建设主要工作安排",
        "【待填：下一年度主要安排】",
    ]
    assert [gap.name for gap in made.gaps][:2] == ["主要举措和成效", "存在的不足和原因"]


def test_a_part_whose_items_belong_to_another_text_is_told_by_its_gap() -> None:
    yaml = """
    报送文本:
      - 名称: 甲
        类型: 部门
      - 名称: 乙
        类型: 部门
    第一责任人职责:
      - 正文: 文
        适用文本: 乙
    """
    assert told(yaml)[5] == "【待填：履行第一责任人职责情况】"
    assert told(yaml, order=Order("乙"))[5] == "文。"


def test_a_section_or_an_item_without_text_is_told_by_its_gap() -> None:
    yaml = """
    主要举措:
      节:
        - 标题: 甲{{ 数甲 }}
        - 条目:
            - 标题: 乙
            - 标题: 丙{{ 数丁 }}
            - 编号: 举措9
    数据:
      数甲: 3件
      数丁:
    """
    assert told(yaml)[1:4] == [
        "（一）甲3件。【待填：甲3件】",
        "1.乙。【待填：乙】",
        "2.丙【2026年？】。【待填：正文】【待填：正文】",
    ]


def test_an_item_that_says_nothing_on_purpose_is_left_out() -> None:
    yaml = "不足和原因:\n  - 问题: 甲\n  - 问题: 无\n  - 问题: 乙\n  - 标题: 丙\n    问题: 无\n"
    assert told(yaml)[3:5] == ["一是甲。二是乙。", "（一）丙。"]


def test_other_matters_are_told_only_when_there_are_any() -> None:
    assert not any("其他" in line for line in told(""))
    assert not any("其他" in line for line in told("其他事项:\n  节:\n    - 编号: 空节\n"))
    assert told("其他事项:\n  - 正文: 甲\n")[-2:] == ["五、其他需要报告的情况", "甲。"]
    assert told("其他事项:\n  结语: 乙。\n")[-1] == "乙。"


def test_a_gap_in_the_heading_of_a_part_is_a_gap(tmp_path: Path) -> None:
    own = skeleton(tmp_path / "自拟", '- 部分: 主要举措\n  标题: "{{ 上级 }}的举措"\n')
    made = document(report(BODY.replace("  上级: 松山市\n", "")), own)
    assert body(made)[0] == "一、【待填：上级】的举措"
    assert "上级" in [gap.name for gap in made.gaps]


def test_a_ready_made_sentence_is_told_with_our_figures() -> None:
    yaml = """
    主要举措:
      - 常用表述: 复议01
      - 常用表述: 没有这一条
      - 常用表述: 复议01
        正文: 自己写的
    """
    lines = told(yaml)[1:4]
    assert "{{" not in lines[0] and len(lines[0]) > 10
    assert lines[1:] == ["【待填：正文】", "自己写的。"]
