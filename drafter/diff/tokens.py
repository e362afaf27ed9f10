"""Words of a text as a comparison takes them: a figure, a Latin word, a Chinese character."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.diff.fold import folded

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_TOKEN = re.compile(
    rf"{_NUMBER}(?: ?[%‰])?(?: ?[万亿]+)?|[零〇一二三四五六七八九十百千万亿两]{{2,}}|[A-Za-z]+|[^ ]"
)
_PLAIN_LAST = "\U0001ffff"
_FIRST_CODE = 0x20000
_CODES = 0x110000 - _FIRST_CODE


class Token(NamedTuple):
    """A word of several paragraphs laid end to end, or the mark of one.

    Attributes:
        key: what it is compared by.
        start: offset of its first character, white space before it included.
        end: offset behind it.
    """

    key: str
    start: int
    end: int


def tokens(text: str, base: int = 0) -> list[Token]:
    """Return the words of paragraphs laid end to end; each mark is a word.

    Args:
        text: the paragraphs, each with its mark; it ends with one.
        base: added to every offset.
    """
    found = []
    last = base
    for match in _TOKEN.finditer(folded(text)):
        key, end = match[0], base + match.end()
        if len(key) > 1:
            key = key.replace(",", "").replace(" ", "")
        found.append(Token(key, last, end))
        last = end
    return found


def coded(words: list[Token], codes: dict[str, str]) -> str | None:
    """Return the words as one character each, None if there are more different ones than characters.

    Args:
        words: the words.
        codes: what was given out already; grows.
    """
    out = []
    for word in words:
        key = word.key
        if len(key) > 1 or key > _PLAIN_LAST:
            code = codes.get(key)
            if code is None:
                if len(codes) >= _CODES:
                    return None
                code = codes[key] = chr(_FIRST_CODE + len(codes))
            out.append(code)
        else:
            out.append(key)
    return "".join(out)
