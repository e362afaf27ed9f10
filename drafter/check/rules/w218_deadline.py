"""2026年前: does the year count or not?"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_BEFORE = regex("(?<![0-9])(?P<year>20[0-9]{2})年(?:以)?前(?![0-9])")


def _find(draft: Draft) -> Iterator[Hit]:
    for number, flat in enumerate(draft.flats):
        for match in _BEFORE.finditer(flat) if "前" in flat else ():
            if draft.year is not None and int(match["year"]) >= _first(draft, number):
                year = f"{match['year']}年"
                message = f"“{match.group()}”不清楚含不含{year}。请写“{year}底前”或者具体日期。"
                yield Hit(message, number, match.start(), match.end())


def _first(draft: Draft, number: int) -> int:
    """The first year that is a deadline and no past: in the plan also the year reported on."""
    year = draft.year or 0
    return year if "plan" in draft.nodes[number].part else year + 1


RULE = Rule(
    id="W218",
    name="完成期限含不含当年不清楚",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“某年前”可以是前一年底，也可以是当年底，差一年，督察时各说各的。",
    basis="《中华人民共和国民法典》第一千二百五十九条（“以前”包括本数，年份的“前”有两种理解，待核）",
    find=_find,
    bad=(
        bad(
            "关于2026年度法治政府建设情况的报告\n一、2027年工作安排\n2028年前，信息公开纠纷发生率明显下降。",
            "2028年前",
        ),
        bad(
            "关于2026年度法治政府建设情况的报告\n一、2027年工作安排\n2027年以前建成合法性审查中心。",
            "2027年以前",
        ),
    ),
    good=(
        good(
            "关于2026年度法治政府建设情况的报告\n一、2027年工作安排\n2027年底前建成合法性审查中心，6月30日前完成清理。"
        ),
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n对2010年前建成的老旧小区开展专项执法。",
            note="说的是过去，不是期限",
        ),
    ),
)
