"""The public edition: what it must not tell, and what it tells instead."""

from __future__ import annotations

import pytest

from drafter.blocks import Document
from drafter.errors import Refused
from drafter.skeleton.order import Order
from tests.factories import body, document, report, told


def published(yaml: str) -> Document:
    return document(report(yaml), order=Order(stage="公开稿"))


def refused(yaml: str) -> str:
    with pytest.raises(Refused) as caught:
        published(yaml)
    return str(caught.value)


PRIVATE = """
主要举措:
  - 编号: 举措1
    正文: 批示{{ 批示 }}。
数据:
  批示:
    本年: 6次
    公开: 否
"""


def test_a_figure_that_is_not_public_keeps_the_public_edition_back() -> None:
    assert refused(PRIVATE) == (
        "公开稿没有生成：下面的内容标明不公开。\n"
        "  主要举措/举措1：用到不公开的数据“批示”\n"
        "请给这些条目写上“公开文本”，或者把“公开”改为“是”。"
    )
    assert "批示6次。" in told(PRIVATE)


def test_a_figure_that_is_usually_not_public_is_told_with_the_place_to_change_it() -> None:
    yaml = "主要举措:\n  - 正文: 批示{{ 主要领导批示 }}。\n数据:\n  主要领导批示: 6次\n"
    assert "（这个指标通常不公开；要公开，请在“数据/主要领导批示/公开”写“是”）" in refused(yaml)
    opened = yaml.replace("批示: 6次", "批示:\n    本年: 6次\n    公开: 是")
    assert published(opened).public


def test_an_item_that_is_not_public_keeps_the_public_edition_back() -> None:
    yaml = "主要举措:\n  - 编号: 举措1\n    正文: 甲\n    公开: 否\n"
    assert "主要举措/举措1：条目不公开，还没有公开文本" in refused(yaml)


@pytest.mark.parametrize(
    "yaml",
    [
        "引言: 批示{{ 批示 }}。\n",
        "过渡语: 批示{{ 批示 }}：\n",
        "结束语: 批示{{ 批示 }}。\n",
        "主要举措:\n  标题: 批示{{ 批示 }}\n",
        "主要举措:\n  引语: 批示{{ 批示 }}\n",
        "主要举措:\n  节:\n    - 标题: 批示{{ 批示 }}\n",
        "主要举措:\n  - 标题: 批示{{ 批示 }}\n",
        "主要举措:\n  - 正文: 增长{{ 批示 | 同比 }}\n",
        "主要举措:\n  - 公开: 否\n    公开文本: 批示{{ 批示 }}\n",
        "不足和原因:\n  - 问题: 甲\n    原因: 批示{{ 批示 }}\n",
        "附件:\n  - 标题: 批示{{ 批示 }}\n",
    ],
)
def test_no_text_of_the_public_edition_states_a_figure_that_is_not_public(yaml: str) -> None:
    assert "用到不公开的数据“批示”" in refused(yaml + PRIVATE.split("\n", 4)[4])


def test_a_ready_made_sentence_is_watched_too() -> None:
    yaml = "主要举措:\n  - 常用表述: 复议01\n数据:\n  行政复议受理:\n    本年: 281件\n    公开: 否\n"
    assert "用到不公开的数据“行政复议受理”" in refused(yaml)


@pytest.mark.parametrize(
    "yaml",
    [
        "主要举措:\n  - 正文: 批示{{ 批示 }}\n    公开文本: 已批示\n",
        "主要举措:\n  - 正文: 批示{{ 批示 }}\n    公开文本: 无\n",
        "主要举措:\n  - 正文: 批示{{ 批示 }}\n    公开: 否\n    公开文本: 已批示\n",
        "不足和原因:\n  - 问题: 甲\n    原因: 批示{{ 批示 }}\n    公开文本: 乙\n",
        "其他事项:\n  - 正文: 甲\n    公开: 否\n    公开文本: 无\n",
        "报送文本:\n  - 名称: 甲\n    类型: 部门\n  - 名称: 乙\n    类型: 部门\n"
        "引言:\n  - 正文: 批示{{ 批示 }}\n    适用文本: 乙\n"
        "主要举措:\n  - 正文: 批示{{ 批示 }}\n    适用文本: 乙\n",
    ],
)
def test_the_public_edition_tells_what_is_written_for_it(yaml: str) -> None:
    made = published(yaml + PRIVATE.split("\n", 4)[4])
    assert not any("6次" in block.text for block in made.blocks)


def test_the_public_text_stands_in_place_of_text_and_cause() -> None:
    yaml = """
    不足和原因:
      - 问题: 甲
        原因: 乙
        公开文本: 丙
      - 标题: 丁
        问题: 戊
        公开文本: 无
    """
    assert body(published(yaml))[3] == "丙。"
    assert told(yaml)[3:5] == ["甲。主要原因是乙。", "（一）丁。戊。"]


def test_a_part_of_which_nothing_is_public_is_told_by_its_gap() -> None:
    yaml = "第一责任人职责:\n  - 标题: 甲\n    正文: 乙\n    公开: 否\n    公开文本: 无\n"
    assert body(published(yaml))[5] == "【待填：履行第一责任人职责情况】"
