"""Text made comparable: width, script, quotes and spaces folded one character for one."""

from __future__ import annotations

from functools import lru_cache

from drafter.zh.prose_width import MADE_PLAIN, replacing
from drafter.zh.regex import regex

_CACHED, _SHORT = 8192, 2000
_ALSO = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "｡": "。",
    "､": "、",
    "･": "·",
    "・": "·",
    "•": "·",
    "‧": "·",
    "〈": "<",
    "〉": ">",
    "\u200b": " ",
    "\u200c": " ",
    "\u200d": " ",
    "\u2060": " ",
    "\ufeff": " ",
    "\u00ad": " ",
    "\u2028": " ",
    "\u2004": " ",
    "\u2005": " ",
    "\u2006": " ",
    "\u2007": " ",
    "\u2008": " ",
    "\u202f": " ",
    "\u205f": " ",
}
_HANZI = "[一二三四五六七八九十]{1,3}"
MARKER = regex(
    rf"(?:第{_HANZI}(?:部分|章|篇)[、:.]?|{_HANZI}(?:[、.]|(?:是|要)(?!否))|\((?:{_HANZI}|[0-9]{{1,2}})\)[、.]?"
    r"|[0-9]{1,2}(?:[.、](?![0-9])|\))|[①-⑳])"
)
"""The number at the head of a folded paragraph: 一、 （一） 1. （1） 一是 ①."""

OPEN_PLACE = r"\[[0-9]{4}年\?[^\[\]]{0,20}\]"
"""Expression: the place of a figure that is still to come, folded: 【2027年？件】."""


_fold = replacing(_ALSO | {sign: _ALSO.get(told, told) for sign, told in MADE_PLAIN.items()})
_short = lru_cache(_CACHED)(_fold)


def folded(text: str) -> str:
    """Return the text as it is compared; offsets into the result are offsets into the text."""
    return _short(text) if len(text) <= _SHORT else _fold(text)


def bare(fold: str) -> str:
    """Return a folded text without spaces, thousands commas and the number at its head."""
    tight = fold.replace(" ", "")
    if "," in tight:
        tight = _THOUSANDS.sub("", tight)
    match = MARKER.match(tight)
    return tight[match.end() :] if match and match.end() < len(tight) else tight


_THOUSANDS = regex(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
