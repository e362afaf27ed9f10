from __future__ import annotations

import pytest

from drafter.zh.near import did_you_mean, edits, nearest

NAMES = ["行政复议受理", "行政复议办结", "出庭应诉率", "普法受众", "编号", "标题", "Word"]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("行政复议受里", "行政复议受理"),
        ("行政复义受理", "行政复议受理"),
        ("行政复议理受", "行政复议受理"),
        ("编好", "编号"),
        ("出庭应诉", "出庭应诉率"),
        ("受众", "普法受众"),
        ("负责人出庭应诉率", "出庭应诉率"),
        ("Wrod", "Word"),
        ("编号", "编号"),
    ],
)
def test_the_nearest_name_is_found(word: str, name: str) -> None:
    assert nearest(word, NAMES) == name


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        ("", "", 0),
        ("受理", "受理", 0),
        ("受理", "", 2),
        ("受理", "受理件", 1),
        ("受理", "受件", 1),
        ("理受", "受理", 1),
        ("甲乙丙丁", "乙甲丁丙", 2),
        ("甲乙丙", "丙乙甲", 2),
        ("甲乙丙丁", "丁丙乙甲", 3),
        ("甲乙丙", "丁戊己", 3),
        ("kitten", "sitting", 3),
    ],
)
def test_edits_are_counted(a: str, b: str, count: int) -> None:
    assert edits(a, b, 9) == edits(b, a, 9) == count


def test_a_name_of_two_letters_wrong_in_both_is_not_near() -> None:
    assert nearest("甲乙", ["丙丁", "编号"], limit=5) is None
    assert nearest("编号甲", ["标题甲"]) is None


@pytest.mark.parametrize("word", ["", "执法", "某", "完全不同的名称", "x" * 10_000])
def test_a_name_like_none_finds_none(word: str) -> None:
    assert nearest(word, NAMES) is None
    assert did_you_mean(word, NAMES) == ""


def test_the_limit_bounds_the_edits() -> None:
    assert nearest("行正复义受理", NAMES, limit=1) is None
    assert nearest("行正复义受理", NAMES, limit=2) == "行政复议受理"


def test_the_first_of_equally_near_names_is_taken() -> None:
    assert nearest("复议甲", ["复议乙", "复议丙"]) == "复议乙"


def test_the_question_quotes_the_name() -> None:
    assert did_you_mean("同币", ("同比", "占比")) == "是不是“同比”？"
