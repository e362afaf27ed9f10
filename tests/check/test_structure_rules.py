"""Rules about structure and commitments: what they say of the seeds, and that nothing makes them fail."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.check.draft import Draft
from drafter.check.engine import check, chosen
from drafter.check.opening import context_of, draft_of_file, draft_of_text
from drafter.check.rules import all_rules
from drafter.check.structure import is_whole, marker_of
from drafter.data import folder

RULES = chosen(all_rules(), ["S", "C"], [])

SEEDS = {
    "000": [
        ("S101", ""),  # no shortcomings
        ("S102", "(三)压实主体责任。"),
        ("S103", "2025年,嘉善将继续以"),
        ("S115", ""),  # 善委 on a report that the government signed; the number stands in a link's name
        ("S117", "全方位推动法治政府建设走深走实。"),
        ("S118", "请审示"),
        ("C116", "全市唯一"),  # nobody is named who said so
        ("C116", "全市首发"),
        ("C116", "全省首个"),
        ("C117", "李强总理"),  # the text says of itself that it is public
        ("C117", "丁薛祥副总理"),
        ("C118", "县委县政府主要领导对法治政府建设工作作出批示"),
    ],
    "001": [
        ("S104", "一、党政主要负责人履行推进法治建设第一责任人职责情况"),
        ("S112", "中共嘉兴市委、嘉兴市人民政府:"),
        ("S117", "及时清理阻碍高质量发展的文件。"),
        ("S119", "三、存在的不足和原因"),  # 212 of 4324 characters
        ("C102", "三、存在的不足和原因"),
        ("C109", "一、党政主要负责人履行推进法治建设第一责任人职责情况"),  # not one date
        ("C116", "在全省率先"),
        ("C116", "全省率先"),
        ("C116", "全省率先"),
        ("C116", "在嘉兴范围内率先"),
    ],
    "002": [
        ("S111", "泰顺县人民政府关于2023年法治政府建设年度报告"),
        ("S113", "泰顺县人民政府关于2023年法治政府建设年度报告"),
        ("C102", "二、2023年法治政府建设存在的不足"),
        ("C106", "学习贯彻习近平法治思想不够深入系统"),
        ("C106", "法治工作开展不均衡,基层法治建设体制机制不够健全,法治建设合力仍需进一步提升"),
        ("C106", "规范执法的理念有待进一步提升,法治政府建设、法治工作队伍建设有待加强"),
        (
            "C106",
            "行政执法体制改革需持续用力,基层执法力量、执法素质和执法能力有待提升,"
            "法治人才队伍建设和公共法律服务供给还需进一步加强",
        ),
        ("C107", "存在不少差距,比如"),
        ("C109", "三、县政府主要负责人履行法治建设第一责任人、加强法治政府建设有关情况"),
        ("C118", "省市领导批示"),
    ],
    "003": [
        ("S111", "杭州市钱塘区人民政府关于钱塘区2024年法治政府建设年度报告"),
        ("S113", "杭州市钱塘区人民政府关于钱塘区2024年法治政府建设年度报告"),
        ("C102", "二、存在的不足和原因"),
        ("C109", "三、党政主要负责人履行推进法治建设第一责任人职责情况"),
        ("C110", "述法"),
        ("C116", "全省首个"),
        ("C116", "全市首推"),
    ],
}


def seed(number: str) -> Draft:
    (path,) = folder("seeds").glob(f"{number}_*.txt")
    return draft_of_file(path)


@pytest.mark.parametrize("number", SEEDS)
def test_on_a_seed_every_finding_is_one_that_was_looked_at(number: str) -> None:
    found = [(finding.rule, finding.fragment) for finding in check(seed(number), RULES)]
    assert sorted(found) == sorted(SEEDS[number])


def test_an_outline_is_not_judged_as_a_report() -> None:
    assert [finding.rule for finding in check(seed("004"), RULES)] == []


@pytest.mark.parametrize("number", SEEDS)
def test_a_seed_is_a_whole_report_and_its_first_part_alone_is_none(number: str) -> None:
    draft = seed(number)
    title = "某县人民政府关于2024年度法治政府建设情况的报告"
    assert is_whole(draft)
    assert not is_whole(draft_of_text(f"{title}\n一、主要举措和成效\n全年开展执法培训12场。"))


def test_a_report_that_is_last_years_is_all_copied() -> None:
    draft = seed("003")
    draft.context = replace(draft.context, last=draft.found)
    copied = [finding for finding in check(draft, RULES) if finding.rule == "C113"]
    share = copied[0].message
    assert "占100%" in share or "占9" in share, share


@pytest.mark.parametrize(
    ("text", "number"),
    [("一、主要举措", 1), ("（三）化解争议", 3), ("12.规范执法", 12), ("1.5万名群众", None), ("全年", None)],
)
def test_the_number_a_text_begins_with(text: str, number: int | None) -> None:
    marker = marker_of(draft_of_text(text).flats[0])
    assert (marker.number if marker else None) == number


PIECES = st.sampled_from(
    (
        *(
            "一、",
            "（二）",
            "3.",
            "（4）",
            "一是",
            "三是",
            "第一部分 ",
            "①",
            "二要",
            "、",
            "。",
            "，",
            "：",
            "\n",
            "\n\n",
        ),
        *(
            "关于2026年度法治政府建设情况的报告",
            "云岭县人民政府",
            "中共云岭县委：",
            "2027年2月19日",
            "2026年，",
        ),
        *("主要举措和成效", "存在的不足和原因", "第一责任人职责情况", "2027年工作安排", "特此报告", "请审示"),
        *("主要原因是思想认识不到位", "有待进一步加强", "将进一步完善", "全国首个", "零败诉", "败诉率为8.3%"),
        *(
            "《实施纲要（2015—2020年）》",
            "石门县坚持",
            "张某总理批示",
            "13800001234",
            "云委〔2026〕8号",
            "比如",
        ),
        *("县政府主要负责人主持召开会议", "全年培训执法人员12场", "“", "”", "《", "\t", "\x00", " "),
    )
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40), st.lists(PIECES, max_size=12))
def test_no_text_makes_a_rule_fail(pieces: list[str], before: list[str]) -> None:
    draft = draft_of_text("".join(pieces))
    known = {"last": "".join(before), "last_promises": before, "other_regions": ["石门县", ""], "year": 2026}
    for context in (context_of({}), context_of({**known, "public": True})):
        draft.context = context
        for finding in check(draft, RULES):
            assert finding.message.endswith(("。", "？"))
            assert finding.place


@given(st.integers(2, 12), st.integers(1, 11))
def test_a_number_left_out_is_found_and_nothing_else(count: int, gap: int) -> None:
    numerals = "一二三四五六七八九十"
    numbers = [number for number in range(1, min(count, 10) + 1) if number != gap]
    lines = [
        f"（{numerals[number - 1]}）规范第{number}类执法行为。全年开展检查{number}0次。" for number in numbers
    ]
    found = [
        finding.fragment
        for finding in check(draft_of_text("\n".join(["一、主要举措和成效", *lines])), RULES)
        if finding.rule in ("S107", "S110")
    ]
    assert len(found) == (1 if numbers and gap < numbers[-1] else 0)
