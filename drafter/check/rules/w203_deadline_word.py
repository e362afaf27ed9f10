"""截止 where 截至 is meant."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, seen(draft, "截止"))


RULE = Rule(
    id="W203",
    name="截止误作截至",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="“截止”是到期停止，“截至”才表示统计到某个时间；数据的统计时点写错，读的人不知道数据算到哪一天。",
    basis="《现代汉语词典》（待核）",
    find=_find,
    bad=(
        bad("截止年末，两级监督体系全部建成。", "截止"),
        bad("截止目前，服务全县项目486个。", "截止"),
        bad("截止2026年12月31日，全县共有行政执法人员1200人。", "截止"),
    ),
    good=(
        good("公开征求意见（截止6月30日）收到意见32条。", note="说的是到期停止。"),
        good("报名截止2025年6月30日，征求意见截止5月20日。", note="说的是到期停止。"),
        good("报名截止日期为3月1日，征求意见于5月底截止。", note="到期停止，用“截止”"),
        good("截至2026年12月31日，全县共有行政执法人员1200人。"),
        good("截止到12月底，全县共办结行政复议案件221件。", note="“截止到”等于“截至”"),
    ),
)
