from __future__ import annotations

import pytest

from drafter.zh.width import fold, fold_name, forbidden, join_lines, visible


def test_full_width_digits_fold_to_ascii() -> None:
    assert fold("１２３件，９８．４％") == "123件,98.4%"


@pytest.mark.parametrize(
    "name", ["检查１次", "检查 1 次", "检查\u30001次", "检查\u200b1次", "检查\ufeff１次", " 检查1次\n"]
)
def test_names_that_look_alike_have_one_key(name: str) -> None:
    assert fold_name(name) == "检查1次"


def test_a_mark_left_without_its_space_joins_its_letter() -> None:
    assert fold_name("A´") == "\u00c1"


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n　\n", []),
        ("全年受理\n行政复议", ["全年受理行政复议"]),
        ("　　第一段，\n  接着\t\n\n\n第二段", ["第一段，接着", "第二段"]),
        ("use\nWord 2021\n年", ["use Word 2021年"]),
        ("共3\r\n件", ["共3件"]),
        ("a b\n，c", ["a b，c"]),
    ],
)
def test_a_line_break_joins_and_a_blank_line_separates(text: str, paragraphs: list[str]) -> None:
    assert join_lines(text) == paragraphs


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "控制字符"),
        ("\x1b", "控制字符"),
        ("\x85", "控制字符"),
        ("\ud800", "残缺字符"),
        ("\ue000", "私用区字符"),
        ("\uf8ff", "私用区字符"),
        ("\U000f0000", "私用区字符"),
        ("\U0010fffd", "私用区字符"),
        ("\u202e", "文字方向控制符"),
        ("\u2066", "文字方向控制符"),
        ("\ufffe", "非文字字符"),
        ("\uffff", "非文字字符"),
        ("\ufdd0", "非文字字符"),
        ("\U0002ffff", "非文字字符"),
    ],
)
def test_a_character_no_document_may_hold_is_named_with_its_place(character: str, name: str) -> None:
    assert forbidden(f"法治\n{character}政府\x00") == (3, name)


@pytest.mark.parametrize(
    "text", ["", "法治政府\t建设\r\n", "塆垟𠮷", "“①”…—\u3000\u00a0", "㎡ﬁ\u200d", "\ufffd"]
)
def test_ordinary_text_is_allowed(text: str) -> None:
    assert forbidden(text) is None


def test_text_made_visible_keeps_its_length_and_loses_what_is_forbidden() -> None:
    assert visible("a\x1b[2J\n法\u202e") == "a\ufffd[2J\n法\ufffd"
