"""F123: a table whose totals are not the sums of its cells, or whose changes do not fit its two years."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample
from drafter.readers.source import Grid
from drafter.zh.prose_width import plain

_MOST_ROWS = 500


def _find(draft: Draft) -> Iterator[Hit]:
    grids = iter([line for line in draft.source.lines if isinstance(line, Grid)])
    for node, each in enumerate(draft.nodes):
        if each.kind != "table":
            continue
        grid = next(grids, None)
        if grid is not None:
            yield from _judge(node, each.text, grid)


def _judge(node: int, text: str, grid: Grid) -> Iterator[Hit]:
    from drafter.check.figures_table import wrong_cells  # many reports hold no table

    rows = [tuple(plain(cell).strip() for cell in row) for row in grid.rows[:_MOST_ROWS]]
    for wrong in wrong_cells(rows):
        start, end = _cell(text, wrong.row, wrong.column)
        yield Hit(wrong.message, node, start, end)


def _cell(text: str, row: int, column: int) -> tuple[int, int]:
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
    name="表格的合计或者增减算不对",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="附表里的合计和增减，读者随手就能算。算不对，整张表都不可信，正文引用的数也要重查。",
    basis="统计表的合计应当等于各项之和，增减应当等于两年之差，属统计常识，待核。",
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
