from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.ui.choosing import Choosing
from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen, list_keys


def choosing(count: int, *, several: bool = False, first: int = 0, other: bool = False) -> Choosing:
    choices = tuple(Choice(f"举措{number}", "待填" if number % 2 else "") for number in range(1, count + 1))
    screen = Screen((), "哪一项？", Mode.CHOICE, choices=choices, several=several, first=first, typed=other)
    return Choosing(screen)


def typed(list_: Choosing, text: str) -> bool:
    return [list_.type(character) for character in text][-1]


@pytest.mark.parametrize("digit", ["3", "３"])
def test_a_digit_answers_a_short_list_at_once(digit: str) -> None:
    short = choosing(9)
    assert short.type(digit)


def test_a_digit_only_points_in_a_long_list_and_where_several_may_be_chosen() -> None:
    long, several = choosing(60), choosing(5, several=True)
    assert not typed(long, "12")
    assert (long.at, long.answer()) == (11, "12")
    assert not typed(several, "1、3")
    assert several.answer() == "1、3"


@pytest.mark.parametrize("sign", ["<", "《", "〈", "?", "？", "/", "、"])
def test_a_sign_alone_answers_whatever_the_input_method_makes_of_it(sign: str) -> None:
    assert choosing(60).type(sign)


def test_words_keep_the_choices_that_hold_them_and_enter_takes_the_one_pointed_at() -> None:
    long = choosing(60)
    typed(long, "举措5")
    assert long.shown == [4, *range(49, 59)]
    long.move(1)
    assert long.answer() == "50"


def test_words_that_begin_with_a_year_are_words() -> None:
    choices = tuple(Choice(f"{year}年安排 › 第{at}件") for year in (2024, 2025) for at in range(1, 9))
    long = Choosing(Screen((), "哪一项？", Mode.CHOICE, choices=choices))
    typed(long, "2025年安排›第2件")
    assert (long.shown, long.answer()) == ([9], "10")


def test_words_that_none_holds_answer_nothing() -> None:
    long = choosing(60)
    typed(long, "飞机")
    assert long.answer() == ""
    long.clear()
    assert long.answer() == "1"


def test_taking_the_words_back_points_at_what_was_found() -> None:
    long = choosing(60)
    typed(long, "举措33")
    for _ in range(4):
        long.erase()
    assert (len(long.shown), long.at) == (60, 32)


def test_an_arrow_after_a_number_counts_and_the_number_no_longer_does() -> None:
    long = choosing(60)
    typed(long, "12")
    long.move(1)
    assert (long.typed, long.answer()) == ("", "13")


def test_a_paste_looks_for_a_choice_and_answers_nothing() -> None:
    short = choosing(9)
    short.paste("举措\n7")
    assert (short.typed, short.answer()) == ("举措7", "7")


def test_a_list_may_point_elsewhere_at_first() -> None:
    assert choosing(60, first=40).answer() == "41"
    assert choosing(3, first=40).answer() == "3"


@given(st.lists(st.sampled_from(["1", "9", "举", "措", "！", "erase", "clear", "up", "down", "end"])))
def test_whatever_is_pressed_something_shown_is_pointed_at(keys: list[str]) -> None:
    long = choosing(30)
    for key in keys:
        if key in ("erase", "clear"):
            getattr(long, key)()
        elif key in ("up", "down", "end"):
            long.move({"up": -1, "down": 1, "end": 99}[key])
        else:
            long.type(key)
        assert 0 <= long.at < max(len(long.shown), 1)
        assert set(long.shown) <= set(range(30))


def test_what_was_typed_at_a_short_list_is_cleared_at_once() -> None:
    short = choosing(5)
    typed(short, "举措")
    short.clear()
    assert (short.typed, short.shown) == ("", list(range(5)))


@pytest.mark.parametrize("text", ["26项", "26", "2", "12/15"])
def test_where_other_text_answers_nothing_is_chosen_before_enter(text: str) -> None:
    doubt = choosing(4, first=2, other=True)
    assert not typed(doubt, text)
    assert (doubt.answer(), len(doubt.shown)) == (text, 4)
    doubt.move(-1)
    assert doubt.typed == ""


def test_the_keys_at_a_list_say_what_holds_there() -> None:
    screen = Screen((), "哪一项？", Mode.CHOICE, keys=CHOICE_KEYS)
    assert "数字 选择" in list_keys(screen, at_once=True, typed=False)
    assert "数字加回车 选择" in list_keys(screen, at_once=False, typed=False)
    typed_keys = list_keys(screen, at_once=True, typed=True)
    assert typed_keys.endswith("Esc 清空") and "?" not in typed_keys
