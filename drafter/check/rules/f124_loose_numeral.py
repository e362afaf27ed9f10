"""F124: a number in a case's text that is tied to no figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample
from drafter.check.stretches import Stretch, stretches
from drafter.understand.results import FoundFigure
from drafter.zh.prose_width import plain

if TYPE_CHECKING:  # a case brings them
    from drafter.model.report import Report

_MOST = 6


def _find(draft: Draft) -> Iterator[Hit]:
    if draft.case is None or not draft.case.report.figures:
        return
    declared = _declared(draft.case.report)
    loose: dict[Address, list[FoundFigure]] = defaultdict(list)
    for figure, told in _untied(draft):
        if not _covered(figure, told, declared[told.address[:2]] + declared[told.address[:1]]):
            loose[told.address].append(figure)
    for figures in loose.values():
        first, written = figures[0], list(dict.fromkeys(each.written for each in figures))
        listed = "、".join(written[:_MOST]) + ("等" if len(written) > _MOST else "")
        yield Hit(
            f"正文里的{listed}没有登记为数据。请写进“数据”，正文改用{{{{ 数据名称 }}}}；"
            "不是数据的，写进这一条的“非数据”。",
            first.node,
            first.start,
            first.end,
        )


def _declared(report: Report) -> defaultdict[Address, tuple[str, ...]]:
    """Return what is declared to be no figure, by part and item; of items without 编号 by part alone."""
    from drafter.model.walk import placed_items

    found: defaultdict[Address, tuple[str, ...]] = defaultdict(tuple)
    for place, item in placed_items(report):
        if item.not_figures:
            key = (place[0], item.id) if item.id else (place[0],)
            found[key] += item.not_figures
    return found


def _untied(draft: Draft) -> Iterator[tuple[FoundFigure, Stretch]]:
    """Yield the numerals of body text that no reference made, with the text they stand in."""
    told = stretches(draft)
    made: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for telling in draft.found.tellings:
        made[telling.node].append((telling.start, telling.end))
    for figure in draft.found.figures:
        spans = made.get(figure.node, ())
        flat = draft.flats[figure.node]
        open_mark = flat.rfind("【", 0, figure.start) > flat.rfind("】", 0, figure.start)
        if open_mark or figure.noted or not any(map(str.isdigit, figure.written)) or figure.node not in told:
            continue
        if draft.nodes[figure.node].kind != "body" or any(
            s < figure.end and figure.start < e for s, e in spans
        ):
            continue
        stretch = next((each for each in told[figure.node] if each.start <= figure.start < each.end), None)
        if stretch is not None:
            yield figure, stretch


def _covered(figure: FoundFigure, told: Stretch, fragments: tuple[str, ...]) -> bool:
    """True if a fragment that is declared to be no figure shares characters with a numeral."""
    text = plain(told.text)
    low, high = figure.start - told.start, figure.end - told.start
    for fragment in map(plain, fragments):
        at = text.find(fragment)
        while at >= 0:
            if at < high and low < at + len(fragment):
                return True
            at = text.find(fragment, at + 1)
    return False


_TABLE = "数据:\n  执法培训: 12场\n"


RULE = Rule(
    id="F124",
    name="正文数字没有登记为数据",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="直接写在正文里的数，改了数据表也不会跟着变，检查时也核对不到。稿子改几轮以后，错的往往就是这些数。",
    basis="本工具的写法：正文引用数据，数据只写一处；确实不是数据的，逐个确认后写进“非数据”。",
    find=_find,
    bad=(
        sample(more=_TABLE),
        sample(("全年开展执法业务培训12场", "全年开展执法业务培训{{ 执法培训 }}，培训1300人次"), more=_TABLE),
    ),
    good=(
        sample(("培训12场", "培训{{ 执法培训 }}"), ("研究法治工作6次", "研究法治工作"), more=_TABLE),
        sample(
            ("培训12场", "培训{{ 执法培训 }}，落实“3+1”机制，完成2026年培训计划"),
            ("研究法治工作6次", "研究法治工作"),
            more=_TABLE,
            note="年份和名称里的数字不是数据。",
        ),
        sample(
            ("培训12场。", "培训12场。\n    非数据: 12场"),
            ("研究法治工作6次", "研究法治工作"),
            more=_TABLE,
            note="已经确认不作为数据。",
        ),
    ),
)
