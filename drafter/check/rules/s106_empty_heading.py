"""A lower heading without text, where its neighbours have some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_empty import empty_headings
from drafter.check.structure_forms import parents

_LONGEST = 24  # characters; a longer one is a sentence that says all there is


def _find(draft: Draft) -> Iterator[Hit]:
    empty = {draft.nodes[at].heading: at for at, heading in empty_headings(draft) if heading.level > 1}
    above = parents(draft)
    told = {place for own, place in enumerate(above) if own not in empty}
    for own, at in empty.items():
        text = draft.nodes[at].text.rstrip()
        if own is None or len(draft.found.headings[own].title) > _LONGEST:
            continue
        if text[-1:] in "。；;" and not _alone(own, above, empty):
            continue
        if above[own] in told:
            yield Hit("这个标题下面没有内容，同级的其他标题都有。请补写，或者删去。", at, 0, len(text))


def _alone(own: int, above: list[tuple[int, int]], empty: Mapping[int | None, int]) -> bool:
    """True if all the other headings beside one, and several, have text."""
    others = [at for at, place in enumerate(above) if place == above[own] and at != own]
    return len(others) > 1 and not any(at in empty for at in others)


RULE = Rule(
    id="S106",
    name="小标题下面没有内容",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="同级的标题下面都有内容，只有这一个是空的，多半是合稿时丢了一段，或者删了内容没有删标题。",
    basis="通行的写作要求：标题和内容对应（待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n（一）规范行政执法\n全年培训12场。\n（二）化解行政争议\n"
            "（三）加强普法宣传\n开展活动20场。",
            "（二）化解行政争议",
        ),
        bad(
            "一、主要举措和成效\n（一）强化监督\n1.开展执法检查\n2.评查案卷\n全年评查案卷320份。",
            "1.开展执法检查",
        ),
        bad(
            "一、主要举措和成效\n（一）规范行政执法。全年培训12场。\n（二）提高决策质量。\n"
            "（三）化解行政争议。办结268件。",
            "（二）提高决策质量。",
        ),
    ),
    good=(
        good(
            "一、2027年工作安排\n（一）加强执法人员轮训。\n（二）规范涉企检查。\n（三）完善复议机制。每季度通报一次。",
            note="安排只有一句的不止一条",
        ),
        good(
            "一、2027年工作安排\n（一）开展执法人员轮训\n（二）评查行政处罚案卷\n（三）完善复议咨询制度",
            note="安排逐条列出，每条只有一句，都没有下文",
        ),
        good("一、主要举措和成效\n（一）规范行政执法。全年培训12场。\n（二）化解行政争议。办结268件。"),
    ),
)
