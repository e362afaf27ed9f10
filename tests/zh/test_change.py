from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.errors import FigureError
from drafter.zh.change import Comparison, compare, difference_text, points_text, same_period_change
from drafter.zh.figures import parse_figure


def change(now: str, before: str) -> Comparison:
    return compare(parse_figure(now), parse_figure(before))


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        ("281件", "266件", "同比增长5.64%"),
        ("266件", "281件", "同比下降5.34%"),
        ("300件", "200件", "同比增长50%"),
        ("266件", "266件", "与上年持平"),
        ("0件", "0件", "与上年持平"),
        ("0件", "3件", "同比下降100%"),
        ("1.2万件", "12000件", "与上年持平"),
        ("70万元", "676300元", "同比增长3.5%"),
        ("100001件", "100000件", "与上年基本持平"),
        ("十五件", "12件", "同比增长25%"),
        ("40.05件", "40件", "同比增长0.13%"),
    ],
)
def test_the_change_against_last_year_is_worded(now: str, before: str, text: str) -> None:
    assert same_period_change(change(now, before)) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        ("281件", "266件", "比上年增加15件"),
        ("60万元", "63万元", "比上年减少3万元"),
        ("1.2万件", "9800件", "比上年增加2200件"),
        ("4.57", "4.5", "比上年增加0.07"),
        ("5件", "5件", "与上年持平"),
        ("99.53%", "99.35%", "比上年提高0.18个百分点"),
        ("3件", "0件", "比上年增加3件"),
    ],
)
def test_the_difference_is_worded_in_the_smaller_unit(now: str, before: str, text: str) -> None:
    assert difference_text(parse_figure(now), parse_figure(before)) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        ("99.53%", "99.35%", "提高0.18个百分点"),
        ("98%", "100%", "下降2个百分点"),
        ("100%", "100%", "与上年持平"),
        ("112/268", "41.79%", "与上年持平"),
        ("112/268", "100/300", "提高8.46个百分点"),
        ("百分之九十八", "97.5%", "提高0.5个百分点"),
    ],
)
def test_rates_differ_by_points_of_what_is_printed(now: str, before: str, text: str) -> None:
    assert points_text(parse_figure(now), parse_figure(before)) == text


def test_a_comparison_is_made_in_base_units() -> None:
    assert change("1.2万件", "1万件") == Comparison("up", Decimal(2000), Decimal(20), True)


@pytest.mark.parametrize(
    ("now", "before", "reason"),
    [
        ("近3万人次", "2万人次", "“近3万人次”不是准确数，不能计算增减。"),
        ("3万人次", "2万余人次", "“2万余人次”不是准确数，不能计算增减。"),
        ("3—5次", "4次", "“3—5次”是一个范围，不能计算增减。"),
        ("全市第一", "全市第二", "“全市第一”是名次，不能计算增减。"),
        ("3件", "3次", "“3件”和“3次”的单位不同，不能计算增减。"),
        ("300", "266件", "“300”和“266件”的单位不同，不能计算增减。"),
        ("98%", "0.98", "“98%”和“0.98”的单位不同，不能计算增减。"),
    ],
)
def test_what_cannot_be_compared_says_why(now: str, before: str, reason: str) -> None:
    result = change(now, before)
    assert (result.comparable, result.percent, result.reason) == (False, None, reason)
    with pytest.raises(FigureError, match=reason):
        same_period_change(result)
    with pytest.raises(FigureError, match=reason):
        difference_text(parse_figure(now), parse_figure(before))


def test_growth_from_zero_has_a_difference_but_no_percent() -> None:
    result = change("3件", "0件")
    assert (result.comparable, result.difference, result.percent) == (True, Decimal(3), None)
    with pytest.raises(FigureError, match="上年是0"):
        same_period_change(result)


def test_points_are_for_rates_only() -> None:
    with pytest.raises(FigureError, match="“3件”不是百分比，不能用百分点比较"):
        points_text(parse_figure("3件"), parse_figure("98%"))
