"""Formulations quoted in another than the fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words import shown
from drafter.check.words_enumerations import said_together


def _find(draft: Draft) -> Iterator[Hit]:
    last = (-1, -1)
    for hit in _swapped(draft):
        if hit.node is not None and (hit.node, hit.start) >= last:
            yield hit
            last = (hit.node, hit.end)


def _swapped(draft: Draft) -> Iterator[Hit]:
    for said in said_together(draft):
        if said.whole.tail and not said.together:
            continue
        order = {member: place for place, member in enumerate(said.whole.members)}
        for (start, first), (end, second) in pairwise(zip(said.starts, said.members, strict=True)):
            if order[first] > order[second]:
                message = f"“{shown(second)}”应在“{shown(first)}”前面。请按固定的次序写。"
                begin = said.sentence.start
                yield Hit(message, said.sentence.node, begin + start, begin + end + len(second))


RULE = Rule(
    id="W303",
    name="提法的先后次序不对",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="几个提法并提时次序是固定的，颠倒了会被当作差错。",
    basis="drafter/data/enumerations.yaml 所列各组提法的依据（公开报告的通行写法，待核）",
    find=_find,
    bad=(
        bad(
            "坚定“四个自信”、增强“四个意识”、做到“两个维护”，推进依法行政。",
            "四个自信”、增强“四个意识",
        ),
        bad(
            "坚持以习近平法治思想、习近平新时代中国特色社会主义思想为指导。",
            "习近平法治思想、习近平新时代中国特色社会主义思想",
        ),
    ),
    good=(
        good("深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
        good(
            "深入学习习近平法治思想。继续以习近平新时代中国特色社会主义思想为指引。",
            note="两句话各说各的，不是并提",
        ),
    ),
)
