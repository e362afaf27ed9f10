"""Another year in the title, the opening or a heading than the report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import first_of, is_report
from drafter.check.structure_sample import report
from drafter.understand.results import Node
from drafter.zh.regex import regex

_YEAR = regex("(?<![0-9—–~-])(?P<year>20[0-9]{2})(?=年)(?!年 ?[—–~-])(?!年底前|年以来|年起)")
_BEGINS = regex("^ *(?:在)?(?P<year>20[0-9]{2})(?=年(?:度)?[,，来])")
_PLANS = regex("^ *(?P<year>20[0-9]{2})(?=年[^。]{0,40}(?:将|继续|计划|打算|拟))")
_TITLES = regex("《[^《》]*》?")


def _find(draft: Draft) -> Iterator[Hit]:
    year = draft.year
    if year is None or not is_report(draft) or not _known(draft):
        return
    titles = list(_of_title(draft, year))
    if titles:
        yield from titles
        return
    yield from _of_opening(draft, year)
    for at, node in enumerate(draft.nodes):
        if node.kind == "heading" and _is_chapter(draft, node):
            yield from _of_heading(draft, at, year)
    yield from _of_plan(draft, year)


def _known(draft: Draft) -> bool:
    """True if the year reported on is told elsewhere than in the headings that are judged by it."""
    return bool(draft.context.year or draft.found.title) or first_of(draft, "opening") is not None


def _of_title(draft: Draft, year: int) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        if node.kind == "title":
            years = list(_YEAR.finditer(_bare(draft.flats[at])))
            if len(years) == 1 and int(years[0]["year"]) != year:
                yield _hit(at, years[0], f"标题写的是{years[0]['year']}年，报告的是{year}年度。请核对。")


def _of_opening(draft: Draft, year: int) -> Iterator[Hit]:
    at = first_of(draft, "opening")
    match = _BEGINS.match(draft.flats[at]) if at is not None else None
    if at is not None and match and int(match["year"]) != year:
        yield _hit(at, match, f"引言从{match['year']}年说起，报告的是{year}年度。请核对。")


def _of_heading(draft: Draft, at: int, year: int) -> Iterator[Hit]:
    parts = draft.nodes[at].part
    years = list(_YEAR.finditer(_bare(draft.flats[at])))
    wanted = {year + 1} if parts == ("plan",) else {year, year + 1} if "plan" in parts else {year}
    if len(years) == 1 and int(years[0]["year"]) not in wanted and parts and "other" not in parts:
        right = "或".join(f"{each}年" for each in sorted(wanted))
        yield _hit(at, years[0], f"标题写的是{years[0]['year']}年，这一部分应当是{right}。请核对。")


def _of_plan(draft: Draft, year: int) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        if node.part == ("plan",) and node.kind == "body":
            match = _PLANS.match(draft.flats[at])
            if match and int(match["year"]) <= year:
                yield _hit(at, match, f"这里是{year + 1}年的安排，写的却是{match['year']}年。请核对。")
            return


def _is_chapter(draft: Draft, node: Node) -> bool:
    return node.heading is not None and draft.found.headings[node.heading].level == 1


def _bare(flat: str) -> str:
    """Return a text with the names of documents blanked out, of the same length."""
    return _TITLES.sub(lambda match: "\0" * len(match.group()), flat)


def _hit(at: int, match: re.Match[str], message: str) -> Hit:
    return Hit(message, at, match.start("year"), match.end("year") + 1)


RULE = Rule(
    id="S116",
    name="前后年度不一致",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="报告多在上年的稿子上改，标题改了、引言和小标题没有改，一眼就能看出是旧稿。",
    basis="公文应当前后一致、准确，见《党政机关公文处理工作条例》（2012），条款待核。",
    find=_find,
    bad=(
        bad(report(("2026年，云岭县坚持", "2025年，云岭县坚持")), "2025年"),
        bad(report(("四、2027年主要", "四、2026年主要")), "2026年"),
        bad(report(("一、主要举措和成效", "一、2025年主要举措和成效")), "2025年"),
        bad(report(), "2026年", year=2027),
    ),
    good=(
        good(
            "四、2026年工作打算\n2026年是“十五五”开局之年，将重点做好以下工作。",
            note="一段摘录，没有说报告的是哪一年。",
        ),
        good(report()),
        good(
            report(("一、主要举措和成效", "一、落实《实施纲要（2021—2025年）》的主要举措和成效")),
            note="书名号里的年份不是报告年度",
        ),
        good(report(("2026年，云岭县坚持", "2023年以来，云岭县坚持")), note="从前几年说起"),
        good(report(("四、2027年主要工作安排", "四、下一步工作安排"))),
    ),
)
