"""A mandated part that is much shorter than its share."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole, length, part_heading, part_nodes, within
from drafter.check.structure_sample import report
from drafter.data.shares import shares
from drafter.understand.results import MANDATED
from drafter.understand.warnings import NAMES

_TOLD = ("heading", "body", "table")


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_whole(draft):
        return
    total = length(draft, [at for at in within(draft) if draft.nodes[at].kind in _TOLD])
    least = {share.part: share for share in shares()}
    for name in MANDATED:
        share, at = least.get(name), part_heading(draft, name)
        if share is None or at is None or total < share.whole or draft.nodes[at].part != (name,):
            continue
        own = length(draft, [node for node in part_nodes(draft, name) if node != at])
        if 0 < own * 100 < share.least * total:
            yield Hit(
                f"“{NAMES[name]}”只有{own}字，占全文的{own * 100 / total:.1f}%，"
                f"不到{share.least}%。请看看是不是写得太简略。",
                at,
                0,
                len(draft.nodes[at].text.rstrip()),
            )


_LONG = "全县开展执法培训12场，评查案卷320份，纠正程序问题18个，办理行政复议案件268件。"

RULE = Rule(
    id="S119",
    name="某一部分写得过于简略",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="成绩写几页、不足写几行，是评估年度报告时最常见的批评。",
    basis="没有统一的篇幅规定；下限见 drafter/data/shares.yaml，由公开的报告量得。",
    find=_find,
    bad=(
        bad(
            report(("纠正程序问题18个。", "纠正程序问题18个。" + _LONG * 90)),
            "二、存在的不足和原因",
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
            "四、2027年主要工作安排",
        ),
        bad(
            report(("办结268件，", _LONG * 60)),
            "二、存在的不足和原因",
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
            "四、2027年主要工作安排",
        ),
    ),
    good=(
        good(report()),
        good(
            "云岭县人民政府关于2026年度法治政府建设情况的报告\n一、主要举措\n" + _LONG * 60,
            note="只有一部分，不是全文",
        ),
    ),
)
