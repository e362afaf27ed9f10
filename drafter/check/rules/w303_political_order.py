"""Formulations quoted in another than the fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good

_ORDERS = (
    ("两个确立", "四个意识", "四个自信", "两个维护"),
    ("习近平新时代中国特色社会主义思想", "习近平法治思想"),
    ("科学立法", "严格执法", "公正司法", "全民守法"),
)


def _find(draft: Draft) -> Iterator[Hit]:
    for sentence in draft.sentences:
        for order in _ORDERS:
            yield from _of_sentence(sentence, order)


def _of_sentence(sentence: Sentence, order: tuple[str, ...]) -> Iterator[Hit]:
    there = [(sentence.flat.index(each), each) for each in order if each in sentence.flat]
    for (before, first), (after, second) in pairwise(there):
        if after < before:
            start, end = sentence.start + after, sentence.start + before + len(first)
            message = f"“{first}”应在“{second}”前面。请按固定的次序写。"
            yield Hit(message, sentence.node, start, end)


RULE = Rule(
    id="W303",
    name="提法的先后次序不对",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="几个提法并提时次序是固定的，颠倒了会被当作差错。",
    basis="drafter/data/politics.yaml“引用次序”“两个确立”所列的依据（公开报告的通行写法，待核）",
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
