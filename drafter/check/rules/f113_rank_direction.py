"""F113: a rank of something that is better low, without saying from which end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rates
from drafter.zh.regex import regex

_AMOUNTS = "信访量|投诉量|发案量|发案数|案发量|事故数|死亡人数|败诉案件|纠错案件|败诉数|警情数"
_TOLD = regex("低|少|降|减|倒数|末位|升序|逆序|由[高低]|从[高低]|控制|优|好|下滑|进位|前移")
_TALK = regex("第[一二三]?方阵")


@cache
def _adverse() -> re.Pattern[str]:
    names = [re.escape(rate.name) for rate in rates() if rate.adverse]
    return re.compile("|".join([*names, _AMOUNTS]))


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for at, said in enumerate(statement.figures):
            if said.figure.kind != "rank" or _TALK.search(said.figure.fragment):
                continue
            words = _about(statement, at)
            found = _adverse().search(words)
            told = words + statement.behind(said, 6) + said.figure.written
            if found and not _TOLD.search(told):
                yield about(
                    said.figure,
                    f"“{found.group()}”越低越好，“{said.figure.written}”看不出是从低到高还是从高到低。"
                    f"请写明，例如“由低到高居{said.figure.written}”。",
                )


def _about(statement: Statement, at: int) -> str:
    """Return the words a rank is about: its clause, and the one before if it holds a figure alone."""
    said: Said = statement.figures[at]
    words = said.clause
    if at and len(said.lead.strip("均都列居位排名在、, ")) < 2:
        before = statement.figures[at - 1]
        words = before.clause + statement.between(before, said) + words
    return words


RULE = Rule(
    id="F113",
    name="排名没有说明从哪头数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="败诉率“全市第二”可以是第二低，也可以是第二高，一好一坏。不写明，读者会往坏处想。",
    basis="来自一份已公开报告里的“行政诉讼败诉率3.8%、全市第二”；哪些指标越低越好见本工具的比率表。",
    find=_find,
    bad=(
        bad("行政复议撤销率列全市第四。", "全市第四"),
        bad("行政诉讼败诉率3.8%、全市第二。", "全市第二"),
        bad("行政复议纠错率居全省第三。", "全省第三"),
    ),
    good=(
        good("行政复议撤销率由低到高列全市第四。"),
        good("行政诉讼败诉率3.8%，为全市第二低，行政机关负责人出庭应诉率居全市第一。"),
        good("一审行政诉讼发案量下降幅度全市第一。", note="写明了是降幅。"),
        good("法治建设群众满意度居全市第一。", note="满意度越高越好，第一就是最高。"),
    ),
)
