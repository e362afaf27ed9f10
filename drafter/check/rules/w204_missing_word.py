"""A set phrase that lost a word."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, seen(draft, "缺字"), "“{}”应为“{}”。")


RULE = Rule(
    id="W204",
    name="固定词组缺字",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="缺了动词或中心词，句子就不通；每年的公开报告里都有，校对时最容易一眼滑过去。",
    basis="语法；所缺的字见各词条依据；词表见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("充分行政复议化解行政争议主渠道作用，共办理行政复议案件119件。", "充分"),
        bad("为进一步推进法治政府，及时研究解决重大问题。", "法治政府"),
        bad("三、县政府主要负责人履行法治建设第一责任人、加强法治政府建设有关情况\n带头学法。", "第一责任人"),
        bad("围绕法治政府薄弱环节开展督察。", "法治政府"),
    ),
    good=(
        good("充分发挥行政复议化解行政争议主渠道作用。"),
        good("证据充分、程序合法，充分运用信息化手段，发挥平台作用。", note="“充分”后面有动词"),
        good("一体推进法治国家、法治政府、法治社会建设。", note="几项共用一个“建设”"),
        good("压实法治建设第一责任人责任，制定履行推进法治建设第一责任人清单。", note="后面有中心词"),
    ),
)
