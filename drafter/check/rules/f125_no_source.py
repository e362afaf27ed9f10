"""F125: a figure of the last draft that nobody can trace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures_case import has_source, name_address
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample

if TYPE_CHECKING:  # a case brings them
    from drafter.model.figure import Figure


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is None:
        return
    for name, figure in draft.case.report.figures.items():
        if not _traced(figure):
            yield Hit(
                f"{name}没有写明数据来源。请在“数据来源”里写报表、系统或者台账的名称，或者写明部门。",
                address=name_address(name),
            )


def _traced(figure: Figure) -> bool:
    """True if somebody answers for a figure, or it follows from others."""
    answered = figure.department or figure.contributions or figure.formula
    return bool(answered) or has_source(figure.source)


RULE = Rule(
    id="F125",
    name="数据没有来源",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="定稿以后有人问起一个数，要能说出是谁报的、从哪张表来的。没有来源的数，核对时只能从头再问一遍。",
    basis="统计资料应当有据可查，见《中华人民共和国统计法》（条款待核）。",
    find=_find,
    bad=(
        sample(("培训12场", "培训{{ 执法培训 }}"), more="数据:\n  执法培训: 12场\n"),
        sample(
            ("培训12场", "培训{{ 执法培训 }}"), more="数据:\n  执法培训:\n    本年: 12场\n    上年: 10场\n"
        ),
    ),
    good=(
        sample(
            ("培训12场", "培训{{ 执法培训 }}"),
            more="数据:\n  执法培训:\n    本年: 12场\n    数据来源: 执法培训台账\n",
        ),
        sample(
            ("培训12场", "培训{{ 执法培训 }}"),
            more="数据:\n  执法培训:\n    本年: 12场\n    部门: 司法局\n",
            note="没有写台账，但写明了由哪个部门提供。",
        ),
    ),
    final=True,
)
