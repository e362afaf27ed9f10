"""Shortcomings told by way of example."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_EXAMPLE = regex("(?:存在|有)[^,。;]{0,14}(?:差距|不足|问题|短板|困难)[,:](?P<word>比如|例如|譬如|诸如|如)")


def _find(draft: Draft) -> Iterator[Hit]:
    for at, node in enumerate(draft.nodes):
        if node.kind == "body" and "shortcomings" in node.part:
            match = _EXAMPLE.search(draft.flats[at])
            if match:
                yield Hit(
                    f"不足用“{match['word']}”举例带过。请逐条列出，一条写一个问题。",
                    at,
                    match.start(),
                    match.end(),
                )


RULE = Rule(
    id="C107",
    name="不足用举例带过",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“存在差距，比如……”一口气说几个问题，看不清有几个、哪个最要紧，原因和措施也对不上。",
    basis="规定要求报告存在的不足和原因；逐条写是通行的写法（待核）。",
    find=_find,
    bad=(
        bad(
            "一、存在的不足和原因\n"
            "我县法治政府建设还存在不少差距，比如法治意识不强，基层力量薄弱，程序不规范。",
            "存在不少差距，比如",
        ),
        bad("一、存在的问题\n工作中存在一些问题，例如培训不够，监督不到位。", "存在一些问题，例如"),
    ),
    good=(
        good(
            "一、存在的不足和原因\n工作中还存在以下不足：一是力量不足；二是程序不规范，比如送达不及时。",
            note="在一条里举例说明",
        ),
        good("一、主要举措\n着力解决群众反映的问题，比如办证难、停车难。"),
    ),
)
