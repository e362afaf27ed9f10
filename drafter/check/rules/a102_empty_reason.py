"""A102: an acceptance whose reason says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Example, Force, Rule
from drafter.check.sample import sample
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_EMPTY = regex(
    "(?:已|经|已经|核对|核实|确认|核|看过|过|不用改|不改|不必改|无需修改|无误|没有问题|没问题|属实|同意|可以|知道了|忽略|"
    r"误报|正确|对的|无|了|的|[\s。,;!、.]){1,12}"
)
"""Words that say that somebody looked, and not why nothing needs to be changed."""


def _find(draft: Draft) -> Iterator[Hit]:
    for number, acceptance in enumerate(draft.case.report.accepted if draft.case else ()):
        if _EMPTY.fullmatch(plain(acceptance.reason)):
            yield Hit(
                f"对 {acceptance.rule} 的说明只写了“{acceptance.reason}”，看不出为什么不用改。"
                "请写明依据，例如哪个部门用什么材料确认的。",
                address=("已说明", number, "理由"),
            )


def _reasoned(reason: str, note: str = "") -> Example:
    return sample(more=f"已说明:\n  - 规则: A201\n    理由: {reason}\n", note=note)


RULE = Rule(
    id="A102",
    name="说明没有写理由",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“已核对”说的是有人看过，没有说为什么不用改；下一个审核的人还得再问一遍。",
    basis="办文留痕、谁核对谁负责的通行做法；出处待核。",
    find=_find,
    bad=(_reasoned("已核对，无误。"), _reasoned("同意")),
    good=(
        _reasoned("县统计局2027年1月12日来函确认"),
        _reasoned("文件原名如此", "只有六个字，但说清了为什么不用改。"),
    ),
)
