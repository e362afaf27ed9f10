from __future__ import annotations

from drafter.blocks import Document, Kind, Role, Run, Table
from drafter.model.stages import Stage
from drafter.skeleton.order import Order
from tests.factories import document, report, texts


def at(stage: Stage, yaml: str) -> Document:
    return document(report(yaml), order=Order(stage=stage))


ANNEX = """
附件:
  - 编号: 附件1
    标题: "{{ 年度 }}年主要数据"
  - 标题: 复议
    数据: 秘密、万、空
数据:
  甲:
    本年: 281件
    上年: 266件
  万:
    本年: 1.2万件
    上年: 9800件
  率:
    本年: 112/268
    上年: 200/268
  空:
    上年: 3人
  新: 3件
  约:
    本年: 300余件
    上年: 3件
  平:
    本年: 3件
    上年: 3件
  秘密:
    本年: 6次
    公开: 否
"""


def tables(stage: Stage) -> list[Table]:
    return [block for block in at(stage, ANNEX).blocks if isinstance(block, Table)]


def test_an_annex_tables_its_figures_beside_last_years() -> None:
    every, chosen = tables("送审稿")
    assert every.header == ("指标", "单位", "2025年", "2026年", "比上年")
    assert every.text.splitlines()[1:] == [
        "甲\t件\t266\t281\t增加15件",
        "万\t万件\t9800件\t1.2\t增加2200件",
        "率\t%\t74.63\t41.79\t下降32.84个百分点",
        "空\t人\t3\t【2026年？人】\t—",
        "新\t件\t—\t3\t—",
        "约\t件\t3\t300余\t—",
        "平\t件\t3\t3\t持平",
    ]
    assert [row[0][0].text for row in chosen.rows] == ["秘密", "万", "空"]
    assert every.rows[0][3] == (Run("281", Role.TEXT, ("甲",), "数"),)
    assert [table.address for table in (every, chosen)] == [("附件", "附件1", "数据"), ("附件", 1, "数据")]


def test_an_annex_of_the_public_edition_holds_public_figures_only() -> None:
    assert [row[0][0].text for row in tables("公开稿")[1].rows] == ["万", "空"]


def test_annexes_are_listed_labelled_and_their_gaps_noted() -> None:
    made = at("送审稿", ANNEX)
    assert texts(made, Kind.ANNEX_LIST) == ["附件：1.2026年主要数据", "2.复议"]
    assert texts(made, Kind.ANNEX) == ["附件1", "附件2"]
    assert texts(made, Kind.ANNEX_TITLE) == ["2026年主要数据", "复议"]
    places = [gap.address for gap in made.gaps if gap.name == "空"]
    assert places == [("附件", "附件1", "数据"), ("附件", 1, "数据")]


def test_one_annex_alone_has_no_number() -> None:
    made = at("送审稿", "附件:\n  - 标题: 主要数据\n")
    assert texts(made, Kind.ANNEX_LIST) == ["附件：主要数据"]
    assert texts(made, Kind.ANNEX) == ["附件"]
