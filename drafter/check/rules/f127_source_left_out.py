"""F127: one figure without a source in a case whose other figures have theirs."""

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

_FEWEST = 3
_MOST_OF = 3  # times as many with a source as without


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is None:
        return
    stated = {name: figure for name, figure in draft.case.report.figures.items() if _stated(figure)}
    lacking = [name for name, figure in stated.items() if not has_source(figure.source)]
    traced = len(stated) - len(lacking)
    if not lacking or traced < _FEWEST or traced < _MOST_OF * len(lacking):
        return
    for name in lacking:
        if not draft.context.final or stated[name].department:
            yield Hit(
                f"别的数据都写了数据来源，{name}没有写。请在“数据来源”里补上报表、系统或者台账的名称。",
                address=name_address(name),
            )


def _stated(figure: Figure) -> bool:
    """True for a figure that was counted and told with its circumstances, not on one line."""
    told = figure.department or figure.previous is not None
    return bool(told) and not (figure.formula or figure.contributions)


_FIGURES = """\
数据:
  执法培训:
    本年: 12场
    上年: 10场
    数据来源: 执法培训台账
  案卷评查:
    本年: 240卷
    上年: 225卷
    数据来源: 案卷评查结果表
  行政复议受理:
    本年: 235件
    上年: 221件
    数据来源: 行政复议收案登记簿
  法律援助:
    本年: 468件
    上年: 430件
    部门: 司法局
"""
_SOURCED = _FIGURES.replace("    部门: 司法局\n", "    数据来源: 法律援助管理系统\n")


RULE = Rule(
    id="F127",
    name="个别数据漏写来源",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一份报告的数据都写了来源，只有一两个没有写，多半是漏了。以后有人问起，就说不清这个数从哪张表来。",
    basis="统计资料应当有据可查，见《中华人民共和国统计法》（条款待核）；四分之三以上写了才算漏写，是本工具的建议值。",
    find=_find,
    bad=(
        sample(more=_FIGURES),
        sample(more=_SOURCED.replace("    数据来源: 执法培训台账\n", "")),
        sample(more=_SOURCED.replace("执法培训台账", "待补")),
    ),
    good=(
        sample(more=_SOURCED),
        sample(
            more=_FIGURES.replace("    数据来源: 案卷评查结果表\n", "    部门: 司法局\n"),
            note="一半没有写，是这个案卷的写法，不是漏写。",
        ),
        sample(
            more=f"{_SOURCED}  复议诉讼比:\n    公式: 行政复议受理 / 法律援助\n",
            note="由别的数据算出来的，不用写来源。",
        ),
        sample(more=f"{_SOURCED}  乡镇街道: 14个\n", note="写在一行里的常数。"),
    ),
)
