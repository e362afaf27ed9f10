"""A plenary session that does not fit the year of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.sessions import Session, latest, sessions
from drafter.data.tables import plenum
from drafter.zh.regex import regex

_CITED = regex(
    "(?P<congress>十[八九]|二十)届(?P<which>[一二三四五六七](?:中)?(?:、[一二三四五六七]中?){0,6}|历次)?中?全会"
)
_DUE = 3  # the month by which the report of the year before is handed in
_NUMBERS = "一二三四五六七"
_NUMBER = regex(f"[{_NUMBERS}]")


def _find(draft: Draft) -> Iterator[Hit]:
    year = draft.year
    if year is None:
        return
    for number, flat in enumerate(draft.flats):
        found = list(_CITED.finditer(flat)) if "全会" in flat else []
        for match in found:
            early = [one for one in _cited(match) if (one.year, one.month) > (year + 1, _DUE)]
            if early:
                held = f"{early[0].name}在{early[0].year}年{early[0].month}月召开"
                message = f"{held}，{year}年度的报告里引用不到。请核对。"
                yield Hit(message, number, match.start(), match.end())
            elif _unheard(match, year):
                message = f"“{match.group()}”到{year}年底还没有召开。请核对届次。"
                yield Hit(message, number, match.start(), match.end())
        if found and draft.nodes[number].kind == "opening":
            yield from _stale(number, found, year)


def _cited(match: re.Match[str]) -> list[Session]:
    """The sessions that are named one by one."""
    numbers = set(_NUMBER.findall(match["which"] or ""))
    return [one for one in sessions() if one.congress == match["congress"] and one.number in numbers]


def _unheard(match: re.Match[str], year: int) -> bool:
    """True of a session behind the last one that the table has, in a report of a year that it covers."""
    own = [one for one in sessions() if one.congress == match["congress"]]
    named = [_NUMBERS.index(each) for each in _NUMBER.findall(match["which"] or "")]
    known = [_NUMBERS.index(one.number) for one in own]
    return bool(named and known) and max(named) > max(known) and year <= sessions()[-1].year


def _stale(number: int, found: list[re.Match[str]], year: int) -> Iterator[Hit]:
    """The opening names sessions, and leaves out the latest."""
    last, form = latest(year), plenum(year)
    cited = [one for match in found for one in _cited(match)]
    every = any(match["which"] == "历次" and match["congress"] == last.congress for match in found if last)
    if last and form and cited and max(one.year for one in cited) <= year and not every and last not in cited:
        match = found[-1]
        message = f"{year}年度的报告通常写“{form.text}”，这里没有提到{last.name}。请核对。"
        yield Hit(message, number, match.start(), match.end())


RULE = Rule(
    id="W304",
    name="引用的全会与年份不合",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="沿用往年的开头，就会漏掉新开的全会；预先抄了模板，又会引用还没有开的会。",
    basis="历次全会的公报日期，见 drafter/data/sessions.yaml（待核）",
    find=_find,
    bad=(
        bad("某县2025年法治政府建设年度报告\n深入学习二十届五中全会精神。", "二十届五中全会", year=2025),
        bad("某县2024年法治政府建设年度报告\n深入学习二十届四中全会精神。", "二十届四中全会", year=2024),
        bad(
            "关于2025年度法治政府建设情况的报告\n2025年，全县深入贯彻党的二十届三中全会精神，推进依法行政。",
            "二十届三中全会",
            year=2025,
        ),
        bad(
            "关于2022年度法治政府建设情况的报告\n2022年，全县深入贯彻党的二十届三中全会精神，推进依法行政。",
            "二十届三中全会",
            year=2022,
        ),
    ),
    good=(
        good(
            "关于2025年度法治政府建设情况的报告\n2025年，全县贯彻党的二十大和二十届历次全会精神，推进依法行政。",
            year=2025,
        ),
        good(
            "关于2025年度法治政府建设情况的报告\n2025年，全县推进依法行政。\n一、主要举措\n落实党的二十届三中全会部署的改革任务。",
            note="改革任务是哪次全会部署的，就写哪次",
            year=2025,
        ),
        good(
            "关于2025年度法治政府建设情况的报告\n2025年，全县贯彻党的二十届二中、三中、四中全会精神，推进依法行政。",
            year=2025,
        ),
    ),
)
