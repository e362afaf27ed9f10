from __future__ import annotations

import pytest

from drafter.skeleton.numbering import Counter, below, level, mark
from tests.factories import told

GAPS = "【待填："


def first_part(yaml: str) -> list[str]:
    """The paragraphs of 主要举措, its heading left out."""
    lines = told(yaml)
    return lines[1 : next(index for index, line in enumerate(lines) if line.startswith("二、"))]


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        ("一、", 11, "十一、"),
        ("（一）", 21, "（二十一）"),
        ("1.", 11, "11."),
        ("（1）", 3, "（3）"),
        ("一是", 12, "十二是"),
        ("无", 3, ""),
    ],
)
def test_a_mark_is_written_in_its_style(style: str, count: int, expected: str) -> None:
    assert mark(style, count) == expected


def test_deeper_numbers_begin_anew_under_a_higher_heading() -> None:
    counter = Counter()
    told_of = [
        ("一、", "一、"),
        ("（一）", "（一）"),
        ("1.", "1."),
        ("（1）", "（1）"),
        ("（1）", "（2）"),
        ("1.", "2."),
        ("（1）", "（1）"),
        ("（一）", "（二）"),
        ("1.", "1."),
        ("一、", "二、"),
        ("（一）", "（一）"),
        ("（1）", "（1）"),
    ]
    assert [(style, counter.next(style)) for style, _ in told_of] == told_of


@pytest.mark.parametrize(
    ("upper", "style", "expected"),
    [
        ("（一）", "1.", "1."),
        ("（一）", "（一）", "1."),
        ("1.", "（一）", "（1）"),
        ("（1）", "1.", "无"),
        ("（一）", "一是", "一是"),
        ("无", "1.", "1."),
    ],
)
def test_a_style_lies_below_the_one_above_it(upper: str, style: str, expected: str) -> None:
    assert below(upper, style) == expected
    assert not level(expected) or level(expected) > level(upper)


def test_every_level_is_numbered_in_a_report() -> None:
    yaml = """
    主要举措:
      节:
        - 标题: 甲
          条目:
            - 标题: 甲一
              正文: 文
            - 标题: 甲二
              正文: 文
        - 标题: 乙
          编号方式: 1.
          条目:
            - 标题: 乙一
              正文: 文
        - 标题: 丙
          条目:
            - 标题: 丙一
              正文: 文
    """
    assert first_part(yaml) == [
        "（一）甲",
        "1.甲一。文。",
        "2.甲二。文。",
        "3.乙",
        "（1）乙一。文。",
        "（二）丙",
        "1.丙一。文。",
    ]


def test_the_eleventh_section_is_numbered_eleven() -> None:
    sections = "".join(f"    - 标题: 节{n}\n      条目:\n        - 正文: 文{n}\n" for n in range(1, 13))
    assert first_part(f"主要举措:\n  节:\n{sections}")[10] == "（十一）节11。文11。"


def test_numbers_of_sections_begin_anew_in_each_part() -> None:
    part = ":\n  节:\n    - 标题: 甲\n      条目:\n        - 正文: 文\n"
    lines = told(f"主要举措{part}第一责任人职责{part}")
    assert lines.count("（一）甲。文。") == 2


def test_items_may_be_counted_in_words_within_one_paragraph() -> None:
    yaml = """
    主要举措:
      节:
        - 标题: 甲
          条目编号: 一是
          条目:
            - 标题: 乙
              正文: 文一
            - 标题: 丙
              正文: 文二；
            - 正文: 文三
            - 标题: 丁
              另起段: 是
              正文: 文四
    """
    assert first_part(yaml) == ["（一）甲。一是乙。文一。二是丙。文二；文三。", "三是丁。文四。"]


def test_sections_may_be_counted_in_words_within_one_paragraph() -> None:
    yaml = """
    主要举措:
      引语: 着力做好两件事：
      节:
        - 标题: 甲
          编号方式: 一是
          条目:
            - 正文: 文一
        - 编号: 空
        - 标题: 乙
          编号方式: 一是
          条目:
            - 正文: 文二
    """
    assert first_part(yaml) == ["着力做好两件事：一是甲。文一。二是乙。文二。"]


def test_items_without_number_stand_under_their_own_words() -> None:
    yaml = """
    主要举措:
      节:
        - 标题: 甲
          编号方式: 无
          条目编号: 无
          条目:
            - 标题: 乙
              正文: 文
    """
    assert first_part(yaml)[-1].endswith("乙。文。")


def test_a_heading_given_to_a_part_stands_above_its_sections_in_every_skeleton() -> None:
    yaml = "主要举措:\n  标题: 依法行政\n  节:\n    - 标题: 甲\n      条目:\n        - 正文: 文\n"
    assert told(yaml, "专题式")[:3] == ["一、依法行政", "（一）甲", "文。"]
