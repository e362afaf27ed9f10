from __future__ import annotations

import pytest

from drafter.zh.columns import caret_line, display_width, fit, pad


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("法治", 4),
        ("，（１", 6),
        ("é", 1),
        ("e\u0301", 1),
        ("𠮷", 2),
        ("“…”", 3),
        ("\x00", 0),
    ],
)
def test_hanzi_take_two_columns_and_combining_marks_none(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("source", "column", "line"),
    [
        ("受理:281件", 2, "    ^"),
        ("\t受理", 1, "\t^"),
        ("abc", 0, "^"),
        ("e\u0301x", 2, " ^"),
        ("短", 9, "  ^"),
    ],
)
def test_the_caret_stands_under_its_character(source: str, column: int, line: str) -> None:
    assert caret_line(source, column) == line


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("法治政府", 8, "法治政府"),
        ("法治政府", 7, "法治政…"),
        ("法治政府", 6, "法治…"),
        ("abc", 2, "a…"),
        ("法治", 1, "…"),
        ("法治", 0, ""),
    ],
)
def test_text_is_cut_by_columns(text: str, width: int, cut: str) -> None:
    assert fit(text, width) == cut


def test_text_is_filled_by_columns_and_never_cut() -> None:
    assert pad("法治", 6) == "法治  "
    assert pad("法治政府", 6) == "法治政府"
