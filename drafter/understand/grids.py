"""Figures in tables: the head of the row and of the column say what a cell counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.errors import FigureError
from drafter.readers.source import Grid
from drafter.zh.figure_forms import MAGNITUDE, QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from drafter.zh.figures import parse_figure
from drafter.zh.prose import Direction, Found, Kind
from drafter.zh.prose_width import plain
from drafter.zh.quantity import Quantity
from drafter.zh.regex import regex

_MOST_ROWS = 2000
_ORDER = regex("^(?:序号|编号|No\\.?|#|行次)$")
_UNIT_HEAD = regex("^(?:计量)?单位$")
_IN_BRACKETS = regex(r"[(/](?:单位:)?([%‰]|[\u4e00-\u9fff/]{1,6})\)?$")
_YEAR = regex("(20[0-9]{2}) ?(?:年度?)?")
_CELL = regex(
    rf"^(?:{QUALIFIERS_BEFORE})?[0-9][0-9,.]*(?: ?[%‰\u4e00-\u9fff/]{{0,8}})(?:{QUALIFIERS_AFTER})?$"
)
_BARE = regex(f"(?:{QUALIFIERS_BEFORE})?[0-9,.]+{MAGNITUDE}{{0,2}}")
_MOVED = regex(
    "^(?:[-+↑↓±]|(?:同比|环比)?(?P<word>增长|上升|提高|增加|提升|下降|降低|减少|回落|[增升降减]) ?)"
)
_EITHER_WAY = regex("(?:增减|变化|升降)(?:幅度|幅|率|情况)?$")
_IN_END = regex(r"[(][^()]{1,8}[)]$")
_DOWN = regex("[-↓降减回]")
_CHANGE = regex("同比|[比较](?:上年|去年)|增长|增幅|变化|增减|下降|上升")
_NOT_COUNTED = regex("日期|时间|电话|文号|备注|年份|号$")
_THIS = regex("本年|今年|本期")
_BEFORE = regex("上年|去年|上期|同期")


@dataclass(frozen=True, slots=True)
class _Heads:
    """Heads of a table: how many rows they take, the words of each column, the column of units."""

    count: int
    columns: tuple[str, ...]
    unit: int | None


def _is_figure(cell: str) -> bool:
    flat = _MOVED.sub("", plain(cell).strip())
    return _CELL.match(flat) is not None and not _YEAR.fullmatch(flat)


def _head_rows(rows: tuple[tuple[str, ...], ...]) -> int:
    """Return how many rows at the top are column heads."""
    for at, row in enumerate(rows[:4]):
        if any(_is_figure(cell) for cell in row[1:]):
            return at
    return min(1, len(rows))


def _quantity(cell: str, unit: str) -> Quantity | None:
    bare = "".join(plain(cell).split())
    bare = _MOVED.sub("", bare)
    written = bare + unit if _BARE.fullmatch(bare) else bare
    try:
        return parse_figure(written)
    except FigureError:
        return None


def _unit(*heads: str) -> str:
    for head in heads:
        match = _IN_BRACKETS.search(plain(head).strip())
        if match:
            return match.group(1)
    return ""


def _kind(quantity: Quantity, label: str) -> Kind:
    if quantity.unit in ("%", "‰"):
        return "change" if _CHANGE.search(label) else "rate"
    if quantity.unit.endswith("元"):
        return "money"
    return "ratio" if not quantity.unit and quantity.value % 1 != Decimal(0) else "count"


def _label(row_head: str, column_head: str) -> str:
    row, column = (_IN_END.sub("", plain(head).strip()) for head in (row_head, column_head))
    column = column if _YEAR.fullmatch(column) else _YEAR.sub("", column)
    generic = re.fullmatch(
        "(?:20[0-9]{2}年度?|数量|数值|数据|本年|上年|今年|去年|合计|完成数|完成情况|同比|指标值|.{0,2}年度?)",
        column,
    )
    if generic or not column or column == row:
        return row if not _CHANGE.search(column) else f"{row}{column}"
    return f"{row}{column}" if row and not re.fullmatch("合计|总计|小计", row) else column


def _moved(label: str, direction: Direction | None) -> str:
    """Return the label of a change with the way it went, which its writing does not show."""
    if direction is None:
        return label
    ending = "增幅" if direction == "up" else "降幅"
    neutral = _EITHER_WAY.sub("", label)
    if neutral != label:
        return f"{neutral}{ending}"
    return f"{label}{ending}" if direction == "down" and label.endswith("同比") else label


def _row_head(row: tuple[str, ...], heads: _Heads) -> str:
    """Return the first cell of a row that is a name: no number, no unit, no figure."""
    for at, cell in enumerate(row):
        name = cell.strip()
        if name and not _is_figure(cell) and at != heads.unit and not _ORDER.match(heads.columns[at]):
            return name
    return ""


def _counted(cell: str, at: int, heads: _Heads) -> bool:
    """Tell whether a cell holds a figure and no ordinal, date or telephone number."""
    head = heads.columns[at]
    if not _is_figure(cell) or _ORDER.match(head) or _NOT_COUNTED.search(head):
        return False
    return bool(head) or at > 0 or len(heads.columns) == 1


def _figure(cell: str, begin: int, row_head: str, head: str, unit: str) -> Found | None:
    quantity = _quantity(cell, _unit(head, row_head) or unit)
    if quantity is None:
        return None
    kind = _kind(quantity, head)
    moved = _MOVED.match(plain(cell).strip())
    direction: Direction | None = None
    if kind == "change" or (moved and moved["word"]):
        kind = "change"
        direction = "down" if (moved and _DOWN.search(moved.group())) or "下降" in head else "up"
    fragment = " ".join(part for part in (row_head, head, cell.strip()) if part)
    label = _moved(_label(row_head, head) or "数据", direction)
    return Found(quantity, kind, direction, label, fragment, begin, begin + len(cell), begin)


def _read_heads(rows: tuple[tuple[str, ...], ...]) -> _Heads:
    count = _head_rows(rows)
    width = max(map(len, rows), default=0)
    told = ([row[at].strip() for row in rows[:count] if at < len(row)] for at in range(width))
    columns = tuple(plain("".join(dict.fromkeys(cells))) for cells in told)
    unit = next((at for at, head in enumerate(columns) if _UNIT_HEAD.match(head)), None)
    return _Heads(count, columns, unit)


def grid_figures(grid: Grid, year: int | None) -> Iterator[tuple[Found, int | None]]:
    """Yield the figures of a table with the year each is about; offsets are into the node's text.

    Args:
        grid: the table.
        year: the year reported on.
    """
    rows = grid.rows[:_MOST_ROWS]
    heads = _read_heads(rows)
    begin = 0
    for number, row in enumerate(rows):
        row_head = _row_head(row, heads)
        unit = row[heads.unit].strip() if heads.unit is not None and heads.unit < len(row) else ""
        seen: set[tuple[str, str]] = set()
        for at, cell in enumerate(row):
            head = heads.columns[at]
            if number >= heads.count and (head, cell) not in seen and _counted(cell, at, heads):
                seen.add((head, cell))
                found = _figure(cell, begin, row_head, head, unit)
                if found is not None:
                    yield found, _period(head, year)
            begin += len(cell) + 1


def _period(head: str, year: int | None) -> int | None:
    match = _YEAR.search(plain(head))
    if match:
        return int(match.group(1))
    if year and _BEFORE.search(head) and not _CHANGE.search(head):
        return year - 1
    return year
