"""A101: an acceptance that no finding answers to any more."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.acceptance import is_stale
from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is None:
        return
    for number, acceptance in enumerate(draft.case.report.accepted):
        if is_stale(acceptance, draft):
            at = f"（{acceptance.at}）" if acceptance.at else ""
            yield Hit(
                f"对 {acceptance.rule}{at}的说明已经对不上任何检查结果：文字已经改了，或者位置变了。"
                "请删去这一条说明，或者按新的检查结果重写。",
                address=("已说明", number),
            )


RULE = Rule(
    id="A101",
    name="说明对不上检查结果",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="说明是针对某一处文字写的。文字改了，说明还留着，审核的人会以为现在的文字也有人核过。",
    basis="办文留痕、谁核对谁负责的通行做法；出处待核。",
    find=_find,
    bad=(
        sample(more="已说明:\n  - 规则: A201\n    理由: 其余部分等县政府常务会议后再写\n"),
        sample(
            ("\n    成文日期: 2027-02-19", ""),
            more="已说明:\n  - 规则: A201\n    文字: 全年开展执法业务培训10场\n    理由: 等县统计局3月公布\n",
        ),
    ),
    good=(
        sample(),
        sample(
            ("\n    成文日期: 2027-02-19", ""),
            more="已说明:\n  - 规则: A201\n    理由: 成文日期等签发时再填\n",
            note="说明对得上：这份稿件确实还有待填的地方。",
        ),
        sample(
            more="已说明:\n  - 规则: A201\n    文字: 培训12场\n    理由: 县委党校已书面确认\n",
            note="说明的那几个字还在，只是这一次没有查出来，不催。",
        ),
    ),
)
