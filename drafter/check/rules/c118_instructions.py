"""Leaders' instructions, and what must go before the text is made public."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.secrets import instructions, secrets
from drafter.check.structure import is_public


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_public(draft):
        for each in secrets(draft):
            message = f"这里有{each.kind}。请确认能不能写；公开以前要删去。"
            yield Hit(message, each.node, each.start, each.end)
    for each in instructions(draft):
        yield Hit(
            "领导批示是内部事务，一般不公开。请确认能不能写，公开稿里删去。", each.node, each.start, each.end
        )


RULE = Rule(
    id="C118",
    name="批示、密级等公开以前要删",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="报送上级的文本可以写批示，公开的文本一般不写；同一份稿子先报后登，容易忘了删。",
    basis="《中华人民共和国政府信息公开条例》（2019）第十六条（内部事务信息可以不予公开，条号待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n县委县政府主要领导对法治政府建设工作作出批示4次。",
            "县委县政府主要领导对法治政府建设工作作出批示",
        ),
        bad(
            "一、主要举措和成效\n治理经验得到省市领导批示肯定，并在全市推广。\n联系人电话13800001234。",
            "省市领导批示",
            "13800001234",
        ),
    ),
    good=(
        good("一、主要举措和成效\n县政府主要领导主持召开会议4次，推动解决问题11个。"),
        good(
            "一、主要举措和成效\n落实上级领导要求，完善批示范围管理，收到信访批办件36件。",
            note="“批示范围”“批办”不是批示",
        ),
    ),
)
