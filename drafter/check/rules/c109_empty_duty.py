"""A duty part that says nothing anybody did."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import joined
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import part_heading, part_nodes
from drafter.check.structure_sample import report
from drafter.model.telling import GAP
from drafter.zh.regex import regex

_MEETING = regex(
    "会议|主持召开|学法|述法|讲[^,。]{0,4}课|汇报|调研|研究[^,。;]{1,20}|出庭|批示|督办|接访|协调|带头|督察"
)
_COUNT = regex("[0-9]|第[一二三四五六七八九十]+次|[一二三四五六七八九十两]+[次件场期]")


def _find(draft: Draft) -> Iterator[Hit]:
    at = part_heading(draft, "duty")
    if at is None or draft.nodes[at].part != ("duty",):
        return
    told = [each for each in part_nodes(draft, "duty") if draft.nodes[each].kind != "heading"]
    flat = joined(draft, [each for each in told if GAP.sub("", draft.nodes[each].text).strip()])
    if not flat:
        return
    missing = []
    if not _MEETING.search(flat):
        missing.append("开了什么会、办了什么事")
    if not _COUNT.search(flat):
        missing.append("时间、次数、件数")
    if missing:
        yield Hit(
            f"这一部分看不出{'，也看不出'.join(missing)}。请写明哪一天、什么会、研究什么、解决了什么。",
            at,
            0,
            len(draft.nodes[at].text.rstrip()),
        )


_ACT = (
    "2026年3月12日，县政府主要负责人主持召开常务会议，专题研究行政执法监督工作，"
    "解决乡镇执法装备不足等问题4个。"
)

RULE = Rule(
    id="C109",
    name="第一责任人职责写得空泛",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="这一部分是看主要负责人亲自做了什么。只写“高度重视、认真履行”，等于没有履职的证明。",
    basis="《党政主要负责人履行推进法治建设第一责任人职责规定》（2016）所列职责；"
    "《法治政府建设与责任落实督察工作规定》（2019），条号待核。",
    find=_find,
    bad=(
        bad(
            report(
                (
                    _ACT,
                    "县政府主要负责人高度重视法治政府建设，切实把法治建设责任扛在肩上，"
                    "推动各项任务落地见效。",
                )
            ),
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
        ),
        bad(
            "一、主要负责人履行第一责任人职责情况\n"
            "局主要负责人带头学习习近平法治思想，定期听取法治工作汇报，推动依法行政。",
            "一、主要负责人履行第一责任人职责情况",
        ),
    ),
    good=(
        good(report((_ACT, "【待填：履行第一责任人职责情况】")), note="还没有填，不是写得空泛。"),
        good(report()),
        good(
            "一、主要负责人履行第一责任人职责情况\n"
            "局主要负责人主持召开党组会议研究法治工作三次，出庭应诉两次。",
            note="次数用汉字写",
        ),
    ),
)
