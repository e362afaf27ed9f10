from __future__ import annotations

from pathlib import Path

from drafter.errors import Fault
from drafter.zh.columns import display_width
from drafter.zh.excerpt import BEFORE_CARET, MOST_SHOWN, SOURCE_COLUMNS, show_fault, show_faults

FAULT = Fault(
    what="没有“复议受里”这个数据。",
    cure="是不是“复议受理”？",
    place="主要举措/举措31/正文",
    file=Path("报告.yaml"),
    line=41,
    column=4,
    source="受理{{ 复议受里 }}件",
)


def test_a_fault_reads_place_line_cure_file() -> None:
    assert show_fault(FAULT).splitlines() == [
        "主要举措/举措31/正文：没有“复议受里”这个数据。",
        "  41 | 受理{{ 复议受里 }}件",
        "     |       ^",
        "是不是“复议受理”？",
        "报告.yaml 第41行",
    ]


def test_a_fault_without_line_names_the_file_alone() -> None:
    assert (
        show_fault(Fault("文件是空的。", file=Path("报送/司法局.yaml"))) == "文件是空的。\n报送/司法局.yaml"
    )


def test_a_fault_that_belongs_to_no_file_is_one_sentence() -> None:
    assert show_fault(Fault("少了年度。")) == "少了年度。"


def test_of_an_absolute_path_only_the_name_is_shown() -> None:
    assert show_fault(Fault("坏了。", file=Path("/案/报告.yaml"), line=3)).endswith("\n报告.yaml 第3行")


def test_a_long_line_is_cut_around_the_caret() -> None:
    source = "法" * 60 + "X" + "治" * 60
    lines = show_fault(Fault("坏了。", line=1, column=60, source=source)).splitlines()
    quoted, caret = lines[1].removeprefix("  1 | "), lines[2].removeprefix("    | ")
    assert quoted.startswith("…法") and quoted.endswith("治…")
    assert display_width(quoted) <= SOURCE_COLUMNS
    assert display_width(quoted[: quoted.index("X")]) == len(caret) - 1 <= BEFORE_CARET


def test_a_caret_beyond_the_line_stands_behind_it() -> None:
    assert show_fault(Fault("坏了。", line=1, column=99, source="ab")).splitlines()[2] == "    |   ^"


def test_nothing_in_a_fault_can_drive_the_terminal() -> None:
    fault = Fault("“\x1b[2J”不行。", "改\u202e", "部\x07", Path("a\x1b.yaml"), 1, 0, "\x1b]0;x\x07")
    assert not set(show_fault(fault)) & set("\x1b\x07\u202e")


def test_several_faults_are_counted() -> None:
    assert show_faults([FAULT]) == show_fault(FAULT)
    assert show_faults([FAULT, FAULT]).endswith("\n\n共 2 处需要修改。")


def test_of_very_many_faults_the_first_are_shown() -> None:
    shown = show_faults([FAULT] * 500)
    assert shown.count("复议受里”") == MOST_SHOWN
    assert shown.endswith("共 500 处需要修改，以上是前 20 处。")
