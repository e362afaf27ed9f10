"""A list to choose from: arrows or a number; Chinese typed filters it."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from drafter.ui.choosing import AT_ONCE, Choosing
from drafter.ui.device import Device
from drafter.ui.leaving import leaving_keys
from drafter.ui.page import Row, choice_rows, foot, head
from drafter.ui.run import run
from drafter.ui.style import STYLE, fragments
from drafter.wizard.screen import BACK, Screen, list_keys
from drafter.zh.rows import beginning

_STEPS = (("up", -1), ("down", 1), ("pageup", -8), ("pagedown", 8), ("home", -(10**9)), ("end", 10**9))
_LEAST_ROWS = 3
_MOST_POINTED, _MOST_OTHER = 6, 2
_SHOWN_TYPED = 24


def ask_list(screen: Screen, device: Device) -> str:
    """Show a screen with choices and return the number chosen."""
    choosing = Choosing(screen)
    control = FormattedTextControl(lambda: _drawn(choosing, device), focusable=True, show_cursor=False)
    app: Application[str] = Application(
        layout=Layout(Window(control)),
        key_bindings=_keys(choosing),
        style=STYLE,
        erase_when_done=True,
        input=device.input,
        output=device.output,
        color_depth=device.depth,
    )
    return run(app, device)


def _drawn(choosing: Choosing, device: Device) -> StyleAndTextTuples:
    width, height = device.size()
    rows, whole = _set(choosing, width - 1, height, counted=len(choosing.screen.choices) > AT_ONCE)
    if not whole:
        rows, _ = _set(choosing, width - 1, height, counted=True)
    return [("", "\n"), *fragments(rows, device.arrow)[:-1]]


def _set(choosing: Choosing, width: int, height: int, *, counted: bool) -> tuple[list[Row], bool]:
    """Return the rows of the screen, and whether they hold every choice, or say how many there are."""
    below = foot(_hints(choosing, counted=counted), width, height)
    most_above = max(height - _LEAST_ROWS - len(below) - 1, 1)
    above = head(choosing.screen, width, height)[-most_above:]
    choices, whole = _choices(choosing, width, height - len(above) - len(below) - 1)
    return [*above, *choices, *below], whole or counted


def _choices(choosing: Choosing, width: int, room: int) -> tuple[list[Row], bool]:
    """The choices around the one pointed at, as many as there is room for; whether these are all."""
    if not choosing.shown:
        return [[("", "    没有符合的项。请删去几个字再试，或者按 Esc 清空。")]], True
    first, last = choosing.at, choosing.at + 1
    rows = _rows(choosing, choosing.at, width, room)
    while True:
        after = _rows(choosing, last, width, room - len(rows)) if last < len(choosing.shown) else []
        rows, last = [*rows, *after], last + bool(after)
        before = _rows(choosing, first - 1, width, room - len(rows)) if first else []
        rows, first = [*before, *rows], first - bool(before)
        if not after and not before:
            return rows, last - first == len(choosing.shown)


def _rows(choosing: Choosing, each: int, width: int, room: int) -> list[Row]:
    """A choice as rows; none where it does not fit the room that is left."""
    number = choosing.shown[each]
    pointed = each == choosing.at
    most = min(room, _MOST_POINTED) if pointed else _MOST_OTHER if len(choosing.shown) <= AT_ONCE else 1
    rows = list(choice_rows(choosing.screen.choices[number], number + 1, width - 2, max(most, 1)))
    style = "class:chosen" if pointed else ""
    if len(rows) > room:
        return []
    return [[(style, ("> " if pointed and not at else "  ") + row)] for at, row in enumerate(rows)]


def _hints(choosing: Choosing, *, counted: bool) -> str:
    hints = [f"已写：{beginning(choosing.typed, _SHOWN_TYPED)}"] if choosing.typed else []
    if choosing.other:
        return "   ".join([*hints, "回车 重填", "Esc 清空"])
    if counted and choosing.shown:
        hints.append(f"第 {choosing.at + 1}/{len(choosing.shown)} 项")
    if len(choosing.screen.choices) > AT_ONCE:
        hints.append("写几个字 筛选")
    keys = list_keys(choosing.screen, at_once=choosing.at_once, typed=bool(choosing.typed))
    return "   ".join([*hints, keys])


def _keys(choosing: Choosing) -> KeyBindings:
    bindings = leaving_keys()
    for key, by in _STEPS:
        bindings.add(key, eager=True)(_mover(choosing, by))

    @bindings.add("enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        answer = choosing.answer()
        if answer and not _more(event):
            event.app.exit(result=answer)

    @bindings.add("backspace", eager=True)
    def _(event: KeyPressEvent) -> None:
        choosing.erase()

    @bindings.add("c-u", eager=True)
    def _(event: KeyPressEvent) -> None:
        choosing.clear()

    @bindings.add("escape")
    def _(event: KeyPressEvent) -> None:
        if not choosing.typed:
            event.app.exit(result=BACK[0])
        choosing.clear()

    @bindings.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        choosing.paste(event.data)

    @bindings.add(Keys.Any)
    def _(event: KeyPressEvent) -> None:
        if _more(event):
            choosing.paste(event.data)
        elif choosing.type(event.data):
            event.app.exit(result=choosing.typed)

    return bindings


def _more(event: KeyPressEvent) -> bool:
    """True if more keys came at the same time: nobody types so fast, they were pasted."""
    return bool(event.app.key_processor.input_queue)


def _mover(choosing: Choosing, by: int) -> Callable[[KeyPressEvent], None]:
    def move(event: KeyPressEvent) -> None:
        choosing.move(by)

    return move
