"""One of the things that are said together is left out."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import shown
from drafter.check.words_enumerations import said_together


def _find(draft: Draft) -> Iterator[Hit]:
    for said in said_together(draft):
        if said.whole.full and said.missing:
            message = f"这几项通常一起说，这里没有“{shown(said.missing)}”。请核对是不是漏了。"
            yield Hit(message, said.sentence.node, *said.span)


RULE = Rule(
    id="W305",
    name="并提的提法漏了一项",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="几项固定并提的提法，少一项就不完整，政治提法尤其不能少。",
    basis="drafter/data/enumerations.yaml 所列各组提法的依据",
    find=_find,
    bad=(
        bad("全面推进科学立法、公正司法、全民守法。", "科学立法、公正司法、全民守法"),
        bad("增强“四个意识”、做到“两个维护”，推进依法行政。", "增强“四个意识”、做到“两个维护”"),
        bad("坚持依法治国、依法执政共同推进。", "依法治国、依法执政"),
    ),
    good=(
        good("科学立法提质增效，公正司法赢得民心，全民守法蔚然成风。", note="分开说的，不是并提"),
        good("坚持法治国家、法治政府、法治社会一体建设，统筹法治政府、法治社会的各项任务。"),
        good("坚持法治云岭、法治政府、法治社会一体建设。", note="换成了本地的说法"),
        good(
            "坚持依法执政、依法行政，推进科学立法、严格执法、公正司法、全民守法。",
            note="后面不接“共同推进”，可以只说两项",
        ),
    ),
)
