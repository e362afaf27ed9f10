"""A mandated part shares a heading with another, or is told by a sentence or two elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole
from drafter.check.structure_sample import report
from drafter.understand.results import MANDATED
from drafter.understand.warnings import NAMES


def _find(draft: Draft) -> Iterator[Hit]:
    if not is_whole(draft):
        return
    yield from _embedded(draft)
    told: set[object] = set()
    for at, node in enumerate(draft.nodes):
        merged = [name for name in MANDATED if name in node.part]
        if node.kind == "heading" and len(merged) > 1 and node.part not in told:
            told.add(node.part)
            names = "”和“".join(NAMES[name] for name in merged)
            yield Hit(
                f"这里把“{names}”合在一章。规定要求分项报告，请分开写。", at, 0, len(node.text.rstrip())
            )


def _embedded(draft: Draft) -> Iterator[Hit]:
    headings = {heading.text: at for at, heading in reversed(list(enumerate(draft.found.headings)))}
    seen: set[str] = set()
    for name, words in draft.found.embedded_parts:
        if name in draft.found.missing_parts and name not in seen:
            seen.add(name)
            message = f"“{NAMES[name]}”没有单独成章，只在别处写了几句。请单独列为一章。"
            at = _node_of(draft, headings.get(words))
            yield Hit(message, at, 0, len(draft.nodes[at].text)) if at is not None else Hit(message)


def _node_of(draft: Draft, heading: int | None) -> int | None:
    if heading is None:
        return None
    each = enumerate(draft.nodes)
    return next((at for at, node in each if node.kind == "heading" and node.heading == heading), None)


RULE = Rule(
    id="S102",
    name="必须报告的部分没有单独成章",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="督察和考核时逐项对照。第一责任人职责夹在举措里、不足和打算合成一段，容易被认为没有报告。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）分项列出年度报告的内容，条号待核。",
    find=_find,
    bad=(
        bad(
            "云岭县人民政府关于2026年度法治政府建设情况的报告\n一、强化统筹谋划\n"
            "（一）压实主体责任。党政主要负责人认真履行推进法治建设第一责任人职责，"
            "组织领导干部述法612人次。\n"
            "二、存在的不足和原因\n基层执法力量不足，主要原因是编制紧张。\n三、2027年工作安排\n"
            "配齐法制审核人员。\n特此报告。",
            "（一）压实主体责任。",
        ),
        bad(
            report(
                ("二、存在的不足和原因", "二、存在的不足和2027年工作安排"),
                ("四、2027年主要工作安排\n（一）配强", "（三）下一步配强"),
                ("（二）规范执法程序。举办", "（四）规范执法程序。2027年举办"),
            ),
            "二、存在的不足和2027年工作安排",
        ),
    ),
    good=(
        good(report()),
        good(
            report(("规范行政执法。", "规范行政执法。党政主要负责人认真履行第一责任人职责。")),
            note="举措里也提到第一责任人，但另有专章",
        ),
    ),
)
