from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drafter.blocks import Kind
from drafter.model.report import Report
from tests.factories import case, complaints, document, load, report, texts

SUBMISSION = "报送文本:\n  - 名称: 报告\n    类型: 部门\n    {}\n"


@pytest.mark.parametrize(
    "yaml",
    [
        "主要举措:\n",
        "主要举措:\n  条目:\n",
        "主要举措:\n  节:\n",
        "主要举措:\n  - 正文: 甲\n    公开:\n    适用文本:\n    标题:\n    非数据:\n",
        "下年安排:\n  - 正文: 甲\n    时限:\n    落实举措:\n",
        "数据:\n",
        "数据:\n  甲:\n    本年:\n    分报:\n    汇总:\n",
        "报送文本:\n",
        "附件:\n",
        "已说明:\n",
        "引言:\n体例:\n",
    ],
)
def test_a_key_without_value_is_as_good_as_absent(tmp_path: Path, yaml: str) -> None:
    made = load(case(tmp_path, yaml))
    assert made.skeleton == "四部分"
    assert all(item.public and item.submissions == () for item in made.items())


@pytest.mark.parametrize(
    "yaml",
    [
        SUBMISSION.format("主送:\n      -\n      - 云岭县委"),
        "主要举措:\n  -\n",
        "引言:\n  - 正文:\n",
        "附件:\n  - 标题:\n",
        '附件:\n  - 标题: ""\n',
    ],
)
def test_an_empty_place_is_never_the_word_none(tmp_path: Path, yaml: str) -> None:
    found = complaints(case(tmp_path, yaml))
    assert found
    assert "one" not in "".join(found)


def test_a_contribution_may_be_open(tmp_path: Path) -> None:
    made = load(case(tmp_path, "数据:\n  甲:\n    分报:\n      公安局:\n      司法局: 3件\n"))
    shares = made.figures["甲"].contributions
    assert [each.text if each else None for each in shares.values()] == [None, "3件"]


@pytest.mark.parametrize(
    ("written", "expected"), [("是", True), ("否", False), ("要", True), ("不要", False), ("YES", True)]
)
def test_yes_and_no_are_read(written: str, expected: bool) -> None:
    made = report(f"主要举措:\n  - 正文: 甲\n    公开: {written}\n")
    assert made.achievements.items[0].public is expected


@pytest.mark.parametrize("written", ["2026", "２０２６", "2026年", "2026年度"])
def test_a_year_is_read_in_any_form(tmp_path: Path, written: str) -> None:
    text = f"报告主体:\n  行政区划: 云岭县\n  机关全称: 云岭县人民政府\n年度: {written}\n"
    assert load(case(tmp_path, text)).year == 2026


@pytest.mark.parametrize("written", ["2027-02-19", "2027年2月19日", "2027.2.19", "2027/2/19"])
def test_a_date_is_read_in_any_form(written: str) -> None:
    (submission,) = report(SUBMISSION.format(f"成文日期: {written}")).submissions
    assert submission.date == date(2027, 2, 19)


@pytest.mark.parametrize(
    ("yaml", "words"),
    [
        ("年度: 26", "“26”不是年份。请写四位数字，例如 2026。"),
        ("年度: 二〇二六", "不是年份"),
        ("主要举措:\n  - 编号: 举措 1\n", "编号“举措 1”只能由汉字、字母、数字和下划线组成"),
        (f"主要举措:\n  - 编号: {'长' * 41}\n", "最多 40 个字"),
        ("主要举措:\n  - 公开: 也许\n", "“也许”不是“是”或“否”。请写“是”或“否”。"),
        (SUBMISSION.format("成文日期: 2027-02-30"), "没有这一天"),
        (SUBMISSION.format("稿次: 终稿"), "“终稿”不在可选的写法里。"),
        ("数据:\n  甲: 很多\n", "“很多”"),
        ('数据:\n  甲: "{{ 乙 }}"\n', "数据的值里不能再引用别的数据。"),
        ("数据:\n  甲:\n    汇总: 合记\n", "“合记”不在可选的写法里。是不是“合计”？"),
        (f"主要举措:\n  标题: {'长' * 401}\n", "这里只写一行文字，现在有 401 个字。"),
        (f"主要举措:\n  引语: {'长' * 100_001}\n", "这段文字有 100001 个字，太长了。"),
        ("主要举措:\n  - 正文: 受理{{ 甲\n", "双花括号没有成对"),
        ("主要举措:\n  - 正文: 受理｛｛ 甲 ｝｝\n", "这里的花括号是全角的"),
        ("主要举措:\n  - 正文: 受理{{ 甲 | 同笔 }}\n", "没有“同笔”这种写法。是不是“同比”？"),
        ("主要举措:\n  - 部门: 归{{ 级别 }}司法局\n", "这里不能引用数据。请直接写文字。"),
        ('主要举措:\n  - 标题句末: "}}"\n', "这里不能引用数据。"),
        ('数据:\n  "甲{{ 乙 }}": 3件\n', "这里不能引用数据。"),
        ("数据:\n  检查１次: 3次\n  检查1次: 3次\n", "“检查1次”和“检查１次”是同一个名称"),
        ("主要举措: 甲\n", "这里应当有下级条目。"),
        ("报送文本: 甲\n", "这里应当是一个列表。"),
        ("主要举措:\n  - 正文:\n      - 甲\n", "这里应当写文字，现在是下级条目。"),
    ],
)
def test_a_value_that_cannot_be_is_refused(tmp_path: Path, yaml: str, words: str) -> None:
    text = f"报告主体:\n  行政区划: 云岭县\n  机关全称: 云岭县人民政府\n{yaml}" if "年度" in yaml else yaml
    assert words in "".join(complaints(case(tmp_path, text)))


def test_names_in_one_line_are_cut_at_the_pause_mark() -> None:
    (item,) = report("不足和原因:\n  - 问题: 甲\n    整改措施: 安排1、安排 2\n").shortcomings.items
    assert item.remedies == ("安排1", "安排2")


def test_a_part_may_be_a_list_a_figure_a_value_and_an_opening_a_text() -> None:
    made = report("主要举措:\n  - 正文: 甲\n引言: 乙\n数据:\n  普法受众: 近3万人次\n")
    assert made.achievements.items[0].text == "甲"
    assert made.opening[0].text == "乙"
    written = made.figures["普法受众"].written
    assert written is not None and written.text == "近3万人次"


def test_a_line_break_joins_and_a_blank_line_parts() -> None:
    made = report("引言: |\n  全面依法\n  治国，ABC\n  DEF。\n\n  第二段。\n过渡语: 无\n")
    assert texts(document(made), Kind.PARAGRAPH)[:2] == ["全面依法治国，ABC DEF。", "第二段。"]


@pytest.mark.parametrize(
    ("yaml", "holds"),
    [
        (SUBMISSION.format("主送: 无"), lambda made: made.submissions[0].recipients == ()),
        (SUBMISSION.format("成文日期: 无"), lambda made: made.submissions[0].date == ""),
        (SUBMISSION.format("附注: 无"), lambda made: made.submissions[0].note == ""),
        ("结束语: 无\n", lambda made: made.closing == ""),
        ("引言: 无\n", lambda made: made.opening == ()),
        ("主要举措:\n  标题: 无\n", lambda made: made.achievements.heading == ""),
        ("数据:\n  甲:\n    单位: 无\n", lambda made: made.figures["甲"].unit == ""),
        ("下年安排:\n  - 部门: 无\n", lambda made: made.plan.items[0].department == ""),
    ],
)
def test_what_is_absent_on_purpose_is_known_as_such(yaml: str, holds: Callable[[Report], bool]) -> None:
    assert holds(report(yaml))


def test_a_report_is_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        report().year = 2027  # type: ignore[misc]


def test_every_field_has_a_chinese_key_and_an_explanation() -> None:
    waiting, seen = [Report], set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for field in model.model_fields.values():
            assert field.alias and not field.alias.isascii()
            assert field.description
