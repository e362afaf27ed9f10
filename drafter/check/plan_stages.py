"""Stages of a five-year plan that cannot be in the year they are told of: the end before its last year."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit
from drafter.data.periods import Period, periods
from drafter.zh.regex import regex

_NAME = "十?[一二三四五六七八九]五"
_STAGED = regex(
    f"(?:“(?P<quoted>{_NAME})”|(?<!十)(?P<bare>{_NAME})(?=普法|规划))"
    "(?:(?:普法)?(?:工作|规划|计划|实施|的|法治宣传教育|全县|全市|开展|迎接|组织){0,4})"
    "(?:(?P<ends>终期|总结(?:评估|验收|考核)|收官|检查验收|验收)|(?P<middle>中期)|(?P<begins>开局|启动实施))"
    "(?!之?后|以[后来]|准备|筹备)"
)
_SLACK = 1
"""Years: the end may be prepared in the year before the last, the beginning drag on into the second."""

_YEAR = regex("(20[0-9]{2})年")


def wrong_stages(draft: Draft, at: int) -> Iterator[Hit]:
    """Yield the stages of plans in a node, given by its position, that do not fit the year it is about."""
    node, flat = draft.nodes[at], draft.flats[at]
    if draft.year is None or node.kind not in ("opening", "body") or "五" not in flat:
        return
    usual = draft.year + ("plan" in node.part)
    for match in _STAGED.finditer(flat):
        plan = periods().get(match["quoted"] or match["bare"])
        stage = next(each for each in ("ends", "middle", "begins") if match[each])
        dated = _YEAR.findall(_before(flat, match.start()))
        year = int(dated[-1]) if dated else usual
        if plan is not None and not _fits(plan, stage, year):
            when = "早就过了" if year > plan.last or (stage == "begins" and year > plan.first) else "还不到"
            message = (
                f"“{plan.name}”{'普法规划' if plan.legal else '规划'}是{plan.first}年到{plan.last}年，"
                f"{year}年{when}“{match[stage]}”的时候。请核对是哪一个五年规划。"
            )
            yield Hit(message, at, match.start(), match.end())


def _fits(plan: Period, stage: str, year: int) -> bool:
    if stage == "ends":
        return year >= plan.last - _SLACK
    if stage == "middle":
        return plan.first < year <= plan.last
    return plan.first - _SLACK <= year <= plan.first + _SLACK


def _before(flat: str, at: int) -> str:
    """Return what of its sentence stands before an offset: a year named there is the stage's."""
    return flat[flat.rfind("。", 0, at) + 1 : at]
