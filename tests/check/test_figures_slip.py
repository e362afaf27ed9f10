"""Slips of a careless hand: which numerals are taken for one another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.check.figures import statements
from drafter.check.figures_slip import count_slip, may_be, one_slip, rate_slip, rounded, sum_slip
from drafter.check.opening import draft_of_text
from drafter.understand.results import FoundFigure


def figures(text: str) -> list[FoundFigure]:
    return [said.figure for statement in statements(draft_of_text(text)) for said in statement.figures]


@pytest.mark.parametrize(
    ("one", "other"),
    [("732", "723"), ("95.2", "92.5"), ("468", "568"), ("98.1", "9.81"), ("12460", "1246"), ("12", "21")],
)
def test_one_slip_leads_from_a_numeral_to_the_other(one: str, other: str) -> None:
    assert one_slip(one, other)
    assert one_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("732", "732"), ("732", "237"), ("468", "579"), ("46", "4"), ("", "1")]
)
def test_more_than_one_slip_is_none(one: str, other: str) -> None:
    assert not one_slip(one, other)


@given(st.integers(10, 99999), st.data())
def test_any_digit_may_be_written_wrong(number: int, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(0, len(digits) - 1))
    new = data.draw(st.sampled_from([each for each in "123456789" if each != digits[at]]))
    assert one_slip(digits, digits[:at] + new + digits[at + 1 :])


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_slips_go_both_ways(one: int, other: int) -> None:
    assert one_slip(str(one), str(other)) == one_slip(str(other), str(one))


def test_a_figure_in_ten_thousands_is_compared_as_it_is_written() -> None:
    (told,) = figures("全年接待群众4.62万人次。")
    assert may_be(told, Decimal(42600))
    assert not may_be(told, Decimal(46210))
    assert rounded(told) == 50


def test_a_slip_in_one_part_explains_a_sum() -> None:
    total, *parts = figures("登记古树名木312株，其中樟树186株、银杏91株、榕树53株。")
    assert sum_slip(total, parts)
    assert not sum_slip(total, parts[:2])


def test_a_slip_in_a_count_explains_a_rate() -> None:
    whole, part, rate = figures("核查终端2380台，在线2269台，在线率96.47%。")
    assert count_slip(part, whole, rate)
    assert rate_slip(part, whole, rate)


def test_counts_of_other_things_are_no_slip_from_a_rate() -> None:
    whole, part, rate = figures("受理投诉举报320件，办结行政处罚案件35件，办结率98%。")
    assert not rate_slip(part, whole, rate)
