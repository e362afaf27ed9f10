"""What is odd about a figure without being impossible."""

from __future__ import annotations

import pytest

from drafter.model.aims import misses
from drafter.model.doubts import Doubt, doubts
from drafter.model.reckon import reckon
from drafter.zh.figures import parse_figure
from tests.factories import report

LAST = "数据:\n  行政复议受理: 266件\n  负责人出庭应诉率: 97%\n  复议进园区活动: 12场\n"


def _doubts(name: str, written: str, yaml: str = "", last: str = LAST) -> list[Doubt]:
    made = report(yaml, last)
    return list(doubts(name, parse_figure(written), made, reckon(made)))


def _kinds(name: str, written: str, yaml: str = "") -> list[str]:
    return [doubt.kind for doubt in _doubts(name, written, yaml)]


@pytest.mark.parametrize("written", ["281件", "200件", "约300件", "398件", "266件"])
def test_an_ordinary_value_is_not_doubted(written: str) -> None:
    assert _kinds("行政复议受理", written) == []


@pytest.mark.parametrize(
    ("written", "guess"), [("2810件", "281件"), ("28件", "280件"), ("900件", ""), ("1.2万件", "")]
)
def test_a_jump_is_doubted_and_a_zero_suspected(written: str, guess: str) -> None:
    [doubt] = _doubts("行政复议受理", written)
    assert (doubt.kind, doubt.guess) == ("jump", guess)
    assert doubt.message.startswith("2025年是 266件，")
    assert doubt.message.endswith(("。", "？"))


def test_a_rate_jumps_by_percentage_points() -> None:
    assert _kinds("负责人出庭应诉率", "90%") == []
    [doubt] = _doubts("负责人出庭应诉率", "80%")
    assert doubt.message == "2025年是 97%，2026年是 80%，下降了 17 个百分点。"


def test_a_new_figure_jumps_by_the_custom_of_its_kind() -> None:
    assert _kinds("复议进园区活动", "15场") == []
    assert _kinds("复议进园区活动", "120场") == ["jump"]


def test_an_unusual_unit_is_doubted_with_the_usual_one() -> None:
    [doubt] = _doubts("行政复议受理", "281人")
    assert (doubt.kind, doubt.guess) == ("unit", "281件")


def test_a_broken_relation_is_doubted() -> None:
    yaml = "数据:\n  行政复议受理: 281件\n  行政复议旧存: 10件\n"
    [doubt] = _doubts("行政复议办结", "300件", yaml)
    assert doubt.kind == "identity" and "行政复议受理 281件" in doubt.message
    assert _kinds("行政复议办结", "268件", yaml) == []


def test_a_relation_with_an_open_or_inexact_operand_is_not_judged() -> None:
    assert _kinds("行政复议办结", "300件", "数据:\n  行政复议受理: 281件\n") == []
    assert _kinds("行政复议办结", "300余件", "数据:\n  行政复议受理: 281件\n  行政复议旧存: 1件\n") == []


def test_the_target_of_the_case_is_the_one_that_is_missed() -> None:
    yaml = "数据:\n  负责人出庭应诉率:\n    目标: ≥98%\n"
    [doubt] = _doubts("负责人出庭应诉率", "97%", yaml)
    assert doubt.message == "目标是 ≥98%，97% 没有达到。请说明原因。"
    assert _kinds("负责人出庭应诉率", "98%", yaml) == []


def test_another_countys_plan_is_no_target() -> None:
    assert _kinds("负责人出庭应诉率", "90%") == []


def test_a_plan_in_force_is_a_target_of_its_own_county() -> None:
    body = "报告主体:\n  行政区划: 嘉善县\n  机关全称: 嘉善县人民政府\n年度: 2025\n"
    [doubt] = _doubts("公职律师覆盖率", "90%", body, "数据: {}\n")
    assert doubt.kind == "target"


def test_a_rate_of_a_hundred_is_only_for_the_reviewer() -> None:
    assert _kinds("负责人出庭应诉率", "100%") == ["round"]


def test_a_name_that_nothing_is_known_of_is_not_doubted() -> None:
    assert _kinds("没有这个数", "3件") == []


@pytest.mark.parametrize(
    ("aim", "written", "missed"),
    [
        ("≥98%", "97.9%", True),
        ("98%以上", "98%", False),
        ("不低于98%", "97%", True),
        ("≤2784次", "2784次", False),
        ("2784次以下", "3000次", True),
        ("低于3%", "3%", True),
        ("100%", "99.5%", True),
        ("=100%", "100%", False),
        ("全覆盖", "90%", False),
        ("≥98%", "97件", False),
        ("≥98%", "近98%", False),
        ("", "98%", False),
    ],
)
def test_an_aim_is_read_as_people_write_it(aim: str, written: str, missed: bool) -> None:
    assert misses(parse_figure(written), aim) is missed


@pytest.mark.parametrize(("last", "written"), [("90%", "266件"), ("221件", "30人"), ('"4.5"', "120%")])
def test_a_value_of_another_kind_than_last_years_is_doubted(last: str, written: str) -> None:
    made = f"数据:\n  复议申请情况:\n    上年: {last}\n"
    [doubt] = _doubts("复议申请情况", written, made, "数据: {}\n")
    assert (doubt.kind, doubt.guess) == ("unit", "")
    assert "单位不一样" in doubt.message


@pytest.mark.parametrize(
    ("last", "written"), [("2次", "3次"), ("23场次", "28场"), ("5名", "6人"), ("3期", "2期")]
)
def test_one_more_of_few_and_another_measure_word_of_the_same_are_not_doubted(
    last: str, written: str
) -> None:
    assert _doubts("普法课", written, f"数据:\n  普法课:\n    上年: {last}\n", "数据: {}\n") == []


def test_a_rate_without_its_sign_is_doubted_with_what_it_meant() -> None:
    made = "数据:\n  执法人员持证率:\n    上年: 98.5%\n"
    doubt = _doubts("执法人员持证率", "0.985%", made, "数据: {}\n")[0]
    assert (doubt.kind, doubt.guess) == ("unit", "98.5%")


def test_a_rate_that_is_small_every_year_is_not_taken_for_a_larger_one() -> None:
    made = "数据:\n  行政复议纠错率:\n    上年: 1.2%\n"
    assert _doubts("行政复议纠错率", "0.9%", made, "数据: {}\n") == []


@pytest.mark.parametrize(("name", "doubted"), [("修改文件数", True), ("人均办件数", False)])
def test_half_a_thing_is_doubted_and_half_of_an_average_is_not(name: str, doubted: bool) -> None:
    kinds = [
        doubt.kind for doubt in _doubts(name, "14.5件", f"数据:\n  {name}:\n    单位: 件\n", "数据: {}\n")
    ]
    assert kinds == (["unit"] if doubted else [])


def test_the_same_unit_in_another_size_is_not_doubted() -> None:
    assert _doubts("普法听众", "2.9万人次", "数据:\n  普法听众:\n    上年: 28000人次\n", "数据: {}\n") == []


def test_how_a_change_changed_is_not_doubted() -> None:
    made = "数据:\n  跨域通办业务增幅:\n    上年: 16.67%\n"
    assert _doubts("跨域通办业务增幅", "180%", made, "数据: {}\n") == []


_BOTH = """\
数据:
  涉企行政检查:
    本年: 3850户次
    上年: 4210户次
  合格率:
    本年: 97.5%
    上年: 96.33%
"""


@pytest.mark.parametrize(
    ("name", "written", "guess"),
    [
        ("涉企行政检查同比", "18.55%", "8.55%"),
        ("涉企行政检查同比", "8.55%", None),
        ("涉企行政检查同比", "8.6%", None),
        ("涉企行政检查同比", "近9%", None),
        ("合格率增幅", "1.17个百分点", None),
        ("合格率增幅", "2.3个百分点", "1.17个百分点"),
    ],
)
def test_a_growth_rate_that_its_two_years_belie_is_doubted(
    name: str, written: str, guess: str | None
) -> None:
    yaml = f"{_BOTH}  {name}:\n    单位: '%'\n"
    found = [doubt.guess for doubt in _doubts(name, written, yaml, "数据: {}\n") if doubt.kind == "change"]
    assert found == ([] if guess is None else [guess])
