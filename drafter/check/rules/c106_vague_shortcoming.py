"""A shortcoming that only says 有待加强."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import Places
from drafter.check.parts_vague import is_vague
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_WANTS = regex("[有亟尚]待|[还仍尚]?需要?")


def _find(draft: Draft) -> Iterator[Hit]:
    places = Places(draft)
    for each in draft.found.shortcomings:
        if is_vague(each):
            yield places.hit(
                "只说有待加强，没有事实。请写明是哪些单位、哪件事、有多少，再写原因。",
                each.place,
                each.detail if _WANTS.search(each.detail) and not _WANTS.search(each.text) else each.text,
            )


RULE = Rule(
    id="C106",
    name="不足只说有待加强",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“有待加强”“不够完善”不是问题本身。没有事实的不足，等于没有找到问题。",
    basis="政府信息公开年度报告以敷衍塞责为问题，见国办公开办函〔2021〕30号；"
    "说法见 drafter/data/slogans.yaml。",
    find=_find,
    bad=(
        bad(
            "一、存在的不足和原因\n"
            "一是法治建设统筹力度有待进一步加强；二是行政执法水平还需提高；三是普法宣传不够深入。",
            "法治建设统筹力度有待进一步加强",
            "行政执法水平还需提高",
            "普法宣传不够深入",
        ),
        bad(
            "一、存在的不足\n（一）基层法治力量有待加强。\n"
            "（二）执法程序不规范。3件处罚被纠正，原因是培训没有跟上。",
            "基层法治力量有待加强",
        ),
    ),
    good=(
        good(
            "一、存在的不足和原因\n"
            "一是法制力量有待进一步加强。乡镇法制人才紧缺，5个乡镇没有专职人员。"
            "二是应诉质量不高，原因是人员流动大。",
            note="先概括，后面有事实",
        ),
        good(
            "一、存在的不足和原因\n一是基层执法力量有待加强，主要原因是编制没有下沉。二是村级普法力量薄弱。"
        ),
    ),
)
