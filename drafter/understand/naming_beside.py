"""The words that stand beside a figure in its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.understand.naming_words import BACK, FRONT, RIGHT_STOP

_SHORTEST = 2
_LOOK = 60
_STOPS = "。;,:!?"
_INNER = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BROKEN = re.compile(r"^[^()\[\]]*[)\]]|[(\[].*$")
_MEMBER = re.compile("、|(?<!调|总)和(?![解谐])|以?及(?!时)")
_QUOTED = re.compile("“[^“”]*”")
_FROM = re.compile("(?:由|从)(?:20[0-9]{2}年|上年|去年)?的? ?$")
_PLACES = ("镇", "乡", "村")


@dataclass(frozen=True, slots=True)
class Beside:
    """The words a name is made of.

    Attributes:
        left: those before the figure in its clause, without lead-in and verb of measure.
        right: the noun behind it.
        glued: True if no mark stands between the figure before it and this one.
        clause: all the clause before the figure, over other figures.
        was: True if it is what something was before it moved (由81.2%提升至……).
    """

    left: str
    right: str
    glued: bool
    clause: str
    was: bool


def beside(flat: str, spans: Sequence[tuple[int, int]], at: int) -> Beside:
    """Return the words beside a figure of plain text.

    Args:
        flat: plain text.
        spans: start and end of each figure in it, in order.
        at: which of them.
    """
    start, end = spans[at]
    floor = spans[at - 1][1] if at else 0
    low = max(0, start - _LOOK)
    stop = max(low, max((flat.rfind(mark, low, start) for mark in _STOPS), default=-1) + 1)
    begin = max(stop, floor)
    before = flat[begin:start]
    glued = 0 < floor == begin
    if glued:
        members = _MEMBER.split(before)
        glued = len(members) == 1
        before = members[-1]
    was = _FROM.search(before) is not None
    return Beside(_left(before), _right(flat, spans, at, end), glued, _left(flat[stop:start]), was)


def _bare(words: str) -> str:
    words = _QUOTED.sub(lambda quoted: quoted.group().replace("、", ""), words)
    return _BROKEN.sub("", _INNER.sub("", _INNER.sub("", words)))


def _left(words: str) -> str:
    return BACK.sub("", FRONT.sub("", _bare(words))).strip(" 、")


def _right(flat: str, spans: Sequence[tuple[int, int]], at: int, end: int) -> str:
    """Return the noun behind a figure; that behind the next one where nothing stands between the two."""
    while at + 1 < len(spans) and spans[at + 1][0] <= end + 1:
        at, end = at + 1, max(end, spans[at + 1][1])
    high = min(spans[at + 1][0] if at + 1 < len(spans) else len(flat), end + _LOOK)
    stops = [place for mark in _STOPS + "、" if (place := flat.find(mark, end, high)) >= 0]
    words = _bare(flat[end : min(stops, default=high)]).strip().removeprefix("的")
    cut = RIGHT_STOP.search(words)
    noun = (words[: cut.start()] if cut else words).rstrip("和及与、的 ")
    return noun if len(noun) >= _SHORTEST or noun in _PLACES else ""
