from __future__ import annotations

import io

import pytest

from drafter.ui.plain import mended, plain_asker
from drafter.ui.terminal import whole
from drafter.wizard.screen import Choice, Mode, Screen

_LIST = Screen(("上年安排",), "结果？", Mode.CHOICE, choices=(Choice("已完成"), Choice("未完成", "写明原因")))


def asked(screen: Screen, words: str) -> tuple[str, str]:
    target = io.StringIO()
    return plain_asker(io.StringIO(words), target)(screen), target.getvalue()


def test_a_list_is_shown_with_numbers_and_an_empty_line_chooses_nothing() -> None:
    text, shown = asked(_LIST, "\n \n2\n")
    assert text == "2"
    assert "  1 已完成\n  2 未完成　［写明原因］\n" in shown
    assert shown.count("请写一个数字。") == 2


def test_an_empty_line_at_a_value_is_an_answer() -> None:
    assert asked(Screen((), "多少？", Mode.VALUE, initial="281件"), "\n")[0] == ""


def test_what_stands_there_already_is_told() -> None:
    assert "（现在是：281件）" in asked(Screen((), "多少？", Mode.VALUE, initial="281件"), "\n")[1]


def test_the_end_of_the_lines_is_the_end() -> None:
    with pytest.raises(EOFError):
        asked(_LIST, "\n")


def test_bytes_of_gb18030_are_mended_and_others_stay_marked_as_broken() -> None:
    half = "法治".encode("gb18030").decode("utf-8", "surrogateescape")
    assert mended(half) == "法治"
    broken = b"\xff".decode("utf-8", "surrogateescape")
    assert not whole(mended(broken))
    assert whole("法治𬸚")
