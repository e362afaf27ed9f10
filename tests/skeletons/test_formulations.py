"""Formulations are safe to offer to another county: slots, names, punctuation."""

from __future__ import annotations

import re
from typing import Any

from drafter.zh.figures import parse_figure
from drafter.zh.punctuation import full_width
from drafter.zh.width import fold_name
from tests.skeletons.formulation_rows import (
    CASE_FIELDS,
    each_offered,
    each_row,
    figure_names,
    indicators,
    offered,
    prose,
    references,
    rows,
    slots,
    uncorrected,
)

FIXED_NUMERALS = ("“15分钟公共法律服务圈”",)

# Names of places, brands and slogans of the four counties, and what belongs to one past year.
LOCAL_NAMES = (
    *("嘉善", "海宁", "泰顺", "钱塘", "嘉兴", "温州", "杭州", "浙江", "浙闽", "上海", "长安", "黄湾"),
    *("法富贷", "潮乡家园", "云端普法", "一键找法", "民声调解", "五刚五柔", "双示范", "五连优", "律政联合体"),
    *("两个先行", "两个率先", "重要窗口", "共同富裕", "抓源促治", "一规划一纲要一意见", "收官之年", "新一届"),
    *("党的二十大", "二十届", "全市首推", "全市最高"),
)


@each_row
def test_references_name_indicators_or_case_fields(row: dict[str, Any]) -> None:
    for text in (row["正文"], uncorrected(row)):
        assert [name for name in figure_names(text) if name not in indicators()] == []


@each_row
def test_listed_figures_are_those_of_the_text_in_order(row: dict[str, Any]) -> None:
    assert [fold_name(name) for name in row.get("数据", [])] == figure_names(row["正文"])


@each_row
def test_figure_slots_hold_a_whole_written_figure(row: dict[str, Any]) -> None:
    for (_, _, reference), fill in zip(slots(uncorrected(row)), row.get("填法", []), strict=True):
        if reference is None or set(reference.names) <= CASE_FIELDS:
            continue
        figure = parse_figure(fill.removeprefix("同比增长").removeprefix("同比上升"))
        units = {unit for name in reference.names for unit in indicators()[name]}
        assert reference.filter == "同比" or figure.unit in units | {""}, (fill, units)


@each_row
def test_no_unit_or_qualifier_follows_or_precedes_a_figure_slot(row: dict[str, Any]) -> None:
    for text in (row["正文"], uncorrected(row)):
        for reference in references(text):
            if set(reference.names) <= CASE_FIELDS:
                continue
            after, before = text[reference.end :], text[: reference.start]
            units = {unit for name in reference.names for unit in indicators()[name] if unit != "无"}
            assert not after.startswith((*units, "%", "余", "多", "以上", "以下", "左右", "万", "亿"))
            assert not before.endswith(("第", "近", "超", "约", "超过"))


@each_row
def test_words_hold_no_figure_of_their_own(row: dict[str, Any]) -> None:
    words = prose(row["正文"])
    for fixed in FIXED_NUMERALS:
        words = words.replace(fixed, "")
    assert re.findall(r"\d+", words) == []


@each_row
def test_punctuation_is_full_width(row: dict[str, Any]) -> None:
    remarks = (row.get(key, "") for key in ("更正", "注意", "不提供"))
    for text in (row["正文"], uncorrected(row), *remarks):
        assert full_width(text) == text
        assert re.findall(r"[,:;()?!%\[\]]", prose(text)) == []


@each_offered
def test_offered_text_names_no_place_or_brand_of_a_seed_county(row: dict[str, Any]) -> None:
    assert [name for name in LOCAL_NAMES if name in prose(row["正文"])] == []


def test_name_of_the_provincial_reform_is_pointed_out() -> None:
    named = [row for row in offered() if "大综合一体化" in row["正文"]]
    assert named
    assert [row["编号"] for row in named if "大综合一体化" not in row.get("注意", "")] == []


def test_open_slot_is_not_offered_as_its_seed_content() -> None:
    contents = {
        fill
        for row in rows()
        for (_, _, reference), fill in zip(slots(uncorrected(row)), row.get("填法", []), strict=True)
        if reference is None and len(fill) > 3
    }
    assert [(row["编号"], fill) for row in offered() for fill in contents if fill in prose(row["正文"])] == []
