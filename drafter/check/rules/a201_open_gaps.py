"""A201: a draft that is not finished, told once."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample

_NAMED = 3


def _find(draft: Draft) -> Iterator[Hit]:
    gaps = list(dict.fromkeys(draft.document.gaps)) if draft.document else []
    if not gaps:
        return
    names = list(dict.fromkeys(gap.name for gap in gaps))
    told = "、".join(names[:_NAMED]) + ("等" if len(names) > _NAMED else "")
    yield Hit(f"稿件里还有 {len(gaps)} 处待填：{told}。填完以后请用 drafter check --final 再检查一遍。")


RULE = Rule(
    id="A201",
    name="稿件还没有填完",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="待填的地方在定稿前必须填上。没有填的数据，其他规则也没有办法核对。",
    basis="党政机关公文应当完整、准确，见《党政机关公文处理工作条例》（2012）；条款待核。",
    find=_find,
    bad=(
        sample(("\n    成文日期: 2027-02-19", "")),
        sample(("培训12场", "培训{{ 执法培训 }}"), more="数据:\n  执法培训:\n    单位: 场\n"),
    ),
    good=(
        sample(),
        sample(("培训12场", "“待办清单”培训12场"), note="正文里有“待办”两个字，但没有待填的地方。"),
    ),
    early=True,
)
