"""A five-year plan called begun or ended in a year that is not its first or last."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.plan_stages import wrong_stages
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.periods import periods
from drafter.zh.regex import regex

_CALLED = regex(
    "(?P<year>20[0-9]{2})年(?:度)?(?:既|也|又|不仅|正)?是[^。;]{0,24}?“?(?P<plan>十?[一二三四五六七八九]五)”?"
    "(?:普法)?(?:规划|时期|计划)?(?:的)?[^,。;后]{0,8}?"
    "(?:(?P<ends>收官|决胜|终期|总结验收|最后一年)|(?P<begins>开局|起步|第一年|启动))(?!之?后|以后)"
)


def _find(draft: Draft) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        called = list(_CALLED.finditer(draft.flats[at])) if node.kind in ("opening", "body") else []
        judged = {match.start("plan") for match in called}
        for match in called:
            plan = periods().get(match["plan"])
            if plan is not None and int(match["year"]) != (plan.last if match["ends"] else plan.first):
                group = "ends" if match["ends"] else "begins"
                message = (
                    f"“{plan.name}”是{plan.first}年到{plan.last}年，和{match['year']}年“{match[group]}”对不上。"
                    "请核对是不是从别的年份的稿子里带来的。"
                )
                yield Hit(message, at, match.start("plan"), match.end())
        yield from (hit for hit in wrong_stages(draft, at) if judged.isdisjoint(range(hit.start, hit.end)))


RULE = Rule(
    id="C122",
    name="五年规划和年份对不上",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="上一个五年的“收官之年”留在新的五年里，一看就是旧稿。",
    basis="国民经济和社会发展五年规划、法治宣传教育五年规划的起止年份，见 drafter/data/periods.yaml。",
    find=_find,
    bad=(
        bad(
            "关于2026年度法治政府建设情况的报告\n2026年是“十四五”规划收官之年，全县扎实推进依法行政。",
            "十四五”规划收官",
        ),
        bad(
            "关于2026年度法治政府建设情况的报告\n2026年是全面实施“八五”普法规划的最后一年，全县扎实推进依法行政。",
            "八五”普法规划的最后一年",
        ),
        bad(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n部署开展“九五”普法总结验收，举办活动76场。",
            "“九五”普法总结验收",
        ),
    ),
    good=(
        good(
            "关于2025年度法治政府建设情况的报告\n2025年是“十四五”规划收官之年。\n一、主要举措\n培训12场。\n"
            "二、2026年工作安排\n2026年是“十五五”规划开局之年，也是“九五”普法规划的第一年。"
        ),
        good(
            "关于2026年度法治政府建设情况的报告\n2026年是“十四五”收官后的第一年，全县扎实推进依法行政。",
            note="说的是收官以后",
        ),
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n完成“八五”普法总结验收，启动“九五”普法规划。",
        ),
    ),
)
