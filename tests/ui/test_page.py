from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.ui.page import choice_rows, foot, head, text_of
from drafter.wizard.screen import TEXT_KEYS, Choice, Mode, Screen
from drafter.zh.rows import beginning, fill, most_columns, wrap

_WORDS = st.text("法治政府，。（）“”《》【】…×12.3%ab ", max_size=120)
_FULL = Screen(
    ("主要举措", "争议化解", "行政复议受理"),
    "2026年是多少？",
    Mode.VALUE,
    ("口径：当年新收", "2025年：266件"),
    message="比2025年多15件",
    good=True,
    at=(23, 152),
)


def test_a_screen_has_place_known_message_and_question_in_this_order_with_air_between() -> None:
    assert text_of(head(_FULL, 79, 24)) == [
        "主要举措 › 争议化解 › 行政复议受理" + " " * 33 + "第 23/152 项",
        "─" * 39,
        "口径：当年新收",
        "2025年：266件",
        "",
        "√ 比2025年多15件",
        "",
        "2026年是多少？",
    ]


def test_a_low_terminal_gets_no_empty_rows() -> None:
    assert "" not in text_of(head(_FULL, 79, 19))


def test_a_long_place_keeps_the_count_behind_its_last_row() -> None:
    rows = text_of(head(_FULL, 30, 24))
    assert rows[0] == "主要举措 › 争议化解 › 行政复议"
    assert rows[1].startswith("受理  ") and rows[1].endswith(" 项")


def test_much_that_is_known_is_cut_and_says_so() -> None:
    screen = Screen(("检查",), "接下来？", Mode.CHOICE, tuple(f"第{number}行" for number in range(40)))
    rows = text_of(head(screen, 79, 24))
    assert "……" in rows
    assert rows[-1] == "接下来？"
    assert len(rows) < 20


def test_a_choice_cut_short_keeps_its_remark() -> None:
    choice = Choice("依法征迁培训班培训人次" * 5, "待填")
    rows = list(choice_rows(choice, 35, 60, 1))
    assert len(rows) == 1
    assert rows[0].startswith(" 35 依法征迁")
    assert rows[0].endswith("…　［待填］")
    assert most_columns(rows[0]) <= 60


def test_hints_are_not_broken_where_they_fit() -> None:
    keys = f"{TEXT_KEYS}   Ctrl+X Ctrl+E 编辑器"
    assert len(fill(keys, 79)) == 1
    assert [row for row in fill(keys, 40) if row.startswith(("/", "?", "<", "回", "Ctrl"))] == fill(keys, 40)
    assert text_of(foot(keys, 79, 24))[0] == ""


def test_numbers_and_foreign_words_stay_whole_at_the_end_of_a_row() -> None:
    assert wrap("请用drafter check再检查一遍", 10) == ["请用", "drafter ", "check再检", "查一遍"]
    assert wrap("全年办理1234件", 10) == ["全年办理", "1234件"]


def test_a_row_counts_quotation_marks_as_wide_as_they_may_be_drawn() -> None:
    assert most_columns("“法治”") == 8
    assert wrap("“法治”政府", 8) == ["“法治”", "政府"]


@given(_WORDS, st.integers(4, 80))
def test_rows_fit_and_lose_nothing(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert "".join(rows) == text
    assert all(most_columns(row) <= width for row in rows)


@given(_WORDS, st.integers(1, 80))
def test_a_beginning_fits_or_is_one_character(text: str, width: int) -> None:
    cut = beginning(text, width)
    assert text.startswith(cut)
    assert len(cut) == 1 or most_columns(cut) <= width


@given(_WORDS, _WORDS, st.integers(20, 120), st.integers(1, 6))
def test_a_choice_takes_no_more_rows_and_columns_than_it_may(
    text: str, remark: str, width: int, most: int
) -> None:
    rows = list(choice_rows(Choice(text, remark), 7, width, most))
    assert len(rows) <= most
    assert all(most_columns(row) <= width for row in rows)


def test_a_command_a_number_and_its_per_cent_stay_whole_at_the_end_of_a_row() -> None:
    for width in range(30, 60):
        for words in ("drafter check --final", "98.4%", "98.4％"):
            rows = wrap(f"填完以后请再看一遍这里写的是不是{words}，再检查一遍。", width)
            assert any(words in row for row in rows), rows


def test_only_good_news_has_a_tick() -> None:
    screen = Screen((), "多少？", Mode.VALUE, message="照例子的样子写。")
    assert "照例子的样子写。" in text_of(head(screen, 79, 24))
    assert "√ 照例子的样子写。" in text_of(head(replace(screen, good=True), 79, 24))
    assert "× 照例子的样子写。" in text_of(head(replace(screen, refused=True), 79, 24))
