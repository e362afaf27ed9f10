from __future__ import annotations

import pytest

from drafter.blocks import Role, Run
from drafter.model.known import field_values
from drafter.model.reckon import reckon
from drafter.model.telling import Contradiction, Teller
from tests.factories import BODY, report

FIGURES = """
数据:
  升:
    本年: 281件
    上年: 266件
  降:
    本年: 266件
    上年: 281件
  平:
    本年: 281件
    上年: 281件
  率升:
    本年: 98.4%
    上年: 96%
  率降:
    本年: 112/268
    上年: 200/268
  率平:
    本年: 98.4%
    上年: 98.40%
  万:
    本年: 1.2万件
    上年: 9800件
  新:
    本年: 281件
  空:
    上年: 266件
  全空:
    单位: 件
  零起:
    本年: 281件
    上年: 0件
  约:
    本年: 300余件
    上年: 266件
  名次:
    本年: 全市第一
    上年: 全市第二
  异:
    本年: 3人
    上年: 3件
  全部: 562件
  零数: 0件
  人数: 20人
  满: 100%
  也满: 100%
  范围: 3件—5件
  分数: 112/268
"""


def teller(yaml: str = FIGURES) -> Teller:
    made = report(yaml)
    return Teller(reckon(made), field_values(made), made.year)


def runs(text: str) -> list[Run]:
    return list(teller().runs(text))


def told(text: str) -> str:
    return "".join(run.text for run in runs(text))


def refusal(text: str) -> str:
    with pytest.raises(Contradiction) as caught:
        runs(text)
    return caught.value.what + caught.value.cure


def test_plain_text_is_one_run() -> None:
    assert runs("依法行政。") == [Run("依法行政。")]


def test_a_figure_is_a_run_of_its_own_with_its_name() -> None:
    assert runs("受理{{ 升 }}，办结。") == [Run("受理"), Run("281件", Role.TEXT, ("升",)), Run("，办结。")]


def test_names_are_read_folded() -> None:
    assert [run.text for run in teller("数据:\n  检查１次: 3次\n").runs("{{ 检查1次 }}")] == ["3次"]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("{{ 升 | 数 }}", "281"),
        ("{{ 约 | 数 }}", "300余"),
        ("{{ 万 | 数 }}", "1.2"),
        ("{{ 率升 | 数 }}", "98.4"),
        ("{{ 分数 | 数 }}", "41.79"),
        ("{{ 范围 | 数 }}", "3—5"),
        ("{{ 名次 | 数 }}", "全市第一"),
        ("{{ 升 | 同比 }}", "同比增长5.64%"),
        ("{{ 降 | 同比 }}", "同比下降5.34%"),
        ("{{ 平 | 同比 }}", "与上年持平"),
        ("{{ 万 | 同比 }}", "同比增长22.45%"),
        ("{{ 升 | 比上年 }}", "比上年增加15件"),
        ("{{ 降 | 比上年 }}", "比上年减少15件"),
        ("{{ 平 | 比上年 }}", "与上年持平"),
        ("{{ 万 | 比上年 }}", "比上年增加2200件"),
        ("{{ 零起 | 比上年 }}", "比上年增加281件"),
        ("{{ 率升 | 比上年 }}", "比上年提高2.4个百分点"),
        ("{{ 率升 | 百分点 }}", "提高2.4个百分点"),
        ("{{ 率降 | 百分点 }}", "下降32.84个百分点"),
        ("{{ 率平 | 百分点 }}", "与上年持平"),
        ("{{ 升、全部 | 占比 }}", "50%"),
        ("{{ 分数 | 占比 }}", "41.79%"),
        ("{{ 满、也满 }}", "100%"),
        ("{{ 范围 }}", "3件—5件"),
    ],
)
def test_a_filter_tells_what_the_figures_say(reference: str, expected: str) -> None:
    assert told(reference) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("{{ 全空 }}", "【2026年？件】"),
        ("{{ 空 }}", "【2026年？件】"),
        ("{{ 空 | 数 }}", "【2026年？件】"),
        ("{{ 空 | 同比 }}", "【2026年？件】"),
        ("{{ 新 | 同比 }}", "【2025年？】"),
        ("{{ 新 | 比上年 }}", "【2025年？】"),
        ("{{ 新 | 百分点 }}", "【2025年？】"),
        ("{{ 空、全部 | 占比 }}", "【2026年？%】"),
        ("{{ 全空、满 }}", "【2026年？件】"),
        ("{{ 从未听说 }}", "【2026年？】"),
        ("{{ 行政复议受理 }}", "【2026年？件】"),
    ],
)
def test_what_is_open_is_a_gap_that_names_its_figures(reference: str, expected: str) -> None:
    (run,) = runs(reference)
    assert (run.text, run.role) == (expected, Role.GAP)
    assert run.figures


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("{{ 零起 | 同比 }}", "零起上年是 0，不能算同比。请改用“比上年”，或者改成文字说明。"),
        ("{{ 约 | 同比 }}", "约不能写“同比”：“300余件”不是准确数，不能计算增减。请改成文字说明"),
        ("{{ 名次 | 比上年 }}", "名次不能写“比上年”：“全市第一”是名次"),
        ("{{ 异 | 比上年 }}", "异不能写“比上年”：“3人”和“3件”的单位不同"),
        ("{{ 升 | 百分点 }}", "升不能写“百分点”：两年都须是百分数。"),
        ("{{ 升、降 | 同比 }}", "“同比”只能用于一个数据。请分开写。"),
        ("{{ 升 | 占比 }}", "“占比”要写两个数据。"),
        ("{{ 升、零数 | 占比 }}", "零数是 0，不能算占比。"),
        ("{{ 升、人数 | 占比 }}", "升和人数单位不同或不是准确数，不能算占比。"),
        ("{{ 约、全部 | 占比 }}", "约和全部单位不同或不是准确数"),
        ("{{ 升、降 }}", "升、降写在一处，但是数不同（281件、266件）。"),
    ],
)
def test_what_would_be_untrue_is_refused(reference: str, words: str) -> None:
    assert words in refusal(reference)


def test_the_words_of_a_change_are_text_and_its_number_is_the_figure() -> None:
    assert runs("{{ 升 | 同比 }}") == [Run("同比增长"), Run("5.64%", Role.TEXT, ("升",), "同比")]
    assert runs("{{ 率升 | 比上年 }}")[1] == Run("2.4个百分点", Role.TEXT, ("率升",), "比上年")
    assert runs("{{ 平 | 同比 }}") == [Run("与上年持平", Role.TEXT, ("平",), "同比")]


def test_one_numeral_that_states_two_figures_names_both() -> None:
    assert runs("均达{{ 满、也满 }}")[1] == Run("100%", Role.TEXT, ("满", "也满"))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("行政区划", "云岭县"),
        ("简称", "云岭"),
        ("级别", "县"),
        ("机关全称", "云岭县人民政府"),
        ("上级", "松山市"),
        ("上级督察单位", "中共松山市委全面依法治市委员会办公室"),
        ("年度", "2026"),
        ("上年度", "2025"),
        ("下年度", "2027"),
    ],
)
def test_a_field_is_plain_text(field: str, expected: str) -> None:
    assert runs(f"{{{{ {field} }}}}") == [Run(expected)]


def test_a_field_that_is_not_known_is_a_gap() -> None:
    made = report(BODY.replace("  上级: 松山市\n", ""))
    plain = Teller(reckon(made), field_values(made), made.year)
    assert list(plain.runs("报{{ 上级 }}")) == [Run("报"), Run("【待填：上级】", Role.GAP)]


@pytest.mark.parametrize(
    "mark", ["【待填：起止时间】", "【待核：来源】", "【2026年？件】", "【2025年？】", "【已落实？】"]
)
def test_gap_marks_typed_in_a_text_are_gaps(mark: str) -> None:
    assert runs(f"办结{mark}。") == [Run("办结"), Run(mark, Role.GAP), Run("。")]


def test_other_brackets_are_text() -> None:
    assert runs("【编者按】办结。") == [Run("【编者按】办结。")]


@pytest.mark.parametrize(
    ("region", "level", "short"),
    [
        ("云岭县", "县", "云岭"),
        ("松山市", "市", "松山"),
        ("钱塘区", "区", "钱塘区"),
        ("道县", "县", "道县"),
        ("青石镇", "镇", "青石"),
        ("城南街道", "街道", "城南"),
        ("云岭自治县", "自治县", "云岭"),
    ],
)
def test_level_and_short_name_follow_from_the_region(region: str, level: str, short: str) -> None:
    body = report(BODY.replace("云岭县\n", f"{region}\n")).body
    assert (body.level, body.short) == (level, short)
