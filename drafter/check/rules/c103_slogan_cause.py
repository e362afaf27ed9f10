"""A cause that is only a slogan."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import Places
from drafter.check.parts_vague import is_slogan
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.prose_width import plain


def _find(draft: Draft) -> Iterator[Hit]:
    places = Places(draft)
    for each in draft.found.shortcomings:
        if each.cause and is_slogan(plain(each.cause)):
            yield places.hit(
                f"“{each.cause}”对任何问题都可以这样说，看不出为什么、怎样改。请写具体原因。",
                each.place,
                each.cause,
            )


RULE = Rule(
    id="C103",
    name="原因只是一句空话",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“认识不到位”“重视不够”放在哪里都成立，等于没有找原因，下年的安排也无从落实。",
    basis="政府信息公开年度报告以敷衍塞责为问题，见国办公开办函〔2021〕30号；"
    "空话的写法见 drafter/data/slogans.yaml。",
    find=_find,
    bad=(
        bad(
            "一、存在的不足和原因\n"
            "（一）执法程序不规范。3件处罚被纠正，主要原因是思想认识不到位、工作力度不够。\n"
            "（二）审核力量不足。5个乡镇没有专职人员，原因是编制没有下沉。",
            "思想认识不到位、工作力度不够",
        ),
        bad(
            "一、存在的不足和原因\n"
            "一是普法形式单一，由于部分单位重视程度不够。二是案卷质量不高，"
            "由于执法人员责任心不强。",
            "部分单位重视程度不够",
            "执法人员责任心不强",
        ),
    ),
    good=(
        good(
            "一、存在的不足和原因\n"
            "一是执法力量不足，由于编制多年没有增加。二是案卷质量不高，"
            "原因是新进人员培训没有跟上。"
        ),
        good(
            "一、存在的不足和原因\n"
            "一是基层审核质量不高，由于6个乡镇的司法所只有1人，学习研究不够深入。"
            "二是普法覆盖不全，原因是经费紧张，重视程度也不够。",
            note="先说了具体原因，再说认识",
        ),
    ),
)
