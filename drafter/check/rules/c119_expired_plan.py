"""A plan cited as running after its last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.periods import periods
from drafter.zh.regex import regex

_PLAN = regex(
    "《[^《》]{0,40}?\\(?(?:20[0-9]{2})(?:年)?[—–~～至-]{1,2}(?P<end>20[0-9]{2})年?\\)?[^《》]{0,12}》"
)
_NUMBERED = regex(
    "“?(?P<name>十?[一二三四五六七八九]五)”?(?:(?P<legal>普法|法治宣传教育)(?:规划|工作)|规划(?:纲要)?)(?!》)"
)
_RUNNING = regex(
    "(?:贯彻落实|贯彻|落实|实施|推进|执行|按照|根据|对标|锚定|对照|围绕|依据|结合|紧扣|贯穿|践行)[^,。;]{0,12}$"
)
_OVER = regex(
    "总结|评估|收官|验收|终期|圆满|完成|期满|修订|编制|接续|到期|以来|期间|实施情况|落实情况|自查|五年"
)


def _find(draft: Draft) -> Iterator[Hit]:
    year = draft.year
    if year is None:
        return
    for at, node in enumerate(draft.nodes):
        if node.kind not in ("opening", "body", "heading"):
            continue
        now = year + 1 if node.part == ("plan",) else year
        flat = draft.flats[at]
        for match, end in _plans(flat):
            begin = max(flat.rfind(mark, 0, match.start()) for mark in "。;") + 1
            stop = min(
                (found for mark in ",。;" if (found := flat.find(mark, match.end())) >= 0), default=len(flat)
            )
            around = flat[begin : match.start()] + flat[match.end() : stop]
            if end < now and _RUNNING.search(flat, begin, match.start()) and not _OVER.search(around):
                yield Hit(
                    f"这份规划到{end}年为止，这里说的是{now}年，写得像还在执行。"
                    "请换成现行的规划，或者写明已经期满。",
                    at,
                    match.start(),
                    match.end(),
                )


def _plans(flat: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the plans that a text names, each with its last year."""
    yield from ((match, int(match["end"])) for match in _PLAN.finditer(flat))
    for match in _NUMBERED.finditer(flat):
        plan = periods().get(match["name"])
        if plan is not None and plan.legal == bool(match["legal"]):
            yield match, plan.last


RULE = Rule(
    id="C119",
    name="已到期的规划写成正在执行",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="实施纲要、规划大多五年一期。期满以后还写“深入贯彻落实”，说明稿子是旧的。",
    basis="《法治政府建设实施纲要（2021—2025年）》等规划自定的期限；公文应当准确（待核）。",
    find=_find,
    bad=(
        bad(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n结合“八五”普法规划，开展宣讲12场。",
            "“八五”普法规划",
        ),
        bad(
            "关于2026年度法治政府建设情况的报告\n"
            "2026年，云岭县深入贯彻落实《法治政府建设实施纲要（2021—2025年）》，"
            "扎实推进依法行政。\n一、主要举措\n培训12场。",
            "《法治政府建设实施纲要（2021—2025年）》",
        ),
        bad(
            "关于2025年度法治政府建设情况的报告\n一、主要举措\n培训12场。\n二、2026年工作安排\n"
            "对标《云岭县法治政府建设实施纲要（2021—2025年）》，逐项抓好落实。",
            "《云岭县法治政府建设实施纲要（2021—2025年）》",
        ),
    ),
    good=(
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n完成“八五”普法规划总结验收，"
            "落实“十五五”规划部署。",
            note="到期的总结验收，现行的继续落实",
        ),
        good(
            "关于2024年度法治政府建设情况的报告\n"
            "2024年，云岭县深入贯彻落实《法治政府建设实施纲要（2021—2025年）》。\n一、主要举措\n"
            "培训12场。",
            note="报告年度在规划期内",
        ),
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n"
            "对照《法治政府建设实施纲要（2021—2025年）》开展终期评估，36项任务全部完成。"
        ),
    ),
)
