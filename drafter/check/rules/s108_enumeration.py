"""一是 …… 三是: an enumeration that jumps, or has a single member."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_lists import Member, rows


def _find(draft: Draft) -> Iterator[Hit]:
    for row in rows(draft):
        if row[0].number != 1:
            yield _hit(row[0], f"前面没有“一{row[0].word}”，从“{_shown(row[0])}”开始。请核对是不是丢了内容。")
        elif len(row) == 1:
            yield _hit(row[0], f"只有“一{row[0].word}”，没有“二{row[0].word}”。请补上，或者不用序号。")
        for before, member in pairwise(row):
            if member.number != before.number + 1:
                yield _hit(
                    member,
                    f"“{_shown(before)}”后面是“{_shown(member)}”，序号不连续。"
                    "请核对是不是丢了内容，或者重新编号。",
                )


def _shown(member: Member) -> str:
    return f"{member.written}{member.word}"


def _hit(member: Member, message: str) -> Hit:
    return Hit(message, member.node, member.start, member.start + len(member.written) + 1)


RULE = Rule(
    id="S108",
    name="“一是、二是”不连续",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="分项用“一是、二是、三是”，少了一项或者重了一项，读的人会以为丢了内容；只有一项就不必编号。",
    basis="通行的写作要求：序次语前后衔接（待核）；标点见 GB/T 15834—2011。",
    find=_find,
    bad=(
        bad("全县重点抓好以下工作。一是加强培训；三是强化监督。", "三是"),
        bad("存在以下不足：一是执法力量不足；二是培训不够；二是监督不到位。", "二是"),
        bad("主要原因有以下方面。一是编制多年没有增加，招录困难。", "一是"),
    ),
    good=(
        good("主要不足：一是执法力量不足；二是培训不够。主要措施：一是增加编制；二是轮训骨干。"),
        good(
            "一是规范执法。做到统一标准、统一文书，一是一，二是二。二是强化监督。",
            note="“一是一，二是二”是成语",
        ),
        good(
            "一是抓培训，具体有两项：一是集中轮训，二是以案代训。二是抓监督，评查案卷320份。",
            note="大项里面套着小项",
        ),
    ),
)
