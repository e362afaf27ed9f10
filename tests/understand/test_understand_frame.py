"""What stands before and behind the text: whose report it is, on which year, sent by which letter."""

from __future__ import annotations

import pytest

from drafter.understand import Understanding, understand
from drafter.understand.frame import unit_in_title
from tests.understand.scoring import source

_BODY = "一、主要举措和成效\n（一）加强学法。全年组织集体学法8次。\n"


def _read(text: str) -> Understanding:
    return understand(source(text))


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("青石镇2025年法治政府建设年度报告", ("青石镇",)),
        ("2025年云岭县法治政府建设情况报告", ("云岭县",)),
        ("东关街道2025年法治政府建设工作总结", ("东关街道",)),
        ("云岭县教育局2025年法治政府建设年度报告", ("云岭县教育局",)),
        ("2025年度交通运输法治政府建设工作总结", ()),
    ],
)
def test_the_unit_in_a_title_may_be_a_place(title: str, unit: tuple[str, ...]) -> None:
    assert unit_in_title(title) == unit


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        (
            "根据《法治政府建设实施纲要（2021—2025年）》要求，现将县水务局2022年法治政府建设情况予以公开。",
            2022,
        ),
        ("按照《规划（2023—2027年）》，2023年，东关街道推进法治建设。现对2023年所做工作总结如下：", 2023),
    ],
)
def test_the_years_of_a_plan_that_is_named_are_not_the_reports_year(opening: str, year: int) -> None:
    assert _read(f"{opening}\n{_BODY}").year == year


def test_the_date_of_the_day_and_a_columns_name_are_no_title() -> None:
    title = "2022年云岭县法治政府建设情况报告"
    read = _read(
        f"今天是：2024年3月5日 星期二\n工作报告\n{title}\n来源：司法局\n{title}\n2022年，推进。\n{_BODY}"
    )
    assert (read.title, read.year) == (title, 2022)
    assert {heading.part for heading in read.headings} == {("achievements",)}


def test_a_title_broken_into_two_lines_is_one() -> None:
    read = _read(
        f"云政〔2026〕5号\n云岭县人民政府关于2025年度法治政府建设\n情况的报告\n2025年，推进。\n{_BODY}"
    )
    assert read.title == "云岭县人民政府关于2025年度法治政府建设情况的报告"
    assert (read.unit, read.doc_no) == (("云岭县人民政府",), "云政〔2026〕5号")


def test_two_bodies_above_a_title_are_two() -> None:
    read = _read(f"中共青禾县委\n青禾县人民政府\n关于2025年度法治政府建设情况的报告\n2025年，推进。\n{_BODY}")
    assert read.unit == ("中共青禾县委", "青禾县人民政府")


def test_a_letter_before_the_report_tells_who_sends_it_to_whom() -> None:
    read = _read(
        "松山市生态环境局：\n2025年，我局推进法治建设，形成了报告。现将报告报上，请审阅。\n云岭县生态环境局\n"
        f"2026年1月20日\n附件\n云岭县生态环境局关于2025年度法治政府建设情况的报告\n2025年，县局推进。\n{_BODY}"
    )
    assert read.title == "云岭县生态环境局关于2025年度法治政府建设情况的报告"
    assert (read.recipients, read.signature) == (("松山市生态环境局",), ("云岭县生态环境局",))
    assert (read.year, str(read.sign_date)) == (2025, "2026-01-20")


def test_an_imprint_is_no_signature() -> None:
    read = _read(
        f"云岭县人民政府关于2025年度法治政府建设情况的报告\n2025年，推进。\n{_BODY}云岭县人民政府\n2026年2月14日\n"
        "抄送：松山市人民政府办公室。\n云岭县人民政府办公室 2026年2月14日印发"
    )
    assert read.signature == ("云岭县人民政府",)


def test_the_list_of_annexes_at_the_end_is_no_promise() -> None:
    read = _read(
        f"云岭县2025年法治政府建设报告\n2025年，推进。\n{_BODY}二、2026年工作安排\n开展培训4期。\n"
        "附件：1.行政执法数据统计表\n2.2026年法治政府建设任务清单"
    )
    assert [promise.text for promise in read.promises] == ["开展培训4期"]


@pytest.mark.parametrize(
    "transition",
    [
        "现结合我街道2025年法治政府建设的实际情况，报告如下：",
        "现对2025年所做工作总结如下：",
        "具体情况如下：",
    ],
)
def test_transitions_of_many_wordings_are_known(transition: str) -> None:
    assert (
        _read(f"东关街道2025年法治政府建设报告\n2025年，东关街道推进。{transition}\n{_BODY}").transition
        == transition
    )


def test_a_title_that_stands_again_over_two_lines_is_no_heading() -> None:
    read = _read(
        "云岭县民政局2025年度法治政府建设工作情况报告\n2026-03-09 来源： 云岭县民政局 【字体： 打印\n"
        "云岭县民政局2025年度法治政府\n建设工作情况报告\n"
        f"2025年，县民政局推进法治政府建设。现将有关情况报告如下：\n{_BODY}"
    )
    assert read.title == "云岭县民政局2025年度法治政府建设工作情况报告"
    assert [(heading.level, heading.text) for heading in read.headings] == [
        (1, "一、主要举措和成效"),
        (2, "（一）加强学法"),
    ]
    assert read.transition == "现将有关情况报告如下："


def test_a_first_heading_without_number_below_a_whole_title_stays_one() -> None:
    read = _read("云岭县2025年法治政府建设工作总结\n主要工作情况\n全年组织集体学法8次。\n")
    assert [heading.text for heading in read.headings] == ["主要工作情况"]


@pytest.mark.parametrize(
    "head",
    [
        "您当前所在的位置： 首页 > 资讯中心 > 专题专栏 > 法治政府建设专栏",
        "你所在的当前位置：首页 >> 政务公开 >> 法治政府建设",
        "索引号 /2026-00251 生成日期 2026-01-16\n发布机构 县水利局 文号\n组配分类 法治政府建设报告 主题分类",
        "名称 法治政府建设年度报告 文号 云水〔2026〕1号 有效性 有效",
    ],
)
def test_what_a_page_says_of_itself_above_the_title_is_no_part_of_it(head: str) -> None:
    read = _read(f"{head}\n云岭县水利局2025年法治政府建设年度报告\n2025年，县水利局推进。\n{_BODY}")
    assert (read.title, read.unit) == ("云岭县水利局2025年法治政府建设年度报告", ("云岭县水利局",))
    assert read.debris == tuple(head.split("\n"))


def test_a_party_group_is_a_unit() -> None:
    title = "中共云岭县水利局党组2025年度法治政府建设年度报告"
    assert unit_in_title(title) == ("中共云岭县水利局党组",)
