"""F111: an approximation of what a register counts, or of a number that is exact to the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, about, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.counted import Counted, counted_things
from drafter.zh.regex import regex

_ROUGH = regex("余|多|来|近|约|左右|上下|接近|将近|逾")
_NEARLY = regex("约|近|余|左右|上下|接近")
_DIGITS = regex(r"[1-9][0-9]*(?:\.[0-9]+)?")
_PRECISE = 3
_MANY = 10_000


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for said in statement.figures:
            figure = said.figure
            if figure.kind != "count" or figure.part == "plan" or not _ROUGH.search(figure.qualifier):
                continue
            thing = _on_record(said)
            if _precise(said):
                yield about(
                    figure, f"“{figure.written}”精确到个位，又用了约数词。请去掉约数词，或者改成整数。"
                )
            elif thing is not None and figure.value < _MANY:
                yield about(
                    figure,
                    f"{thing.name}有台账，“{figure.written}”是约数。请向数据来源要准确数，去掉“{_word(said)}”。",
                )


def _word(said: Said) -> str:
    found = _ROUGH.search(said.figure.written)
    return found.group() if found else said.figure.qualifier


def _precise(said: Said) -> bool:
    """True for 约281件, 近1234人; not for 近300件, 约1.2万件."""
    digits = _DIGITS.search(said.figure.written)
    return (
        digits is not None
        and "." not in digits.group()
        and len(digits.group()) >= _PRECISE
        and not digits.group().endswith(("0", "5"))
        and not re.search("[万亿]", said.figure.written)
        and _NEARLY.search(said.figure.qualifier) is not None
    )


def _on_record(said: Said) -> Counted | None:
    words = said.lead[-_REACH:] if len(said.lead.strip("了共计 ")) > 1 else said.tail[:_REACH]
    words += said.figure.name if said.figure.noted else ""
    return next(
        (
            thing
            for thing in counted_things()
            if thing.on_record
            and said.figure.unit in thing.units
            and any(word in words for word in thing.words)
        ),
        None,
    )


_REACH = 16


RULE = Rule(
    id="F111",
    name="应当准确的数写成约数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="行政复议、诉讼、处罚案件和规范性文件都有台账，数是准的。写成“300余件”，读者会问是不是没有统计。",
    basis="概数用于不能或者不必精确的场合，见GB/T 15835—2011（条款待核）；哪些事项有台账见本工具的计数表。",
    find=_find,
    bad=(
        bad("全年县政府常务会议研究法治议题10余次。", "10余次"),
        bad("任命法治审查员近30名。", "近30名"),
        bad("全年受理行政复议案件300余件，办结率98%。", "300余件"),
        bad("全年新增人民调解员约281名。", "约281名"),
        bad("组织评查执法案卷130余卷。", "130余卷"),
    ),
    good=(
        good("培养“法律明白人”近2000名，普法志愿者300余人。"),
        good("全年受理行政复议案件312件，办结305件。"),
        good("开展法治宣传活动260余场次，受众近5万人次。", note="活动和受众没有逐件登记，可以用约数。"),
        good("惠及外经贸企业1200余家。", note="惠及的企业是估计数。"),
    ),
)
