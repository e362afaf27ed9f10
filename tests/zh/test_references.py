from __future__ import annotations

import pytest

from drafter.errors import MalformedReference
from drafter.zh.references import FILTERS, LONGEST_NAME, MOST_NAMES, Reference, split_references


def test_text_without_references_is_one_piece() -> None:
    assert split_references("全年受理（单）件") == ["全年受理（单）件"]
    assert split_references("") == []


@pytest.mark.parametrize("text", ["受理{ 单 }件", "受理{单", "受理单}件", "受理｛单｝件"])
def test_a_single_brace_is_a_slip(text: str) -> None:
    with pytest.raises(MalformedReference, match="花括号"):
        split_references(text)


def test_references_are_cut_out_with_their_place() -> None:
    text = "受理{{ 行政复议受理 }}，{{行政复议受理|同比}}。"
    assert split_references(text) == [
        "受理",
        Reference(("行政复议受理",), "", 2, 14, "{{ 行政复议受理 }}"),
        "，",
        Reference(("行政复议受理",), "同比", 15, 28, "{{行政复议受理|同比}}"),
        "。",
    ]


def test_one_reference_may_state_several_figures() -> None:
    (reference,) = split_references("{{ 掌上执法率、 按时处置率 | 数 }}")
    assert isinstance(reference, Reference)
    assert (reference.names, reference.filter) == (("掌上执法率", "按时处置率"), "数")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("12345热线受理", "12345热线受理"),
        ("检查１次", "检查1次"),
        ("检查 1\n次", "检查1次"),
        ("3·17（专项）,甲", "3·17(专项),甲"),
    ],
)
def test_names_are_folded_and_need_not_be_identifiers(written: str, name: str) -> None:
    (reference,) = split_references(f"{{{{ {written} }}}}")
    assert isinstance(reference, Reference)
    assert reference.names == (name,)


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_is_known(name: str) -> None:
    (reference,) = split_references(f"{{{{ 甲 | {name} }}}}")
    assert isinstance(reference, Reference)
    assert reference.filter == name


@pytest.mark.parametrize(
    ("text", "start", "reason"),
    [
        ("受理{{ 甲 件", 2, "双花括号没有成对。"),
        ("受理{{ 甲 }件", 2, "双花括号没有成对。"),
        ("受理甲 }}件", 4, "双花括号没有成对。"),
        ("{{{ 甲 }}}", 0, "双花括号没有成对。"),
        ("受理｛｛ 甲 ｝｝", 2, "这里的花括号是全角的。"),
        ("{{ 甲 ｝｝", 0, "双花括号没有成对。"),
        ("{{ 甲 ｜ 同比 }}", 5, "双花括号里的竖线是全角的。"),
        ("{{ }}", 0, "双花括号里没有数据名称。"),
        ("{{}}", 0, "双花括号里没有数据名称。"),
        ("{{ 甲、 }}", 0, "双花括号里没有数据名称。"),
        ("{{ | 数 }}", 0, "双花括号里没有数据名称。"),
        ("{{ 甲 | }}", 6, "竖线后面没有写要怎样显示。"),
        ("{{ 甲 | 同币 }}", 6, "没有“同币”这种写法。"),
        ("{{ 甲 | 数 | 同比 }}", 0, "双花括号里有不止一条竖线。"),
        ("共{% if 甲 %}", 1, "正文里不能写“{%”。"),
        ("{# 注 #}", 0, "正文里不能写“{#”。"),
    ],
)
def test_a_malformed_reference_is_named_with_its_place(text: str, start: int, reason: str) -> None:
    with pytest.raises(MalformedReference) as caught:
        split_references(text)
    assert (caught.value.start, caught.value.reason) == (start, reason)
    assert caught.value.cure.endswith(("。", "？"))


def test_a_misspelt_filter_brings_the_nearest_one() -> None:
    with pytest.raises(
        MalformedReference, match="是不是“比上年”？竖线后面可以写：数、同比、比上年、占比、百分点。"
    ):
        split_references("{{ 甲 | 比去年 }}")


def test_too_many_names_and_too_long_names_are_refused() -> None:
    assert split_references("{{ " + "、".join("甲" * MOST_NAMES) + " }}")
    assert split_references("{{ " + "甲" * LONGEST_NAME + " }}")
    with pytest.raises(MalformedReference, match="最多写 6 个名称"):
        split_references("{{ " + "、".join("甲" * (MOST_NAMES + 1)) + " }}")
    with pytest.raises(MalformedReference, match="超过 40 个字"):
        split_references("{{ " + "甲" * 100_000 + " }}")
