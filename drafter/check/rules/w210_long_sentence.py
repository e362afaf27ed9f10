"""A sentence too long to be read in one breath."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.lengths import most
from drafter.zh.regex import regex

_STRETCH = regex("[^;]+")


def _find(draft: Draft) -> Iterator[Hit]:
    headed = any(node.kind in ("heading", "title") for node in draft.nodes)
    for sentence in draft.sentences:
        opening = headed and draft.nodes[sentence.node].kind == "opening"
        if len(sentence.flat) <= most("长句") or opening:
            continue
        for match in _STRETCH.finditer(sentence.flat):
            length = len(match.group()) - match.group().count(" ")
            if length > most("长句"):
                start = sentence.start + match.start()
                message = f"这句话有 {length} 字，没有一处句号或分号。请看看是不是说了几件事，可以断开。"
                yield Hit(message, sentence.node, start, start + len(match.group()))


_LONG = "全县查处各类知识产权案件20起" + "，办结违反登记管理行为案件若干并督促整改" * 7 + "，深化监管。"
_SPLIT = "全县查处各类知识产权案件20起" + "；办结违反登记管理行为案件若干并督促整改" * 7 + "，深化监管。"

RULE = Rule(
    id="W210",
    name="句子过长",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一句话说几件事，读到后面忘了前面，也容易在该换句的地方误用逗号。",
    basis="通行的写作要求；字数的上限见 drafter/data/lengths.yaml（待核）",
    find=_find,
    bad=(
        bad(f"一、主要举措\n{_LONG}", _LONG),
        bad(f"一、主要举措\n成效明显。{_LONG}", _LONG),
    ),
    good=(
        good(f"一、主要举措\n{_SPLIT}", note="用分号断开了"),
        good("一、主要举措\n全县查处各类知识产权案件20起。办结违反登记管理行为案件177件。"),
    ),
)
