"""The tables behind the rules about figures."""

from __future__ import annotations

import pytest

from drafter.data.counted import Counted, counted_things
from drafter.data.rates import rate_named, rates
from drafter.data.sizes import sizes


def test_names_of_rates_are_unique_and_the_longest_is_tried_first() -> None:
    names = [rate.name for rate in rates()]
    assert len(names) == len(set(names))
    assert names == sorted(names, key=len, reverse=True)


@pytest.mark.parametrize(
    ("label", "name"),
    [("调处成功率", "成功率"), ("行政机关负责人出庭应诉率", "出庭应诉率"), ("指标完成率", "完成率")],
)
def test_a_rate_is_known_by_the_end_of_its_name(label: str, name: str) -> None:
    rate = rate_named(label)
    assert rate is not None
    assert rate.name == name


def test_words_that_end_with_no_rate_are_none() -> None:
    assert rate_named("成功率的变化") is None


@pytest.mark.parametrize("words", ["未办结", "应出庭", "待整改"])
def test_what_is_still_to_be_done_is_no_numerator(words: str) -> None:
    assert [rate.name for rate in rates() if rate.part and rate.part.search(words)] == []


def test_only_bounded_rates_are_asked_for_their_counts() -> None:
    assert [rate.name for rate in rates() if rate.counted and rate.most is None] == []


@pytest.mark.parametrize("thing", counted_things(), ids=lambda thing: thing.name)
def test_the_preferred_measure_word_is_one_of_those_seen(thing: Counted) -> None:
    assert thing.preferred in thing.units
    assert thing.words


def test_every_bound_of_size_is_positive_and_gives_a_reason_without_end_mark() -> None:
    assert [size.unit for size in sizes() if size.most <= 0 or size.reason.endswith("。")] == []
