from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FigureError
from drafter.zh.figures import parse_figure
from drafter.zh.prose import find_figures
from drafter.zh.prose_width import plain


def _written(text: str) -> list[str]:
    return [found.quantity.text for found in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("受理案件1.2万件，", ["1.2万件"]),
        ("合格率为百分之九十八，", ["百分之九十八"]),
        ("其中三分之二来自乡镇。", ["三分之二"]),
        ("发放资料近300份", ["近300份"]),
        ("人数近300，其中干部20人", ["近300", "20人"]),
        ("每季度检查3—5次。", ["3-5次"]),
        ("开展督察两次。", ["两次"]),
        ("占比提高5.2个百分点", ["5.2个百分点"]),
        ("案件数同比下降12.3%。", ["12.3%"]),
        ("数量增长1.5倍。", ["1.5倍"]),
        ("行政诉讼保持零败诉。", ["零"]),
        ("简办案件300余起、清理5万多条", ["300余起", "5万多条"]),
        ("网办率达98%以上，完成46家企业信用修复", ["98%以上", "46家"]),
        ("追回账款1000余万元；质押登记额超5.7亿元", ["1000余万元", "超5.7亿元"]),
        ("公共信用指数达930.73。", ["930.73"]),
        ("推进4大类13个监管“一件事”", ["4大类", "13个"]),
        ("开展督察 31 次，整改率 95 ％", ["31次", "95%"]),
        ("处罚１２件，罚款３．５万元", ["12件", "3.5万元"]),
        ("共有1,286件，去年1034件", ["1286件", "1034件"]),
        ("万人起诉率由2.9降至1.98，", ["2.9", "1.98"]),
        ("惠及企业超百家，受众近千人次。", ["超百家", "近千人次"]),
        ("行政复议案件零件。", ["零件"]),
        ("满意率排名全县乡镇第三，荣获团体第二名、现场检查第一名。", ["全县乡镇第三", "第二名", "第一名"]),
        ("取得全市第三名的成绩", ["全市第三名"]),
        ("收缴网具120副，出动车辆86台次。", ["120副", "86台次"]),
        ("连续6个季度达标，同比下降4.86百分点。", ["6个季度", "4.86百分点"]),
        ("连续3年获评优秀", ["3年"]),
        ("居全省第3位，列全市前十", ["全省第3位", "全市前十"]),
        ("超七成的纠纷化解在村，合格率九成以上", ["超七成", "九成以上"]),
        ("走访群众二十余户", ["二十余户"]),
    ],
)
def test_a_figure_is_found_as_it_is_written(text: str, written: list[str]) -> None:
    assert _written(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "2024年，全县召开会议。",
        "《法治政府建设实施纲要（2021—2025年）》",
        "落实20212025年规划",
        "2025年2月7日",
        "发布日期：2025-02-26 15:28",
        "1至11月，",
        "善委〔2025〕8号",
        "国务院令第825号",
        "打造“15分钟公共法律服务圈”",
        "实现15分钟公共法律服务全覆盖",
        "以“1+9+174+X”总体布局为支撑",
        "推进“1+8”执法部门下沉，优化1+7行政执法构架",
        "开展习近平法治思想“八进”活动",
        "复议“5S”助企工作站",
        "召开第7次会议、第五次会议",
        "12345热线和“12348”平台",
        "涉企执法1020专项监督工程",
        "“3·17”破坏营商环境案、12·4国家宪法日",
        "根据第3条第2款",
        "党的20大和党的二十届三中全会",
        "第一责任人、第一议题、“两代表一委员”",
        "“十四五”规划和“八五”普法",
        "最多跑1次、“最多跑一次”改革",
        "7×24小时自助服务",
        "平安浙江建设20周年",
        "行政诉讼万人发案率",
        "三项制度、五大程序、一支队伍管执法",
        "全年365天“不打烊”服务",
        "市委七届四次、五次全会精神",
        "整体进入第一序列、第一方阵",
        "建成主城区15分钟、乡村20分钟服务圈",
        "1.加强领导",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert _written(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("办结221件", "count", None),
        ("办结率99.35%", "rate", None),
        ("罚没67.63万元", "money", None),
        ("复议案件同比增长63.03%", "change", "up"),
        ("刑事、治安警情分别同比下降20%、11.9%", "change", "down"),
        ("较上年提高6.1个百分点", "change", "up"),
        ("比上年减少42件", "change", "down"),
        ("信访量同比降12.3%", "change", "down"),
        ("办件量增15%", "change", "up"),
        ("新增15%的用地", "rate", None),
        ("贷款同比多增2.2亿元", "change", "up"),
        ("持证率提高到97.8%", "rate", None),
        ("减少群众往返跑2100余次", "count", None),
        ("复议与诉讼案件比4.57，", "ratio", None),
        ("行政诉讼万人发案率0.902，", "ratio", None),
        ("信用指数达930.73。", "index", None),
        ("满意度居全市第一", "rank", None),
    ],
)
def test_kind_and_direction(text: str, kind: str, direction: str | None) -> None:
    assert {(found.kind, found.direction) for found in find_figures(text)} == {(kind, direction)}


def test_one_numeral_for_several_rates_gives_several_figures() -> None:
    found = find_figures("报备率、及时率、规范率均达到100%，掌上执法率100%")
    assert [(each.label, each.shared) for each in found] == [
        ("报备率", 3),
        ("及时率", 3),
        ("规范率", 3),
        ("掌上执法率", 1),
    ]
    assert len({each.start for each in found}) == 2


def test_a_rank_for_all_figures_before_it_is_one_for_each() -> None:
    ranks = [
        each
        for each in find_figures("诉讼案件比4.57，复议后起诉率0.95%，均列全市第一。")
        if each.kind == "rank"
    ]
    assert [each.label for each in ranks] == ["诉讼案件比", "复议后起诉率"]


def test_respective_values_are_not_shared() -> None:
    found = find_figures("办结率、调解率分别达98%、60%")
    assert [each.quantity.text for each in found] == ["98%", "60%"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("完成行政规范性文件合法性审查12件", "行政规范性文件合法性审查"),
        ("集成36项高频服务事项，", "高频服务事项"),
        ("成功率达99.97%", "成功率"),
    ],
)
def test_the_label_says_what_is_counted(text: str, label: str) -> None:
    assert label in find_figures(text)[0].label


def test_traditional_characters_do_not_hide_a_unit() -> None:
    found = find_figures("取消證明材料1486項，罰款12萬元")
    assert [(each.quantity.base_value, each.quantity.base_unit) for each in found] == [
        (Decimal(1486), "项"),
        (Decimal(120000), "元"),
    ]


@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


_ALPHABET = "0123456789.,%约近余多万千件次个元同比下降增长第全市三两十百分之点—-、。，“”（）《》年月日率均 达"


@given(
    st.text(
        alphabet=_ALPHABET,
        max_size=60,
    )
)
def test_figures_stand_in_order_inside_the_text(text: str) -> None:
    found = find_figures(text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(0 <= each.start <= each.numeral < each.end <= len(text) for each in found)
    assert all(each.fragment in text for each in found)


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("截至2025年12月底全县累计培育法律明白人320名", "2025年12月底全县累计培育法律明白人320名"),
        ("21个执法部门公示执法信息33.4万条", "21个执法部门公示执法信息"),
    ],
)
def test_a_fragment_cuts_no_number_or_date(text: str, fragment: str) -> None:
    assert find_figures(text)[0].fragment == fragment


@pytest.mark.parametrize("number", [1, 12, 300, 5249, 120000])
@pytest.mark.parametrize("form", ["{}件", "近{}人次", "{}余起", "{}%以上", "超{}万元", "不少于{}场"])
def test_what_is_found_reads_as_a_form_field_reads_it(form: str, number: int) -> None:
    written = form.format(number)
    found = find_figures(f"全年办理{written}。")
    assert len(found) == 1
    assert found[0].quantity == parse_figure(written)


@given(st.sampled_from(["两次", "三十余件", "百分之五", "3—5次", "全市第二", "1.25亿元", "112/268", "九成"]))
def test_the_writing_of_a_figure_can_be_entered_again(written: str) -> None:
    found = find_figures(f"开展{written}。")
    for each in found:
        try:
            assert parse_figure(each.quantity.text).base_value == each.quantity.base_value
        except FigureError:
            pytest.fail(each.quantity.text)


def test_what_follows_a_list_of_parts_is_told_of_the_whole() -> None:
    text = "受理复议案件281件，其中处罚类156件、工伤类53件；由上年的266件增加到281件，增长15.6%。"
    assert [each.label for each in find_figures(text)][3:] == [
        "受理复议案件",
        "受理复议案件",
        "受理复议案件增长",
    ]


def test_a_clause_that_judges_a_rate_names_the_figure_of_the_next_one() -> None:
    (found,) = find_figures("二是行政复议纠错率仍然偏高，达到11.4%，办案程序意识不强。")
    assert found.label == "行政复议纠错率"


def test_a_bound_is_named_by_what_it_bounds_and_not_by_what_it_sorts_out() -> None:
    assert find_figures("对纠错3件以上的单位开展专项督导。")[0].label == "纠错"
    assert find_figures("1000人以上的企业建立法务部门。")[0].label.startswith("企业")
