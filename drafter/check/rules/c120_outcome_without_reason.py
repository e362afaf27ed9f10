"""A promise that was not kept or was changed, without a word why."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import brief
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample
from drafter.model.parts import LAST_PROMISES

_OWE = ("未完成", "已调整")


def _find(draft: Draft) -> Iterator[Hit]:
    for number, each in enumerate(draft.case.report.last_promises if draft.case else ()):
        if each.outcome in _OWE and not each.reason:
            yield Hit(
                f"上年的安排“{brief(each.text or each.id or '')}”，结果是“{each.outcome}”，没有写原因。"
                "请在“说明”里写明原因和下一步怎么办。",
                address=(LAST_PROMISES, each.id or number),
            )


def _promised(outcome: str, reason: str = "") -> str:
    more = f"    说明: {reason}\n" if reason else ""
    return (
        f"上年度工作安排落实情况:\n  - 编号: 安排2025_1\n    正文: 建成调解中心\n    结果: {outcome}\n{more}"
    )


RULE = Rule(
    id="C120",
    name="没有完成的安排没有说明",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="没有做到的事，上级和人大代表首先要问为什么；案卷里写明了原因，报告里才说得清。",
    basis="上年安排逐项交代，是评估年度报告的通行要求（待核）。",
    find=_find,
    bad=(
        sample(more=_promised("未完成")),
        sample(more=_promised("已调整")),
    ),
    good=(
        sample(more=_promised("未完成", "场地没有落实，计划2027年6月建成。")),
        sample(more=_promised("正在推进"), note="还在做，举措里写进展就可以"),
    ),
)
