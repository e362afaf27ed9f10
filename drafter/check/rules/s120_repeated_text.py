"""A sentence or paragraph that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.likeness import Likeness, folded
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import within

_SHORTEST = 16  # hanzi of a sentence that may not stand twice
_LIKE = 0.88
_LESS = 0.7  # that much where all the figures are the same
_FIGURES = 3
_NUMBER = re.compile("[0-9]+(?:[.][0-9]+)?")
_KINDS = ("body", "opening")
_SHOWN = 18


def _find(draft: Draft) -> Iterator[Hit]:
    index = Likeness()
    kept: list[Sentence] = []
    inside = within(draft)
    for sentence in draft.sentences:
        text = folded(sentence.flat)
        if (
            len(text) < _SHORTEST
            or sentence.node not in inside
            or draft.nodes[sentence.node].kind not in _KINDS
        ):
            continue
        found = index.nearest(text, _LESS)
        if found is None or (found[1] < _LIKE and not _same_figures(kept[found[0]].flat, sentence.flat)):
            index.add(text)
            kept.append(sentence)
            continue
        first = kept[found[0]]
        same = "相同" if folded(first.flat) == text else "几乎相同"
        yield Hit(
            f"这句话和前面的“{first.text[:_SHOWN]}……”{same}。请删去一处，或者写出不同之处。",
            sentence.node,
            sentence.start,
            sentence.start + len(sentence.text),
        )


def _same_figures(one: str, other: str) -> bool:
    """True if two sentences tell the same figures, and several of them."""
    figures = _NUMBER.findall(one)
    return len(figures) >= _FIGURES and figures == _NUMBER.findall(other)


RULE = Rule(
    id="S120",
    name="同样的话写了两遍",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="合稿时同一件事各部门都报，或者一段粘贴了两次，读的人会觉得没有统稿。",
    basis="通行的写作要求；政府信息公开年度报告以“内容雷同”为问题，见国办公开办函〔2021〕30号。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n"
            "（一）规范行政执法。全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。\n"
            "（二）强化执法监督。全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。",
            "全年开展行政执法案卷评查，对重点领域执法行为进行专项监督。",
        ),
        bad(
            "一、主要举措和成效\n完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项36件。\n"
            "二、第一责任人职责\n完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项35件。",
            "完善重大行政决策合法性审查机制，组织法律顾问参与审查重大决策事项35件。",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n全年组织乡镇执法人员开展行政处罚程序培训4期，培训650人次。\n"
            "二、下一步安排\n组织部门执法人员开展行政许可程序轮训6期，覆盖全部新进人员。",
            note="说法相近，内容不同",
        ),
        good("一、主要举措\n成效明显。\n二、第一责任人职责\n成效明显。", note="短句重复不算"),
    ),
)
