"""One heading on a line of its own among neighbours whose text runs on, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_forms import odd_forms
from drafter.check.structure_sample import report

_TOLD = {
    True: "同级的标题都单独成行，只有这一个后面接着写正文。请统一。",
    False: "同级的标题后面都接着写正文，只有这一个单独成行。请统一。",
}


def _find(draft: Draft) -> Iterator[Hit]:
    for at, run_in in odd_forms(draft):
        yield Hit(_TOLD[run_in], at, 0, len(draft.nodes[at].text.rstrip()))


RULE = Rule(
    id="S122",
    name="同级标题的排法不一",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="同一级标题，有的单独成行，有的后面接着写正文，一看就是几份材料拼起来的。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3 只规定序数和字体；同级写法一致是通行的要求（待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n（一）规范行政执法。全年培训12场。\n（二）化解行政争议\n办结268件。\n"
            "（三）加强普法宣传。开展活动20场。",
            "（二）化解行政争议",
        ),
        bad(
            "一、主要举措和成效\n（一）规范行政执法\n全年培训12场。\n（二）化解行政争议\n办结268件。\n"
            "（三）加强普法宣传。开展活动20场。\n（四）优化服务\n办理事项86项。",
            "（三）加强普法宣传。",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n（一）规范行政执法。全年培训12场。\n（二）化解行政争议\n"
            "1.畅通渠道。办结268件。\n2.做实调解。调解36件。\n（三）加强普法宣传。开展活动20场。",
            note="下面还分条的标题单独成行",
        ),
        good(report()),
    ),
)
