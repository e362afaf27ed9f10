"""F128: a figure on the word of somebody who is not named."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Statement, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_SOMEBODY = regex(
    "(?:有关|相关)(?:方面|部门|机构|单位|调查|统计|测评|评估|数据|资料)[^,。;:0-9]{0,6}(?:显示|表明|反映|估计|测算)"
    "|据(?:有关|相关)(?:方面|部门|机构|单位|人士|资料)|据(?:说|悉|传)(?=[,，])|有(?:调查|统计|数据)(?:显示|表明)"
)


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        found = _SOMEBODY.search(statement.flat)
        if found is not None:
            yield from _first_behind(statement, *found.span(), found.group())


def _first_behind(statement: Statement, start: int, end: int, words: str) -> Iterator[Hit]:
    for said in statement.figures:
        if said.figure.start - statement.start >= end:
            yield Hit(
                f"“{words}”没有说是谁的调查、哪里的数据，{said.figure.written}没有办法核对。请写明机构和名称。",
                statement.node,
                statement.start + start,
                said.figure.end,
            )
            return


RULE = Rule(
    id="F128",
    name="数据来源说得含糊",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“有关调查显示”不说是谁的调查，读者没有办法核对，也不知道能不能信。报告里的数要说得出处。",
    basis="统计资料应当有据可查，见《中华人民共和国统计法》（条款待核）。",
    find=_find,
    bad=(
        bad(
            "据有关方面调查，群众对行政执法工作的满意度为96.8%。",
            "据有关方面调查，群众对行政执法工作的满意度为96.8%",
        ),
        bad(
            "有关调查显示，2025年群众对法治建设的满意度得分为93.7分。",
            "有关调查显示，2025年群众对法治建设的满意度得分为93.7分",
        ),
        bad("据有关部门统计，全年减少企业办事成本1260万元。", "据有关部门统计，全年减少企业办事成本1260万元"),
    ),
    good=(
        good("据省统计局抽样调查，群众安全感为98.6%。", note="写明了是谁的调查。"),
        good("配合有关部门统计执法数据，核对案卷120卷。", note="说的是做的事，不是来源。"),
        good("有关部门办理行政处罚案件86件，均按规定公示。"),
    ),
)
