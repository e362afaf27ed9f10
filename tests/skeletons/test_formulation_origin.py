"""Every formulation comes from a seed, word for word."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from drafter.zh.width import fold
from tests.skeletons.formulation_rows import ROOT, each_row, filled, place, rows, seed, snippets, tree

KEYS = {
    *("编号", "部分", "专题", "用途", "正文", "注意", "数据", "原文", "出处", "起", "止", "填法"),
    *("适用", "更正", "更正原文", "不提供"),
}
PARTS = {
    "frame": "框架",
    "measures": "主要举措",
    "shortcomings": "不足和原因",
    "duty": "第一责任人职责",
    "plan": "下年安排",
}
USES = {
    *("标题", "主送", "引言", "过渡语", "结束语", "署名", "附注", "引语", "结语"),
    *("主要举措标题", "不足和原因标题", "第一责任人职责标题", "下年安排标题"),
}


def test_every_recurring_snippet_has_exactly_one_row() -> None:
    wanted = Counter((row["seed"], int(row["start"]), int(row["end"])) for row in snippets())
    assert Counter(place(row) for row in rows()) == wanted
    assert len(rows()) == 172


def test_rows_per_part_are_those_of_the_labels() -> None:
    labels = Counter(PARTS[row["part"]] for row in snippets())
    assert Counter(row["部分"] for row in rows()) == labels
    part = {(row["seed"], int(row["start"]), int(row["end"])): PARTS[row["part"]] for row in snippets()}
    assert all(row["部分"] == part[place(row)] for row in rows())


def test_ids_are_unique_words_with_a_number() -> None:
    ids = [row["编号"] for row in rows()]
    assert len(set(ids)) == len(ids)
    assert [name for name in ids if not re.fullmatch(r"[\u4e00-\u9fff]+\d\d", name)] == []


@each_row
def test_original_stands_at_its_place_in_the_seed(row: dict[str, Any]) -> None:
    name, start, end = place(row)
    assert seed(name)[start:end] == row["原文"]


@each_row
def test_template_before_correction_gives_the_seed_text(row: dict[str, Any]) -> None:
    assert fold(filled(row)) == row["原文"]


@each_row
def test_row_has_known_keys_and_a_topic_or_a_use(row: dict[str, Any]) -> None:
    assert set(row) <= KEYS
    assert ("专题" in row) != ("用途" in row)
    assert row.get("用途", "标题") in USES


def test_topics_are_second_level_topics_of_the_table() -> None:
    known = {row["名称"] for row in tree(ROOT / "drafter" / "data" / "topics.yaml")}
    used = {row["专题"] for row in rows() if "专题" in row}
    assert used <= known
    assert [name for name in used if "." not in name] == []
