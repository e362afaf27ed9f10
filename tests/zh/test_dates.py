from __future__ import annotations

from datetime import date

import pytest

from drafter.errors import InputError
from drafter.zh.dates import parse_date, show_date


@pytest.mark.parametrize(
    "text",
    [
        "2027-02-20",
        "2027年2月20日",
        "2027年02月20日",
        "2027.2.20",
        "2027/2/20",
        "２０２７年２月２０日",
        " 2027 年 2 月 20 日 ",
    ],
)
def test_the_usual_writings_of_a_date_are_one_day(text: str) -> None:
    assert parse_date(text) == date(2027, 2, 20)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "明天",
        "2027年2月",
        "2027-2/20",
        "20270220",
        "27-2-20",
        "2027年2月20",
        "2027-02-20 10:00",
        "2" * 10**6,
    ],
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InputError, match=r"不是日期。请写成2027年2月20日或2027-02-20的样子。\Z") as caught:
        parse_date(text)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize("text", ["2027-02-30", "2027年13月1日", "0000-1-1", "2027-0-1"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="没有这一天"):
        parse_date(text)


def test_a_date_prints_without_leading_zeros() -> None:
    assert show_date(date(2027, 2, 3)) == "2027年2月3日"
