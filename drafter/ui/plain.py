"""Plain numbered questions, for a pipe or a terminal that can do nothing else."""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from drafter.ui.page import choice_rows, head, text_of
from drafter.ui.present import is_tty
from drafter.wizard.screen import Mode, Screen

_WIDTH, _HEIGHT = 79, 19
_LONGEST = 200_000  # characters of one answer
_PASTE_PAUSE = 0.05  # seconds


def plain_asker(source: TextIO, target: TextIO) -> Callable[[Screen], str]:
    """Return what shows screens as text and reads one line for each.

    At a list an empty line chooses nothing: what comes from a pipe must say what it means.
    """
    reconfigure = getattr(source, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="surrogateescape")

    def ask(screen: Screen) -> str:
        _show(screen, target)
        while True:
            target.write("> ")
            target.flush()
            text = _read(source, several=screen.mode is Mode.TEXT)
            if screen.mode is not Mode.CHOICE or text.strip():
                return text
            target.write("请写一个数字。\n")

    def _read(source: TextIO, *, several: bool) -> str:
        try:
            line = source.readline(_LONGEST)
        except KeyboardInterrupt:
            target.write("\n")
            raise
        if not line:
            target.write("\n")
            raise EOFError
        lines = [line.rstrip("\r\n")]
        while several and len(lines) < _LONGEST and _more(source):
            lines.append(source.readline(_LONGEST).rstrip("\r\n"))
        return mended("\n".join(lines))

    return ask


def _more(source: TextIO) -> bool:
    """True if a person's terminal holds more lines already: they were pasted with the one before."""
    if sys.platform == "win32" or not is_tty(source):
        return False
    return bool(select.select([source], [], [], _PASTE_PAUSE)[0])


def mended(text: str) -> str:
    """Return a line whose bytes were not UTF-8 as GB 18030 reads them, where it does."""
    with suppress(UnicodeError):
        if any("\ud800" <= character <= "\udfff" for character in text):
            return text.encode("utf-8", "surrogateescape").decode("gb18030")
    return text


def _show(screen: Screen, target: TextIO) -> None:
    lines = ["", *text_of(head(screen, _WIDTH, _HEIGHT))]
    for number, choice in enumerate(screen.choices, 1):
        lines += choice_rows(choice, number, _WIDTH, 99)
    if screen.initial:
        lines.append(f"（现在是：{screen.initial}）")
    target.write("\n".join(lines) + "\n")
