"""Wrong or private content that would be easy to overlook."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Refused
from drafter.model.reckon import reckon
from drafter.skeleton.order import Order
from drafter.store.load import open_case
from tests.factories import body, case, complaints, document, load, report, told

SECRET = """
数据:
  秘:
    本年: 15件
    公开: 否
  全部: 30件
  秘率:
    公式: 秘 / 全部
  可说:
    公式: 秘 / 全部
    公开: 是
"""
PUBLIC = Order(stage="公开稿")


def test_what_follows_from_a_private_figure_is_private() -> None:
    values = reckon(report(SECRET)).values
    assert [name for name, value in values.items() if not value.public] == ["秘", "秘率"]


def test_a_rate_of_a_private_figure_does_not_travel_with_the_public_text() -> None:
    yaml = "主要举措:\n  - 编号: 举措1\n    正文: 占{{ 秘率 }}。\n" + SECRET
    with pytest.raises(Refused, match="用到不公开的数据“秘率”"):
        document(report(yaml), order=PUBLIC)


def test_the_heading_of_a_private_item_is_left_out_of_the_public_text() -> None:
    item = "  - 标题: 查办内部案件\n    正文: 甲\n    公开: 否\n    公开文本: 依法履职\n"
    lines = told("主要举措:\n" + item, order=PUBLIC)
    assert "依法履职。" in lines
    assert not any("内部案件" in line for line in lines)


def test_a_sum_is_open_until_every_department_has_delivered(tmp_path: Path) -> None:
    yaml = "主要举措:\n  - 正文: 检查{{ 检查 }}。\n数据:\n  检查:\n    汇总: 合计\n    单位: 件\n"
    made = load(case(tmp_path, yaml, 甲局="数据:\n  检查: 100件\n", 乙局="数据:\n  检查:\n"))
    assert reckon(made).values["检查"].quantity is None
    assert "检查【2026年？件】。" in body(document(made))


def test_percentages_of_departments_are_not_added(tmp_path: Path) -> None:
    shares = {"甲局": "数据:\n  某率: 98%\n", "乙局": "数据:\n  某率: 50%\n"}
    folder = case(tmp_path, "数据:\n  某率:\n    汇总: 合计\n", **shares)
    assert complaints(folder)[0].startswith("某率的分报是百分数，百分数不能相加。")


def test_a_share_above_the_whole_is_a_slip(tmp_path: Path) -> None:
    yaml = "主要举措:\n  - 正文: 占{{ 全部、部分 | 占比 }}。\n数据:\n  全部: 30件\n  部分: 15件\n"
    assert complaints(case(tmp_path, yaml))[0].startswith("全部占部分的 200%，超过了 100%。")


def test_the_opening_ends_before_the_transition_begins() -> None:
    paragraphs = [block.text for block in document(report("引言: 取得新进展\n")).blocks]
    assert "取得新进展。现将有关情况报告如下：" in paragraphs


def test_files_that_are_not_read_are_named(tmp_path: Path) -> None:
    folder = case(tmp_path, "", 甲局="数据:\n  检查: 100件\n")
    (folder / "报送" / "乙局.docx").write_bytes(b"PK")
    (folder / "报送" / "~$乙局.yaml").write_bytes(b"x")
    assert open_case(folder).notes == ("“报送/乙局.docx”不是 .yaml 文件，没有读取。",)


def test_blank_places_of_a_printed_text_are_named() -> None:
    notes = document(report(), order=Order(stage="印发稿")).notes
    assert [note.split("，")[0] for note in notes] == ["发文字号还没有写", "签发人还没有写", "印发机关没有写"]
