"""What a comparison is written on: so many columns, with or without colour."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from drafter.zh.columns import display_width
from drafter.zh.regex import regex

NARROW, WIDE = 80, 120
_COLOURS = {"-": "31", "+": "32", "!": "1;31", "#": "1"}
_OPENERS, _CLOSERS = "(?:〔[-+]|[“‘《（【])", "(?:[-+]〕|[，。；：、！？）》”’】…%％‰])"
_UNIT = regex(f"{_OPENERS}{{0,3}}(?:[0-9A-Za-z][0-9A-Za-z.,]{{0,23}}|.){_CLOSERS}{{0,4}}", re.DOTALL)
"""What stays on one line: a character or a number with the marks that open before it and close behind it."""


class Screen(NamedTuple):
    """What the text is written for.

    Attributes:
        width: columns.
        coloured: True to colour besides the signs that stand there anyway.
    """

    width: int = NARROW
    coloured: bool = False

    def ink(self, text: str, colour: str) -> str:
        """Return the text in the colour of a sign, or as it is."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.coloured and text else text


def screen() -> Screen:
    """Return the terminal the program writes to; of a file or a pipe 80 columns without colour."""
    if not sys.stdout.isatty():
        return Screen()
    import shutil

    columns = shutil.get_terminal_size((NARROW, 24)).columns
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") in ("dumb", None)
    return Screen(max(40, min(columns, WIDE)), not plain)


def wrap(text: str, width: int, indent: int) -> Iterator[str]:
    """Yield a Chinese text in lines of at most ``width`` columns, each indented; no mark stands alone."""
    line, taken = "", indent
    for unit in _UNIT.findall(text):
        size = display_width(unit)
        if line and taken + size > width:
            yield " " * indent + line
            line, taken = "", indent
        line += unit
        taken += size
    if line:
        yield " " * indent + line
