"""F122: a target that is missed or not reported, and nothing says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures import about
from drafter.check.figures_aims import missed_behind
from drafter.check.figures_case import name_address
from drafter.check.figures_missed import missed_in_sentence
from drafter.check.figures_outline import COMPLETION, missed_or_silent
from drafter.check.figures_promised import missed_promises, silent_promises
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.understand.results import FoundFigure

if TYPE_CHECKING:  # a case brings them
    from drafter.model.reckoned import Value


def _find(draft: Draft) -> Iterator[Hit]:
    named = _shortcomings(draft)
    whole = any(node.kind == "heading" and node.part for node in draft.nodes)
    if draft.case is not None:
        for name, value in draft.case.reckoning.values.items():
            yield from _own_target(draft, name, value)
    for figure in draft.found.figures:
        if whole and _incomplete(figure) and not re.search("完成|达标|指标", named):
            yield about(
                figure,
                f"“{figure.label}”是{figure.written}，还有没完成的，不足里没有提到。请在不足里写明是哪几项、为什么。",
            )
    yield from missed_in_sentence(draft)
    yield from missed_behind(draft)
    yield from missed_promises(draft, named)
    yield from silent_promises(draft)
    yield from missed_or_silent(draft, named)


def _shortcomings(draft: Draft) -> str:
    told = (f"{each.text}{each.detail}{each.heading or ''}" for each in draft.found.shortcomings)
    body = (node.text for node in draft.nodes if "shortcomings" in node.part and node.kind == "body")
    return "".join((*told, *body))


def _incomplete(figure: FoundFigure) -> bool:
    return (
        figure.kind == "rate"
        and figure.unit == "%"
        and figure.value < 100
        and figure.part != "plan"
        and COMPLETION.search(figure.label) is not None
    )


def _own_target(draft: Draft, name: str, value: Value) -> Iterator[Hit]:
    from drafter.model.aims import misses

    assert draft.case is not None
    figure = draft.case.report.figures.get(name)
    if figure is None or not figure.target or figure.reason or value.quantity is None:
        return
    if misses(value.quantity, figure.target):
        yield Hit(
            f"{name}是{value.text}，没有达到目标{figure.target}。请在“说明”里写明原因，并写进不足。",
            address=name_address(name),
        )


RULE = Rule(
    id="F122",
    name="目标没完成或没有交代",
    severity=Severity.ASK,
    force=Force.LOCAL,
    why="规划、纲要和上年报告定下的目标，到期要逐项交账。没有完成又不写进不足，等于没有报告；到期前不提，督察时会问。",
    basis="报告应当写明存在的不足和原因，见《法治政府建设与责任落实督察工作规定》（2019，条款待核）；各地目标见本工具的目标表。",
    find=_find,
    bad=(
        bad("年初确定检查频次压减30%的目标，全年检查频次下降20%，企业负担明显减轻。", "20%"),
        bad("评查案卷200卷，质量提升。", last_promises=["案卷合格率达到95%以上。"], year=2025),
        bad("年初确定开展执法专项监督6次的目标，实际开展4次，圆满完成全年任务。", "4次"),
        bad(
            "全县在岗执法人员860人，其中持证817人，持证率95%。",
            "95%",
            last_promises=["在岗执法人员持证率达到98%以上。"],
            year=2025,
        ),
        bad(
            "一、主要举措和成效\n对照实施纲要自查，指标完成率达92.5%。\n二、存在的不足和原因\n基层执法力量不足，原因是编制紧张。",
            "92.5%",
        ),
        sample(
            ("培训12场", "培训12场，持证率{{ 执法人员持证率 }}"),
            more="数据:\n  执法人员持证率:\n    本年: 95.66%\n    目标: ≥98%\n",
        ),
    ),
    good=(
        good("计划压减会议20%，文件压减12%。", note="会议和文件是两件事。"),
        good("年初计划培训8期，实际举办9期。"),
        good(
            "评查案卷200卷，合格193卷。",
            note="写了件数，可以算出来。",
            last_promises=["案卷合格率达到95%以上。"],
            year=2025,
        ),
        good("年初计划培训12期，实际举办9期，主要原因是下半年机构调整。", note="没有完成，已经说明原因。"),
        good("评查案卷200卷，合格193卷，合格率96.5%。", last_promises=["案卷合格率达到95%以上。"], year=2025),
        good(
            "建成法治文化公园6个。",
            note="上年定的是2027年的目标。",
            last_promises=["2027年前建成法治文化公园10个。"],
            year=2025,
        ),
        good(
            "一、主要举措和成效\n对照实施纲要自查，指标完成率达92.5%。\n"
            "二、存在的不足和原因\n纲要指标中有3项未完成，原因是系统建设滞后。",
            note="没有完成的已经写进不足。",
        ),
        good("一、主要举措和成效\n对照实施纲要自查，指标完成率达100%。"),
        sample(
            ("培训12场", "培训12场，持证率{{ 执法人员持证率 }}"),
            more="数据:\n  执法人员持证率:\n    本年: 98.66%\n    目标: 98%以上\n",
        ),
    ),
)
