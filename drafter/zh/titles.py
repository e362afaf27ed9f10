"""Where a title is broken into lines: by meaning, never within a word.

GB/T 9704-2012 (7.3.1) asks that a title of several lines keeps its words whole and its
lines balanced. The issuing body stands on a line of its own, 关于…… begins the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.zh.regex import regex

MOST_LINES = 4

_BODY_END = "委员会|人民政府|人大常委会|办事处|办公室|政府|委|局|院|会"
_HEAD = regex(rf"^[^\d《]{{2,}}?(?:{_BODY_END})(?=关于|\d{{4}}年)")
_ATOM = regex(
    r"【[^】]*】|〔[^〕]*〕"
    r"|\d[\d.,]*(?:年度|年|月|日|[%％])?"
    r"|党政主要负责人|第一责任人|全面依法治[国省市县区]|习近平法治思想|实施纲要"
    r"|人大常委会|委员会|人民政府|办事处|办公室|自治[区州县旗]|开发区"
    r"|法治|政府|建设|年度|工作|情况|报告|推进|履行|职责|关于|印发|通知|落实|法制|依法行政"
    r"|[A-Za-z]+|.",
    re.DOTALL,
)
_SUFFIX = regex("自治[区州县旗]|委员会|办事处|开发区")
_GOOD = regex(
    r"(?<=年度)(?!报告|工作)|(?<=\d年)(?!度)|(?=年度报告)|(?<=、)|(?=[和及暨与](?!.?[县市区]))|(?=《)|(?<=》)|(?<=自治[区州])"
)
_FAIR = regex(r"(?=的(?:报告|通知|意见)$)")
_NEVER_FIRST = "、，。；：？！）》】〕”’…—"
_NEVER_LAST = "（《【〔“‘"

_LINE, _GOOD_COST, _FAIR_COST, _WORD_COST, _LETTER_COST = 8.0, 1.0, 3.0, 6.0, 200.0


def break_title(title: str, bodies: Sequence[str] = (), limit: int = 20) -> list[str]:
    """Return the lines of a title; joined they are the title but for spaces at the breaks.

    Args:
        title: the title as one line.
        bodies: issuing bodies the title may begin with, host first; found in the title when not given.
        limit: the most characters a line holds (2号 in a type area of 156 mm: 20).
    """
    text = title.strip()
    if not text:
        return []
    heads = _heads(text, bodies)
    if len(text) <= limit and len(heads) <= 1:
        return [text]
    rest = text[heads[-1] :] if heads else text
    pieces = [text[start:end] for start, end in zip([0, *heads], heads, strict=False)]
    lines = [line for piece in [*pieces, rest] for line in _balanced(piece.strip(), limit)]
    return lines if len(lines) <= MOST_LINES else _balanced(text, limit)


def _heads(text: str, bodies: Sequence[str]) -> list[int]:
    """Offsets after each issuing body that the title begins with."""
    return _known_heads(text, bodies) or _found_heads(text)


def _known_heads(text: str, bodies: Sequence[str]) -> list[int]:
    ends: list[int] = []
    at = 0
    for body in bodies:
        if body and text.startswith(body, at) and len(text) > at + len(body):
            at += len(body)
            at += len(text[at:]) - len(text[at:].lstrip(" 　、"))
            ends.append(at)
    return ends


def _found_heads(text: str) -> list[int]:
    """Offsets after the bodies before 关于 or a year; the next body begins with 中共 or the same place."""
    head = _HEAD.match(text)
    if head is None:
        return []
    place = re.escape(text.removeprefix("中共")[:2])
    joint = re.compile(rf"(?<=委|会|府)(?:[ 　]+|(?=中共|{place}))")
    return [*(found.end() for found in joint.finditer(head.group())), head.end()]


def _balanced(text: str, limit: int) -> list[str]:
    """Break into lines of at most ``limit`` characters, at the best points, of like length."""
    if not text:
        return []
    costs = dict(_break_costs(text))
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        cost = 0.0 if end == len(text) else costs.get(end, _LETTER_COST)
        best.append(
            min(
                (best[start][0] + _LINE + (end - start) ** 2 / 40 + cost, start)
                for start in range(max(0, end - limit), end)
            )
        )
    cuts = [len(text)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    return [line for a, b in pairwise(cuts) if (line := text[a:b].strip())]


def _break_costs(text: str) -> Iterator[tuple[int, float]]:
    """Places between words with what a break there costs, cheapest last so that it prevails."""
    known = [match.span() for match in _ATOM.finditer(text) if len(match.group()) > 1]
    inside = {at for start, end in known for at in range(start + 1, end)}
    inside |= {match.start() for match in _SUFFIX.finditer(text)}
    for cost, places in (
        (_WORD_COST, {at for span in known for at in span}),
        (_FAIR_COST, {match.start() for match in _FAIR.finditer(text)}),
        (_GOOD_COST, {match.start() for match in _GOOD.finditer(text)}),
        (0.0, {match.start() for match in re.finditer("关于", text)}),
    ):
        for at in sorted(places - inside if cost != _FAIR_COST else places):
            if 0 < at < len(text) and text[at] not in _NEVER_FIRST and text[at - 1] not in _NEVER_LAST:
                yield at, cost
    for at in range(1, len(text)):
        if at in inside or text[at] in _NEVER_FIRST or text[at - 1] in _NEVER_LAST:
            yield at, _LETTER_COST * 2
