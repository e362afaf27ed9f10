"""What a case knows of each of its figures, in the words of a reviewer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from drafter.data.indicators import Indicator
from drafter.data.targets import targets_for
from drafter.errors import FigureError
from drafter.model.figure import Figure
from drafter.model.reckoned import Value, printed
from drafter.render.traced import Card, Number
from drafter.store.load import Case
from drafter.zh.change import compare, difference_text, same_period_change

Row = tuple[str, str]


def cards(case: Case, numbers: Sequence[Number]) -> dict[str, Card]:
    """Return a card for every figure of the case and every one that its text refers to."""
    report, reckoning = case.report, case.reckoning
    uses: dict[str, list[int]] = {}
    for at, number in enumerate(numbers):
        for name in number.names:
            uses.setdefault(name, []).append(at)
    found: dict[str, Card] = {}
    for name in dict.fromkeys((*report.figures, *uses)):
        value = reckoning.find(name) or Value(name, None)
        figure = report.figures.get(name, Figure())
        rows = tuple(_rows(figure, value, report.year))
        lacks = tuple(_lacks(figure, value, uses.get(name, ()), report.year))
        found[name] = Card(name, value.text, rows, lacks, tuple(uses.get(name, ())))
    return found


def _rows(figure: Figure, value: Value, year: int) -> Iterator[Row]:
    indicator = value.indicator
    yield f"{year}年", value.text or "还没有填"
    if figure.written and figure.written.form == "fraction":
        yield "分子/分母", figure.written.text
    if value.previous:
        yield f"{year - 1}年", printed(value.previous, value.places)
    if value.quantity and value.previous:
        yield f"比{year - 1}年", _change(value)
    yield from _origin(figure, indicator)
    for target in _targets(figure, indicator, year):
        yield "目标", target
    if figure.reason:
        yield "说明", figure.reason
    if not value.public:
        yield "公开", "不写进公开稿"


def _origin(figure: Figure, indicator: Indicator | None) -> Iterator[Row]:
    if figure.source:
        yield "数据来源", figure.source
    if figure.department:
        yield "部门", figure.department
    elif indicator and indicator.department:
        yield "部门", f"{indicator.department}（通常由它提供）"
    if figure.definition:
        yield "口径", figure.definition
    elif indicator and indicator.definition:
        yield "口径", indicator.definition
    if figure.formula:
        yield "算法", figure.formula
    for department, share in figure.contributions.items():
        yield f"分报 {department}", share.text if share else "还没有报"


def _targets(figure: Figure, indicator: Indicator | None, year: int) -> list[str]:
    if figure.target:
        return [figure.target]
    known = targets_for(year) if indicator else ()
    return [target.text for target in known if indicator and target.indicator == indicator.name]


def _change(value: Value) -> str:
    assert value.quantity is not None and value.previous is not None
    told = []
    with suppress(FigureError):
        told.append(difference_text(value.quantity, value.previous).removeprefix("比上年"))
    with suppress(FigureError):
        told.append(same_period_change(compare(value.quantity, value.previous)))
    return "，".join(dict.fromkeys(told)) or "不能相比"


def _lacks(figure: Figure, value: Value, uses: Sequence[int], year: int) -> Iterator[str]:
    if value.quantity is None:
        yield f"{year}年的数还没有填。"
    elif not figure.source and not figure.formula and not figure.contributions:
        yield "没有写数据来源。"
    if not uses:
        yield "正文里没有用到。"
