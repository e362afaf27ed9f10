"""A paragraph that ends in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_whole, within
from drafter.zh.regex import HAN, regex

_ENDS = regex(f"(?:{HAN}|[0-9,、])$")
_SENTENCE = regex("[。!?]")
_SHORTEST = 20  # characters of a paragraph that is no line of a list
_SHOWN = 12


def _find(draft: Draft) -> Iterator[Hit]:
    inside = within(draft)
    for at in inside:
        node, flat = draft.nodes[at], draft.flats[at].rstrip()
        last = at + 1 not in inside or draft.nodes[at + 1].place != node.place
        if node.kind != "body" or not last or len(flat) < _SHORTEST or not _ENDS.search(flat):
            continue
        if _SENTENCE.search(flat) is None or (at + 1 == len(draft.nodes) and not is_whole(draft)):
            continue
        start = max(0, len(flat) - _SHOWN)
        yield Hit("这一段末尾没有句号。请补上；话没有说完的，和下一段接起来。", at, start, len(flat))


RULE = Rule(
    id="S124",
    name="段末没有句号",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一段话没有写完就断开，多半是粘贴时多了一个换行，或者丢了后半句。",
    basis="GB/T 15834—2011《标点符号用法》4.1（句号用于句子末尾）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n全年开展法治宣传活动12场，发放资料650份。组织各单位轮流讲法，切实提高广\n"
            "大干部职工的法律素质，营造学法用法的氛围。",
            "单位轮流讲法，切实提高广",
        ),
        bad(
            "一、主要举措和成效\n全年评查行政执法案卷320卷。总结的做法在全市作了经验介绍，得到推广\n"
            "二、存在的不足\n力量不足，原因是编制紧张。",
            "市作了经验介绍，得到推广",
        ),
    ),
    good=(
        good("一、主要举措和成效\n全年开展法治宣传活动12场，发放资料650份。组织各单位轮流讲法。"),
        good(
            "一、主要举措和成效\n重点完成以下三项：\n开展执法人员轮训\n评查行政处罚案卷\n完善复议咨询制度",
            note="逐条列出的短句不用句号",
        ),
        good(
            "一、主要举措和成效\n全年评查行政执法案卷320卷。总结的做法在全市作了经验介绍，得到推广",
            note="一段摘录，到这里截断",
        ),
    ),
)
