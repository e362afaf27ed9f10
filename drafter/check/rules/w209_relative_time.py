"""今年, 目前, 近年来 …: a time that moves with the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_WORDS = regex(
    "(?P<year>今年|去年|前年)|(?P<now>(?<=截[至止])目前|目前(?=,?(?:已|共|全|我)))|(?P<recent>近年来|近几年来?)|(?P<lately>近期|(?<![止期节限工假周生到])日前)(?!目标|内|将|要|拟)"
)
_SAYING = {
    "year": "公开以后过了年，读的人分不清是哪一年。请写清年份。",
    "now": "数据的统计时点不明。请写明日期，例如“截至12月31日”。",
    "lately": "年度报告说的是一年里的事。请写明时间，或者删去。",
    "recent": "年度报告说的是一年里的事。请写明时间，或者删去。",
}


def _find(draft: Draft) -> Iterator[Hit]:
    told: set[str] = set()
    for number, flat in enumerate(draft.flats):
        for match in _WORDS.finditer(flat):
            kind, word = _kind(match), match.group()
            if word not in told and _counts(draft, number, kind):
                told.add(word)
                yield Hit(f"“{word}”：{_SAYING[kind]}", number, match.start(), match.end())


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _SAYING if match[kind])


def _counts(draft: Draft, number: int, kind: str) -> bool:
    """True where the words blur what the report says of its own year."""
    node = draft.nodes[number]
    if kind == "recent":
        return node.kind == "body" and node.part[:1] == ("achievements",)
    if kind == "lately":
        return node.kind in ("body", "opening") and node.part[:1] != ("plan",)
    return node.kind in ("body", "opening", "transition", "heading") and node.part[:1] != ("plan",)


RULE = Rule(
    id="W209",
    name="时间说得不确定",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="报告要存档、要公开，几年以后还有人看；说得不确定，过了年就不知道指的是哪一天。",
    basis="通行的公文写法（待核）；国务院办公厅文字规范中时间应当具体（待核）",
    find=_find,
    bad=(
        bad("一、主要举措\n今年，全县共受理行政复议案件281件。", "今年"),
        bad("云岭县2026年度报告\n现将今年法治政府建设情况报告如下：\n一、主要举措", "今年"),
        bad("一、主要举措\n目前已完成信息清理10000余条。近年来开展专项整治。", "目前", "近年来"),
    ),
    good=(
        good("一、主要举措\n申报截止日前收到材料46份。", note="说的是截止日以前。"),
        good(
            "关于2026年度法治政府建设情况的报告\n党的十八大以来，2026年以来，全县连续五年无败诉。",
            note="写明了年份",
        ),
        good("一、主要举措\n截至2026年12月31日，全县共受理281件，目前的机制运行平稳。"),
        good("一、存在的不足和原因\n近年来案件数量增长较快，审理力量不足。", note="说原因可以追溯几年"),
    ),
)
