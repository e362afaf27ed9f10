"""Words that say a thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import hits, seen


def _find(draft: Draft) -> Iterator[Hit]:
    return hits(draft, seen(draft, "多余"), "“{}”可以改为“{}”。")


RULE = Rule(
    id="W206",
    name="用词重复多余",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="意思重复的字删去，句子更短，意思不变。",
    basis="语法：成分多余；词表见 drafter/data/confusions.yaml",
    find=_find,
    bad=(
        bad("重大行政决策涉及到群众切身利益的，依法听证。", "涉及到"),
        bad("健全个人信息机制制度，把责任付诸于行动。", "机制制度", "付诸于"),
    ),
    good=(
        good("重大行政决策涉及群众切身利益的，依法听证。"),
        good("清理涉及到期合同的历史遗留问题，完善体制机制、制度规范。", note="涉及—到期合同"),
    ),
)
