from __future__ import annotations

import pytest

from tests.diff.helpers import compared, facts, loud

RETYPED = str.maketrans("0123456789%.,:;()", "０１２３４５６７８９％．，：；（）")


@pytest.mark.parametrize(
    ("old", "new", "kind", "difference"),
    [
        ("全年受理行政复议案件266件。", "全年受理行政复议案件281件。", "changed", "增加15件"),
        ("矛盾纠纷调解成功率99.35%。", "矛盾纠纷调解成功率99.53%。", "changed", "提高0.18个百分点"),
        ("罚没金额386.5万元。", "罚没金额368.5万元。", "changed", "减少18万元"),
        ("行政复议案件同比增长5.6%。", "行政复议案件同比下降5.6%。", "direction", ""),
        ("普法活动受众近3万人次。", "普法活动受众3万余人次。", "qualifier", ""),
        ("查处各类违法案件512件。", "查处各类违法案件512起。", "unit", ""),
        ("调解商事纠纷，涉案标的4.6亿元。", "调解商事纠纷，涉案标的4.6万元。", "unit", "减少45995.4万元"),
        ("办理时限缩短至3.5个工作日。", "办理时限缩短至3.5日。", "unit", ""),
        ("执法记录仪使用超过6年。", "执法记录仪使用超过5年。", "changed", "减少1年"),
    ],
)
def test_a_figure_that_changed_is_one_fact(old: str, new: str, kind: str, difference: str) -> None:
    found = compared(old, new)
    assert [(fact.kind, fact.difference) for fact in found.facts] == [(kind, difference)]
    assert not loud(found)


def test_the_same_number_in_another_unit_is_wording() -> None:
    found = compared("政务服务累计办件1.2万件。", "政务服务累计办件12000件。")
    assert not found.facts
    assert [(edit.kind, edit.old, edit.new) for edit in found.edits] == [("reworded", "1.2万", "12000")]


def test_figures_of_new_and_lost_sentences_are_added_and_dropped() -> None:
    found = compared("开展专项检查。查处案件19件。", "开展专项检查。培训执法人员240人次。")
    assert sorted(facts(found)) == [("added", "", "240人次"), ("dropped", "19件", "")]


def test_the_same_change_in_several_places_is_one_fact() -> None:
    old = "全县行政复议受理266件。\n加强执法监督。\n行政复议受理266件，办结240件。"
    found = compared(old, old.replace("266", "281"))
    assert facts(found) == [("changed", "266件", "281件")]
    assert len(found.facts[0].new_spots) == 2


def test_a_place_left_behind_is_an_alarm_that_names_it() -> None:
    old = "一、主要成效\n全县罚没金额386.5万元。\n二、下一步安排\n2026年罚没金额386.5万元，全部入库。"
    found = compared(old, old.replace("386.5", "368.5", 1))
    assert facts(found) == [("inconsistent", "386.5万元", "368.5万元")]
    assert found.facts[0].alarm == "只改了一处，第二部分第1段仍是386.5万元。"


def test_one_number_hidden_in_a_retyped_document_is_the_only_thing_told() -> None:
    old = [
        "(一)健全依法决策机制。召开县政府常务会议21次,审议重大事项96项。聘请法律顾问32名,出具意见书215份。",
        "(二)加强行政执法监督。开展执法检查4361户次,罚没金额386.5万元。涉企检查总次数同比下降26%。",
        "(三)化解行政争议。收到行政复议申请299件,受理266件。行政诉讼一审败诉率3.8%。",
        "(四)落实普法责任。建成法治文化公园3个,发放资料7.2万册。",
    ]
    text = "\n".join(old).replace("4361", "4316").translate(RETYPED).replace("。聘请", "。\n聘请")
    found = compared(old, text.replace("万元", " 万元").replace("。行政诉讼", "。\n行政诉讼"))
    assert facts(found) == [("changed", "4361户次", "4316户次")]
    assert not loud(found)


def test_a_figure_that_only_moved_is_no_fact() -> None:
    old = "推进依法行政，组织执法培训24期，参训1860人次。\n加强队伍建设，招录公务员15名，壮大法治力量。"
    assert not compared(old, "\n".join(reversed(old.splitlines()))).facts


def test_a_number_inside_a_name_is_a_fact_and_a_year_is_wording() -> None:
    found = compared(
        "打造“15分钟公共法律服务圈”。印发2025年要点。", "打造“30分钟公共法律服务圈”。印发2026年要点。"
    )
    assert facts(found) == [("changed", "15分钟", "30分钟")]
    assert [(edit.old, edit.new) for edit in found.edits] == [("2025", "2026")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("群众反映的问题中有三成与程序有关。", "群众反映的问题中有30%与程序有关。"),
        ("普法覆盖面不到30%。", "普法覆盖面不足30%。"),
        ("参与群众大约4.5万人次。", "参与群众约4.5万人次。"),
    ],
)
def test_a_figure_that_says_the_same_in_other_words_is_wording(old: str, new: str) -> None:
    found = compared(old, new)
    assert not found.facts
    assert [edit.kind for edit in loud(found)] == ["reworded"]


def test_a_range_is_told_as_it_is_written() -> None:
    assert facts(compared("每年培训1—2次。", "每年培训2—3次。")) == [("changed", "1—2次", "2—3次")]


def test_words_beside_a_figure_that_changed_are_told_without_it() -> None:
    found = compared("业主委员会组建率只有47%。", "业主委员会组建率52%。")
    assert facts(found) == [("changed", "47%", "52%")]
    assert [(edit.old, edit.new) for edit in loud(found)] == [("只有", "")]


def test_a_sentence_written_anew_tells_the_unit_of_its_figure_that_changed() -> None:
    old = "（一）规范执法。开展建筑市场、房地产市场、燃气安全专项检查14次，检查企业316家，排除隐患。"
    new = "（一）规范执法。围绕燃气使用、房地产经纪等重点，先后组织14轮专项检查，走访企业316家。"
    assert ("unit", "14次", "14轮") in facts(compared(old, new))


def test_a_sum_behind_what_is_new_has_a_name_of_its_own() -> None:
    found = compared("新建法治文化阵地9处，累计达到53处。", "新建法治文化阵地9处，累计达到65处。")
    assert [fact.label for fact in found.facts] == ["累计法治文化阵地"]


def test_a_figure_told_from_where_it_came_is_the_one_it_ends_with() -> None:
    found = compared("执法人员持证率75%，居全市第一。", "执法人员持证率由75%提升到93%，居全市第一。")
    assert facts(found) == [("changed", "75%", "93%")]


def test_a_figure_that_came_from_another_is_told_by_its_end() -> None:
    found = compared("持证率由75%提升到93%。", "持证率由75%提升到96%。")
    assert facts(found) == [("changed", "93%", "96%")]


@pytest.mark.parametrize(("old", "new"), [("达85万次", "超85万次"), ("超过85万次", "达到85万次")])
def test_a_word_that_gave_way_to_a_bound_is_told_with_the_figure(old: str, new: str) -> None:
    found = compared(f"累计访问量{old}，比上年多。", f"累计访问量{new}，比上年多。")
    assert [fact.kind for fact in found.facts] == ["qualifier"]
    assert not loud(found)


def test_two_figures_that_changed_places_leave_none_behind() -> None:
    found = compared("受理纠纷2874件，化解2791件。", "受理纠纷2791件，化解2874件。")
    assert facts(found) == [("changed", "2874件", "2791件"), ("changed", "2791件", "2874件")]


def test_clauses_that_changed_places_keep_their_figures() -> None:
    found = compared("调解矛盾纠纷4820件，调解成功4675件。", "调解成功4675件，调解矛盾纠纷4830件。")
    assert facts(found) == [("changed", "4820件", "4830件")]


def test_a_sentence_edited_on_its_way_keeps_figures_of_short_names() -> None:
    sentence = "镇综合行政执法队全年巡查620次，立案{}件，结案27件，未结的2件正在办理。"
    first, second = "（一）规范执法。对轻微违法免予处罚14件。", "（二）依法办事。检查发现4个村程序不全。"
    found = compared(f"{first}{sentence.format(29)}\n{second}", f"{first}\n{second}{sentence.format(28)}")
    assert facts(found) == [("changed", "29件", "28件")]


def test_a_turned_direction_left_behind_is_an_alarm() -> None:
    old = "复议申请同比增长19.1%。\n加强源头治理。\n全年复议申请同比增长19.1%，压力较大。"
    found = compared(old, old.replace("增长", "下降", 1))
    assert [(fact.kind, fact.alarm) for fact in found.facts] == [
        ("inconsistent", "只改了一处，正文第3段的方向没有改。")
    ]


def test_a_part_told_of_a_whole_is_left_behind_with_it() -> None:
    old = "收到行政复议申请168件。\n案件增长较快，168件申请中征地拆迁类有59件。"
    found = compared(old, old.replace("168", "166", 1))
    assert facts(found) == [("inconsistent", "168件", "166件")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("移送的{}件案件平均用时46天。", "案件"),
        ("调解商事纠纷，涉案标的{}亿元。", "涉案标的"),
        ("镇综合执法队实有{}人。", "镇综合执法队"),
        ("{}个乡镇中仍有5个没有专职人员。", "乡镇"),
        ("{}件申请中征地拆迁类有59件。", "申请"),
        ("2027年6月底前组织培训{}期。", "组织培训"),
        ("复议案件审结17件，维持{}件。", "维持"),
        ("举办活动24场，吸引居民{}人次参与。", "吸引居民参与"),
        ("群众满意率居全市第{}位。", "群众满意率排名"),
    ],
)
def test_the_name_of_a_figure_is_made_of_whole_words(text: str, label: str) -> None:
    (fact,) = compared(text.format(17), text.format(18)).facts
    assert fact.label == label


def test_half_of_a_hundred_in_words_is_the_same_figure() -> None:
    assert not compared("普法覆盖率不足50%。", "普法覆盖率不到一半。").facts
