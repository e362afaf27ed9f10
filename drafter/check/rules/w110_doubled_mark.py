"""Two marks where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import paragraphs, texts
from drafter.zh.regex import regex

_TWO = regex(
    r"(?<![。，、；：,;])(?:。。|[，,]{2,}|、{2,}|[；;]{2,}|[：:]{2,}|[，、；：,;][，、；：,;。]|。[，、；,;])(?![。，、；：,;])"
)


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for match in _TWO.finditer(text):
            yield _hit(number, match)
    for nodes in paragraphs(draft):
        for (_, before), (number, behind) in pairwise(nodes):
            marks = before[-1:] + behind[:1]
            if _TWO.fullmatch(marks):
                yield Hit(f"两个标点“{marks}”连在一起。请留对的那一个。", number, 0, 1)


def _hit(number: int, match: re.Match[str]) -> Hit:
    marks = match.group()
    fix = Fix(number, match.start() + 1, match.end(), "") if len(set(marks)) == 1 else None
    saying = f"标点“{marks}”重复。请留一个。" if fix else f"两个标点“{marks}”连在一起。请留对的那一个。"
    return Hit(saying, number, match.start(), match.end(), fix)


RULE = Rule(
    id="W110",
    name="标点重复",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="改稿时删了词没删标点，最容易留下两个连在一起的标点。",
    basis="GB/T 15834—2011《标点符号用法》（点号不连用）",
    find=_find,
    bad=(
        bad("县政府常务会议学法9次。。全年无败诉案件。", "。。"),
        bad("一、主要举措\n一是完善制度。；二是强化培训。", "；"),
        bad("加强学习，、强化监督，，落实责任。", "，、", "，，"),
    ),
    good=(
        good("会议强调：“全面推进依法行政。”各单位认真落实。"),
        good("围绕教育、医疗……持续监督。", note="省略号不是重复的标点"),
    ),
)
