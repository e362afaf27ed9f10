"""Numbers of headings as they are written, and where one may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.zh.numerals import chinese_to_int
from drafter.zh.regex import regex

_HANZI = "[一二三四五六七八九十]{1,3}"
_MARKER = regex(
    rf"(?P<part>第 ?(?P<part_n>{_HANZI}) ?(?:部分|章|篇)[、:.]?)"
    rf"|(?P<is>(?P<is_n>[一二三四五六七八九十]{{1,2}})是(?!否|一二|一种|一个))"
    rf"|(?P<hanzi>(?<![一二三四五六七八九十百第])(?P<hanzi_n>{_HANZI})"
    r"(?: ?、|\.(?:(?![0-9])|(?=20[0-9]{2}年))))"
    rf"|(?P<bracket>\( ?(?P<bracket_n>{_HANZI}) ?\)[、.]?|(?P<bracket_c>[\u3220-\u3229]))"
    r"|(?P<round>\( ?(?P<round_n>[0-9]{1,2}) ?\)[、.]?|(?P<round_c>[\u2474-\u2487]))"
    r"|(?P<half>(?<![0-9(])(?P<half_n>[0-9]{1,2})\)(?=[\u4e00-\u9fff]))"
    r"|(?P<digit>(?<![0-9.A-Za-z第])(?P<digit_n>[0-9]{1,2})(?:[.、] ?(?![0-9])"
    r"|[.、](?=20[0-9]{2}年))|(?P<digit_c>[\u2488-\u249b]))"
    r"|(?P<ring>(?P<ring_c>[\u2460-\u2473]))"
    rf"|(?P<star>[★☆▲◆■●◇](?! ?(?:{_HANZI}[、.是]|[0-9]{{1,2}}[.、)]|第[一二三四五六七八九十]"
    r"|[\u2460-\u249b\u3220-\u3229]|\( ?[一二三四五六七八九十0-9])))"
    r"|(?P<step3>(?<![^ ])(?P<step3_n>[0-9]{1,2})(?:\.[0-9]{1,2}){2}(?= (?:[\u4e00-\u9fff“]|20[0-9]{2}年)))"
    r"|(?P<step2>(?<![^ ])(?P<step2_n>[0-9]{1,2})\.[0-9]{1,2}(?= (?:[\u4e00-\u9fff“]|20[0-9]{2}年)))"
    r"|(?P<step1>(?<![^ ])(?P<step1_n>[0-9]{1,2})(?= (?:[\u4e00-\u9fff“]|20[0-9]{2}年)))"
    r"|(?P<dash>--(?=[\u4e00-\u9fff“]))"
)
_DECIMAL = regex("[0-9]{1,2}\\.[0-9]{1,2} +[\u4e00-\u9fff“]")
_SPACE_AND_STARS = " ★☆▲◆■●◇"
_FAR = 4
_FIRST_CHARACTER = {"bracket_c": 0x3220, "round_c": 0x2474, "digit_c": 0x2488, "ring_c": 0x2460}
RANKS = {
    "part": 0,
    "hanzi": 1,
    "step1": 1,
    "bracket": 2,
    "step2": 2,
    "digit": 3,
    "step3": 3,
    "round": 4,
    "half": 4,
    "ring": 5,
    "is": 9,
    "star": 9,
    "dash": 9,
}
"""How high a kind of number stands; 一是, ★ and —— stand below whatever they are in."""
DECIMAL = ("step1", "step2", "step3")
"""Numbers in steps (1, 1.1, 1.1.1), told by the spaces behind them."""
UNCOUNTED = ("star", "dash")
"""Marks that do not count."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The number of a heading.

    Attributes:
        kind: key of RANKS.
        number: its value; 0 of ★ and ——.
        start: offset in the text, 0-based.
        end: offset behind it and the space that follows.
        first: True if it stands at the beginning of its line.
        after: the character before it, spaces skipped; empty at the beginning.
        gap: True if white space stands before it.
    """

    kind: str
    number: int
    start: int
    end: int
    first: bool
    after: str
    gap: bool


def _number(match: re.Match[str], kind: str) -> int:
    if kind in UNCOUNTED:
        return 0
    single = match.groupdict().get(f"{kind}_c")
    if single:
        return ord(single) - _FIRST_CHARACTER[f"{kind}_c"] + 1
    written = match[f"{kind}_n"]
    return int(written) if written.isdigit() and written.isascii() else chinese_to_int(written) or 0


def begins_decimal(text: str) -> bool:
    """Tell whether plain text begins with a number of two steps (1.1 ……)."""
    return _DECIMAL.match(text) is not None


def markers(text: str) -> Iterator[Marker]:
    """Yield whatever looks like the number of a heading in plain text, in order."""
    for match in _MARKER.finditer(text):
        kind = match.lastgroup or ""
        kind = next(name for name in RANKS if match[name] is not None)
        start, end = match.span()
        while end < len(text) and text[end] == " ":
            end += 1
        at = begin = start
        while at > 0 and start - at < _FAR and text[at - 1] in _SPACE_AND_STARS:
            at -= 1
            begin = begin if text[at] == " " else at
        gap = at < begin or at == 0
        yield Marker(kind, _number(match, kind), begin, end, at == 0, text[at - 1 : at], gap)
