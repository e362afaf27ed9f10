"""A column of changes in a table, against the columns of the two years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.figures_cells import Rows, Wrong, amount
from drafter.zh.decimals import HUNDRED, half_up, show_number
from drafter.zh.regex import regex

_CHANGE = regex(
    "(?P<verb>增长|增加|上升|提高|下降|减少|降低|[+\\-])? *"
    r"(?P<number>[0-9]{1,9}(?:\.[0-9]{1,4})?) *(?P<unit>[^\d\s,.+\-]{0,5})"
)
_NOW, _BEFORE = regex("本年|今年|当年|本期"), regex("上年|去年|上期|往年")
_YEAR = regex("20[0-9]{2}")
_MOVED = regex("增减|变化|增幅|增速|增长率|同比|[较比](?:上年|去年|20[0-9]{2}年)")
_RATE = regex("(?:率|度|占比|比例|比重)(?:\\(.*\\))?$")
_FALLS = ("下降", "减少", "降低", "-")
_POINTS = ("个百分点", "百分点")


def wrong_changes(rows: Rows) -> Iterator[Wrong]:
    """Yield the changes that the columns of the two years do not give."""
    columns = _years(rows[0])
    if columns is None:
        return
    for at, row in enumerate(rows[1:], 1):
        message = _told(row, rows[0], columns)
        if message:
            yield Wrong(at, columns[2], message)


def _told(row: Sequence[str], head: Sequence[str], columns: tuple[int, int, int]) -> str:
    """Return what is wrong with the change of a row, empty if it is right or cannot be judged."""
    now, before, moved = (row[at] for at in columns)
    one, other, told = amount(now), amount(before), _CHANGE.fullmatch(moved)
    if one is None or other is None or told is None or one[1] != other[1] or not other[0]:
        return ""
    rate = one[1] == "%" or _RATE.search(row[0]) is not None
    right = _right(one[0], other[0], head[columns[2]], told["unit"], rate=rate)
    places = len(told["number"].partition(".")[2])
    near = right is not None and abs(Decimal(told["number"]) - right) < Decimal(1).scaleb(-places)
    rising = one[0] >= other[0]
    if right is None or (near and (not told["verb"] or (told["verb"] not in _FALLS) == rising)):
        return ""
    unit = told["unit"] or ("%" if "%" in head[columns[2]] else "")
    shown = show_number(half_up(right, max(places, 2) if right % 1 else 0))
    verb = "增加" if rising else "减少"
    return f"由{before}到{now}，应当是{verb}{shown}{unit}，写的是{moved}。请核对这几个数。"


def _years(head: Sequence[str]) -> tuple[int, int, int] | None:
    """Return the columns of this year, the year before and the change, None if the head tells no such."""
    moved = next((at for at, cell in enumerate(head) if _MOVED.search(cell)), None)
    years = sorted(
        (found.group(), at) for at, cell in enumerate(head) if at != moved and (found := _YEAR.search(cell))
    )
    named = [
        next((at for at, cell in enumerate(head) if at != moved and each.search(cell)), None)
        for each in (_NOW, _BEFORE)
    ]
    if moved is None:
        return None
    if named[0] is not None and named[1] is not None:
        return named[0], named[1], moved
    return (years[1][1], years[0][1], moved) if len(years) == 2 and years[0][0] != years[1][0] else None


def _right(now: Decimal, before: Decimal, head: str, unit: str, *, rate: bool) -> Decimal | None:
    """Return how large a change is in the unit of its cell, None if that cannot be told."""
    difference = abs(now - before)
    if unit in _POINTS or (rate and "点" in head):
        return difference
    if rate:
        return None
    if unit == "%" or (not unit and "%" in head):
        return difference / before * HUNDRED
    if unit == "倍" or (not unit and ("率" in head or "幅" in head or "同比" in head)):
        return None
    return difference
