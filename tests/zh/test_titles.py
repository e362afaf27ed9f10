from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.titles import break_title


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "云岭县人民政府关于2026年度法治政府建设情况的报告",
            ["云岭县人民政府", "关于2026年度法治政府建设情况的报告"],
        ),
        (
            "泰顺县人民政府关于2023年法治政府建设年度报告",
            ["泰顺县人民政府", "关于2023年法治政府建设年度报告"],
        ),
        (
            "杭州市钱塘区人民政府关于钱塘区2024年法治政府建设年度报告",
            ["杭州市钱塘区人民政府", "关于钱塘区2024年法治政府建设年度报告"],
        ),
        (
            "云岭县人民政府办公室2026年法治政府建设年度报告",
            ["云岭县人民政府办公室", "2026年法治政府建设年度报告"],
        ),
        ("云岭县2026年法治政府建设年度报告", ["云岭县2026年法治政府建设年度报告"]),
    ],
)
def test_the_issuing_body_stands_on_its_own_line(title: str, lines: list[str]) -> None:
    assert break_title(title) == lines


@pytest.mark.parametrize("between", ["", "　", " "])
def test_joint_bodies_stand_one_a_line(between: str) -> None:
    title = f"中共云岭县委{between}云岭县人民政府关于2026年度法治政府建设情况的报告"
    expected = ["中共云岭县委", "云岭县人民政府", "关于2026年度法治政府建设情况的报告"]
    assert break_title(title) == expected
    assert break_title(title, ("中共云岭县委", "云岭县人民政府")) == expected


def test_a_committee_named_within_a_committee_is_not_torn() -> None:
    lines = break_title("中共嘉善县委全面依法治县委员会关于2026年度法治政府建设情况的报告")
    assert lines[0] == "中共嘉善县委全面依法治县委员会"


def test_a_long_matter_breaks_between_words() -> None:
    lines = break_title(
        "云岭县司法局关于2026年度推进法治政府建设暨党政主要负责人履行第一责任人职责情况的报告"
    )
    assert lines == [
        "云岭县司法局",
        "关于2026年度推进法治政府建设",
        "暨党政主要负责人履行",
        "第一责任人职责情况的报告",
    ]


def test_a_very_long_body_breaks_after_the_prefecture() -> None:
    lines = break_title(
        "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府关于2026年度法治政府建设情况的报告"
    )
    assert lines[:2] == ["新疆维吾尔自治区伊犁哈萨克自治州", "察布查尔锡伯自治县人民政府"]


_TITLES = st.lists(
    st.sampled_from(
        [
            "云岭县",
            "人民政府",
            "关于",
            "2026年度",
            "法治政府",
            "建设",
            "情况的报告",
            "、",
            "《",
            "》",
            "　",
            "垟",
            "委员会",
        ]
    ),
    max_size=16,
).map("".join)


@given(_TITLES)
def test_no_character_is_lost_and_no_line_is_too_long(title: str) -> None:
    lines = break_title(title)
    assert re.sub("[ 　]", "", "".join(lines)) == re.sub("[ 　]", "", title)
    assert all(0 < len(line) <= 20 for line in lines)


@given(_TITLES.filter(lambda title: len(title) <= 40))
def test_a_title_of_two_lines_length_never_takes_more_than_four(title: str) -> None:
    assert len(break_title(title)) <= 4
