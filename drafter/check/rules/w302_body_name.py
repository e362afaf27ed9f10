"""The name of a body of party or government, not as it is called."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_politics import written_wrong

_UNITS = ("督查", "信访", "办公", "大院", "机关", "值班", "接待", "研究室", "领导")


def _find(draft: Draft) -> Iterator[Hit]:
    for one in written_wrong(draft, "名称"):
        if not draft.flats[one.node].startswith(_UNITS, one.end):
            yield Hit(
                f"规范的写法是“{one.right}”。请核对。",
                one.node,
                one.start,
                one.end,
                Fix(one.node, one.start, one.end, one.right) if one.safe else None,
            )


RULE = Rule(
    id="W302",
    name="机构名称不规范",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="机构名称用全称或规范的简称；党委和政府并提，中间要有顿号。",
    basis="drafter/data/politics.yaml 所列各名称的依据",
    find=_find,
    bad=(
        bad("召开县委依法治县委员会第五次会议。", "县委依法治县委员会"),
        bad("全面落实党中央国务院、省委省政府决策部署。", "党中央国务院", "省委省政府"),
    ),
    good=(
        good(
            "召开县委全面依法治县委员会第五次会议，县委依法治县办抓好落实。",
            note="“县委依法治县办”是规范的简称",
        ),
        good("全面落实党中央、国务院决策部署，市委市政府督查室开展督查。", note="内设机构的名称"),
    ),
)
