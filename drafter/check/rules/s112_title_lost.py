"""A report that begins with its addressees: the title is lost."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import first_of
from drafter.check.structure_sample import REPORT, report


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.found.title or not draft.found.recipients:
        return
    at = first_of(draft, "recipients")
    if at is None or not (draft.found.headings or draft.found.transition or draft.found.closing):
        return
    end = len(draft.nodes[at].text.rstrip())
    yield Hit("主送机关前面没有标题。请补上“……关于……年度法治政府建设情况的报告”。", at, 0, end)


RULE = Rule(
    id="S112",
    name="没有标题",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="没有标题就不是一份完整的公文，收文单位无法登记。从网页、附件里复制时，标题最容易丢。",
    basis="《党政机关公文处理工作条例》（2012）关于公文组成部分的规定，条号待核；GB/T 9704—2012 7.3.1。",
    find=_find,
    bad=(
        bad(report((REPORT.split("\n")[0] + "\n", "")), "中共云岭县委、云岭县人大常委会："),
        bad(
            "云岭县人民政府：\n2026年，县司法局扎实推进依法行政。现将有关情况报告如下：\n"
            "一、主要举措\n全年培训12场。",
            "云岭县人民政府：",
        ),
    ),
    good=(
        good(report()),
        good(
            "一、主要举措\n全年培训12场。\n二、2027年工作安排\n继续培训。", note="只是报告里的几段，不是全文"
        ),
    ),
)
