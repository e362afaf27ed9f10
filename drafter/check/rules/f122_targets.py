"""F122: a target that is missed or not reported, and nothing says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures import about, exact
from drafter.check.figures_case import name_address
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.data.indicators import indicators
from drafter.data.targets import Target, TargetSet, target_sets
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

if TYPE_CHECKING:  # a case brings them
    from drafter.model.reckoned import Value

_SIGNS = {"≥": ge, "≤": le, ">": gt, "<": lt, "=": eq}
_COMPLETION = regex("(?:指标|任务|目标)[^,。;]{0,6}完成率$|达标率$")
_SURE = 0.7
_MOST = 6


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
    yield from _of_outline(draft, named)


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
        and _COMPLETION.search(figure.label) is not None
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


def _of_outline(draft: Draft, named: str) -> Iterator[Hit]:
    places, year = _places(draft), draft.year
    if year is None or not places or "报告" not in draft.found.title:
        return
    told = {
        each.indicator: each for each in draft.found.figures if each.indicator and each.confidence >= _SURE
    }
    hinted = {each.indicator for each in draft.found.figures}
    silent: list[str] = []
    name = ""
    for group in target_sets():
        if not group.covers(year) or not any(word in group.issuer + group.name for word in places):
            continue
        for target in group.targets:
            found = told.get(_id(target)) if target.indicator else None
            if found is not None:
                yield from _missed(target, found, group.name, named)
            elif _due(target, group, year) and _id(target) not in hinted:
                silent.append(f"{target.text}（{_demand(target)}）")
                name = group.name
    if silent:
        listed = "；".join(silent[:_MOST]) + ("等" if len(silent) > _MOST else "")
        yield Hit(
            f"《{name}》快到期了，有{len(silent)}项目标报告里没有提到：{listed}。请报告完成情况，没有完成的写进不足。"
        )


def _due(target: Target, group: TargetSet, year: int) -> bool:
    """True for a target in numbers that falls due in the year reported or the next."""
    return bool(target.indicator) and target.numeric and year <= (target.deadline or group.last) <= year + 1


def _places(draft: Draft) -> tuple[str, ...]:
    """Return the names of the region reported on, with and without the region above it."""
    bodies = (
        [draft.context.region or draft.context.body] if draft.context.region or draft.context.body else []
    )
    names = [re.sub("^中共|人民政府$|委$", "", body) for body in bodies or draft.found.unit]
    short = [re.sub("^.*[省市](?=.{2,}[市县区旗]$)", "", name) for name in names]
    return tuple(name for name in {*names, *short} if len(name) > 1)


def _id(target: Target) -> str:
    indicator = indicators().get(target.indicator)
    return indicator.id if indicator else ""


def _demand(target: Target) -> str:
    value = target.value if target.value is not None else Decimal(0)
    return f"{target.relation}{show_number(value)}{target.unit}"


def _missed(target: Target, figure: FoundFigure, name: str, named: str) -> Iterator[Hit]:
    holds = _SIGNS.get(target.relation)
    if target.value is None or holds is None or not exact(figure) or figure.unit != target.unit:
        return
    if (
        not holds(figure.value, target.value)
        and not _COMPLETION.search(figure.label)
        and figure.label[-4:] not in named
    ):
        yield about(
            figure,
            f"《{name}》要求{target.text}{_demand(target)}，这里是{figure.written}，没有达到，不足里也没有提到。请写明原因。",
        )


RULE = Rule(
    id="F122",
    name="目标没完成或没有交代",
    severity=Severity.ASK,
    force=Force.LOCAL,
    why="规划、纲要定下的目标到期要逐项交账。没有完成又不写进不足，等于没有报告；到期前不提，督察时会问。",
    basis="报告应当写明存在的不足和原因，见《法治政府建设与责任落实督察工作规定》（2019，条款待核）；各地目标见本工具的目标表。",
    find=_find,
    bad=(
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
