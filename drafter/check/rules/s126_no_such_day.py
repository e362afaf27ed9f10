"""A day that no calendar has: 2月30日."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_DAY = regex(
    "(?<![0-9])(?:(?P<year>(?:19|20)[0-9]{2}) ?年 ?)?(?P<month>[0-9]{1,2}) ?月 ?(?P<day>[0-9]{1,2}) ?日"
)
_LEAP = 2024  # stands for a year that is not told
_MONTHS = 12
_BELOW = ("date", "signature")


def _find(draft: Draft) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        if node.kind in _BELOW:
            continue
        for match in _DAY.finditer(draft.flats[at]):
            if not _exists(int(match["year"] or _LEAP), int(match["month"]), int(match["day"])):
                said = node.text[match.start() : match.end()]
                yield Hit(f"“{said}”，没有这一天。请核对。", at, match.start(), match.end())


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


RULE = Rule(
    id="S126",
    name="日历上没有的日期",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="会议、活动的日期是核对的依据，写了不存在的日子，整段的可信度都打折扣。",
    basis="公文应当准确，见《党政机关公文处理工作条例》（2012），条款待核。",
    find=_find,
    bad=(
        bad("一、主要举措和成效\n2026年2月31日，县政府常务会议专题学法。", "2026年2月31日"),
        bad("一、主要举措和成效\n6月31日召开推进会，13月1日总结。", "6月31日", "13月1日"),
    ),
    good=(
        good("一、主要举措和成效\n2024年2月29日，县政府常务会议专题学法。", note="闰年"),
        good("一、主要举措和成效\n12月4日开展宪法宣传，2月29日前报送。"),
    ),
)
