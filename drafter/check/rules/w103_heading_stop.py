"""A full stop behind a heading that has a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good

_LONGEST = 30  # characters; what is longer is a sentence
_MARKS = "。；，、;,"


def _find(draft: Draft) -> Iterator[Hit]:
    for number, node in enumerate(draft.nodes):
        text = node.text.rstrip()
        if text[-1:] in _MARKS and text and _alone(draft, number) and _is_short(text):
            yield Hit(
                "独占一行的标题，末尾不用标点。请删去。",
                number,
                len(text) - 1,
                len(text),
                Fix(number, len(text) - 1, len(text), ""),
            )


def _alone(draft: Draft, number: int) -> bool:
    """True of the document's title, and of a heading with text under it in paragraphs of their own."""
    node = draft.nodes[number]
    if node.kind == "title":
        return True
    if node.kind != "heading" or node.heading is None or draft.found.headings[node.heading].level > 2:
        return False
    after = draft.nodes[number + 1] if number + 1 < len(draft.nodes) else None
    if after is None or after.continues or node.continues or after.heading is None:
        return False
    return after.kind == "body" or draft.found.headings[node.heading].level == 1


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and not any(mark in text[:-1] for mark in "。；;")


RULE = Rule(
    id="W103",
    name="独占一行的标题末尾有标点",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="标题独占一行，换行就是停顿，末尾不再用句号；标题后面接排正文时才用句号。",
    basis="GB/T 15834—2011《标点符号用法》和公文通行写法（待核）",
    find=_find,
    bad=(
        bad("一、主要举措和成效。\n县委常委会专题研究法治政府建设工作。", "。"),
        bad("一、主要举措\n成效明显。\n二、存在的不足和原因。\n执法力量不足，原因是编制紧张。", "。"),
    ),
    good=(
        good(
            "一、主要举措和成效\n（一）加强党的领导。县委常委会专题研究法治政府建设工作。",
            note="标题后面接排正文，用句号",
        ),
        good("一、主要举措和成效\n县委常委会专题研究法治政府建设工作。"),
    ),
)
