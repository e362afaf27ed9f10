"""A plan item that only turns a shortcoming round."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.likeness import folded
from drafter.check.parts import Places, core
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_empty import empty_headings
from drafter.zh.prose_width import plain

_SHORTEST = 4
_SHOWN = 20
_LONG = 14


def _find(draft: Draft) -> Iterator[Hit]:
    lacking = {core(each.text): each.text for each in draft.found.shortcomings}
    places = Places(draft)
    causes = [(folded(plain(each.cause)), each.text) for each in draft.found.shortcomings if each.cause]
    empty = {draft.nodes[at].place for at, _ in empty_headings(draft)}
    for promise in draft.found.promises:
        if promise.place in empty:
            continue
        text = folded(plain(promise.text))
        copied = next((told for cause, told in causes if len(cause) >= _LONG and cause in text), None)
        if copied is not None:
            yield places.hit(
                f"这项安排照抄了不足“{copied[:_SHOWN]}”的原因，没有说怎么做。请写明做什么、做多少、什么时候完成。",
                promise.place,
                promise.text,
            )
            continue
        bare = core(promise.text)
        if len(bare) >= _SHORTEST and bare in lacking and not any(c.isdigit() for c in promise.text):
            yield places.hit(
                f"这项安排只是把不足“{lacking[bare][:_SHOWN]}”换了个说法，没有说怎么做。"
                "请写明做什么、做多少、什么时候完成。",
                promise.place,
                promise.text,
            )


RULE = Rule(
    id="C105",
    name="措施只是把不足反过来说",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="不足写“审核力量薄弱”，安排写“加强审核力量”，到年底无法说完成了没有。",
    basis="政府信息公开年度报告以敷衍塞责、内容空泛为问题，见国办公开办函〔2021〕30号（待核）。",
    find=_find,
    bad=(
        bad(
            "一、存在的不足和原因\n一是基层法制审核力量薄弱。二是行政应诉质量有待提高，原因是人员流动大。\n"
            "二、2027年工作安排\n加强基层法制审核力量。不断提高行政应诉质量。评查案卷300份。",
            "加强基层法制审核力量",
            "不断提高行政应诉质量",
        ),
        bad(
            "一、存在的不足和原因\n（一）涉企行政检查不够规范。部分检查没有计划。\n"
            "二、下一步打算\n（一）抓检查。进一步规范涉企行政检查。\n（二）抓普法。开展活动20场。",
            "进一步规范涉企行政检查",
        ),
    ),
    good=(
        good(
            "一、存在的不足和原因\n一是基层法制审核力量薄弱，原因是编制少。\n二、2027年工作安排\n"
            "为5个乡镇配齐专职法制审核人员，加强基层法制审核力量建设。"
        ),
        good(
            "一、存在的不足和原因\n一是涉企行政检查不够规范。\n二、2027年工作安排\n"
            "规范涉企行政检查，6月底前公布年度检查计划，同一企业每年检查不超过2次。",
            note="后面有具体的做法",
        ),
    ),
)
