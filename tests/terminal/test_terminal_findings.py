"""What the prompt library is known to get wrong: drafter does not."""

from __future__ import annotations

import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.store.load import open_case
from tests.terminal.cases import open_case_in, report_of
from tests.terminal.play import (
    BACKSPACE,
    CTRL_D,
    CTRL_Z,
    DOWN,
    EDITOR,
    ENTER,
    ESCAPE,
    PAGE_DOWN,
    Terminal,
    faults,
)
from tests.terminal.robot import Robot

_COLOUR = re.compile(rb"\x1b\[[\d;]*\b(?:3[0-7]|38|9[0-7])\b[\d;]*m")
_WHERE_IS_THE_CURSOR = b"\x1b[6n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return open_case_in(tmp_path)


@pytest.fixture
def filling(case: Path) -> Iterator[Terminal]:
    """The first open figure of the case: 行政复议受理."""
    with Terminal(case, "fill") as terminal:
        yield terminal.ready()


@pytest.fixture
def writing(case: Path, tmp_path: Path) -> Iterator[Terminal]:
    """A text is asked for; the user's editor adds a sentence in GB 18030."""
    editor = tmp_path / "编辑.py"
    editor.write_text(
        f"#!{sys.executable}\nimport sys\npath = sys.argv[1]\n"
        "text = open(path, encoding='utf-8').read() + '开展法治宣传。\\n'\n"
        "open(path, 'w', encoding='gb18030').write(text)\n",
        encoding="utf-8",
    )
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    with Terminal(case, "fill", "--part", "其他事项", more={"EDITOR": f"'{editor}'"}) as terminal:
        Robot(terminal.ready()).choose("自己写一条")
        yield terminal


def other_texts(case: Path) -> list[str]:
    return [item.text or "" for item in open_case(case).report.other.all_items()]


def test_chinese_words_filter_a_long_list_and_enter_opens_what_is_left(filling: Terminal) -> None:
    filling.say("/")
    assert re.search(r"第 \d+/\d+ 项   写几个字 筛选", filling.text())
    filling.key("普法受众").until("已写：普法受众")
    assert [words for words in Robot(filling).choices() if "普法受众" not in words] == []
    filling.key(DOWN, DOWN).press(ENTER)
    assert "9000人次" in filling.text()


def test_words_that_no_choice_has_say_so_and_can_be_taken_back(filling: Terminal) -> None:
    filling.say("/").key("飞机").until("没有符合的项")
    filling.drawn(ENTER)
    assert "没有符合的项" in filling.text()
    filling.key(BACKSPACE, BACKSPACE).without("没有符合的项").until("打开哪一项？")


def test_long_lists_take_numbers_of_two_digits_and_of_full_width(filling: Terminal) -> None:
    filling.say("/")
    number = Robot(filling).choices()
    tenth = next(words for words, number in number.items() if number == "10")
    filling.say("１０")
    assert tenth.split("　")[0].split(" › ")[-1][:8] in filling.text()


def test_arrows_go_through_a_long_list_and_the_one_pointed_at_is_always_seen(filling: Terminal) -> None:
    filling.say("/")
    for key in (DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, DOWN):
        filling.drawn(key)
        assert len([row for row in filling.rows() if row.startswith(">")]) == 1
        assert len(filling.rows()) == 24


def test_keys_work_as_an_input_method_sends_them(filling: Terminal) -> None:
    place = filling.rows()[1]
    filling.say("？")
    assert "全角半角都可以" in filling.text()
    filling.press("〈")
    assert "2026年是多少？" in filling.text()
    filling.say("、")
    assert "打开哪一项？" in filling.text()
    filling.press("《").say("＜")
    assert filling.rows()[1] != place


def test_one_character_may_come_in_three_pieces(writing: Terminal, case: Path) -> None:
    for byte in "法".encode():
        writing.child.send(bytes([byte]))
        writing.take(0.1)
    writing.say("治宣传有力有序").until("成文：")
    assert other_texts(case) == ["法治宣传有力有序"]


def test_the_users_editor_opens_and_comes_back_with_its_text(writing: Terminal, case: Path) -> None:
    writing.key("坚持党建引领。").until("> 坚持党建引领。")
    writing.key(EDITOR).until("开展法治宣传。")
    assert "> 坚持党建引领。开展法治宣传。" in writing.shown()
    writing.press(ENTER).until("成文：")
    assert other_texts(case) == ["坚持党建引领。开展法治宣传。"]


def test_without_an_editor_a_sentence_says_what_to_do_and_the_text_stays(case: Path) -> None:
    with Terminal(case, "fill", "--part", "其他事项", more={"EDITOR": "/没有/编辑器"}) as terminal:
        Robot(terminal.ready()).choose("自己写一条")
        terminal.key("坚持党建引领", EDITOR).until("没有能用的编辑器")
        assert "> 坚持党建引领" in terminal.shown()
        assert faults(terminal.shown()) == []


def test_ctrl_z_and_esc_leave_a_typed_text_alone(writing: Terminal, case: Path) -> None:
    writing.drawn("坚持党建引领", CTRL_Z).escape()
    writing.key("。").until("> 坚持党建引领。")
    writing.press(ENTER).until("成文：")
    assert other_texts(case) == ["坚持党建引领。"]


def test_ctrl_d_ends_with_the_place_of_what_was_saved_and_how_much_is_open(
    filling: Terminal, case: Path
) -> None:
    filling.say("281件").press(ENTER)
    assert filling.key(CTRL_D).end() == 0
    assert "已保存在" in filling.text()
    assert re.search(r"还有 \d+ 项待填", filling.text())
    assert "281件" in report_of(case)


def test_ctrl_d_in_a_list_ends_too(filling: Terminal) -> None:
    assert filling.say("/").key(CTRL_D).end() == 0
    assert "已保存在" in filling.text()


def test_a_paste_of_lines_at_a_list_chooses_nothing(filling: Terminal, case: Path) -> None:
    before = report_of(case)
    filling.say("/").press("1\r2\r3\r")
    assert "打开哪一项？" in filling.text()
    filling.paste("1\n2\n").until("已写：12")
    assert "打开哪一项？" in filling.text()
    assert report_of(case) == before


def test_the_terminal_is_never_asked_where_its_cursor_is(filling: Terminal) -> None:
    filling.say("/").press(ESCAPE)
    assert _WHERE_IS_THE_CURSOR not in filling.raw


def test_no_colour_is_sent_where_none_is_wanted_and_signs_remain(case: Path) -> None:
    with Terminal(case, "fill", more={"NO_COLOR": "1"}) as terminal:
        terminal.ready().say("很多").say("281件")
        assert not _COLOUR.search(terminal.raw)
    with Terminal(case, "fill") as coloured:
        coloured.ready().say("很多")
        assert _COLOUR.search(coloured.raw)
        assert "× " in coloured.text()


def test_half_characters_are_refused_and_never_saved(writing: Terminal, case: Path) -> None:
    before = report_of(case)
    writing.child.send("法治".encode("gb18030") + b"\r")
    writing.until("UTF-8")
    assert "× " in writing.text()
    assert report_of(case) == before


def test_a_gbk_terminal_shows_and_takes_chinese(case: Path) -> None:
    more = {"PYTHONIOENCODING": "gbk", "LANG": "zh_CN.GBK"}
    with Terminal(case, "fill", "--part", "其他事项", more=more, encoding="gbk") as terminal:
        Robot(terminal.ready()).choose("自己写一条")
        assert "其他事项 > 新写" in terminal.text()
        terminal.say("坚持党建引领").until("成文：坚持党建引领")
        assert faults(terminal.shown()) == []
    assert other_texts(case) == ["坚持党建引领"]


def test_the_plainest_locale_works(case: Path) -> None:
    with Terminal(case, "fill", more={"LC_ALL": "C", "LANG": "C"}) as terminal:
        assert "行政复议受理" in terminal.ready().text()
        terminal.say("281件").press(ENTER)
    assert "281件" in report_of(case)


def test_where_no_chinese_can_be_named_a_sentence_says_so(tmp_path: Path) -> None:
    more = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with Terminal(tmp_path, more=more) as terminal:
        terminal.until("PYTHONUTF8")
        assert terminal.end() == 2
