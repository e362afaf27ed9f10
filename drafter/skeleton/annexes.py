"""附件: tables of figures, this year beside the last."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.address import Address
from drafter.blocks import Block, Kind, Role, Run, Table, Text
from drafter.errors import FigureError
from drafter.model.reckoned import Value, printed
from drafter.model.report import Annex, Report
from drafter.model.telling import Teller, bare_number
from drafter.skeleton.writer import merged
from drafter.zh.change import difference_text, points_text

_WIDTHS = (370, 100, 140, 140, 250)
_NOTHING = "—"


def annex_list(report: Report, teller: Teller) -> Iterator[Text]:
    """Yield 附件说明 under the body, a paragraph for each annex."""
    for number, annex in enumerate(report.annexes, 1):
        label = "附件：" if number == 1 else ""
        count = f"{number}." if len(report.annexes) > 1 else ""
        runs = [Run(label + count), *teller.runs(annex.title)]
        yield Text(Kind.ANNEX_LIST, merged(runs), ("附件", annex.id or number - 1))


def annex_blocks(report: Report, teller: Teller, public: bool) -> Iterator[Block]:
    """Yield label, title and table of each annex."""
    for index, annex in enumerate(report.annexes):
        address = ("附件", annex.id or index)
        yield Text(Kind.ANNEX, (Run("附件" if len(report.annexes) == 1 else f"附件{index + 1}"),), address)
        yield Text(Kind.ANNEX_TITLE, tuple(teller.runs(annex.title)), (*address, "标题"))
        yield _table(report, annex, teller, public, (*address, "数据"))


def _table(report: Report, annex: Annex, teller: Teller, public: bool, address: Address) -> Table:
    names = annex.figures or tuple(report.figures)
    values = [value for value in (teller.reckoning.find(name) for name in names) if value]
    rows = tuple(_row(value, teller) for value in values if value.public or not (public or not annex.figures))
    header = ("指标", "单位", f"{report.year - 1}年", f"{report.year}年", "比上年")
    return Table(header, rows, _WIDTHS, address)


def _row(value: Value, teller: Teller) -> tuple[tuple[Run, ...], ...]:
    told = bare_number(value, value.quantity)
    now = Run(told, Role.TEXT, (value.name,), "数") if told else teller.gap([value])
    unit = value.quantity.unit if value.quantity else value.unit
    before = _before(value, unit)
    return (
        (Run(value.name),),
        (Run(unit or _NOTHING),),
        (Run(before or _NOTHING),),
        (now,),
        (Run(_change(value)),),
    )


def _before(value: Value, unit: str) -> str:
    """Last year's value, with its own unit where that is not the one of the row."""
    if value.previous is None:
        return ""
    same = value.previous.unit == unit
    return bare_number(value, value.previous) if same else printed(value.previous, value.places)


def _change(value: Value) -> str:
    now, before = value.quantity, value.previous
    if now is None or before is None:
        return _NOTHING
    told = points_text if now.unit == "%" and before.unit == "%" else difference_text
    try:
        return told(now, before).removeprefix("比上年").removeprefix("与上年")
    except FigureError:  # the two cannot be compared
        return _NOTHING
