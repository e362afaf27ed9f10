"""Goals in figures: 持证率达到98%以上, 开展监督不少于6次, and which figures of a report answer them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.understand.results import FoundFigure
from drafter.zh.prose import Found, find_figures
from drafter.zh.regex import HAN, regex

MOST = regex("以下|以内|不超过|不高于|不多于|最多|控制在|[降缩][低到至短]|下降|压缩|减少|压减")
"""Finds the words of a goal that is not to be exceeded."""
KINDS = ("count", "rate", "ratio")
"""Kinds of figures that goals are told in."""
_FRONT = regex(
    "对照|围绕|按照|实际|累计|年初|确定|提出|设定|制定|完成|力争|将|全年|新增|举办|开展|组织|加强|推进|年内|全[县市区镇乡]|实现|确保"
    f"|控制在?|持续|稳定在?|新建|建成|要求|规划|计划|目标[为是]?$|^应当?|年底|提[高升]|降低?|[到至达]$|{HAN}{{2}}底前"
)
_LATER = regex("(?<![0-9])20[0-9]{2}年")
_LIKE = 0.6
_SHORTEST, _WORD = 3, 2


@dataclass(frozen=True, slots=True)
class Goal:
    """What somebody wants reached.

    Attributes:
        label: what it is about, without the verbs of promising.
        kind: kind of figure.
        unit: its base unit.
        value: the value to be reached, in base units.
        most: True if it is not to be exceeded.
        written: the figure as it stands.
        text: the words around it.
    """

    label: str
    kind: str
    unit: str
    value: Decimal
    most: bool
    written: str
    text: str


def goals(text: str, year: int | None) -> Iterator[Goal]:
    """Yield the goals a text sets for a year.

    Args:
        text: a promise, or the words in front of 目标.
        year: the year reported on; what is due later is left out.
    """
    if any(year is None or int(found.group()[:4]) > year for found in _LATER.finditer(text)):
        return
    for found in find_figures(text):
        quantity, label = found.quantity, _FRONT.sub("", found.label)
        if found.kind not in KINDS or quantity.upper is not None or len(label) < _SHORTEST:
            continue
        most = MOST.search(f"{found.label}{quantity.qualifier}") is not None
        value, unit, told = quantity.base_value, quantity.base_unit, _shown(text, found)
        yield Goal(label, found.kind, unit, value, most, quantity.text, told)


def goal_told(figure: FoundFigure, lead: str) -> Goal | None:
    """Return the goal that a figure of the report is in a sentence that sets one, None if it cannot be one.

    Args:
        figure: the figure.
        lead: the words before it.
    """
    label = _FRONT.sub("", figure.label)
    if figure.kind not in KINDS or figure.upper is not None or len(label) < _SHORTEST:
        return None
    most = MOST.search(lead + figure.qualifier) is not None
    return Goal(label, figure.kind, figure.unit, figure.value, most, figure.written, figure.fragment)


def _shown(text: str, found: Found) -> str:
    return found.fragment if len(found.fragment) < len(text) else text.rstrip("。")


def holds(figure: FoundFigure, goal: Goal) -> bool:
    """True if a figure reaches a goal."""
    return figure.value <= goal.value if goal.most else figure.value >= goal.value


def answers(figure: FoundFigure, goal: Goal, around: str) -> bool:
    """True if a figure tells what became of a goal.

    Args:
        figure: a figure of the report.
        goal: the goal.
        around: the paragraph the figure stands in.
    """
    same = figure.kind == goal.kind and figure.unit == goal.unit
    return same and alike(goal.label, figure.label, around)


def alike(one: str, other: str, around: str) -> bool:
    """True if two labels name the same thing: 持证率 of a paragraph on 执法人员, 在岗执法人员持证率."""
    short, long = sorted((_FRONT.sub("", one), _FRONT.sub("", other)), key=len)
    if len(short) < _WORD or short[-1] != long[-1]:
        return False
    if long.endswith(short):
        rest = _pairs(long.removesuffix(short))
        return not rest or any(pair in around for pair in rest)
    return len(short) >= _SHORTEST and len(_pairs(short) & _pairs(long)) >= _LIKE * (len(short) - 1)


def _pairs(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(len(words) - 1)}
