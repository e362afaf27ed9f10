"""How wide a text is on the line."""

from __future__ import annotations

from drafter.render.word.tokens import Measures
from drafter.zh.regex import regex

_SEAM = regex("(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")


def text_width(text: str, at: Measures) -> int:
    """Return the width of a line of body text in twips.

    ASCII characters are half as wide as others; between hanzi and digits word processors leave a quarter.
    """
    narrow = at.cell // 2 + at.tracking
    seams = len(_SEAM.findall(text)) * at.cell // 4
    return seams + sum(narrow if char.isascii() else at.advance for char in text)
