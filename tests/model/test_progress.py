from __future__ import annotations

from datetime import date

import pytest

from drafter.model.progress import Progress, progress
from tests.factories import report


def state(yaml: str, last: str | None = None) -> Progress:
    return progress(report(yaml, last))


WHOLE = """
主要举措:
  - 正文: 受理{{ 甲 }}。
不足和原因:
  - 问题: 人员不足
    原因: 招录困难
第一责任人职责:
  - 正文: 听取汇报。
下年安排:
  - 正文: 充实人员
数据:
  甲:
    本年: 3件
    数据来源: 台账
"""


def test_a_whole_report_may_be_built() -> None:
    found = state(WHOLE)
    assert [(part.name, part.done, part.items) for part in found.parts] == [
        ("主要举措", 1, 1),
        ("不足和原因", 1, 1),
        ("第一责任人职责", 1, 1),
        ("下年安排", 1, 1),
    ]
    assert found.next_step == "生成稿件（drafter build）。"


def test_a_report_is_due_before_the_first_of_march() -> None:
    assert state("").due == date(2027, 3, 1)


def test_an_item_with_an_open_figure_or_a_gap_mark_is_not_done() -> None:
    items = "  - 正文: 受理{{ 甲 }}。\n  - 正文: 办结【待填：件数】。\n  - 正文: 好。\n"
    found = state(f"主要举措:\n{items}数据:\n  甲:\n")
    assert (found.parts[0].done, found.parts[0].items, found.parts[0].open_figures) == (1, 3, 1)
    assert (found.figures, found.open_figures) == (1, 1)


def test_a_part_told_by_its_intro_counts_as_one_item() -> None:
    assert state("第一责任人职责:\n  引语: 党政主要负责人带头履职。\n").parts[2].done == 1


def test_promises_are_counted_by_their_result() -> None:
    yaml = "上年度工作安排落实情况:\n  - 结果: 已完成\n  - 结果: 未完成\n  - 正文: 甲\n"
    found = state(yaml)
    assert {name: count for name, count in found.outcomes.items() if count} == {
        "已完成": 1,
        "未完成": 1,
        "未填报": 1,
    }
    assert found.next_step == "填报2025年安排中的 1 件事。"


def test_promises_are_those_of_last_years_file_until_answered() -> None:
    assert state("", "安排:\n  - 正文: 甲\n  - 正文: 乙\n").promises == 2


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        ("  - 正文: 听取汇报。\n", "", "写“第一责任人职责”。"),
        ("    本年: 3件\n", "", "补上待填的 1 个数据。"),
        ("    原因: 招录困难\n", "", "给 1 条不足写上原因。"),
        ("受理{{ 甲 }}。", "【待填：正文】", "写完“主要举措”里的 1 项。"),
    ],
)
def test_the_next_step_is_what_is_missing_most(old: str, new: str, step: str) -> None:
    assert state(WHOLE.replace(old, new)).next_step == step


def test_a_written_value_without_source_is_counted() -> None:
    assert state(WHOLE).unsourced == 0
    assert state(WHOLE.replace("    数据来源: 台账\n", "")).unsourced == 1
