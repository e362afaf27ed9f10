"""Words of a text as a comparison takes them: a figure, a Latin word, a Chinese character."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from drafter.diff.text.fold import OPEN_PLACE
from drafter.zh.regex import regex

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_HANZI = "零〇一二三四五六七八九十百千万亿两"
_RARE = "\U00020000-\U0010ffff"
_LONG = rf" *(?:{_NUMBER}(?: ?[%‰])?(?: ?[万亿]+)?|[{_HANZI}]{{2,}}|[A-Za-z]+|[{_RARE}])| +[^ ]"
"""A word of several characters, or one that a code could be taken for; every other character is one."""
_TOKEN = regex(rf"((?=[ 0-9A-Za-z{_HANZI}{_RARE}])(?:{_LONG}))")
_OPEN_TOKEN = regex(rf"((?=[ \[0-9A-Za-z{_HANZI}{_RARE}])(?: *{OPEN_PLACE}|{_LONG}))")
_FIRST_CODE = 0x20000
_CODES = 0x110000 - _FIRST_CODE


class Words(NamedTuple):
    """The words of several paragraphs laid end to end, the mark of each a word.

    Attributes:
        keys: what each is compared by.
        edges: offset of each one's first character, white space before it included; at last where they end.
        long: the keys that are no single ordinary character.
    """

    keys: list[str]
    edges: list[int]
    long: frozenset[str]


def tokens(fold: str, base: int = 0) -> Words:
    """Return the words of paragraphs laid end to end.

    Args:
        fold: the paragraphs folded, each with its mark; the text ends with one, or with a sentence.
        base: added to every offset.
    """
    keys: list[str] = []
    sizes = [base]
    long: set[str] = set()
    for at, part in enumerate((_OPEN_TOKEN if "年?" in fold else _TOKEN).split(fold)):
        if at % 2:
            key = _key(part)
            keys.append(key)
            sizes.append(len(part))
            if len(key) > 1 or ord(key) >= _FIRST_CODE:
                long.add(key)
        else:
            keys += part
            sizes += [1] * len(part)
    return Words(keys, list(accumulate(sizes)), frozenset(long))


def _key(word: str) -> str:
    tight = word.replace(" ", "")
    return tight if len(tight) == 1 else tight.replace(",", "")


def coded(words: Words, codes: dict[str, str]) -> str | None:
    """Return the words as one character each, None if there are more different ones than characters.

    Args:
        words: the words.
        codes: what was given out already; grows.
    """
    for key in sorted(words.long):
        if key not in codes:
            if len(codes) >= _CODES:
                return None
            codes[key] = chr(_FIRST_CODE + len(codes))
    return "".join(map(codes.get, words.keys, words.keys))
