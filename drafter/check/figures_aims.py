"""Goals that one sentence sets and the sentences behind it answer, or do not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.figures_goals import Goal, answers, goal_told, goals, holds
from drafter.check.figures_missed import owned, tells
from drafter.check.finding import Hit
from drafter.zh.regex import regex

_SETS = regex(
    "目标(?!责任|管理|考核|任务书)|年初(?:确定|提出|计划|安排|部署|下达|定下)|按照?(?:年初|年度)?计划"
    "|(?:要点|方案|纲要|规划|计划)[)》”]{0,2}(?:要求|提出|确定|明确)|计划(?:新建|建成|完成|开展|举办|组织|新增|培训|化解|检查)"
)
_NAMED_GOAL = regex("(?P<goal>[^,。;:“”]{3,40}[0-9][^,。;:“”]{0,8})”?的?(?:年度|工作|预期|任务|总体)?目标")
_LATER = regex("(?<![0-9])20[0-9]{2}(?=年)")
_BEHIND = 3


def missed_behind(draft: Draft) -> Iterator[Hit]:
    """Yield what a paragraph reports below a goal that a sentence before it sets, and what it leaves open."""
    told: dict[int, list[Statement]] = {}
    for statement in statements(draft):
        told.setdefault(statement.node, []).append(statement)
    for node, here in told.items():
        if draft.nodes[node].part and "achievements" not in draft.nodes[node].part:
            continue
        quoted = [(match.end(), match["goal"]) for match in _NAMED_GOAL.finditer(draft.flats[node])]
        for at, statement in enumerate(here):
            behind = here[at + 1 : at + 1 + _BEHIND]
            yield from _judged(draft, _set(draft, statement), behind, "目标" in statement.flat)
        for end, text in quoted:
            behind = [each for each in here if each.start >= end][:_BEHIND]
            yield from _judged(draft, [(goal, None) for goal in goals(text, draft.year)], behind, False)


def _set(draft: Draft, statement: Statement) -> list[tuple[Goal, Said | None]]:
    """Return the goals that a sentence sets for the year reported on, with their figures."""
    if not _SETS.search(statement.flat):
        return []
    years = [int(found.group()) for found in _LATER.finditer(statement.flat)]
    if draft.year is not None and any(year > draft.year for year in years):
        return []
    found = ((goal_told(said.figure, said.lead), said) for said in statement.figures)
    return [(goal, said) for goal, said in found if goal is not None]


def _judged(
    draft: Draft, wanted: list[tuple[Goal, Said | None]], behind: list[Statement], aims: bool
) -> Iterator[Hit]:
    met: set[Goal] = set()
    for statement in behind if wanted else ():
        around = draft.flats[statement.node]
        for said in filter(lambda each: tells(each.figure), statement.figures):
            goal = next((goal for goal, _ in wanted if answers(said.figure, goal, around)), None)
            if goal is None:
                continue
            met.add(goal)
            if not holds(said.figure, goal) and not owned(statement, said):
                yield about(said.figure, _below(goal, said))
    for goal, told in wanted if aims and met else ():
        if told is None or goal in met or not told.figure.qualifier or _told_elsewhere(draft, goal, told):
            continue
        yield about(told.figure, f"目标“{goal.text}”后面没有写结果。请写明；没有达到的，写进不足。")


def _below(goal: Goal, said: Said) -> str:
    return (
        f"前面说的目标是{goal.written}，这里是{said.figure.written}，没有达到，也没有说明。"
        "请写明原因，并写进不足。"
    )


def _told_elsewhere(draft: Draft, goal: Goal, said: Said) -> bool:
    own = (said.figure.node, said.figure.start)
    others = (figure for figure in draft.found.figures if (figure.node, figure.start) != own)
    return any(answers(figure, goal, draft.flats[figure.node]) for figure in others)
