from __future__ import annotations

import pytest

from drafter.zh.numerals import chinese_to_int, int_to_chinese, ordinal


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (9999, "九千九百九十九"),
        (10_000, "一万"),
        (10_001, "一万零一"),
        (100_000, "十万"),
        (100_500, "十万零五百"),
        (110_000, "十一万"),
        (10_010_000, "一千零一万"),
        (100_000_000, "一亿"),
        (100_010_000, "一亿零一万"),
        (1_000_000_000_001, "一万亿零一"),
    ],
)
def test_numbers_are_written_regularly_and_read_back(n: int, text: str) -> None:
    assert int_to_chinese(n) == text
    assert chinese_to_int(text) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("两", 2),
        ("两百", 200),
        ("两千零二", 2002),
        ("一百〇五", 105),
        ("一十二", 12),
        ("一百十二", 112),
        ("二〇二六", 2026),
    ],
)
def test_other_usual_writings_are_read(text: str, n: int) -> None:
    assert chinese_to_int(text) == n


@pytest.mark.parametrize(
    "text",
    [
        "",
        "百",
        "万",
        "三四",
        "一百五",
        "十百",
        "一二三",
        "零五",
        "二十三四",
        "一万二",
        "第一",
        "壹",
        "5",
        "十几",
        "一" * 99,
    ],
)
def test_what_is_no_regular_numeral_is_not_guessed(text: str) -> None:
    assert chinese_to_int(text) is None


@pytest.mark.parametrize("n", [-1, 10**16])
def test_numbers_beyond_the_range_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match="not a number"):
        int_to_chinese(n)


def test_headings_count_from_one() -> None:
    assert [ordinal(n) for n in (1, 11, 21)] == ["一", "十一", "二十一"]
    with pytest.raises(ValueError, match="from 1"):
        ordinal(0)
