"""The mandated parts stand in another order."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole, part_heading
from drafter.check.structure_sample import REPORT, report
from drafter.understand.results import MANDATED
from drafter.understand.warnings import NAMES


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is not None or not is_whole(draft) or draft.misdated:
        return
    places = [(part_heading(draft, name), name) for name in MANDATED]
    found = [(at, name) for at, name in places if at is not None]
    if len({at for at, _ in found}) < len(found) or found == sorted(found):
        return
    order = sorted(found)
    misplaced = next(pair for pair, right in zip(order, found, strict=True) if pair != right)
    told = "、".join(NAMES[name] for _, name in order)
    ruled = "、".join(NAMES[name] for name in MANDATED)
    yield Hit(
        f"现在的顺序是：{told}。规定所列的顺序是：{ruled}。本地另有要求的，请照本地要求写并说明。",
        misplaced[0],
        0,
        len(draft.nodes[misplaced[0]].text.rstrip()),
    )


def _moved() -> str:
    begin, end = REPORT.index("三、党政"), REPORT.index("四、2027")
    duty = REPORT[begin:end].replace("三、", "一、")
    rest = REPORT[:begin].replace("二、存在", "三、存在").replace("一、主要", "二、主要") + REPORT[end:]
    return rest.replace("二、主要", duty + "二、主要")


RULE = Rule(
    id="S104",
    name="各部分的顺序和规定不一致",
    severity=Severity.ASK,
    force=Force.LOCAL,
    why="上级汇总、人大审议时按规定所列的顺序逐项对照。有的地方要求把第一责任人职责放在前面，"
    "要看本地的通知。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）所列内容的顺序，条号待核；"
    "没有明文要求照此排列。",
    find=_find,
    bad=(
        bad(_moved(), "一、党政主要负责人履行推进法治建设第一责任人职责情况"),
        bad(
            "关于2026年度法治政府建设情况的报告\n一、存在的不足\n执法力量不足，原因是编制紧张。\n"
            "二、主要举措和成效\n培训12场。\n"
            "三、第一责任人职责情况\n主持召开会议3次。\n四、2027年工作安排\n开展培训。",
            "一、存在的不足",
        ),
    ),
    good=(
        good(report()),
        good(
            report(("2026年，云岭县坚持", "2026年，全县党政主要负责人认真履行第一责任人职责，坚持")),
            note="引言里先提到第一责任人，不算换了顺序",
        ),
    ),
)
