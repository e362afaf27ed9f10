"""Marks of punctuation: full width in Chinese text, and the mark a text ends with.

Source: GB/T 15834-2011, 标点符号用法.
"""

from __future__ import annotations

from drafter.zh.regex import regex

_HALF = ",:;?!()"
_FULL = "，：；？！（）"
_TO_FULL = dict(zip(_HALF, _FULL, strict=True))
_REFERENCE = r"\{\{[^{}]*\}\}"
_MARK = f"[{_HALF}{_FULL}]"
_TOKEN = regex(f"({_REFERENCE})|{_MARK}(?: *{_MARK})*")
_HANZI = ("\u3400", "\u9fff")
_BEYOND = "\U00020000"
# What Chinese text has beside a mark, hanzi apart: 。、《》【】, curly quotes, ellipsis, dash, references.
_BESIDE = ("\u3001", "\u301f")
_ALSO = "“”‘’…—{}"
_RATE_SIGNS = ("%", "‰")
_CLOSERS = "”’）)》〉」』】〕"
_END_MARKS = "。；，、：！？…;,:!?"


def _is_hanzi(character: str) -> bool:
    return _HANZI[0] <= character <= _HANZI[1] or character >= _BEYOND


def _beside(character: str) -> bool:
    """Tell whether a mark next to this character belongs to Chinese text."""
    return _is_hanzi(character) or _BESIDE[0] <= character <= _BESIDE[1] or character in _ALSO


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start


def _is_chinese(text: str, start: int, end: int, hanzi: bool) -> bool:
    """Tell whether the marks from start to end stand in Chinese; hanzi: the text has some anywhere."""
    before = text[start - 1] if start else ""
    if before and _beside(before):
        return True
    after = _skip_spaces(text, end)
    if before in _RATE_SIGNS or after == len(text) or text[after] == "\n":
        return hanzi
    return _beside(text[after])


def _pairs(marks: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Return the offsets of brackets that belong together."""
    opened: list[int] = []
    pairs = []
    for offset, mark in marks:
        if mark in "(（":
            opened.append(offset)
        elif mark in ")）" and opened:
            pairs.append((opened.pop(), offset))
    return pairs


def full_width(text: str) -> str:
    """Return the text with half-width ``, : ; ( ) ? !`` beside Chinese made full width.

    A bracket follows its partner. Numbers (1,234, 10:30), ASCII words and references
    ``{{ … }}`` stay as they are; spaces between such a mark and the Chinese behind it are dropped.
    """
    runs = [match.span() for match in _TOKEN.finditer(text) if match.group(1) is None]
    if not runs:
        return text
    hanzi = any(map(_is_hanzi, text))
    chinese = [(start, end) for start, end in runs if _is_chinese(text, start, end, hanzi)]
    marks = [(i, text[i]) for start, end in runs for i in range(start, end) if text[i] != " "]
    wide = {i for start, end in chinese for i in range(start, end)} | {i for i, c in marks if c in _FULL}
    paired = {i for pair in _pairs(marks) if wide.intersection(pair) for i in pair}
    changed = wide | paired
    characters = list(text)
    for i in changed:
        characters[i] = _TO_FULL.get(text[i], text[i])
    for _, end in chinese:
        gap = _skip_spaces(text, end)
        if gap < len(text) and _beside(text[gap]):
            characters[end:gap] = [""] * (gap - end)
    return "".join(characters)


def end_mark(text: str) -> str:
    """Return the mark the text ends with, one of 。；，、：！？… or its half-width form, or "".

    Closing quotes and brackets behind the mark count as part of it: “……。” ends with 。
    """
    bare = text.rstrip().rstrip(_CLOSERS)
    return bare[-1] if bare and bare[-1] in _END_MARKS else ""
