"""A single shortcoming in a whole report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import joined
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole, part_heading, part_nodes
from drafter.check.structure_sample import report
from drafter.model.telling import GAP
from drafter.zh.regex import regex

_SEVERAL_PROMISES = 2  # a draft with a single promise has only been begun
_SEVERAL = regex("二是|其二|另一方面|同时|此外|还存在|[;；]")


def _find(draft: Draft) -> Iterator[Hit]:
    at = part_heading(draft, "shortcomings")
    found = draft.found
    if (
        at is None
        or not is_whole(draft)
        or len(found.shortcomings) != 1
        or len(found.promises) < _SEVERAL_PROMISES
    ):
        return
    nodes = part_nodes(draft, "shortcomings")
    if any(GAP.search(draft.nodes[each].text) for each in nodes):
        return
    if draft.nodes[at].part == ("shortcomings",) and not _SEVERAL.search(joined(draft, nodes)):
        yield Hit("只写了一条不足。请再查找，至少写两条。", at, 0, len(draft.nodes[at].text.rstrip()))


_SECOND = "（二）个别部门执法程序不规范。有3件行政处罚因送达程序被纠正，主要原因是新进人员的培训没有跟上。\n"

RULE = Rule(
    id="C108",
    name="只写了一条不足",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一年的工作只找到一个问题，会让人觉得没有认真查找。",
    basis="评估年度报告时的通行看法，没有明文规定（待核）。",
    find=_find,
    bad=(
        bad(report((_SECOND, "")), "二、存在的不足和原因"),
        bad(
            report((_SECOND, ""), ("（一）乡镇法制审核力量不足。全县16个乡镇中有5个", "全县16个乡镇中有5个")),
            "二、存在的不足和原因",
        ),
    ),
    good=(
        good(report()),
        good(
            report(
                (_SECOND, ""),
                ("（一）乡镇法制审核力量不足。", "【待填：存在的不足和原因】"),
            ),
            note="还没有填，不是只写了一条。",
        ),
        good(
            report(
                (_SECOND, ""),
                ("（二）规范执法程序。举办行政处罚程序培训4期，实现新进执法人员全覆盖。\n", ""),
            ),
            note="各部分都只起了个头",
        ),
        good(
            "一、存在的不足和原因\n乡镇法制审核力量不足，主要原因是编制没有下沉。", note="只是一段，不是全文"
        ),
    ),
)
