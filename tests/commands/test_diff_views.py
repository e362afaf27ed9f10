"""The views of a comparison lose no character and say what happened."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.commands.comparing.as_json import as_data
from drafter.commands.comparing.inked import inked
from drafter.commands.comparing.rows import compared
from drafter.commands.comparing.screen import Screen
from drafter.commands.comparing.text import lines
from drafter.commands.comparing.word import remarks
from drafter.commands.comparing.words import loud, summary
from drafter.diff.compare import compare
from drafter.diff.results import Comparison
from drafter.diff.sides import draft_of
from drafter.render.compared import Cell
from drafter.zh.columns import display_width

OLD = [
    "一、主要举措",
    "（一）依法决策。全年受理行政复议案件266件，办结221件。加强执法培训，提高执法水平。",
    "（二）公正执法。开展专项检查12次，发现问题47个，均已整改到位，没有发生重大案件。",
    "（三）化解纠纷。调解成功率99.35%，调解矛盾纠纷12297件，群众满意度明显上升。",
    "二、存在的不足",
    "执法人员业务不熟，培训不成体系。",
]
NEW = [
    "一、主要举措",
    "（一）依法决策。全年受理行政复议案件281件，办结221件。分级开展执法培训，提高执法水平。",
    "（二）化解纠纷。调解成功率99.53%，调解矛盾纠纷12297件，群众满意度明显上升。",
    "（三）公正执法。开展专项检查12次，发现问题47个，均已整改到位，没有发生重大案件。",
    "（四）普法宣传。新建宪法主题公园，开放以来接待群众近3万人次。",
    "二、存在的不足",
    "执法人员业务不熟,培训不成体系。",
]

_SENTENCE = st.sampled_from(
    [
        *(
            "受理行政复议案件266件。",
            "受理行政复议案件281件。",
            "加强执法培训，提高水平。",
            "加强执法监督，提高水平。",
        ),
        *(
            "（一）依法决策。",
            "（二）依法决策。",
            "<b>&甲</b>。",
            "一、主要举措",
            "",
            "A B\tC",
            "近3万人次；",
        ),
    ]
)
TEXTS = st.lists(st.lists(_SENTENCE, max_size=4).map("".join), max_size=7)
many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def found(old: list[str] = OLD, new: list[str] = NEW) -> Comparison:
    return compare(draft_of("第二稿", old), draft_of("第三稿", new))


def words(cell: Cell) -> str:
    return "".join(mark.text for mark in cell.marks if mark.said != "分段")


@many
@given(old=TEXTS, new=TEXTS)
def test_the_two_columns_hold_both_texts(old: list[str], new: list[str]) -> None:
    rows = compared(found(old, new)).rows
    assert [words(cell) for row in rows for cell in row.old] == old
    assert [words(cell) for row in rows for cell in row.new] == new


@many
@given(old=TEXTS, new=TEXTS)
def test_what_is_not_struck_is_the_new_text_and_what_is_not_underlined_the_old(
    old: list[str], new: list[str]
) -> None:
    paragraphs = inked(found(old, new))
    for fate, text in (("deleted", new), ("inserted", old)):
        kept = ["".join(ink.text for ink in each.inks if ink.fate != fate) for each in paragraphs]
        assert "".join(kept).replace("¶", "") == "".join(text)


@many
@given(old=TEXTS, new=TEXTS)
def test_every_change_is_a_stop_once(old: list[str], new: list[str]) -> None:
    page = compared(found(old, new))
    stops = [
        mark.stop
        for row in page.rows
        for cell in (*row.old, *row.new)
        for mark in cell.marks
        if mark.stop is not None
    ]
    assert len(stops) == len(set(stops))


@many
@given(text=TEXTS)
def test_a_text_and_itself_have_no_change(text: list[str]) -> None:
    same = found(text, text)
    assert summary(same) == "数据和文字都没有改。"
    assert not any(row.changed for row in compared(same).rows)


@many
@given(old=TEXTS, new=TEXTS)
def test_a_screen_is_eighty_columns_wide(old: list[str], new: list[str]) -> None:
    shown = list(lines(found(old, new), None, False, Screen()))
    assert [line for line in shown if display_width(line) > 80] == []


def test_the_summary_is_one_line_for_leadership() -> None:
    assert summary(found()) == "改了 3 个数据、1 处文字，移动 1 处，新增 1 段。"


def test_the_figures_come_first_with_their_difference() -> None:
    shown = "\n".join(lines(found(), None, False, Screen()))
    assert shown.index("266件") < shown.index("分级开展")
    assert re.search(r"266件 +→ 281件 +增加15件", shown)
    assert re.search(r"99\.35% +→ 99\.53% +提高0\.18个百分点", shown)


def test_only_one_class_is_shown_when_asked() -> None:
    facts, moved = ("\n".join(lines(found(), only, False, Screen())) for only in ("facts", "moves"))
    assert "281件" in facts and "分级开展" not in facts
    assert "移动" in moved and "分级开展" not in moved


def test_colour_is_never_the_only_sign() -> None:
    coloured = "\n".join(lines(found(), None, False, Screen(80, True)))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert coloured != bare
    assert bare == "\n".join(lines(found(), None, False, Screen()))
    assert "〔-" in bare and "〔+" in bare


def test_json_has_the_documented_keys() -> None:
    data = as_data(found(), None, None)
    assert set(data) == {"old", "new", "years", "summary", "quiet", "facts", "edits"}
    fact = next(fact for fact in data["facts"] if fact["old_text"] == "266件")
    assert (fact["kind"], fact["old"], fact["new"], fact["new_text"]) == ("changed", "266", "281", "281件")
    assert {place["side"] for place in fact["places"]} == {"old", "new"}
    moved = [edit for edit in data["edits"] if edit["kind"] == "moved"]
    assert len(moved) == 1
    assert moved[0]["old_address"] != moved[0]["new_address"]


def test_each_changed_figure_has_its_remark_in_the_new_text() -> None:
    for remark in remarks(found()):
        text = NEW[remark.paragraph][remark.start : remark.end]
        assert text in remark.text


def test_quiet_changes_are_no_edits() -> None:
    result = found()
    assert all(edit.kind not in ("punctuation", "renumbered") for edit in loud(result.edits))
    assert any(edit.kind == "punctuation" for edit in result.edits)
