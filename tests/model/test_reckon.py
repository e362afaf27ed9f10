from __future__ import annotations

import pytest

from drafter.model.reckon import reckon
from drafter.model.reckoned import Reckoning, Value
from tests.factories import report


def reckoned(yaml: str, last: str | None = None) -> Reckoning:
    return reckon(report(yaml, last))


def value(yaml: str, name: str = "甲", last: str | None = None) -> Value:
    found = reckoned(yaml, last)
    assert found.problems == ()
    return found.values[name]


def problem(yaml: str) -> str:
    """What is wrong with the figures, place first, cure last."""
    (found,) = reckoned(yaml).problems
    return f"{'/'.join(map(str, found.address))}：{found.what}{found.cure}"


@pytest.mark.parametrize(
    "written", ["281件", "300余件", "近3万人次", "98.4%", "全市第一", "3—5次", "零", "0.902"]
)
def test_a_written_figure_prints_as_written(written: str) -> None:
    assert value(f"数据:\n  甲: {written}\n").text == written


def test_a_fraction_prints_its_rate() -> None:
    assert value("数据:\n  甲: 112/268\n").text == "41.79%"


def test_a_figure_without_value_is_open_and_knows_its_unit() -> None:
    found = value("数据:\n  甲:\n    单位: 件\n")
    assert (found.quantity, found.unit, found.text) == (None, "件", "")


@pytest.mark.parametrize(
    ("formula", "unit", "expected"),
    [
        ("乙 / 丙", "", "75%"),
        ("乙 / 丙", "单位: 无", "0.75"),
        ("乙 / 丙", "单位: ‰", "750‰"),
        ("乙 + 丙", "", "70件"),
        ("丙 - 乙", "", "10件"),
        ("(乙 + 丙) / 丙", "单位: 无", "1.75"),
        ("乙 + (丙 - 乙)", "", "40件"),
        ("乙 / 丁", "", "33.33%"),
        ("丁 + 乙", "", "120件"),
        ("丁 / 3 + 丁", "", "120件"),
    ],
)
def test_a_formula_is_worked_out(formula: str, unit: str, expected: str) -> None:
    yaml = f"""
    数据:
      乙: 30件
      丙: 40件
      丁: 90件
      甲:
        公式: {formula}
        {unit or "说明: 试算"}
    """
    assert value(yaml).text == expected


def test_a_sum_is_told_in_the_unit_of_its_first_name() -> None:
    yaml = "数据:\n  乙: 1.2万件\n  丙: 800件\n  甲:\n    公式: 乙 + 丙\n  丁:\n    公式: 丙 + 乙\n"
    assert value(yaml).text == "1.28万件"
    assert value(yaml, "丁").text == "12800件"


def test_a_quotient_is_told_in_the_unit_it_is_written_in() -> None:
    yaml = """
    数据:
      乙: 100万元
      丙: 4家
      甲:
        本年: 25万元
        公式: 乙 / 丙
    """
    assert value(yaml).text == "25万元"


def test_formulas_may_stand_before_what_they_need_and_on_top_of_each_other() -> None:
    yaml = "数据:\n  甲:\n    公式: 乙 + 丙\n  乙:\n    公式: 丙 + 丙\n  丙: 2件\n"
    assert value(yaml).text == "6件"


def test_a_long_chain_of_formulas_is_worked_out() -> None:
    links = "".join(f"  环{n}:\n    公式: 环{n + 1}\n" for n in range(3000))
    assert value(f"数据:\n{links}  环3000: 7件\n", "环0").text == "7件"


def test_a_long_circle_of_formulas_is_found() -> None:
    links = "".join(f"  环{n}:\n    公式: 环{(n + 1) % 300}\n" for n in range(300))
    assert len(reckoned(f"数据:\n{links}").problems) == 300


def test_a_formula_waits_for_open_figures() -> None:
    assert value("数据:\n  乙: 3件\n  丙:\n  甲:\n    公式: 乙 / 丙\n").quantity is None


def test_a_written_value_that_disagrees_with_its_formula_is_refused() -> None:
    yaml = "数据:\n  乙: 30件\n  丙: 40件\n  甲:\n    本年: 71件\n    公式: 乙 + 丙\n"
    assert problem(yaml) == (
        "数据/甲/本年：甲写的是 71件，按公式算是 70件，两个数不一致。请核对，改正其中一个。"
    )


@pytest.mark.parametrize("written", ["41.79%", "41.8%", "41.7%", "42%", "112/268", "40%以上"])
def test_a_rounded_rate_may_be_off_by_one_unit_of_its_last_decimal(written: str) -> None:
    yaml = f"数据:\n  乙: 112件\n  丙: 268件\n  甲:\n    本年: {written}\n    公式: 乙 / 丙\n"
    assert value(yaml).quantity is not None


@pytest.mark.parametrize("written", ["41.9%", "41.6%", "43%", "111/268"])
def test_a_rate_farther_off_is_refused(written: str) -> None:
    yaml = f"数据:\n  乙: 112件\n  丙: 268件\n  甲:\n    本年: {written}\n    公式: 乙 / 丙\n"
    assert "两个数不一致" in problem(yaml)


def test_a_rounded_count_agrees_with_the_exact_sum() -> None:
    yaml = "数据:\n  乙: 11830件\n  丙: 100件\n  甲:\n    本年: 1.2万件\n    公式: 乙 + 丙\n"
    assert value(yaml).text == "1.2万件"


def test_an_inexact_figure_is_no_operand() -> None:
    yaml = "数据:\n  乙: 300余件\n  丙: 400件\n  甲:\n    公式: 乙 / 丙\n"
    assert problem(yaml) == (
        "数据/甲/公式：乙的“300余件”不是准确数，不能用来计算甲。请填准确数，或者直接写结果。"
    )


@pytest.mark.parametrize("written", ["全市第一", "3—5次"])
def test_ranks_and_ranges_are_no_operands(written: str) -> None:
    assert "不是准确数" in problem(f"数据:\n  乙: {written}\n  丙: 4件\n  甲:\n    公式: 乙 / 丙\n")


@pytest.mark.parametrize(
    "formula",
    ["乙 / 零件", "乙 - 丙", "乙 + 丁", "(乙 - 丙) / 丙", "大 * 大 / 乙", "大 * 大 * 大", "乙 / 零件 + 乙"],
)
def test_a_formula_without_a_sound_result_is_refused(formula: str) -> None:
    yaml = f"""
    数据:
      乙: 3件
      丙: 4件
      丁: 5人
      零件: 0件
      大: 999999999999999件
      甲:
        公式: {formula}
    """
    assert problem(yaml).startswith("数据/甲/公式：甲的公式算不出来：")


def test_a_formula_may_not_refer_to_itself() -> None:
    assert problem("数据:\n  甲:\n    公式: 甲 + 甲\n") == (
        "数据/甲/公式：甲的公式引用了它自己，算不出来。请改公式，或者直接写本年的数。"
    )


def test_every_formula_of_a_circle_is_named_with_the_way_back() -> None:
    yaml = """
    数据:
      甲:
        公式: 乙
      乙:
        公式: 丙
      丙:
        公式: 甲
      丁:
        公式: 甲 + 丙
    """
    found = [problem.what for problem in reckoned(yaml).problems]
    assert found == [
        "甲的公式引用了它自己（甲→乙→丙→甲），算不出来。",
        "乙的公式引用了它自己（乙→丙→甲→乙），算不出来。",
        "丙的公式引用了它自己（丙→甲→乙→丙），算不出来。",
    ]


def test_an_unknown_name_in_a_formula_is_told_with_the_nearest() -> None:
    yaml = "数据:\n  调解受理: 3件\n  甲:\n    公式: 调解受里 + 调解受理\n"
    assert problem(yaml) == "数据/甲/公式：公式里的“调解受里”不在数据表里。是不是“调解受理”？"


@pytest.mark.parametrize("formula", ["乙 /", "乙 丙", "/ 乙", "(乙", "乙 ** 2", "__import__('os')"])
def test_what_is_no_formula_is_told(formula: str) -> None:
    assert "看不懂" in problem(f'数据:\n  乙: 3件\n  丙: 3件\n  甲:\n    公式: "{formula}"\n')


def test_a_formula_of_numbers_alone_is_told() -> None:
    assert "公式里没有数据的名称" in problem("数据:\n  甲:\n    公式: 3 + 4\n")


def test_a_formula_may_use_an_alias_of_a_figure() -> None:
    yaml = "数据:\n  调解矛盾纠纷: 40件\n  成功: 30件\n  甲:\n    公式: 成功 / 人民调解案件\n"
    assert value(yaml).text == "75%"


# 汇总 and 分报


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("汇总: 合计", "1646件"),
        ("口径: 不写汇总就是合计", "1646件"),
        ("汇总: 牵头单位报", "612件"),
        ("汇总: 择一", "612件"),
    ],
)
def test_contributions_are_combined(how: str, expected: str) -> None:
    yaml = f"""
    数据:
      甲:
        {how}
        部门: 市场监管局
        分报:
          市场监管局: 612件
          综合执法局: 1,034件
    """
    assert value(yaml).text == expected


def test_a_department_is_known_by_any_of_its_names() -> None:
    yaml = """
    数据:
      甲:
        汇总: 牵头单位报
        部门: 县市监局
        分报:
          市场监督管理局: 6件
          公安局: 9件
    """
    assert value(yaml).text == "6件"


def test_the_lead_department_may_still_owe_its_figure() -> None:
    yaml = "数据:\n  甲:\n    汇总: 牵头单位报\n    部门: 司法局\n    分报:\n      公安局: 9件\n"
    assert value(yaml).quantity is None


def test_contributions_that_do_not_add_up_to_the_written_value_are_refused() -> None:
    yaml = "数据:\n  甲:\n    本年: 10件\n    汇总: 合计\n    分报:\n      公安局: 4件\n      司法局: 5件\n"
    assert problem(yaml) == (
        "数据/甲/分报：甲写的是 10件，按分报算是 9件，两个数不一致。请核对，改正其中一个。"
    )


def test_a_choice_must_be_what_some_department_delivered() -> None:
    yaml = "数据:\n  甲:\n    本年: 6件\n    汇总: 择一\n    分报:\n      公安局: 4件\n      司法局: 5件\n"
    assert "不是任何一个部门报的数" in problem(yaml)
    assert value(yaml.replace("6件", "5件")).text == "5件"


@pytest.mark.parametrize(
    ("other", "words"),
    [("5人", "单位不同（件、人）"), ("近5件", "不是准确数"), ("999999999999999件", "数太大")],
)
def test_contributions_that_cannot_be_added_are_told(other: str, words: str) -> None:
    yaml = (
        f"数据:\n  甲:\n    汇总: 合计\n    分报:\n      公安局: 999999999999999件\n      司法局: {other}\n"
    )
    assert words in problem(yaml)


def test_contributions_of_different_scale_are_added() -> None:
    yaml = "数据:\n  甲:\n    分报:\n      公安局: 1.2万件\n      司法局: 300件\n"
    assert value(yaml).text == "1.23万件"


# What is known of indicators and of last year


def test_the_unit_of_an_open_figure_is_its_indicators() -> None:
    assert value("数据:\n  行政复议受理:\n", "行政复议受理").unit == "件"


def test_an_indicator_without_entry_is_an_open_value() -> None:
    found = reckoned("").find("行政复议受理")
    assert found is not None
    assert (found.quantity, found.unit) == (None, "件")
    assert reckoned("").find("从未听说的数") is None


def test_an_alias_finds_the_figure_under_its_other_name() -> None:
    found = reckoned("数据:\n  调解矛盾纠纷: 40件\n")
    for name in ("人民调解案件", "调解矛盾纠纷"):
        resolved = found.find(name)
        assert resolved is not None
        assert resolved.text == "40件"


def test_one_indicator_under_two_names_is_refused() -> None:
    assert problem("数据:\n  调解矛盾纠纷: 40件\n  人民调解案件: 41件\n") == (
        "数据/人民调解案件/本年：“人民调解案件”和“调解矛盾纠纷”是同一个指标，写了两处。"
        "请只留一个；正文里两个名称都可以用。"
    )


def test_a_figure_may_name_its_indicator() -> None:
    assert value("数据:\n  甲:\n    指标: 行政复议受理\n").unit == "件"
    assert problem("数据:\n  甲:\n    指标: 行政复议授理\n") == (
        "数据/甲/指标：没有“行政复议授理”这个指标。是不是“行政复议受理”？"
    )


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("调解成功率: 120%", "调解成功率不会超过 100%，现在是 120%"),
        ("调解成功率: 125/120", "调解成功率不会超过 100%"),
        ("调解成功率: 98件", "调解成功率是比率，“98件”的单位不对"),
        ("行政复议受理: 98%", "行政复议受理按件计，“98%”的单位不对"),
        ("行政复议受理: 281.5件", "行政复议受理是件数一类的整数，“281.5件”不是整数"),
        ("行政复议受理: 1.23456万件", "不是整数"),
    ],
)
def test_an_impossible_value_is_refused(figure: str, words: str) -> None:
    assert words in problem(f"数据:\n  {figure}\n")


@pytest.mark.parametrize(
    "figure", ["调解成功率: 100%", "调解成功率: 98.4%", "行政复议受理: 1.2万件", "行政复议受理: 0件"]
)
def test_a_possible_value_is_taken(figure: str) -> None:
    name, written = figure.split(": ")
    assert value(f"数据:\n  {figure}\n", name).text == written


def test_last_years_value_is_judged_too() -> None:
    yaml = "数据:\n  调解成功率:\n    本年: 98%\n    上年: 120%\n"
    assert problem(yaml).startswith("数据/调解成功率/上年：")


LAST = "年度: 2025\n数据:\n  甲: 266件\n  乙: 12人\n"


def test_last_years_value_comes_from_last_years_file() -> None:
    previous = value("数据:\n  甲: 281件\n", last=LAST).previous
    assert previous is not None and previous.text == "266件"


def test_last_years_value_written_in_the_report_prevails() -> None:
    previous = value("数据:\n  甲:\n    本年: 281件\n    上年: 270件\n", last=LAST).previous
    assert previous is not None and previous.text == "270件"


def test_a_figure_of_last_year_alone_is_open_with_last_years_unit() -> None:
    found = value("数据:\n  甲: 281件\n", "乙", LAST)
    assert (found.quantity, found.unit) == (None, "人")


def test_last_years_value_is_found_under_another_name_of_the_indicator() -> None:
    found = reckoned("数据:\n  人民调解案件: 41件\n", "数据:\n  调解矛盾纠纷: 40件\n")
    assert list(found.values) == ["人民调解案件"]
    previous = found.values["人民调解案件"].previous
    assert previous is not None and previous.text == "40件"


def test_a_figure_is_public_unless_it_or_its_indicator_says_otherwise() -> None:
    assert value("数据:\n  甲: 1件\n").public
    assert not value("数据:\n  甲:\n    本年: 1件\n    公开: 否\n").public
