"""F109: a change that does not say against which year."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, about, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_MOVE = "(?:增长|上升|提高|提升|增加|下降|降低|减少|增幅|降幅)"
_IN_STEP = regex(f"同步(?={_MOVE})")
_FORMER = regex("[较比与和同](?:往年|以往|历年|前[些几]年|过去|之前|此前|先前|从前)(?:相比)?")
_TOGETHER = regex("[、和及与均都]")
_NEAR = 8


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for said in statement.figures:
            if said.figure.kind != "change" or said.figure.part == "plan":
                continue
            step, former = _IN_STEP.search(said.lead), _FORMER.search(said.lead)
            if step and len(said.names) == 1 and not _TOGETHER.search(said.lead[: step.start()][-_NEAR:]):
                yield _in_step(said, step.start())
            elif former:
                yield about(
                    said.figure,
                    f"“{former.group()}”没有说是哪一年。请写成“同比”“比上年”，或者写上年份。",
                )


def _in_step(said: Said, at: int) -> Hit:
    start = said.figure.start - len(said.lead) + at
    words = f"{said.lead[at:]}{said.figure.written}"
    return Hit(
        f"“{words}”里的“同步”是“一起”的意思。和上年相比请用“同比”；确实是几项一起变动的，请写出是哪几项。",
        said.figure.node,
        start,
        said.figure.end,
    )


RULE = Rule(
    id="F109",
    name="增减没有说清和哪年比",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“增长30%”要有比较的年份才有意义。“较往年”“同步下降”说不清基期，读者没有办法核对，下一年也接不上。",
    basis="同比指与上年同期比，环比指与上一期比，属统计用语，待核；来自已公开报告里的“较往年增长30%”“同步下降30%”。",
    find=_find,
    bad=(
        bad("公证办证量比前几年增长25%。", "25%"),
        bad("实行综合查一次，行政检查入企次数同步下降30%。", "同步下降30%"),
        bad("公职律师申领人数较往年增长30%。", "30%"),
        bad("执法投诉量与以往相比下降12%。", "12%"),
    ),
    good=(
        good("行政检查入企次数同比下降30%，总次数下降26%。"),
        good("收案量、结案量同步增长12%。", note="两项一起增长，用“同步”是对的。"),
        good("案卷优秀率由81.2%提升至88.7%。", note="写了前后两个数。"),
    ),
)
