"""Last year's sentences made ready for this year: years rolled on, figures open, doubtful words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.data.stale import stale_words
from drafter.understand.leaders import leaders
from drafter.zh.punctuation import full_width
from drafter.zh.regex import regex
from drafter.zh.width import visible

_YEAR = regex(
    r"(?<![\d\-—–－~～至到])(?P<against>(?<=[较比由从与])|(?<=相比))?(?P<year>20\d\d)(?=年)(?!年?[-—–－~～至到])(?!年\d{1,2}月)"
)
_DAY = regex(r"(?<![\d\-—–－~～至到])20\d\d年\d{1,2}月(?:\d{1,2}日)?|[\u4e00-\u9fff]{1,6}〔20\d\d〕\d{1,5}号")
_DIRECTION = regex(r"(?:增长|上升|提高|增加|下降|减少|降低|回落)(?=(?:了|达|达到|约|近|超)?\Z)")
_PLAIN = str.maketrans("{}｛｝０１２３４５６７８９％．", "（）（）0123456789%.")


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters of a text that state figures: offsets and the names to refer to them by.

    Attributes:
        names: empty for a figure that cannot be told by reference and is marked instead.
        change: True if the figure tells a change, whose direction may turn.
    """

    start: int
    end: int
    names: tuple[str, ...]
    change: bool = False


def rolled(text: str, mentions: Iterable[Mention], year: int) -> str:
    """Return a text for the year after ``year``: figures as references, doubtful words as 【待核实：…】."""
    wide = full_width(text)
    text = wide if len(wide) == len(text) else text
    return "".join(_pieces(text, sorted(mentions, key=lambda mention: mention.start), year))


def _pieces(text: str, mentions: list[Mention], year: int) -> Iterator[str]:
    done = 0
    for mention in mentions:
        if mention.start < done:
            continue
        before = words(text[done : mention.start], year)
        yield _DIRECTION.sub(lambda match: _mark(match.group()), before) if mention.change else before
        stated = text[mention.start : mention.end]
        yield f"{{{{ {'、'.join(mention.names)} }}}}" if mention.names else _mark(full_width(stated))
        done = mention.end
    yield words(text[done:], year)


def words(text: str, year: int | None = None) -> str:
    """Return words without figures for the year after ``year``; None leaves the years as they are."""
    clean = full_width(visible(text).translate(_PLAIN))
    if year is not None:
        clean = _YEAR.sub(lambda match: _next_year(match, year), clean)
    return _marked(clean)


def _next_year(match: re.Match[str], year: int) -> str:
    """The year reported, the year planned and the year compared with roll on; any other year is history."""
    named = int(match["year"])
    rolls = named in (year, year + 1) or (named == year - 1 and match["against"] is not None)
    return str(named + 1) if rolls else match["year"]


def _marked(text: str) -> str:
    bound = [*leaders(text), *(match.span() for match in _DAY.finditer(text))]
    found = [(start, end, _mark(text[start:end])) for start, end in bound]
    for word in stale_words():
        for match in word.pattern.finditer(text):
            if match.group() and all(match.end() <= start or end <= match.start() for start, end, _ in found):
                instead = f"，应为{word.instead}" if word.instead else ""
                found.append((match.start(), match.end(), _mark(match.group() + instead)))
    for start, end, mark in sorted(found, reverse=True):
        text = text[:start] + mark + text[end:]
    return text


def _mark(words: str) -> str:
    return f"【待核实：{words}】"
