"""What is commonly mistyped, told line by line where YAML itself gave up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from drafter.yamlfile import words
from drafter.yamlfile.found import Found
from drafter.yamlfile.lines import Line
from drafter.yamlfile.walk import Seen, Walker
from drafter.yamlfile.words import Words

Hit = tuple[int, Words]

_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_COLON_INSIDE = re.compile(r":(?=[ \t]|\Z)")
_CUT = re.compile(r"[ \t](#[^\s#].*)")
_BAR = re.compile(r"\|[-+1-9]{0,2}")
_RESERVED = "*&!,?]}"
_RESERVED_KEY = "*&!?[]{}|>,%@`"
_LONGEST_KEY = 20
_PROSE_MARK = re.compile("[，。；！？]")


def traps(lines: list[str]) -> Iterator[Found]:
    """Yield what is known to be mistyped, at most one fault a line, in file order."""
    doubt: int | None = None  # levels below a mistyped line cannot be judged
    pasted = False
    seen = list(Walker().see(lines))
    for here, below in zip_longest(seen, seen[1:]):
        structural = _indent(here) or _dash(here) or _colon(here)
        if doubt is not None and not structural and here.line.first <= doubt:
            doubt = None
        hit = (
            structural or _value(here) or _stray(here, below) or (None if doubt is not None else _level(here))
        )
        if structural:
            doubt = 0 if structural[1] in (words.TAB, words.WIDE_SPACE) else here.line.first
        if hit and not (pasted and hit[1] is words.NO_KEY):
            yield Found(here.line.number, hit[0], *hit[1], here.address)
        pasted = hit is not None and hit[1] is words.NO_KEY


def _indent(seen: Seen) -> Hit | None:
    for column, character in enumerate(seen.line.indent):
        if character != " ":
            return column, words.TAB if character == "\t" else words.WIDE_SPACE
    return None


def _dash(seen: Seen) -> Hit | None:
    source = seen.line.source
    for column in seen.line.dashes:
        if source[column] != "-":
            return column, words.wide_dash(source[column])
        if source[column + 1 : column + 2] not in ("", " ", "\t"):
            return column, words.TIGHT_DASH
    return None


def _colon(seen: Seen) -> Hit | None:
    line = seen.line
    if line.key is None or line.body[:1] in ("'", '"'):
        return None
    if line.body[:1] in _RESERVED_KEY and not line.body.startswith("{{"):
        return line.column, words.reserved_key(line.body[0])
    if line.loose:
        sign = words.tight_colon if line.source[line.colon] == ":" else words.wide_colon
        return line.colon, sign(line.key)
    if "：" in line.key:
        colon = line.body.index("：")
        return line.column + colon, words.wide_colon(line.body[:colon].strip())
    return None


def _value(seen: Seen) -> Hit | None:
    line = seen.line
    return None if not line.value or line.stray else _quotes(line) or _start(line) or _inside(line)


def _quotes(line: Line) -> Hit | None:
    quote = line.value[0]
    if quote not in _QUOTED:
        return None
    closed = _QUOTED[quote].match(line.value)
    if closed is None:
        return line.at, words.OPEN_QUOTE
    rest = line.value[closed.end() :].strip()
    if rest and not rest.startswith("#"):
        return line.at + closed.end(), words.after_quotes(quote, rest)
    return None


def _start(line: Line) -> Hit | None:
    value = line.value
    if value[0] in "[{":
        return _bracket(line)
    if value[0] == ">":
        return line.at, words.FOLDED
    if value[0] == "|":
        rest = _BAR.sub("", value, count=1).lstrip()
        return (line.at, words.TEXT_AFTER_BAR) if rest and not rest.startswith("#") else None
    if value == "｜":
        return line.at, words.WIDE_BAR
    if value[0] in _RESERVED or value.startswith("- "):
        return line.at, words.reserved(value[0])
    return None


def _bracket(line: Line) -> Hit | None:
    value = line.value
    if value.startswith("{{"):
        return line.at, words.REFERENCE
    if value.startswith("[") and "待填" in value:
        return line.at, words.OPEN_MARK
    if value in ("[]", "{}"):
        return None
    return line.at, words.FLOW_LIST if value[0] == "[" else words.FLOW_MAP


def _inside(line: Line) -> Hit | None:
    if line.value[0] in "\"'|[{":
        return None
    colon = _COLON_INSIDE.search(line.value)
    if colon and line.key is not None:
        return line.at + colon.start(), words.COLON_INSIDE
    cut = _CUT.search(line.value)
    if cut and _LETTER.search(line.value[: cut.start()]):
        return line.at + cut.start(1), words.cut_off(cut[1])
    return None


def _stray(seen: Seen, below: Seen | None) -> Hit | None:
    line = seen.line
    if seen.short:
        return line.column, words.SHORT_TEXT
    if not line.stray:
        return None
    key = (line.body.split() or [""])[0]
    short = len(line.body) <= _LONGEST_KEY and not _PROSE_MARK.search(line.body)
    if short and below is not None and _stands_above(seen, below):
        return line.column + len(key), words.no_colon(key)
    return None if seen.continues else (line.column, words.NO_KEY)


def _stands_above(seen: Seen, below: Seen) -> bool:
    """True for text where a key must stand: above deeper lines, or beside the entries of a mapping."""
    if below.line.stray:
        return False
    beside = seen.continues and not below.too_far_in and below.line.first == seen.line.column
    return beside or below.line.first > seen.line.column


def _level(seen: Seen) -> Hit | None:
    if seen.mixed:
        return seen.line.first, words.MIXED_ITEM if seen.line.dashes else words.MIXED_ENTRY
    if seen.too_far_in:
        return seen.line.first, words.TOO_FAR_IN
    return (seen.line.first, words.UNEVEN) if seen.uneven else None
