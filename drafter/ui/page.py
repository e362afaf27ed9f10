"""A screen as rows that fit the terminal, each a few pieces of text with what they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.wizard.screen import RULE, Choice, Screen
from drafter.zh.rows import fill, most_columns, wrap

Row = list[tuple[str, str]]
"""Pieces of one row: the class of a style, and the text."""

ARROW = " › "
_LEAST_KNOWN, _ROWS_FOR_REST, _ROWS_BESIDE = 4, 8, 3
_AIRY = 20
"""From so many rows on, a screen is set with empty rows between its parts."""
_GOOD, _BAD = "√ ", "× "
_RULE = 39
_INDENT = "    "


def head(screen: Screen, width: int, height: int) -> list[Row]:
    """Return everything above the choices or the answer.

    Args:
        width: columns of the terminal.
        height: its rows; what is known leaves some for the choices.
    """
    title = _title(screen, width)
    message = _message(screen, width)[: max(height // 3, 2)] if screen.message else []
    prompt = [_row("class:prompt", row) for row in wrap(screen.prompt, width)]
    others = len(title) + len(message) + len(prompt) + 2
    rest = min(len(screen.choices) + _ROWS_BESIDE, _ROWS_FOR_REST) if screen.choices else _ROWS_FOR_REST
    known = _known(screen, width, max(_LEAST_KNOWN, height - others - rest))
    rows = [*title, *known]
    if message:
        rows += [*_air(rows, height), *message]
    return [*rows, *_air(rows, height), *prompt]


def _known(screen: Screen, width: int, most: int) -> list[Row]:
    """What is known, in rows; what there is no room for is marked."""
    rows = [row for line in screen.lines for row in _line(line, width)]
    return rows if len(rows) <= most else [*rows[: most - 1], _row("class:known", "……")]


def _line(line: str, width: int) -> list[Row]:
    return [_rule(width)] if set(line) == {RULE} else [_row("class:known", row) for row in fill(line, width)]


def _rule(width: int) -> Row:
    return _row("class:rule", RULE * min(width // 2, _RULE))


def foot(keys: str, width: int, height: int) -> list[Row]:
    """Return the row or rows that say what the keys do."""
    rows = [_row("class:keys", row) for row in fill(keys, width)[: max(height // 6, 1)]]
    return [*_air(rows, height), *rows]


def _row(style: str, text: str) -> Row:
    return [(style, text)]


def _air(rows: list[Row], height: int) -> list[Row]:
    return [_row("", "")] if height >= _AIRY and rows else []


def _title(screen: Screen, width: int) -> list[Row]:
    if not screen.place:
        return []
    place = ARROW.join(screen.place)
    count = f"第 {screen.at[0]}/{screen.at[1]} 项" if screen.at[1] else ""
    gap = width - most_columns(place) - most_columns(count)
    if gap < 1:
        return _long_title(place, count, width)
    return [[("class:place", place), ("class:rule", " " * gap + count)], _rule(width)]


def _long_title(place: str, count: str, width: int) -> list[Row]:
    """A place in rows, the count behind the last where it fits, else in a row of its own."""
    *above, last = [_row("class:place", row) for row in wrap(place, width)]
    gap = width - most_columns(last[0][1]) - most_columns(count)
    if count and gap > 0:
        return [*above, [*last, ("class:rule", " " * gap + count)], _rule(width)]
    behind = [_row("class:rule", " " * max(width - most_columns(count), 0) + count)] if count else []
    return [*above, last, *behind, _rule(width)]


def _message(screen: Screen, width: int) -> list[Row]:
    style, sign = "class:known", ""
    if screen.refused or screen.good:
        style, sign = ("class:bad", _BAD) if screen.refused else ("class:good", _GOOD)
    first, *rest = wrap(screen.message, width - len(sign))
    return [_row(style, sign + first), *(_row(style, " " * len(sign) + row) for row in rest)]


def choice_rows(choice: Choice, number: int, width: int, most: int) -> Iterator[str]:
    """Yield a choice as rows: its number, its words, what to know about it.

    Args:
        most: how many rows it may take; what is cut off is marked.
    """
    room = max(width - len(_INDENT), 8)
    rows = _choice(choice, room, most)
    for at, row in enumerate(rows):
        yield (_INDENT if at else f"{number:>3} ") + row


@lru_cache(maxsize=512)  # a list is drawn anew at every key
def _choice(choice: Choice, room: int, most: int) -> tuple[str, ...]:
    """The words with their remark in rows; too long ones are cut, a short remark is kept."""
    words = choice.text.replace("\n", "")
    remark = f"　［{choice.remark}］" if choice.remark else ""
    rows = wrap(words + remark, room)
    if len(rows) <= most:
        return tuple(rows)
    kept = remark if most_columns(remark) <= room // 2 else ""
    rows = wrap(words if kept else words + remark, room)[:most]
    rows[-1] = wrap(rows[-1], room - 2 - most_columns(kept))[0] + "…" + kept
    return tuple(rows)


def text_of(rows: list[Row]) -> list[str]:
    """Return rows as bare text."""
    return ["".join(text for _, text in row) for row in rows]
