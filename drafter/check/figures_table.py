"""What the numbers of a table must keep: totals of columns and rows, changes between two years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.figures_cells import Rows, Wrong, amount
from drafter.check.figures_table_years import wrong_changes
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_TOTAL = regex("^(?:总计|合计|共计|总和|合 *计|总 *计)(?:数)?$")
_PARTLY = regex("其中|小计|占|率|均|同比|比重|%|幅|增|较|指数")
_UNIT = regex("^(?:计量)?单位$")
_SURE = 2


def wrong_cells(rows: Rows) -> Iterator[Wrong]:
    """Yield the cells of a table that miss their total or their change.

    Args:
        rows: plain cells row by row, the head first.
    """
    if len(rows) > 1:
        yield from _columns(rows)
        yield from _across(rows)
        yield from wrong_changes(rows)


def _columns(rows: Rows) -> Iterator[Wrong]:
    """Judge the row of totals against the rows before it, or behind it where it stands first."""
    last = next((at for at, row in enumerate(rows) if any(map(_TOTAL.match, row[:2]))), 0)
    body = rows[1:last] if last > 1 else rows[_SURE:]
    if (
        not last
        or len(body) < _SURE
        or any(_PARTLY.search(row[0]) for row in body)
        or _mixed([*body, rows[last]], rows[0])
    ):
        return
    for column in range(1, len(rows[last])):
        total, parts = amount(rows[last][column]), [amount(row[column]) for row in body]
        known = [part for part in parts if part is not None]
        if total is None or _PARTLY.search(rows[0][column]) or len(known) < len(parts):
            continue
        added = sum((value for value, _ in known), Decimal(0))
        if added != total[0] and {unit for _, unit in known} == {total[1]}:
            yield Wrong(
                last,
                column,
                f"“{rows[0][column]}”这一列，各行相加是{show_number(added)}，"
                f"{rows[last][0]}写的是{show_number(total[0])}。请核对。",
            )


def _mixed(body: Rows, head: Sequence[str]) -> bool:
    """True if a column of units holds several."""
    at = next((at for at, cell in enumerate(head) if at and _UNIT.match(cell)), None)
    return at is not None and len({row[at] for row in body}) > 1


def _across(rows: Rows) -> Iterator[Wrong]:
    """Judge a column of totals, where most rows show that it is one."""
    column = next((at for at, cell in enumerate(rows[0]) if _TOTAL.match(cell)), 0)
    right, wrong = 0, list[Wrong]()
    for at, row in enumerate(rows[1:], 1):
        beside = [*range(1, column), *range(column + 1, len(row))]
        cells = [amount(row[each]) for each in beside]
        known = [cell for cell in cells if cell is not None]
        total = amount(row[column]) if column else None
        if total is None or len(known) < len(cells) or len(known) < _SURE:
            continue
        added = sum((value for value, _ in known), Decimal(0))
        if added == total[0]:
            right += 1
        else:
            told = f"各列相加是{show_number(added)}，{rows[0][column]}写的是{row[column]}"
            wrong.append(Wrong(at, column, f"“{row[0]}”这一行，{told}。请核对。"))
    if right >= _SURE and right > len(wrong):
        yield from wrong
