"""A fact that holds for each row of a table: one test, whose failure names the rows where it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

Row = TypeVar("Row")


def each_of(
    rows: Iterable[Row], name: Callable[[Row], str] = str
) -> Callable[[Callable[[Row], None]], Callable[[], None]]:
    """Return a decorator that makes a test of all rows of a test of one.

    Args:
        rows: what is tested, at least one.
        name: what a row is called where it fails.
    """
    every = tuple(rows)

    def decorate(holds: Callable[[Row], None]) -> Callable[[], None]:
        def test() -> None:
            assert every
            failed = {name(row): str(fault) for row in every if (fault := _fault(holds, row)) is not None}
            assert not failed, failed

        wraps(holds)(test)
        del test.__wrapped__  # type: ignore[attr-defined]  # or its parameter would be taken for a fixture
        return test

    return decorate


def _fault(holds: Callable[[Row], None], row: Row) -> AssertionError | None:
    try:
        holds(row)
    except AssertionError as error:
        return error
    return None
