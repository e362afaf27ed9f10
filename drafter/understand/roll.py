"""Last year's sentences made ready for this year: years rolled on, figures open, doubtful words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.data.stale import stale_words
from drafter.zh.punctuation import full_width
from drafter.zh.width import visible

_YEAR = re.compile(r"(?<![\d-])(20\d\d)(?=年)(?!年?[-—－至])")
_DIRECTION = re.compile(r"(?:增长|上升|提高|增加|下降|减少|降低|回落)(?=(?:了|达|达到|约|近|超)?\Z)")
_BRACES = str.maketrans("{}｛｝", "（）（）")


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
    clean = full_width(visible(text).translate(_BRACES))
    if year is not None:
        clean = _YEAR.sub(lambda match: _next_year(match.group(), year), clean)
    return _marked(clean)


def _next_year(digits: str, year: int) -> str:
    """The year reported and the year planned roll on; any other year is history."""
    return str(int(digits) + 1) if int(digits) in (year, year + 1) else digits


def _marked(text: str) -> str:
    found: list[tuple[int, int, str]] = []
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
