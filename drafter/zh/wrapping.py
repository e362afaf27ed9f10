"""Breaking a long text into lines that are pleasant to read in a file; joined, they are the text again."""

from __future__ import annotations

import re

from drafter.zh.regex import regex

LINE = 40
"""Characters after which a line ends at the next mark."""

_PIECE = regex(r"(?:\{\{.*?\}\}|【[^】]*】|[^，。；：！？])*[，。；：！？”）》]*", re.DOTALL)


def wrapped(text: str, width: int = LINE) -> str:
    """Return the text with line ends behind marks, so that most lines have at most ``width`` characters.

    A line never ends within a reference or a 【】; a paragraph break stays one.
    """
    return "\n\n".join("\n".join(_lines(paragraph, width)) for paragraph in text.split("\n\n"))


def _lines(text: str, width: int) -> list[str]:
    lines = [""]
    for piece in filter(None, _PIECE.findall(text)):
        if lines[-1] and len(lines[-1]) + len(piece) > width:
            lines.append("")
        lines[-1] += piece
    return lines
