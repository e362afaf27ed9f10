"""Long texts in files."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.width import join_lines
from drafter.zh.wrapping import wrapped


def test_a_line_ends_behind_a_mark() -> None:
    assert (
        wrapped("全年受理案件，办结案件。开展检查；组织培训。", 8)
        == "全年受理案件，\n办结案件。\n开展检查；\n组织培训。"
    )


def test_references_and_marks_stay_whole() -> None:
    text = "受理{{ 甲，乙 }}件，【待核实：一，二】完成。"
    assert wrapped(text, 4).split("\n") == ["受理{{ 甲，乙 }}件，", "【待核实：一，二】完成。"]


def test_a_quotation_ends_with_its_line() -> None:
    assert wrapped("坚持“一网通办。”完善机制。", 6) == "坚持“一网通办。”\n完善机制。"


@given(st.text("法治政府，。；：“”（）{}【】年1", max_size=200), st.integers(1, 50))
def test_joined_lines_are_the_text(text: str, width: int) -> None:
    assert "".join(join_lines(wrapped(text, width))) == "".join(join_lines(text))
