"""Rates and counts that last year's plan promised, against what this report tells of them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.figures_goals import alike, answers, goals, holds
from drafter.check.figures_missed import owned, tells
from drafter.check.finding import Hit
from drafter.check.parts import promised_before
from drafter.zh.decimals import HUNDRED
from drafter.zh.regex import regex

_IN_WORDS = regex("(?:达到|完成|实现|超过)[^,。;]{0,8}目标|目标[^,。;]{0,6}(?:完成|实现|达到)")
_NAMED, _STEM = 4, 4


def missed_promises(draft: Draft, named: str) -> Iterator[Hit]:
    """Yield what the report tells below the figure that last year's plan promised.

    Args:
        draft: the draft.
        named: all text of the shortcomings; what is named there is owned up to.
    """
    wanted = [goal for text in promised_before(draft) for goal in goals(text, draft.year)]
    if not wanted:
        return
    told: dict[tuple[str, str, str], list[tuple[Said, Statement]]] = {}
    for statement in statements(draft):
        for said in filter(lambda each: tells(each.figure), statement.figures):
            key = (said.figure.kind, said.figure.unit, said.figure.label[-1:])
            told.setdefault(key, []).append((said, statement))
    for goal in wanted:
        found = [
            (said, statement)
            for said, statement in told.get((goal.kind, goal.unit, goal.label[-1:]), ())
            if answers(said.figure, goal, draft.flats[statement.node])
        ]
        if goal.label[-_NAMED:] in named or any(holds(said.figure, goal) for said, _ in found):
            continue
        if found and not owned(found[0][1], found[0][0]):
            figure = found[0][0].figure
            yield about(
                figure,
                f"上年报告提出“{goal.text}”，这里是{figure.written}，没有达到。请写明原因，并写进不足。",
            )


def silent_promises(draft: Draft) -> Iterator[Hit]:
    """Yield the rates that last year's plan promised and this report comes to speak of without the rate."""
    promised = (goal for text in promised_before(draft) for goal in goals(text, draft.year))
    wanted = [goal for goal in promised if goal.kind == "rate" and goal.value < HUNDRED]
    if not wanted:
        return
    rates = {each.label for each in draft.found.figures if each.kind == "rate" and each.part != "plan"}
    whole = "\n".join(
        flat for flat, node in zip(draft.flats, draft.nodes, strict=True) if node.part != ("plan",)
    )
    for goal in wanted:
        stem = goal.label.rstrip("率度")[-_STEM:]
        named = len(stem) == _STEM and stem[:2] in whole and goal.label[-1] in "率度"
        if not named or any(alike(goal.label, label, whole) for label in rates):
            continue
        counted = regex(f"{stem[-2:]}[^,。;]{{0,6}}[0-9]").search(whole)
        if not counted and not _IN_WORDS.search(whole):
            yield Hit(f"上年报告提出“{goal.text}”，全文没有写达到了多少。请写明；没有达到的，写进不足。")
