"""Characters that are wrong beyond doubt."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, seen(draft, "错别字"))


RULE = Rule(
    id="W201",
    name="错别字",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="错别字最伤公文的严肃，也最容易在公开以后被人截图。",
    basis="《现代汉语词典》（待核）；词表见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("一、主要举措\n县委召开专题会议，布署全年法治政府建设工作。", "布署"),
        bad("形成全省涉企法治服务先行先试“一件事”落地模版。", "模版"),
        bad("依法撤消行政处罚决定3件，己经全部执行。", "撤消", "己经"),
        bad("坚持把法治建设做为一项基础工作，复盖全部乡镇。", "做为", "复盖"),
    ),
    good=(
        good(
            "创新形式做为民服务的贴心人，自己经手的案件反复盖章核对。",
            note="做为民、自己经手、反复盖章都不是错字",
        ),
        good("严厉打击违规犯罪行为，出台有关健全执法机制的意见。", note="违规犯罪、有关健全里的字不能拆开看"),
        good("完成起草、会签定稿等程序，按排序公布结果。", note="会签定稿、按排序"),
    ),
)
