"""What the seeds write wrongly is corrected and marked, or not offered."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from drafter.zh.punctuation import end_mark, full_width
from tests.skeletons.formulation_rows import (
    each_offered,
    each_row,
    offered,
    place,
    rows,
    snippets,
    uncorrected,
)

# What the seeds write wrongly; the offered text has none of it.
DEFECTS = (
    *("请审示", "年以来", "同步下降", "评估认证", "责权统一", "行政执法构架", "审核意见", "枫桥所"),
    *("第一人职责", "行政负责人", "严格规范文明执法", "充分行政", "推进法治政府，", "围绕法治政府重点"),
    *("巡查组", "重点巡查", "委依法治{{ 级别 }}委员会", "依法治镇委员会", "管领导任前", "规则》制度"),
    *("重大行政机关合同", "综合执法改革", "存在不少差距，比如", "落实党政主要负责人履行", "零败诉"),
    *("案损额同比", "下沉镇（街道）达", "”、“", "优化行政执法领域", "我{{ 级别 }}", "“一把手”"),
    "第一责任人、",
)


def test_every_labelled_defect_is_corrected_or_withheld() -> None:
    defective = {(row["seed"], int(row["start"]), int(row["end"])) for row in snippets() if "defect" in row}
    marked = {place(row) for row in rows() if "更正" in row or "不提供" in row}
    assert len(defective) == 29
    assert defective <= marked


@each_offered
def test_offered_text_is_free_of_the_known_defects(row: dict[str, Any]) -> None:
    assert [defect for defect in DEFECTS if defect in row["正文"]] == []


def test_each_known_defect_occurs_in_a_text_before_correction() -> None:
    before = "\n".join(uncorrected(row) + "\n" + full_width(row["原文"]) for row in rows())
    assert [defect for defect in DEFECTS if defect not in before] == []


@each_row
def test_corrected_text_differs_from_its_original_and_says_why(row: dict[str, Any]) -> None:
    if "更正原文" in row:
        assert row["正文"] != row["更正原文"]
        assert row["更正"]
    remarks = [row[key] for key in ("更正", "注意", "不提供") if key in row]
    assert [remark for remark in remarks if end_mark(remark) != "。"] == []


def test_rows_that_point_to_another_name_an_offered_one() -> None:
    offered_ids = {row["编号"] for row in offered()}
    named = [name for row in rows() for name in re.findall(r"与“(\w+)”文字相同", row.get("不提供", ""))]
    assert named
    assert set(named) <= offered_ids


def test_no_text_is_offered_twice() -> None:
    counts = Counter(row["正文"] for row in offered())
    assert [text for text, count in counts.items() if count > 1] == []
