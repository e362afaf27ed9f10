"""Words of a text as a comparison takes them: a figure, a Latin word, a Chinese character."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from drafter.diff.text.fold import OPEN_PLACE
from drafter.zh.regex import regex

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_HANZI = "零〇一二三四五六七八九十百千万亿两"
_WORD = rf" *(?:[^ 0-9A-Za-z{_HANZI}]|{_NUMBER}(?: ?[%‰])?(?: ?[万亿]+)?|[{_HANZI}]{{2,}}|[A-Za-z]+|[^ ])"
_TOKEN = regex(_WORD)
_OPEN_TOKEN = regex(f" *{OPEN_PLACE}|{_WORD}")
_THOUSANDS = regex(",[0-9]{3}")
_PLAIN_LAST = "\U0001ffff"
_FIRST_CODE = 0x20000
_CODES = 0x110000 - _FIRST_CODE


class Words(NamedTuple):
    """The words of several paragraphs laid end to end, the mark of each a word.

    Attributes:
        keys: what each is compared by.
        edges: offset of each one's first character, white space before it included; at last where they end.
    """

    keys: list[str]
    edges: list[int]


def tokens(fold: str, base: int = 0) -> Words:
    """Return the words of paragraphs laid end to end.

    Args:
        fold: the paragraphs folded, each with its mark; the text ends with one, or with a sentence.
        base: added to every offset.
    """
    found = (_OPEN_TOKEN if "年?" in fold else _TOKEN).findall(fold)
    odd = " " in fold or _THOUSANDS.search(fold)
    keys = [key if len(key) == 1 else _key(key) for key in found] if odd else found
    return Words(keys, list(accumulate(map(len, found), initial=base)))


def _key(word: str) -> str:
    tight = word.replace(" ", "")
    return tight if len(tight) == 1 else tight.replace(",", "")


def coded(words: Words, codes: dict[str, str]) -> str | None:
    """Return the words as one character each, None if there are more different ones than characters.

    Args:
        words: the words.
        codes: what was given out already; grows.
    """
    for key in sorted({key for key in set(words.keys) if len(key) > 1 or key > _PLAIN_LAST}):
        if key not in codes:
            if len(codes) >= _CODES:
                return None
            codes[key] = chr(_FIRST_CODE + len(codes))
    return "".join([codes.get(key, key) for key in words.keys])
