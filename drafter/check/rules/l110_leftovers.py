"""Comments, tracked changes and hidden text in a draft."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.layout_finds import leftovers, page
from drafter.check.rule import Force, Rule


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.layout is not None and not draft.context.public:
        yield from map(Hit, leftovers(draft.layout, "定稿"))


RULE = Rule(
    id="L110",
    name="文件里留有批注修订",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="批注、修订和隐藏的文字会跟着文件走，收文的人都看得到。",
    basis="通行的定稿要求；《党政机关公文处理工作条例》第二十条（公文审核，条号待核）",
    find=_find,
    bad=(
        page(comments=3),
        page(changes=5, hidden="内部意见"),
    ),
    good=(
        page(comments=0, changes=0),
        page(comments=3, context={"public": True}, note="公开稿另有更严的规则"),
    ),
)
