from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.errors import FigureError
from drafter.zh.figures import parse_figure, rate, show_number

PLAIN = [
    ("266", "266", "266", "", ""),
    ("266件", "266件", "266", "件", ""),
    ("２６６ 件", "266件", "266", "件", ""),
    ("0件", "0件", "0", "件", ""),
    ("1.2万", "1.2万", "1.2", "万", ""),
    ("约300", "约300", "300", "", "约"),
    ("300余", "300余", "300", "", "余"),
    ("300余件", "300余件", "300", "件", "余"),
    ("1000余万元", "1000余万元", "1000", "万元", "余"),
    ("2.3万余条", "2.3万余条", "2.3", "万条", "余"),
    ("近3万人次", "近3万人次", "3", "万人次", "近"),
    ("近300余件", "近300余件", "300", "件", "近…余"),
    ("超5.7亿元", "超5.7亿元", "5.7", "亿元", "超"),
    ("不少于3次", "不少于3次", "3", "次", "不少于"),
    ("100多人", "100多人", "100", "人", "多"),
    ("300左右", "300左右", "300", "", "左右"),
    ("300以上", "300以上", "300", "", "以上"),
    ("3年多", "3年多", "3", "年", "多"),
    ("64%以上", "64%以上", "64", "%", "以上"),
    ("300件左右", "300件左右", "300", "件", "左右"),
    ("98.4 ％", "98.4%", "98.4", "%", ""),
    ("1,234件", "1234件", "1234", "件", ""),
    ("1，234，567.8元", "1234567.8元", "1234567.8", "元", ""),
    ("4.5", "4.5", "4.5", "", ""),
    ("0.902", "0.902", "0.902", "", ""),
    ("5.2个百分点", "5.2个百分点", "5.2", "个百分点", ""),
    ("1.5倍", "1.5倍", "1.5", "倍", ""),
    ("780余件次", "780余件次", "780", "件次", "余"),
    ("8366户次", "8366户次", "8366", "户次", ""),
    ("3.5人/万人", "3.5人/万人", "3.5", "人/万人", ""),
    ("10大", "10大", "10", "大", ""),
    ("4大类", "4大类", "4", "大类", ""),
    ("20GB", "20GB", "20", "GB", ""),
]
CHINESE = [
    ("零", "0", "", ""),
    ("两次", "2", "次", ""),
    ("五家", "5", "家", ""),
    ("十余件", "10", "件", "余"),
    ("百余件", "100", "件", "余"),
    ("二十一个", "21", "个", ""),
    ("三百万元", "3000000", "元", ""),
    ("⼀千件", "1000", "件", ""),
    ("百分之九十八", "98", "%", ""),
    ("百分之九十八点五", "98.5", "%", ""),
    ("百分之百", "100", "%", ""),
    ("百分之三十以上", "30", "%", "以上"),
    ("超过百分之95", "95", "%", "超过"),
    ("十一点一二倍", "11.12", "倍", ""),
    (" " * 38 + "两件", "2", "件", ""),
    ("千分之三", "3", "‰", ""),
]
BASE = [
    ("1.2万件", "12000", "件"),
    ("67.63万元", "676300", "元"),
    ("264.05亿元", "26405000000", "元"),
    ("3千人", "3000", "人"),
    ("3百万元", "3000000", "元"),
    ("8366户次", "8366", "户次"),
    ("3.5人/万人", "3.5", "人/万人"),
    ("5.2百分点", "5.2", "百分点"),
    ("98.4%", "98.4", "%"),
    ("1.2万", "12000", ""),
]


@pytest.mark.parametrize(("written", "text", "value", "unit", "qualifier"), PLAIN)
def test_figures_in_digits_are_read(written: str, text: str, value: str, unit: str, qualifier: str) -> None:
    figure = parse_figure(written)
    assert (figure.text, figure.value, figure.unit, figure.qualifier) == (
        text,
        Decimal(value),
        unit,
        qualifier,
    )
    assert figure.form == "digits"
    assert figure.exact == (qualifier == "")


@pytest.mark.parametrize(("written", "value", "unit", "qualifier"), CHINESE)
def test_figures_in_chinese_numerals_are_read(written: str, value: str, unit: str, qualifier: str) -> None:
    figure = parse_figure(written)
    assert (figure.value, figure.unit, figure.qualifier) == (Decimal(value), unit, qualifier)
    assert figure.form == "chinese"


@pytest.mark.parametrize(("written", "value", "unit"), BASE)
def test_values_compare_in_base_units(written: str, value: str, unit: str) -> None:
    figure = parse_figure(written)
    assert (figure.base_value, figure.base_unit) == (Decimal(value), unit)


def test_a_fraction_keeps_its_counts_and_is_a_rate() -> None:
    figure = parse_figure("1,112 / 2,680")
    assert (figure.text, figure.form, figure.unit) == ("1112/2680", "fraction", "%")
    assert (figure.numerator, figure.denominator) == (Decimal(1112), Decimal(2680))
    assert round(figure.value, 2) == Decimal("41.49")


def test_a_fraction_in_words_prints_as_words() -> None:
    figure = parse_figure("近三分之二")
    assert (figure.text, figure.form, figure.unit, figure.qualifier) == ("近三分之二", "chinese", "%", "近")
    assert (figure.numerator, figure.denominator) == (Decimal(2), Decimal(3))


@pytest.mark.parametrize(
    ("written", "rank", "scope", "qualifier"),
    [
        ("全市第一", 1, "全市", ""),
        ("第二", 2, "", ""),
        ("全省第3", 3, "全省", ""),
        ("全国第十二位", 12, "全国", ""),
        ("长三角第2名", 2, "长三角", ""),
        ("全市前三", 3, "全市", "前"),
        ("全市唯一", 1, "全市", ""),
        ("全市最高", 1, "全市", ""),
    ],
)
def test_ranks_are_read_with_their_scope(written: str, rank: int, scope: str, qualifier: str) -> None:
    figure = parse_figure(written)
    assert (figure.form, figure.value) == ("rank", Decimal(rank))
    assert (figure.text, figure.unit) == (written, "")
    assert (figure.scope, figure.qualifier) == (scope, qualifier)


@pytest.mark.parametrize(
    ("written", "text", "low", "high", "unit"),
    [
        ("3—5次", "3—5次", "3", "5", "次"),
        ("3-5次", "3—5次", "3", "5", "次"),
        ("3~5次", "3～5次", "3", "5", "次"),
        ("3至5次", "3至5次", "3", "5", "次"),
        ("15%~30%", "15%～30%", "15", "30", "%"),
        ("1—2万件", "1—2万件", "1", "2", "万件"),
        ("1万—2万件", "1万—2万件", "1", "2", "万件"),
        ("三至五次", "三至五次", "3", "5", "次"),
    ],
)
def test_ranges_are_read_with_both_bounds(written: str, text: str, low: str, high: str, unit: str) -> None:
    figure = parse_figure(written)
    assert (figure.text, figure.form, figure.unit) == (text, "range", unit)
    assert (figure.value, figure.upper) == (Decimal(low), Decimal(high))


REFUSED = [
    ("", "里没有内容"),
    (" 　", "里没有内容"),
    ("件", "里没有数字"),
    ("待填", "里没有数字"),
    ("近", "里没有数字"),
    ("3件5次", "不止一个数"),
    ("三件五次", "不止一个数"),
    ("1亿2000万元", "不止一个数"),
    ("112件/268件", "分子和分母只能各写一个整数"),
    ("3/4/5", "分子和分母只能各写一个整数"),
    ("112.5/268", "分子和分母只能各写一个整数"),
    ("112/268%", "分子和分母只能各写一个整数"),
    ("100%覆盖", "百分号后面不能再写单位"),
    ("-3", "不能是负数"),
    ("－3件", "不能是负数"),
    ("−3件", "不能是负数"),
    ("负三件", "不能是负数"),
    ("+15件", "加号"),
    ("1.2.3", "小数点不对"),
    ("1.", "小数点不对"),
    (".5", "小数点不对"),
    ("266件.", "小数点不对"),
    ("12,34", "千位逗号位置不对"),
    ("1,23,456件", "千位逗号位置不对"),
    ("1 034件", "数字中间有空格"),
    ("1  034件", "数字中间有空格"),
    ("0266件", "开头多了0"),
    ("112/0", "分母是0"),
    ("9" * 16, "超过 15 位"),
    ("3" * 41, "超过 40 个字"),
    ("2O件", "把数字0写成了字母O"),
    ("O3件", "把数字0写成了字母O"),
    ("2l件", "把数字1写成了字母"),
    ("3年半", "“半”请写成小数"),
    ("一半", "“半”请写成小数"),
    ("数百件", "没有写出具体的数"),
    ("十几件", "没有写出具体的数"),
    ("三四次", "“三四”不是一个确定的数"),
    ("一百五", "“一百五”不是一个确定的数"),
    ("近百万元", "“百万”不是一个确定的数"),
    ("5—3次", "起止不对"),
    ("3次—5件", "起止不对"),
    ("三四—五次", "起止不对"),
    ("3—三四次", "起止不对"),
    ("三四分之一", "不止一个数"),
    ("五分之三四", "不止一个数"),
    ("第五次", "是序号"),
    ("2026-12-31", "像是日期"),
    ("2026年2月20日", "像是日期"),
    ("0.902万人发案率", "末尾是数据的名称"),
    ("266件。", "“。”不能写"),
    ("266件,", "“,”不能写"),
    ("（266件）", "“(”不能写"),
    ("3人每年每月每周每日每时", "单位超过 8 个字"),
    ("5²", "“²”不是普通数字"),
    ("½", "“½”不是普通数字"),
    ("①件", "“①”不是普通数字"),
    ("٣件", "“٣”不是普通数字"),
    ("120㎡", "“㎡”不能写"),
    ("3\x00件", "有控制字符"),
    ("3\ue000件", "有私用区字符"),
    ("5倍/", "不能识别"),
    ("%98", "不能识别"),
    ("占百分之三成", "不是一个确定的数"),
]


@pytest.mark.parametrize(("written", "reason"), REFUSED)
def test_a_refused_figure_says_what_is_wrong_and_what_would_do(written: str, reason: str) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(written)
    assert reason in caught.value.reason
    assert str(caught.value).endswith("。")
    for example in caught.value.examples:
        assert parse_figure(example).text


@pytest.mark.parametrize(
    ("written", "words", "rest"),
    [
        ("达92.5%", "达", "92.5%"),
        ("达到98%以上", "达到", "98%以上"),
        ("保持100%", "保持", "100%"),
        ("为4.5", "为", "4.5"),
        ("共266件", "共", "266件"),
        ("同比增长5.6%", "同比增长", "5.6%"),
        ("位居全市第一", "位居", "全市第一"),
        ("每万人3.5件", "每万人", "3.5件"),
    ],
)
def test_words_of_the_sentence_belong_to_the_text(written: str, words: str, rest: str) -> None:
    with pytest.raises(FigureError, match=f"前面的“{words}”请写在正文里") as caught:
        parse_figure(written)
    assert caught.value.examples == (rest,)


def test_a_refusal_quotes_no_more_than_a_line() -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure("件\x1b" * 10**6)
    assert len(str(caught.value)) < 100
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("100", "100"),
        ("1E+3", "1000"),
        ("4.50", "4.5"),
        ("5.00", "5"),
        ("0", "0"),
        ("0.00", "0"),
        ("1E-7", "0.0000001"),
    ],
)
def test_numbers_print_plainly(value: str, text: str) -> None:
    assert show_number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        ("112", "268", "41.79%"),
        ("1", "1", "100%"),
        ("1", "8", "12.5%"),
        ("12217", "12297", "99.35%"),
        ("0", "3", "0%"),
    ],
)
def test_rates_are_rounded_half_up(numerator: str, denominator: str, text: str) -> None:
    assert rate(Decimal(numerator), Decimal(denominator)) == text


def test_the_places_of_a_rate_can_be_chosen() -> None:
    assert rate(Decimal(1), Decimal(800), 2) == "0.13%"
    assert rate(Decimal(112), Decimal(268), 1) == "41.8%"


def test_a_rate_of_nothing_is_refused() -> None:
    with pytest.raises(FigureError, match="“3/0”的分母是0"):
        rate(Decimal(3), Decimal(0))
