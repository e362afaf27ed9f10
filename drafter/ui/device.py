"""The terminal at hand."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

from prompt_toolkit.input import Input, create_input
from prompt_toolkit.output import ColorDepth, Output, create_output

_NARROWEST, _LOWEST = 20, 8


@dataclass(frozen=True, slots=True)
class Device:
    """Where keys come from and screens go to.

    Attributes:
        input, output: of the prompt library.
        depth: how many colours; none where the user wants none.
        arrow: what stands between the steps of a place; not every set of characters has ›.
    """

    input: Input
    output: Output
    depth: ColorDepth | None
    arrow: str = "›"

    def size(self) -> tuple[int, int]:
        """Return columns and rows as they are now."""
        size = self.output.get_size()
        return max(size.columns, _NARROWEST), max(size.rows, _LOWEST)


def this_terminal() -> Device:
    """Return the terminal the program runs in.

    It is never asked where its cursor stands: some do not answer, and the library then says so in English.
    """
    os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"
    depth = ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None
    return Device(create_input(), create_output(sys.stdout), depth, _arrow(sys.stdout.encoding))


def _arrow(encoding: str) -> str:
    try:
        "›".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ">"
    return "›"
