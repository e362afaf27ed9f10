"""Goals that a report misses without owning up to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, exact, statements
from drafter.check.figures_goals import KINDS, MOST, alike
from drafter.check.finding import Hit
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_GOAL = regex(
    "计划(?!表|书)|目标|年初(?:确定|提出|安排|部署|下达)|应(?:当)?完成|任务数|任务要求|(?:年度|全年|下达)任务"
)
_REACHED = regex("实际|完成|建成|实现|目前|截至|年底|达到|达|已|只有|仅|为$")
_OWNED = regex(
    "未|没有|不足|差|尚|原因|由于|顺延|推迟|调整|其余|还有|另有|只有|滞后|缺口|正在|取消|剩余|因为|下年|低于|下[一]?步|力争|将"
)
_FALLS_SHORT = regex("没有?[达完]|未[能达完]|尚未[达完]|低于[^,。;]{0,4}目标|距离?[^,。;]{2,12}目标")
_LONGEST, _FAR = 10, 60
_BEHIND, _APART = 5, 3


def missed_in_sentence(draft: Draft) -> Iterator[Hit]:
    """Yield what a sentence reports below the goal that it names itself."""
    for statement in statements(draft):
        if draft.nodes[statement.node].part and "achievements" not in draft.nodes[statement.node].part:
            continue
        found = (pair for pair in _pairs(statement) if _missed_here(statement, *pair))
        for one, other in islice(found, 1):
            yield about(
                other.figure,
                f"目标是{one.figure.written}，实际是{other.figure.written}，没有达到，这里没有说明。"
                "请写明原因，并写进不足。",
            )
        yield from _changed_less(statement)


def _pairs(statement: Statement) -> Iterator[tuple[Said, Said]]:
    """Yield the figures that a goal and what was reached may be: neighbours, or one or two farther on."""
    figures = statement.figures
    for at, goal in enumerate(figures):
        for reached in figures[at + 1 : at + 1 + _APART]:
            same = alike(goal.figure.label, reached.figure.label, statement.flat)
            if figures[at + 1] is reached or same or _rate_of(goal, reached):
                yield goal, reached


def _missed_here(statement: Statement, goal: Said, reached: Said) -> bool:
    one, other = goal.figure, reached.figure
    if one.kind != other.kind or one.kind not in KINDS or one.unit != other.unit:
        return False
    between = statement.between(goal, reached)
    if other.upper is not None or "其中" in between or not _GOAL.search(goal.clause + between[:_BEHIND]):
        return False
    named = alike(one.label, other.label, statement.flat) or _rate_of(goal, reached)
    near = len(reached.lead) <= _LONGEST and (_REACHED.search(reached.lead) or _again(goal, reached))
    most = MOST.search(goal.lead + one.qualifier) is not None
    missed = other.value > one.value if most else other.value < one.value
    return missed and bool(named or near) and not _OWNED.search(between + statement.behind(reached, _FAR))


def _changed_less(statement: Statement) -> Iterator[Hit]:
    """Yield 下降20% where the sentence itself sets 压减30%的目标 for the same thing."""
    figures = statement.figures
    for at, goal in enumerate(figures):
        words = f"{goal.lead}{statement.behind(goal, _BEHIND)}"
        moved = goal.figure.kind == "change" or (goal.figure.kind == "rate" and MOST.search(goal.clause))
        if not moved or not _AIM.search(words):
            continue
        for said in figures[at + 1 : at + 1 + _APART]:
            if _less(statement, goal, said):
                yield about(
                    said.figure,
                    f"目标是{goal.figure.written}，实际是{said.figure.written}，没有达到，这里没有说明。"
                    "请写明原因，并写进不足。",
                )
                return


def _less(statement: Statement, goal: Said, said: Said) -> bool:
    """True if a change is of the same thing and way as the goal, smaller, and nothing owns up to it."""
    one, other = goal.figure, said.figure
    if other.kind != "change" or one.unit != other.unit or abs(other.value) >= abs(one.value):
        return False
    between = statement.between(goal, said)
    ways = {MOST.search(each.clause) is not None for each in (goal, said)}
    bare = not _COMMON.sub("", between).strip(",的了至到约为仅")
    shared = _pairs_of(goal.lead) & _pairs_of(between)
    owned_up = _OWNED.search(between + statement.behind(said, _FAR))
    return len(ways) == 1 and (bare or bool(shared)) and owned_up is None and "其中" not in between


def _pairs_of(words: str) -> set[str]:
    told = _COMMON.sub(",", words)
    return {told[at : at + 2] for at in range(len(told) - 1) if "," not in told[at : at + 2]}


_AIM = regex("目标|计划(?!外)|要求|任务")
_COMMON = regex(
    "[0-9A-Za-z%.、;:()]|年初|年度?|全[年县市区]|确定|提出|比"
    "|目标|计划|要求|任务|下降|减少|压减|压缩|增[长加]|提高|实际|同比"
)


def _again(goal: Said, reached: Said) -> bool:
    """True if the verb of the goal is said again: 新增联络点40个，全年新增29个."""
    return len(reached.lead) > 1 and reached.lead.strip()[-2:] in goal.clause


def _rate_of(goal: Said, reached: Said) -> bool:
    """True for 化解率 where the goal is told as 化解信访积案90%."""
    label = reached.figure.label
    return goal.figure.kind == "rate" and label.endswith("率") and label[-3:-1] in goal.clause


def owned(statement: Statement, said: Said) -> bool:
    """True if the words around a figure say that it falls short, or why."""
    before = _FALLS_SHORT.search(statement.before(said)) is not None
    return before or _OWNED.search(statement.behind(said, _FAR)) is not None


def tells(figure: FoundFigure) -> bool:
    """True for an exact count or rate of what was done."""
    told = figure.part in (None, "achievements", "other")
    return told and figure.kind in KINDS and exact(figure)
