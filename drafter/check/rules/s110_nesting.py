"""Numbers of one level written in two ways, or of a higher kind under a lower one."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import Numbered, shown
from drafter.check.structure_numbers import breaks, inverted, uneven


def _find(draft: Draft) -> Iterator[Hit]:
    for each in inverted(draft):
        yield _hit(draft, each, "层次的顺序是“一、”“（一）”“1.”“（1）”，这里大的套在小的里面。请调整。")
    for each, pattern in uneven(draft):
        one, other = shown(draft, pattern), shown(draft, each)
        yield _hit(draft, each, f"前面的小标题下面编的是“{one}”，这里编的是“{other}”。请统一。")
    for broken in breaks(draft):
        if broken.mixed and broken.before is not None:
            one, other = shown(draft, broken.before), shown(draft, broken.at)
            yield _hit(
                draft, broken.at, f"前一个是“{one}”，接着编的是“{other}”，同一层的序号写法不一致。请统一。"
            )


def _hit(draft: Draft, each: Numbered, message: str) -> Hit:
    start = each.marker.start
    return Hit(message, each.node, start, start + len(shown(draft, each)))


RULE = Rule(
    id="S110",
    name="序号层次颠倒或写法不一",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="层次序号从大到小是“一、”“（一）”“1.”“（1）”。大的套在小的里面，或者同一层两种写法，结构就看不清。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3（结构层次序数，待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n1.规范行政执法。\n（一）加强培训。全年12场。\n"
            "（二）强化监督。评查320卷。\n2.化解行政争议。办结268件。",
            "（一）",
        ),
        bad(
            "一、主要举措和成效\n（一）规范行政执法。培训12场。\n"
            "（二）化解行政争议。办结268件。\n3.加强普法。活动20场。",
            "3.",
        ),
        bad(
            "一、主要举措和成效\n培训12场。\n（二）存在的不足和原因\n力量不足，原因是编制紧张。\n"
            "三、2027年工作安排\n开展培训。",
            "（二）",
        ),
        bad(
            "一、主要举措和成效\n（一）规范行政执法。\n1.加强培训。全年12场。\n2.强化监督。评查320卷。\n"
            "（二）化解争议。\n（1）畅通渠道。办结268件。\n（2）做实调解。调解36件。",
            "（1）",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n（一）规范行政执法。\n1.加强培训。全年12场。\n2.强化监督。评查320卷。\n"
            "（二）化解争议。\n1.畅通渠道。办结268件。\n（1）设立咨询窗口。\n（2）开通网上申请。",
            note="“（1）”在“1.”的下面，层次是对的",
        ),
        good(
            "一、主要举措和成效\n（一）规范行政执法。\n1.加强培训。全年12场。\n"
            "2.强化监督。评查320卷。\n（二）化解争议。办结268件。\n"
            "二、存在的不足\n1.力量不足。原因是编制紧张。\n2.培训不够。原因是经费有限。",
            note="第二章只有两层，直接用“1.”",
        ),
        good(
            "一、主要举措和成效\n（一）规范执法\n1.加强培训。全年12场。\n2.强化监督。评查320卷。\n"
            "（二）化解争议\n3.畅通渠道。办结268件。",
            note="第三层的序号跨标题连续编排",
        ),
        good("一、主要举措和成效\n一是规范行政执法。培训12场。\n二是化解争议。办结268件。"),
    ),
)
