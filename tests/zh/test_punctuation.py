from __future__ import annotations

import pytest

from drafter.zh.punctuation import end_mark, full_width


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("2024年,嘉善县(市)共3件;其中:", "2024年，嘉善县（市）共3件；其中："),
        ("达100%,2025年", "达100%，2025年"),
        ("(1)研究", "（1）研究"),
        ("用App(ABC def)办理", "用App（ABC def）办理"),
        ("好! 是吗?", "好！是吗？"),
        ("共{{ 受理 }},{{ 办结 }}(其中{{ 调解 }})", "共{{ 受理 }}，{{ 办结 }}（其中{{ 调解 }}）"),
        ("出庭7次),出庭率", "出庭7次），出庭率"),
        ("“综合查一次”(3次)", "“综合查一次”（3次）"),
    ],
)
def test_marks_beside_chinese_become_full_width(text: str, wide: str) -> None:
    assert full_width(text) == wide


@pytest.mark.parametrize(
    "text",
    [
        "1,234件",
        "10:30至11:00",
        "Word, WPS (x)",
        "{{ 甲,乙:丙 }}",
        "共{{ 甲(1) | 同比 }}件",
        "http://a.b/c?d=1",
        "比分3:1",
        "only English,\n(no hanzi).",
        "已是，全角（的）。",
        "",
    ],
)
def test_numbers_words_and_references_stay(text: str) -> None:
    assert full_width(text) == text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("好。", "。"),
        ("“好。”", "。"),
        ("“好”。", "。"),
        ("（见附件。）\n", "。"),
        ("还有……", "…"),
        ("一是；", "；"),
        ("其中:", ":"),
        ("《办法》", ""),
        ("“好”", ""),
        ("98.4%", ""),
        ("", ""),
        ("”）", ""),
    ],
)
def test_the_end_mark_is_found_behind_closing_quotes(text: str, mark: str) -> None:
    assert end_mark(text) == mark
