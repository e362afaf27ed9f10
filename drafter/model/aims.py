"""目标: what a figure is meant to reach, as a case (≥98%, 2784次以下) or a plan has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import eq, ge, gt, le, lt

from drafter.data.indicators import Indicator
from drafter.data.targets import NUMERIC, target_sets
from drafter.errors import FigureError
from drafter.model.report import Report
from drafter.zh.figures import Quantity, parse_figure, show_number
from drafter.zh.prose_width import plain

_MEANT: dict[str, Callable[[Decimal, Decimal], bool]] = {
    **dict.fromkeys(("≥", ">=", "不低于", "不少于", "达到", ""), ge),
    **dict.fromkeys(("≤", "<=", "不高于", "不超过"), le),
    **dict.fromkeys((">", "高于", "超过"), gt),
    **dict.fromkeys(("<", "低于"), lt),
    "=": eq,
}
_AIM = re.compile(
    rf"(?P<sign>{'|'.join(sorted(_MEANT, key=len, reverse=True))}) ?(?P<value>.{{1,30}}?)(?P<more>以上|以下)?"
)
_SHORTEST_REGION = 2


def aims(report: Report, name: str, indicator: Indicator | None) -> Iterator[str]:
    """Yield what a figure is meant to reach: as the case says, and as a plan of this region in force says."""
    figure = report.figures.get(name)
    if figure is not None and figure.target:
        yield figure.target
    region = report.body.region
    for plan in target_sets():
        if indicator is None or not plan.covers(report.year) or len(region) < _SHORTEST_REGION:
            continue
        for target in plan.targets:
            ours = region in plan.name + plan.issuer and target.indicator == indicator.name
            if ours and target.numeric and target.relation in NUMERIC:
                yield f"{target.relation}{show_number(target.value or Decimal(0))}{target.unit}"


def misses(quantity: Quantity, aim: str) -> bool:
    """True if a value surely does not reach an aim; one that cannot be compared may."""
    match = _AIM.fullmatch(plain(aim).strip())
    try:
        wanted = parse_figure(match["value"]) if match else None
    except FigureError:
        return False
    if match is None or wanted is None or not quantity.exact or not wanted.exact:
        return False
    if wanted.base_unit not in ("", quantity.base_unit) or quantity.form in ("rank", "range"):
        return False
    holds = le if match["more"] == "以下" else _MEANT[match["sign"]]
    return not holds(quantity.base_value, wanted.base_value)
