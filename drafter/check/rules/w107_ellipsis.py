"""Dots that are no ellipsis, and an ellipsis beside 等."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.zh.regex import regex

_DOTS = regex(
    r"(?P<beside>等…{1,3}|等\.{3,6}|…{1,3}等(?=[，。；、,;]|$))|(?P<dots>。{3,}|(?<=[\u3400-\u9fff，。；”》）])\.{3,}|"
    r"(?<!…)…(?!…)|(?<!…)…{3,})"
)


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for match in _DOTS.finditer(text):
            new = "等" if match["beside"] else "……"
            saying = "“等”和省略号用一个就够" if match["beside"] else "省略号是六个小圆点“……”，占两个字"
            fix = Fix(number, match.start(), match.end(), new)
            yield Hit(f"{saying}。请改为“{new}”。", number, match.start(), match.end(), fix)


RULE = Rule(
    id="W107",
    name="省略号写法不对",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="省略号有固定的形式；它和“等”都表示没有列完，不能同时用。",
    basis="GB/T 15834—2011《标点符号用法》4.11（省略号）",
    find=_find,
    bad=(
        bad("开展食品安全、消防安全等……专项检查。", "等……"),
        bad("围绕教育、医疗、养老。。。开展监督。", "。。。"),
    ),
    good=(
        good("围绕教育、医疗、养老……持续开展监督。"),
        good("平台网址为www.example.com，版本3.0.1。", note="网址和版本号里的点"),
    ),
)
