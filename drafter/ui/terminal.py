"""Holding a dialog with whoever is there: at a terminal, at a pipe, or nobody."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from types import FrameType
from typing import TextIO

from drafter.errors import UsageError
from drafter.ui.dialog import Ask, Dialog, hold
from drafter.ui.plain import plain_asker
from drafter.ui.present import at_end, is_terminal
from drafter.wizard.screen import Mode, Screen

_NOBODY = (
    "这里没有可以对话的终端。请在终端里运行；或者用 --print-questions 列出问题，"
    "填好以后用 --answers 文件 交回来；也可以直接改 报告.yaml。"
)
_NOT_WHOLE = "收到的字不是完整的汉字。请把终端的编码设为 UTF-8 后再输入。"
_ENDING = ("SIGTERM", "SIGHUP")


def converse(dialog: Dialog) -> None:
    """Hold a dialog to its end, or until the user leaves.

    Raises:
        UsageError: nobody is there.
        KeyboardInterrupt: the user interrupted.
        SystemExit: the system ends the program or closes the terminal.
    """
    lost: list[str] = []
    try:
        with _ended_in_order():
            if is_terminal():
                _hold_drawing(dialog, lost)
            else:
                _hold_plainly(dialog, lost, sys.stdin, sys.stdout)
    finally:
        print(*lost, sep="", end="\n" if lost else "")


def _hold_plainly(dialog: Dialog, lost: list[str], source: TextIO | None, target: TextIO) -> None:
    if source is None or source.closed or at_end(source):
        raise UsageError(_NOBODY)
    said = False
    plain = _only_whole(plain_asker(source, target))

    def ask(screen: Screen) -> str:
        nonlocal said
        text = plain(screen)
        said = True
        return text

    hold(dialog, _telling_lost(ask, lost))
    if not said:
        raise UsageError(_NOBODY)


def _hold_drawing(dialog: Dialog, lost: list[str]) -> None:
    from drafter.ui.device import this_terminal
    from drafter.ui.line import ask_line
    from drafter.ui.list import ask_list

    device = this_terminal()

    def ask(screen: Screen) -> str:
        return ask_list(screen, device) if screen.mode is Mode.CHOICE else ask_line(screen, device)

    with device.input.raw_mode():  # between two prompts, too: what is typed early must not show
        hold(dialog, _only_whole(_telling_lost(ask, lost)))


def _telling_lost(ask: Ask, lost: list[str]) -> Ask:
    """Note what is lost where the user leaves: what the prompt says of it, else what the screen does."""

    def asked(screen: Screen) -> str:
        try:
            return ask(screen)
        except (KeyboardInterrupt, EOFError) as end:
            lost.extend([*map(str, end.args)] or filter(None, [screen.unsaved]))
            raise

    return asked


def _only_whole(ask: Ask) -> Ask:
    """Let no text through that holds half a character; give a text back that was refused."""
    typed = ""

    def asked(screen: Screen) -> str:
        nonlocal typed
        if screen.refused and screen.mode is Mode.TEXT and not screen.initial:
            screen = replace(screen, initial=typed)
        text = ask(screen)
        while not whole(text):
            text = ask(replace(screen, message=_NOT_WHOLE, refused=True))
        typed = text
        return text

    return asked


def whole(text: str) -> bool:
    """True if the text holds no half of a character, which no file can keep."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let the end that the system sets leave the terminal and the case's lock in order."""
    before = {}
    for name in _ENDING:
        number = getattr(signal, name, None)
        with suppress(ValueError):  # not in the main thread
            if number is not None:
                before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
