"""A plan item that only turns a shortcoming round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.check.copies import Copies
from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import Places, brief, core
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure_empty import empty_headings
from drafter.understand.results import FoundPromise
from drafter.zh.regex import regex

_CLAUSES = regex("[，,；;。]")
_ENDS = regex("^(?:化解|处理|整治|治理|减少|防止|遏制)")
_MUCH = regex("(?:多|少|大|难|重|频发|多发|突出|严重)$")
_SHORTEST = 4


def _find(draft: Draft) -> Iterator[Hit]:
    cores = {_subject(each.text): each.text for each in draft.found.shortcomings}
    lacking = {bare: told for bare, told in cores.items() if len(bare) >= _SHORTEST}
    places, copies = Places(draft), Copies(draft.found.shortcomings)
    empty = {draft.nodes[at].place for at, _ in empty_headings(draft)}
    for promise in draft.found.promises:
        if promise.place in empty:
            continue
        copied = copies.source_of(promise.text)
        turned = None if copied else _turned_round(promise.text, lacking)
        told = copied or turned
        if told is not None:
            how = f"照抄了不足“{brief(told)}”里的话" if copied else f"只是把不足“{brief(told)}”换了个说法"
            message = f"这项安排{how}，没有说怎么做。请写明做什么、做多少、什么时候完成。"
            yield places.hit(message, promise.place, _calling(promise, told))


def _turned_round(promise: str, lacking: Mapping[str, str]) -> str | None:
    """Return the shortcoming that a promise without a figure only turns round, None without one."""
    said = {_subject(clause) for clause in _CLAUSES.split(promise)} - {""}
    if not said or not all(map(lacking.__contains__, said)) or any(each.isdigit() for each in promise):
        return None
    return lacking[min(said)]


def _calling(promise: FoundPromise, shortcoming: str) -> str:
    """Return what calls a shortcoming by its name: a promise, or its heading; else the promise."""
    heading = promise.heading or ""
    return heading if shortcoming in heading and shortcoming not in promise.text else promise.text


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
        bad(
            "一、存在的不足和原因\n（一）村级合同管理不规范。13份合同未经审查即签订，原因是镇里没有建立合同登记台账。\n"
            "二、2027年工作安排\n（一）规范村级合同管理。针对村级合同管理不规范的问题，进一步加强和改进工作。\n"
            "（二）抓普法。开展活动20场。",
            "针对村级合同管理不规范的问题，进一步加强和改进工作",
        ),
    ),
    good=(
        good(
            "一、存在的不足和原因\n一是基层法制审核力量薄弱，原因是编制少。\n二、2027年工作安排\n"
            "为5个乡镇配齐专职法制审核人员，加强基层法制审核力量建设。"
        ),
        good(
            "一、存在的不足和原因\n（一）村级合同管理不规范。13份合同未经审查即签订，原因是镇里没有建立合同登记台账。\n"
            "二、2027年工作安排\n（一）建立合同登记台账。\n（二）抓普法。开展活动20场。",
            note="把原因里缺的补上，就是措施",
        ),
        good(
            "一、存在的不足和原因\n一是涉企行政检查不够规范。\n二、2027年工作安排\n"
            "规范涉企行政检查，6月底前公布年度检查计划，同一企业每年检查不超过2次。",
            note="后面有具体的做法",
        ),
    ),
)
