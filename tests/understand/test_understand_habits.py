"""Habits of numbering and laying out, one each."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.readers.source import Grid, Line, Source
from drafter.understand import Understanding, understand
from tests.understand.scoring import gold, seed_text, source, styled

_HEAD = "甲县水利局2024年度法治政府建设情况的报告\n2024年，甲县水利局推进依法治水。\n"


def _read(body: str) -> Understanding:
    return understand(source(_HEAD + body))


def _outline(read: Understanding) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in read.headings]


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_run_in_headings_are_told_from_headings_on_their_own(number: str) -> None:
    labels = [row["run_in"] for row in gold(number, "structure")["headings"]]
    assert [heading.run_in for heading in understand(source(seed_text(number))).headings] == labels


@pytest.mark.parametrize(
    ("body", "outline"),
    [
        ("一、主要举措\n（一）强化领导。开会三次。", [(1, "一、主要举措"), (2, "（一）强化领导")]),
        ("一、主要举措\n1、强化领导。开会三次。", [(1, "一、主要举措"), (2, "1、强化领导")]),
        (
            "一、主要举措\n（一）领导\n1.统筹。开会。\n（1）部署。安排。",
            [(1, "一、主要举措"), (2, "（一）领导"), (3, "1.统筹"), (4, "（1）部署")],
        ),
        ("第一部分 主要举措\n一、强化领导\n开会。", [(1, "第一部分 主要举措"), (2, "一、强化领导")]),
        ("一、主要举措\n★（一）强化领导。开会。", [(1, "一、主要举措"), (2, "★（一）强化领导")]),
        (
            "一、主要举措\n㈠强化领导。开会。\n㈡依法决策。审查。",
            [(1, "一、主要举措"), (2, "㈠强化领导"), (2, "㈡依法决策")],
        ),
        (
            "一、主要举措\n（一）抓统筹：召开会议，印发要点，压实各方责任，形成工作合力。",
            [(1, "一、主要举措"), (2, "（一）抓统筹")],
        ),
        ("一、主要举措成效2024年，我局召开会议。", [(1, "一、主要举措成效")]),
        (
            "一、主要举措\n一是强化领导。开会。二是依法决策。审查。",
            [(1, "一、主要举措"), (3, "一是强化领导"), (3, "二是依法决策")],
        ),
        (
            "★2024年工作开展情况\n★存在的不足",
            [(1, "★2024年工作开展情况"), (1, "★存在的不足")],
        ),
        (
            "一、主要举措\n——简政放权提速。下放事项45项。\n——执法监管规范。公示信息60条。",
            [(1, "一、主要举措"), (2, "——简政放权提速"), (2, "——执法监管规范")],
        ),
        ("一、主要举措\n——召开会议2次、协调会4次，印发《要点》。\n——督察单位12家。", [(1, "一、主要举措")]),
        (
            "一、主要举措\n（一） 强化领导，健全机制。开会三次。\n（二）依法决策。审查。",
            [(1, "一、主要举措"), (2, "（一） 强化领导，健全机制"), (2, "（二）依法决策")],
        ),
        (
            "一、主要举措\n开会三次。\n二、存在的不足\n工作主要存在以下问题：\n1.学法不够经常。\n2.力量不足。",
            [(1, "一、主要举措"), (1, "二、存在的不足")],
        ),
        (
            "2024年甲县水利局法治政府建设工作\n一、坚持领导\n学习8次。\n2025年甲县水利局法治政府建设计划\n一、加强学习\n学习一次。",
            [
                (1, "2024年甲县水利局法治政府建设工作"),
                (2, "一、坚持领导"),
                (1, "2025年甲县水利局法治政府建设计划"),
                (2, "一、加强学习"),
            ],
        ),
        (
            "1 主要举措\n1.1 强化领导\n开会。\n1.1.1 部署。安排各项工作。\n2 存在的不足\n力量不足。",
            [(1, "1 主要举措"), (2, "1.1 强化领导"), (3, "1.1.1 部署"), (1, "2 存在的不足")],
        ),
        ("一、主要举措\n开会。\n2 月开展检查。", [(1, "一、主要举措")]),
        (
            "我局主要做了以下工作：\n一是强化领导。开会。二是依法决策。审查。\n存在问题：一是力量不足；二是培训不够。\n下步打算：加强学习。",
            [(3, "一是强化领导"), (3, "二是依法决策"), (1, "存在问题"), (1, "下步打算")],
        ),
    ],
)
def test_headings_of_many_habits(body: str, outline: list[tuple[int, str]]) -> None:
    assert _outline(_read(body)) == outline


@pytest.mark.parametrize(
    "body",
    [
        "一、主要举措\n一是开展检查12次；二是查处案件3起；三是罚款5万元。",
        "一、主要举措\n统一、规范执法，第一责任人履职，第一、第二批清单公布。",
        "一、主要举措\n调处成功率99.35%。3.5万人参加活动，2.1万件办结。",
        "一、主要举措\n落实《条例》第五条第（一）项、第（二）项要求，整改到位。",
        "一、主要举措\n“一件事”一次办，一是一、二是二。",
    ],
)
def test_what_only_looks_like_a_number_makes_no_heading(body: str) -> None:
    assert _outline(_read(body)) == [(1, "一、主要举措")]


def test_numbers_may_run_on_across_sections() -> None:
    read = _read(
        "一、主要举措\n（一）领导。开会。\n（二）决策。审查。\n二、存在的不足\n（三）力量不足。缺人。\n（四）经费不足。缺钱。"
    )
    assert [heading.marker for heading in read.headings] == [
        "一、",
        "（一）",
        "（二）",
        "二、",
        "（三）",
        "（四）",
    ]
    assert [each.text for each in read.shortcomings] == ["力量不足", "经费不足"]


def test_parts_are_told_in_any_order_and_wording() -> None:
    read = _read(
        "一、2025年工作思路\n开展培训2次。\n二、面临的困难和问题\n经费不足。\n三、局主要负责人履职尽责推动法治建设情况\n"
        "主要负责人履行法治建设职责。\n四、工作亮点及成效\n办结案件9件。"
    )
    assert [heading.part for heading in read.headings] == [
        ("plan",),
        ("shortcomings",),
        ("duty",),
        ("achievements",),
    ]
    assert read.missing_parts == ()


def test_causes_listed_apart_go_to_their_shortcomings() -> None:
    read = _read(
        "一、存在的不足和原因\n（一）存在的主要不足\n一是意识不强。有差距。二是水平不高。有差距。\n（二）主要原因\n一是学习不深。二是培训不够。"
    )
    assert [(each.text, each.cause) for each in read.shortcomings] == [
        ("意识不强", "学习不深"),
        ("水平不高", "培训不够"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "执法力量不足，主要原因是编制偏少。",
        "执法力量不足。究其原因，编制偏少。",
        "由于编制偏少，执法力量不足。",
        "执法力量不足，主要是编制偏少。",
        "执法力量不足，根源在于编制偏少。",
    ],
)
def test_a_cause_is_told_from_its_shortcoming(sentence: str) -> None:
    found = _read(f"一、存在的不足\n{sentence}").shortcomings
    assert [(each.text, each.cause) for each in found] == [("执法力量不足", "编制偏少")]


def test_real_styles_and_automatic_numbers_are_used() -> None:
    read = understand(
        styled(
            [
                ["东港市卫生健康局", {"level": 1}],
                ["关于2024年法治政府建设情况的报告", {"level": 1}],
                ["市政府："],
                ["2024年，我局推进法治建设。现将情况报告如下："],
                ["工作成效", {"level": 1}],
                ["完善机制。召开会议3次。", {"lead": 5}],
                ["存在问题", {"level": 1, "number": "二、"}],
                ["执法力量薄弱。"],
            ]
        )
    )
    assert read.title == "东港市卫生健康局关于2024年法治政府建设情况的报告"
    assert _outline(read) == [(1, "工作成效"), (2, "完善机制"), (1, "二、存在问题")]
    assert read.recipients == ("市政府",)


def test_the_note_on_annexes_stands_before_the_signature() -> None:
    read = _read("一、主要举措\n开会3次。\n附件：1.数据表\n2.目录\n甲县水利局\n2025年1月15日\n附件1\n数据表")
    assert read.signature == ("甲县水利局",)
    assert [node.text for node in read.nodes if node.kind == "annex"] == [
        "附件：1.数据表",
        "2.目录",
        "附件1",
        "数据表",
    ]


def test_units_of_a_table_come_from_the_column_its_head_or_the_cell() -> None:
    grid = Grid(
        (
            ("序号", "指标", "数量（件）", "占比"),
            ("1", "行政复议", "266", "83.1%"),
            ("2", "行政诉讼", "54", "16.9%"),
        ),
        ("表", 1),
    )
    read = understand(
        Source(Path("a.docx"), "docx", (Line("一、主要举措", place=("段", 1)), Line("见下表。"), grid))
    )
    assert [(each.written, each.kind) for each in read.figures] == [
        ("266件", "count"),
        ("83.1%", "rate"),
        ("54件", "count"),
        ("16.9%", "rate"),
    ]
    assert read.tables == 1


def test_last_years_value_is_told_as_such() -> None:
    read = _read("一、主要举措\n2023年受理56件。2024年受理61件，去年办结率为90%。")
    assert [figure.period for figure in read.figures] == [2023, 2024, 2023]


def test_names_of_figures_are_unique() -> None:
    read = _read("一、主要举措\n召开会议3次。\n召开会议4次。\n召开会议5次。")
    assert len({figure.name for figure in read.figures}) == 3


def test_an_indicator_is_left_to_one_value_of_a_year() -> None:
    read = _read("一、主要举措\n办理法律援助案件456件。受理法律援助案件12件。")
    known = [figure.indicator for figure in read.figures if figure.indicator]
    assert len(known) == len(set(known))


def test_a_title_and_its_publish_line_in_one_line_are_told_apart() -> None:
    read = understand(
        source(
            "甲县水利局2024年度法治政府建设情况的报告 发布日期：2025-02-01 来源：水利局\n"
            "2024年，推进依法治水。\n一、主要举措\n开会3次。"
        )
    )
    assert read.title == "甲县水利局2024年度法治政府建设情况的报告"
    assert read.debris == ("发布日期：2025-02-01 来源：水利局",)


def test_text_before_any_heading_is_the_achievements() -> None:
    read = understand(
        source(
            "甲镇2024年法治政府建设年度报告\n2024年，甲镇推进依法治镇。现将情况报告如下：\n全年调解纠纷32起。\n普法18场。\n存在的不足\n力量薄弱。"
        )
    )
    assert [figure.part for figure in read.figures] == ["achievements", "achievements"]
    assert "achievements" not in read.missing_parts
    assert any("没有标题" in warning for warning in read.warnings)


def test_shortcomings_below_a_heading_of_the_plan_make_it_one_of_both() -> None:
    read = _read(
        "一、聚焦法治，开展工作\n开会3次。\n二、聚焦短板，推进下步工作\n虽然取得成效，但还存在差距：一是意识不强；二是力量不足。\n"
        "2025年，我们将抓好以下工作：一是开展培训；二是招录人员。"
    )
    assert read.headings[-1].part == ("shortcomings", "plan")
    assert [each.text for each in read.shortcomings] == ["意识不强", "力量不足"]
    assert [each.text for each in read.promises] == ["开展培训", "招录人员"]


def test_a_gap_of_a_draft_is_no_heading() -> None:
    read = _read(
        "一、主要举措\n开会3次。\n二、存在的不足\n【待填：存在的不足和原因】\n三、工作打算\n开展培训。"
    )
    assert len(read.headings) == 3


def test_words_of_change_in_a_cell_tell_its_direction() -> None:
    grid = Grid((("指标", "单位", "本年", "同比"), ("合格率", "%", "98.3", "下降0.5个百分点")), ("表", 1))
    read = understand(Source(Path("a.docx"), "docx", (Line("一、主要举措", place=("段", 1)), grid)))
    assert [(each.written, each.kind, each.direction) for each in read.figures] == [
        ("98.3%", "rate", None),
        ("0.5个百分点", "change", "down"),
    ]


def test_a_short_text_of_lines_turned_over_is_read_by_paragraphs() -> None:
    line = "乡里坚持把法治建设放在全乡工作大局中谋划推进，乡村两级依法行政能力不断增强，群众满意度提升"
    read = _read("\n".join(["一、存在的问题", *(f"{line[:-number]}难以\n维持。" for number in (2, 1, 2, 1))]))
    assert not any("难以" in node.text and "维持" not in node.text for node in read.nodes)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("三、党组书记、局长抓法治建设履职情况", "duty"),
        ("三、镇长履行法治建设职责情况", "duty"),
        ("三、主要领导推进法治建设情况", "duty"),
        ("三、履职情况", "duty"),
        ("三、当前工作中的短板弱项", "shortcomings"),
        ("三、短板和弱项", "shortcomings"),
    ],
)
def test_parts_are_told_by_many_wordings(title: str, part: str) -> None:
    read = _read(f"一、主要举措\n开会三次。\n{title}\n学法不够经常。\n四、2025年打算\n加强学习。")
    assert [heading.part for heading in read.headings if heading.text == title] == [(part,)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "一是力量薄弱，根子在于编制偏少。二是培训不够。",
            [("力量薄弱", "编制偏少"), ("培训不够", None)],
        ),
        ("一是力量薄弱，原因是编制少。", [("力量薄弱", "编制少")]),
        (
            "（一）案卷质量不稳定。抽查的案卷不合格的集中在两个队。主要原因是新队员没有培训。\n（二）隐形培训仍存。发现难。原因在于人手紧。",
            [("案卷质量不稳定", "新队员没有培训"), ("隐形培训仍存", "人手紧")],
        ),
        (
            "22个所中有9个只有1名人员。这既有编制紧张的因素，也与人员借调有关。",
            [("22个所中有9个只有1名人员", "编制紧张的因素，也与人员借调有关")],
        ),
        ("学法不够经常，归根结底是责任心不强。", [("学法不够经常", "责任心不强")]),
        ("宣传形式单一，这与专职人员缺乏有很大关系。", [("宣传形式单一", "专职人员缺乏")]),
        (
            "部分干部学法能力不强，主要是培训不够系统；执法监督滞后。",
            [("部分干部学法能力不强", "培训不够系统"), ("执法监督滞后", None)],
        ),
        (
            "一是力量薄弱。每镇仅6人，主要原因是编制有限。二是作用发挥不够。信访不信法。三是意识有待加强，走过场现象仍然存在。",
            [("力量薄弱", "编制有限"), ("作用发挥不够", None), ("意识有待加强，走过场现象仍然存在", None)],
        ),
    ],
)
def test_shortcomings_and_causes_of_many_wordings(body: str, told: list[tuple[str, str | None]]) -> None:
    read = _read(f"一、主要举措\n开会三次。\n二、存在的不足和原因\n{body}\n三、2025年打算\n加强学习。")
    assert [(each.text, each.cause) for each in read.shortcomings] == told


def test_a_form_whose_cells_hold_paragraphs_is_text() -> None:
    told = "一、深化改革\n办结事项12件。" + "落实各项要求，推进依法行政。" * 6
    lacking = "力量薄弱，主要是编制不足。" + "培训有待加强。" * 12
    rows = (("主要举措和成效", told), ("存在的不足", lacking))
    lines = (Line("甲县水利局2024年度法治政府建设报告"), Grid(rows, ("表", 1)))
    read = understand(Source(Path("报告.docx"), "docx", lines))
    assert _outline(read) == [(1, "主要举措和成效"), (2, "一、深化改革"), (1, "存在的不足")]
    assert [figure.written for figure in read.figures] == ["12件"]
    assert (read.shortcomings[0].text, read.shortcomings[0].cause) == ("力量薄弱", "编制不足")
    assert read.tables == 0
