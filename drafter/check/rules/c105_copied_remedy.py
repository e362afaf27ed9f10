"""A plan item that only turns a shortcoming round."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.likeness import folded
from drafter.check.parts import Places, brief, core
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_empty import empty_headings
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_CLAUSES = regex("[，,；;。]")
_ENDS = regex("^(?:化解|处理|整治|治理|减少|防止|遏制)")
_MUCH = regex("(?:多|少|大|难|重|频发|多发|突出|严重)$")
_SHORTEST = 4
_LONG = 14


def _find(draft: Draft) -> Iterator[Hit]:
    cores = {_subject(each.text): each.text for each in draft.found.shortcomings}
    lacking = {bare: told for bare, told in cores.items() if len(bare) >= _SHORTEST}
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
                f"这项安排照抄了不足“{brief(copied)}”的原因，没有说怎么做。请写明做什么、做多少、什么时候完成。",
                promise.place,
                promise.text,
            )
            continue
        said = {_subject(clause) for clause in _CLAUSES.split(promise.text)} - {""}
        if said and all(map(lacking.__contains__, said)) and not any(c.isdigit() for c in promise.text):
            yield places.hit(
                f"这项安排只是把不足“{brief(lacking[min(said)])}”换了个说法，没有说怎么做。"
                "请写明做什么、做多少、什么时候完成。",
                promise.place,
                promise.text,
            )


def _subject(text: str) -> str:
    """Return what a shortcoming, or a promise to end it, is about."""
    return _MUCH.sub("", _ENDS.sub("", core(text)))


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
            "一、存在的不足和原因\n一是基层法制审核力量薄弱。二是普法形式单一。\n二、2027年工作安排\n"
            "解决基层法制审核力量薄弱的问题，补齐基层法制审核力量短板。",
            "解决基层法制审核力量薄弱的问题，补齐基层法制审核力量短板",
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
