"""A date before the year has ended, after the report was due, or in the wrong year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import is_government, is_report
from drafter.check.structure_sample import report
from drafter.data.submissions import submission_types
from drafter.zh.regex import regex

_DATE = regex("(?:[0-9]{4}|[〇零○O一二三四五六七八九]{4}) ?年[^年月日]{1,4}月[^年月日]{1,4}日")
_DIGITS = regex("[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")
_LAST_DAYS = (12, 25)
"""From this day bureaus and townships hand in, before their government does."""


def _find(draft: Draft) -> Iterator[Hit]:
    found, year = draft.found, draft.year
    if year is None or not is_report(draft) or not found.title:
        return
    if found.sign_date is None:
        yield from _impossible(draft)
        return
    message = _fault(found.sign_date, year, is_government(draft))
    if message:
        yield from _placed(draft, message)


def _fault(signed: date, year: int, government: bool) -> str:
    shown = f"{signed.year}年{signed.month}月{signed.day}日"
    due = min(_due(each.due, year) for each in submission_types().values())
    if signed.year < year or signed.year > year + 1:
        return f"成文日期是{shown}，报告的是{year}年度。请核对年份。"
    if signed.year == year and (government or (signed.month, signed.day) < _LAST_DAYS):
        return f"成文日期是{shown}，{year}年还没有结束，全年的数据还不全。请核对日期。"
    if signed >= due:
        return f"成文日期是{shown}，规定要求在{due.year}年{due.month}月{due.day}日以前报告。请核对日期。"
    return ""


def _impossible(draft: Draft) -> Iterator[Hit]:
    """Yield the date below the text that no calendar has."""
    for at, node in enumerate(draft.nodes):
        match = _DIGITS.search(draft.flats[at]) if node.kind in ("date", "signature") else None
        if match:
            message = f"成文日期“{node.text[match.start() : match.end()]}”，没有这一天。请核对。"
            yield Hit(message, at, match.start(), match.end())


def _due(written: str, year: int) -> date:
    month, day = written.split("-")
    return date(year + 1, int(month), int(day))


def _placed(draft: Draft, message: str) -> Iterator[Hit]:
    for at in range(len(draft.nodes) - 1, -1, -1):
        if draft.nodes[at].kind in ("date", "signature"):
            match = _DATE.search(draft.nodes[at].text)
            if match:
                yield Hit(message, at, match.start(), match.end())
                return
    yield Hit(message)


RULE = Rule(
    id="S114",
    name="成文日期不合报告年度",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="年度报告在下一年的3月1日以前报出；年份写错、沿用上年的日期，是定稿时最常见的疏漏。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）关于报告时限的规定，条号待核。",
    find=_find,
    bad=(
        bad(report(("2027年2月19日", "2026年11月30日")), "2026年11月30日"),
        bad(report(("2027年2月19日", "2027年3月15日")), "2027年3月15日"),
        bad(report(("2027年2月19日", "2026年2月19日")), "2026年2月19日"),
        bad(report(("2027年2月19日", "2027年2月29日")), "2027年2月29日"),
        bad(
            "云岭县司法局关于2026年度法治政府建设情况的报告\n县人民政府：\n一、主要举措\n"
            "全年培训12场。\n云岭县司法局\n2026年12月8日",
            "2026年12月8日",
            note="离年底还有三个多星期",
        ),
    ),
    good=(
        good(report()),
        good(report(("2027年2月19日", "2027年2月28日"))),
        good(
            "云岭县司法局关于2026年度法治政府建设情况的报告\n县人民政府：\n一、主要举措\n"
            "全年培训12场。\n云岭县司法局\n2026年12月25日",
            note="部门、乡镇先报给政府汇总，年底前后报出是常事",
        ),
    ),
)
