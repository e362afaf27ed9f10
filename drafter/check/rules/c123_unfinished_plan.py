"""A promise that says nothing, or breaks off."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import brief
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample
from drafter.model.parts import PLAN
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_SAYS = regex(HAN)
_TIME = regex("(?:20[0-9]{2}年|[0-9]{1,2}月|[0-9]{1,2}日|底|前|年|月|日|上半|下半)")
_BREAKS = regex("[,、;:]$")
_FEWEST = 3  # hanzi beside the time


def _find(draft: Draft) -> Iterator[Hit]:
    for each in draft.case.report.plan.all_items() if draft.case else ():
        flat = plain(each.text or "").rstrip()
        if not flat or "【" in flat or "{{" in flat:
            continue
        address = (PLAN, each.id, "正文") if each.id else (PLAN,)
        if len(_SAYS.findall(_TIME.sub("", flat))) < _FEWEST:
            yield Hit(f"安排只写了“{each.text}”，没有写要做什么。请补写。", address=address)
        elif _BREAKS.search(flat):
            yield Hit(
                f"安排“{brief((each.text or '').rstrip())}”没有写完。请接着写完，或者删去末尾的标点。",
                address=address,
            )


RULE = Rule(
    id="C123",
    name="安排没有写完",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="只有时间、没有事情的安排，下年没有办法对照落实情况。",
    basis="通行的写作要求（待核）。",
    find=_find,
    bad=(
        sample(("正文: 为乡镇配齐法制审核人员。", "正文: 2027年。")),
        sample(("正文: 为乡镇配齐法制审核人员。", "正文: 为乡镇配齐法制审核人员，")),
    ),
    good=(
        sample(),
        sample(("正文: 为乡镇配齐法制审核人员。", "正文: 轮训执法人员"), note="句号由程序补上"),
    ),
)
