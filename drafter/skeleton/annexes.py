"""附件: tables of figures, this year beside the last."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.blocks import Block, Kind, Role, Run, Table, Text
from drafter.model.reckon import Value
from drafter.model.report import Annex, Report
from drafter.model.telling import Teller, bare_number
from drafter.zh.change import compare, difference_text, points_text

_WIDTHS = (400, 120, 155, 155, 170)
_NOTHING = "—"


def annex_list(report: Report) -> Text | None:
    """附件说明 under the body; None without annexes."""
    if not report.annexes:
        return None
    titles = [annex.title for annex in report.annexes]
    text = (
        f"附件：{titles[0]}"
        if len(titles) == 1
        else "附件：" + "\n".join(f"{n}.{title}" for n, title in enumerate(titles, 1))
    )
    return Text(Kind.ANNEX_LIST, (Run(text),), ("附件",))


def annex_blocks(report: Report, teller: Teller, public: bool) -> Iterator[Block]:
    """Yield label, title and table of each annex."""
    for index, annex in enumerate(report.annexes):
        address = ("附件", annex.id or index)
        yield Text(Kind.ANNEX, (Run("附件" if len(report.annexes) == 1 else f"附件{index + 1}"),), address)
        yield Text(Kind.ANNEX_TITLE, (Run(annex.title),), (*address, "标题"))
        yield _table(report, annex, teller, public)


def _table(report: Report, annex: Annex, teller: Teller, public: bool) -> Table:
    names = annex.figures or tuple(report.figures)
    values = [value for value in (teller.reckoning.find(name) for name in names) if value]
    rows = tuple(_row(value, teller) for value in values if value.public or not (public or not annex.figures))
    header = ("指标", "单位", f"{report.year - 1}年", f"{report.year}年", "比上年")
    return Table(header, rows, _WIDTHS, ("附件", annex.id or 0, "数据"))


def _row(value: Value, teller: Teller) -> tuple[tuple[Run, ...], ...]:
    told = bare_number(value, value.quantity)
    now = Run(told, Role.TEXT, (value.name,), "数") if told else teller.gap([value])
    before = bare_number(value, value.previous)
    unit = value.quantity.unit if value.quantity else value.unit
    return (
        (Run(value.name),),
        (Run(unit or _NOTHING),),
        (Run(before or _NOTHING),),
        (now,),
        (Run(_change(value)),),
    )


def _change(value: Value) -> str:
    now, before = value.quantity, value.previous
    if now is None or before is None or not compare(now, before).comparable:
        return _NOTHING
    if now.unit == "%" and before.unit == "%":
        return points_text(now, before).removeprefix("与上年")
    return difference_text(now, before).removeprefix("比上年").removeprefix("与上年")
