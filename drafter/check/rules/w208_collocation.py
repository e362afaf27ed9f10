"""A verb and an object that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.data.collocations import collocations, verbs
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_OWN = tuple("提促强优增保降减扩惠补稳抓")  # 提效率: the object has a verb of its own
_FARTHEST = 16  # characters between the verb and its object
_CLAUSE = regex("[^,。;:!?()\n]+")


@cache
def _verbs() -> re.Pattern[str]:
    """Any verb of the table."""
    return re.compile("|".join(sorted(verbs())))


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for clause in _CLAUSE.finditer(plain(text)):
            yield from _of_clause(number, clause)


def _of_clause(number: int, clause: re.Match[str]) -> Iterator[Hit]:
    words = clause.group()
    wrong = collocations().get(words[-2:], {})
    verb = _last_verb(words[:-2]) if wrong else None
    own = words[-3:-2] in _OWN
    if verb is not None and not own and verb.group() in wrong and len(words) - 2 - verb.end() <= _FARTHEST:
        start, end = clause.start() + verb.start(), clause.end()
        better = wrong[verb.group()]
        message = f"“{verb.group()}”和“{words[-2:]}”不搭配，通常说“{better}”。请核对。"
        yield Hit(message, number, start, end)


def _last_verb(words: str) -> re.Match[str] | None:
    """Return the verb nearest to the end; None if a list or a quotation comes between."""
    found = list(_verbs().finditer(words))
    if not found or any(mark in words[found[-1].end() :] for mark in "、》的"):
        return None
    return found[-1]


RULE = Rule(
    id="W208",
    name="动词和宾语不搭配",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="动词和宾语各有习惯的搭配，配错了读着别扭，也说不清做了什么。",
    basis="语法：动宾搭配（待核）；词表见 drafter/data/collocations.yaml",
    find=_find,
    bad=(
        bad("夯实跨域通办服务模式，推进示范区建设。", "夯实跨域通办服务模式"),
        bad("切实加强行政执法监督力度。", "加强行政执法监督力度"),
        bad("健全企业法治风险防范体系建设，成立研究培训基地。", "健全企业法治风险防范体系建设"),
    ),
    good=(
        good("完善审查机制提效率，健全监督制度强素质。", note="“提效率”自己有动词"),
        good("健全法治政府建设推进机制，加大监督力度，提高建设水平。"),
        good("完善监督机制、加大问责力度，加强执法队伍建设、提高执法水平。", note="每个宾语前面有自己的动词"),
        good("优化营商环境，提升监管效能，增强法治政府建设的系统性。"),
    ),
)
