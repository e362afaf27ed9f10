"""A mandated part that no heading opens."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole, part_nodes
from drafter.check.structure_sample import report
from drafter.understand.results import MANDATED
from drafter.understand.warnings import NAMES

_HEADED = 2  # chapters with headings that make a report one with headings
_BEGINNING = 12


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_whole(draft) or sum(each.level == 1 for each in draft.found.headings) < _HEADED:
        return
    for name in MANDATED:
        nodes = part_nodes(draft, name)
        if not nodes or draft.nodes[nodes[0]].kind != "body":
            continue
        if any(name in heading.part and heading.level == 1 for heading in draft.found.headings):
            continue
        end = min(_BEGINNING, len(draft.nodes[nodes[0]].text))
        message = f"“{NAMES[name]}”从这里开始，前面没有标题。请加上一级标题。"
        yield Hit(message, nodes[0], 0, end)


RULE = Rule(
    id="S103",
    name="必须报告的部分没有标题",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="没有标题，这一部分就像上一章的末段，读的人找不到，汇总时也会漏掉。",
    basis="公文结构层次应当有序数和标题，见 GB/T 9704—2012《党政机关公文格式》7.3.3（待核）。",
    find=_find,
    bad=(
        bad(
            report(
                ("四、2027年主要工作安排\n", "2027年，云岭县将继续推进法治政府建设，重点做好以下工作。\n"),
                ("（一）配强乡镇法制审核力量。", "一是配强乡镇法制审核力量。"),
                ("（二）规范执法程序。举", "二是规范执法程序。举"),
            ),
            "2027年，云岭县将继续",
        ),
        bad(
            report(
                ("四、2027年主要工作安排\n", "下一步，云岭县将继续推进法治政府建设。\n"),
                ("（一）配强乡镇法制审核力量。", ""),
                ("（二）规范执法程序。举", "举"),
            ),
            "下一步，云岭县将继续推进",
        ),
    ),
    good=(
        good(report()),
        good(
            report(("四、2027年主要工作安排\n", "四、2027年主要工作安排\n2027年，云岭县将抓好以下工作。\n")),
            note="标题后面先写一段总的话",
        ),
    ),
)
