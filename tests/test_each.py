"""A test of each row fails with the names of the rows, and of those only."""

from __future__ import annotations

import pytest

from tests.each import each_of


@each_of(range(5))
def _is_small(number: int) -> None:
    assert number < 3


@each_of(())
def _is_nothing(row: str) -> None:
    assert not row


def test_the_rows_that_fail_are_named() -> None:
    with pytest.raises(AssertionError, match=r"'3'.*'4'") as raised:
        _is_small()
    assert "'2'" not in str(raised.value)


def test_a_table_without_rows_is_no_table() -> None:
    with pytest.raises(AssertionError):
        _is_nothing()
