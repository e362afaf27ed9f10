"""A mandated part is not there at all."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole
from drafter.check.structure_lost import lost_marks
from drafter.check.structure_sample import report
from drafter.understand.warnings import NAMES


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_whole(draft) or draft.misdated:
        return
    elsewhere = {name for name, _ in draft.found.embedded_parts}
    missing = [name for name in draft.found.missing_parts if name not in elsewhere]
    if missing and next(lost_marks(draft), None) is None:  # of a heading that lost its mark S109 tells
        for name in missing:
            yield Hit(f"全文没有“{NAMES[name]}”这一部分。请补写，并单独列为一章。")


_LACKING = (
    "二、存在的不足和原因\n"
    "（一）乡镇法制审核力量不足。全县16个乡镇中有5个没有专职法制审核人员，主要原因是编制没有下沉到乡镇。\n"
    "（二）个别部门执法程序不规范。有3件行政处罚因送达程序被纠正，主要原因是新进人员的培训没有跟上。\n"
)
_DUTY = (
    "三、党政主要负责人履行推进法治建设第一责任人职责情况\n"
    "2026年3月12日，县政府主要负责人主持召开常务会议，专题研究行政执法监督工作，"
    "解决乡镇执法装备不足等问题4个。\n"
)

RULE = Rule(
    id="S101",
    name="缺少必须报告的部分",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="举措和成效、不足和原因、第一责任人职责、下年安排，四项都是必须报告的内容，"
    "缺一项就不是完整的年度报告。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）关于年度报告内容的规定，条号待核。",
    find=_find,
    bad=(
        bad(report((_LACKING, ""), ("三、党政", "二、党政"), ("四、2027", "三、2027"))),
        bad(report((_DUTY, ""), ("四、2027", "三、2027"))),
    ),
    good=(
        good(report()),
        good(
            "云岭县人民政府关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n全年开展执法培训12场。",
            note="只是报告里的一段，不是全文",
        ),
        good(
            report(("存在的不足和原因", "工作中的短板及其成因"), ("2027年主要工作安排", "下一步工作打算")),
            note="各部分的标题可以有自己的写法",
        ),
    ),
)
