"""Wording of a 请示 in a 报告."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_report
from drafter.check.structure_requests import requests
from drafter.check.structure_sample import report


def _find(draft: Draft) -> Iterator[Hit]:
    for at, start, end in requests(draft) if is_report(draft) else ():
        said = draft.nodes[at].text[start:end]
        yield Hit(
            f"“{said}”是请示的用语，报告里不能夹带请示事项。请改为“特此报告。”；确有事项要请示的，另行行文。",
            at,
            start,
            end,
        )


RULE = Rule(
    id="S118",
    name="报告里夹带请示用语",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="报告不要求上级答复。写了“请审示”“妥否，请批示”，收文机关不知道该不该批，事情也容易搁下。",
    basis="《党政机关公文处理工作条例》（2012）第十五条：不得在报告等非请示性公文中夹带请示事项（条号待"
    "核）。",
    find=_find,
    bad=(
        bad(report(("特此报告。", "特此报告，请审示。")), "请审示"),
        bad(report(("特此报告。", "以上报告妥否，请批示。")), "妥否，请批示"),
        bad(report(("全覆盖。", "全覆盖。恳请上级拨付执法装备经费。")), "恳请上级拨付"),
        bad(
            report(("编制没有下沉到乡镇。", "编制没有下沉到乡镇。恳请市政府为我县增加执法人员编制。")),
            "恳请市政府为我县增加",
        ),
        bad(report(("特此报告。", "特此请示。")), "特此请示"),
        bad(report(("全覆盖。", "全覆盖。请市政府协调安排执法装备经费。")), "请市政府协调安排"),
    ),
    good=(
        good(
            report(("全覆盖。", "全覆盖。请县人大代表、群众代表旁听听证会。")),
            note="请的是代表，不是请求上级",
        ),
        good(report()),
        good(report(("特此报告。", "特此报告，请予审议。")), note="报人大常委会的，请其审议是法定程序"),
        good(
            report(("全覆盖。", "全覆盖。重大行政决策依法报请县委批准后实施。")),
            note="说的是决策程序，不是向收文机关请示",
        ),
    ),
)
