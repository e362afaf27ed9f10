"""上一年度 in the heading of a chapter: the words of the regulation instead of the year."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_sample import report
from drafter.zh.regex import regex

_RELATIVE = regex("上一?年度?|去年")
_MENDING = regex("整改|回头看|反馈|遗留")  # of what the year before left


def _find(draft: Draft) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        if node.kind != "heading" or node.part != ("achievements",) or node.heading is None:
            continue
        match = _RELATIVE.search(draft.flats[at])
        if match and not _MENDING.search(draft.flats[at]) and draft.found.headings[node.heading].level == 1:
            said = draft.nodes[at].text[match.start() : match.end()]
            year = f"“{draft.year}年”" if draft.year else "哪一年"
            message = f"“{said}”是规定里的说法，报告里应当写出年份。请改为{year}。"
            yield Hit(message, at, match.start(), match.end())


RULE = Rule(
    id="S125",
    name="章标题写上一年度没有写年份",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“上一年度”照抄了规定的字句，读的人要想一想是哪一年；报告归档以后更分不清。",
    basis="规定说的“上一年度”是报告的那一年，见《法治政府建设与责任落实督察工作规定》（2019，条号待核）。",
    find=_find,
    bad=(
        bad(report(("一、主要举措和成效", "一、上一年度推进法治政府建设的主要举措和成效")), "上一年度"),
        bad(report(("一、主要举措和成效", "一、上年度主要举措和成效")), "上年度"),
    ),
    good=(
        good(report(("一、主要举措和成效", "一、上一年度反馈问题整改情况")), note="说的是再上一年的问题"),
        good(report(("一、主要举措和成效", "一、2026年度主要举措和成效"))),
        good(report(("四、2027年主要工作安排", "四、下一年度工作安排")), note="安排的标题不受影响"),
    ),
)
