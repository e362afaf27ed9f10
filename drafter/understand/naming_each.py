"""Values told one for each of several things: 收案数、结案数分别增长3%、2%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.understand.naming_words import FRONT, MOVED
from drafter.zh.regex import regex

_EACH = "分别"
_LOOK = 60
_JOINT = regex("、|(?<=”)(?=“)|以及|(?<!以)及(?!时)|(?<!调)和(?![解谐])|(?<!参)与(?!率|度)")
_BETWEEN = regex(" ?(?:[、和与及,]|以及) ?")
_AGAINST = regex("(?:较|比|与)(?:上年|去年|上一年|往年|20[0-9]{2}年)(?:同期)?(?:相比)?|同比|环比|也|则")


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several values is told of.

    Attributes:
        subject: what it is; empty where an earlier figure tells it.
        deed: the words between 分别 and the first value.
        figure: position of that earlier figure, -1 if there is a subject.
    """

    subject: str
    deed: str
    figure: int


def shares(flat: str, spans: Sequence[tuple[int, int]]) -> dict[int, Share]:
    """Return, by position of the figure, what each value behind 分别 is told of.

    Args:
        flat: plain text.
        spans: start and end of each figure in it, in order.
    """
    found: dict[int, Share] = {}
    for at in range(len(spans)):
        if at not in found:
            found.update(_run(flat, spans, at))
    return found


def _run(flat: str, spans: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, Share]]:
    start, floor = spans[at][0], spans[at - 1][1] if at else 0
    each = flat.rfind(_EACH, max(floor, start - _LOOK), start)
    if each < 0 or any(mark in flat[each:start] for mark in "。;:,"):
        return
    end = at + 1
    while end < len(spans) and _BETWEEN.fullmatch(flat[spans[end - 1][1] : spans[end][0]]):
        end += 1
    many = end - at
    begin = max((flat.rfind(mark, max(0, each - _LOOK), each) for mark in "。;:,"), default=-1) + 1
    head, tail = FRONT.sub("", flat[max(begin, floor) : each]), flat[each + len(_EACH) : start]
    subjects = _JOINT.split(head)
    if many > 1 and len(subjects) == many:
        yield from ((at + nth, Share(subject, tail, -1)) for nth, subject in enumerate(subjects))
    elif many > 1 and not MOVED.sub("", _AGAINST.sub("", head)):
        first = at - many
        if first >= 0 and "。" not in flat[spans[first][0] : start]:
            yield from ((at + nth, Share("", "", first + nth)) for nth in range(many))
