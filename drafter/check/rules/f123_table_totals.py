"""F123: a table whose total is not the sum of its rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample
from drafter.readers.source import Grid
from drafter.zh.decimals import show_number
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_TOTAL = regex("^(?:总计|合计|共计|总和|合 *计|总 *计)(?:数)?$")
_PARTLY = regex("其中|小计|占|率|均|同比|比重|%")
_NUMBER = regex(r"[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,6})?")
_UNIT = regex("^(?:计量)?单位$")
_MOST_ROWS, _FEWEST = 500, 3


def _find(draft: Draft) -> Iterator[Hit]:
    grids = iter([line for line in draft.source.lines if isinstance(line, Grid)])
    for node, each in enumerate(draft.nodes):
        if each.kind != "table":
            continue
        grid = next(grids, None)
        if grid is not None:
            yield from _judge(node, each.text, grid)


def _judge(node: int, text: str, grid: Grid) -> Iterator[Hit]:
    rows = [tuple(plain(cell).strip() for cell in row) for row in grid.rows[:_MOST_ROWS]]
    last = next((at for at, row in enumerate(rows) if any(_TOTAL.match(cell) for cell in row[:2])), 0)
    if last < _FEWEST or any(_PARTLY.search(row[0]) for row in rows[1:last]) or _mixed(rows[: last + 1]):
        return
    for column in range(1, len(rows[last])):
        parts = [_number(row[column]) for row in rows[1:last]]
        total, head = _number(rows[last][column]), rows[0][column]
        if total is None or _PARTLY.search(head) or len(parts) < 2 or None in parts:
            continue
        added = sum((part for part in parts if part is not None), Decimal(0))
        if added != total:
            start, end = _cell(text, rows, last, column)
            yield Hit(
                f"“{head}”这一列，各行相加是{show_number(added)}，{rows[last][0]}写的是{show_number(total)}。请核对。",
                node, start, end,
            )  # fmt: skip


def _mixed(rows: list[tuple[str, ...]]) -> bool:
    """True if a column of units holds several."""
    at = next((at for at, head in enumerate(rows[0]) if _UNIT.match(head)), None)
    return at is not None and len({row[at] for row in rows[1:]}) > 1


def _number(cell: str) -> Decimal | None:
    match = _NUMBER.fullmatch(cell)
    return Decimal(match.group().replace(",", "")) if match else None


def _cell(text: str, rows: list[tuple[str, ...]], row: int, column: int) -> tuple[int, int]:
    """Return where a cell stands in the text of its table: rows on lines, cells between tabs."""
    lines = text.split("\n")
    if row >= len(lines):
        return 0, 0
    cells = lines[row].split("\t")
    if column >= len(cells):
        return 0, 0
    start = sum(len(line) + 1 for line in lines[:row]) + sum(len(cell) + 1 for cell in cells[:column])
    return start, start + len(cells[column])


def _table(more: str) -> str:
    return f"附件:\n  - 编号: 附件1\n    标题: 行政检查情况表\n数据:\n{more}"


RULE = Rule(
    id="F123",
    name="表格合计与各行之和不符",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="附表里的合计，读者随手就能加。合计不对，整张表都不可信，正文引用的数也要重查。",
    basis="统计表的合计应当等于各项之和，属统计常识，待核。",
    find=_find,
    bad=(
        sample(more=_table("  城关镇检查: 12次\n  石桥乡检查: 8次\n  河口乡检查: 5次\n  合计: 35次\n")),
        sample(
            more=_table("  城关镇检查: 1200次\n  石桥乡检查: 845次\n  河口乡检查: 56次\n  总计: 2001次\n")
        ),
    ),
    good=(
        sample(more=_table("  城关镇检查: 12次\n  石桥乡检查: 8次\n  河口乡检查: 5次\n  合计: 25次\n")),
        sample(
            more=_table("  城关镇检查: 12次\n  石桥乡检查: 8次\n  其中重点检查: 3次\n  合计: 20次\n"),
            note="“其中”一行已经包含在上面的数里。",
        ),
    ),
)
