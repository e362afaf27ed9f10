"""Rows of a terminal: what may not be parted stays whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.rows import most_columns, wrap

WORDS = st.lists(
    st.sampled_from(["受理", "98.36%", "12,297件", "，", "。", "“", "”", "drafter", "（", "）"]), max_size=40
)


@given(WORDS.map("".join), st.integers(30, 80))
def test_rows_fit_and_joined_they_are_the_text(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert "".join(rows) == text
    assert all(most_columns(row) <= width for row in rows)


def test_a_number_is_never_parted_from_its_digits_or_its_sign() -> None:
    for length in range(24, 40):
        rows = wrap("一" * (length // 2) + "达到98.36%以上。", length)
        assert sum("98.36%" in row for row in rows) == 1
