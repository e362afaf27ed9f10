"""What a text tells of the year before, against that year's own figures: its report, or the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, exact
from drafter.check.figures_case import follows_last, keys, last_values, years
from drafter.check.figures_change import VALUES, agrees_with, change_in
from drafter.check.figures_growth import Growth, growths
from drafter.check.finding import Hit
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_MOVE = "(?:增长|增加|上升|提高|提升|扩大|净增|下降|减少|降低|缩短|压缩|增幅|降幅|[升增降减多少])"
_THAN = "(?:同比|[比较]上年|[比较]去年|[比较](?P<year>20[0-9]{2})年)(?:度|同期)?"
_CLOSE = regex(f"^[,、 ()]{{0,2}}{_THAN}{_MOVE}(?:了|达|为|近|约)?$")
_LAST = regex("[上去]年")
_PART_OF_YEAR = regex("其中|[上下]半年|季度|(?<![0-9])(?:[1-9]|1[01])(?:月|[-—~至])")
_WIDE = regex("[万亿]")

Known = Callable[[FoundFigure], tuple[Decimal, str] | None]
"""Last year's value of a figure, in base units and as written; None if it is not known."""


def against_last(draft: Draft) -> Callable[[Statement], Iterator[Hit]]:
    """Return what judges a sentence by last year's figures of the case or of last year's report."""
    known, named = _known(draft), years(draft)

    def judge(statement: Statement) -> Iterator[Hit]:
        found = list(growths(statement)) if len(statement.figures) > 1 else []
        yield from _changes(statement, found, known, named)
        yield from _values(statement, found, known, named)

    return judge if draft.case is not None or draft.context.last is not None else _nothing


def _nothing(statement: Statement) -> Iterator[Hit]:
    return iter(())


def _known(draft: Draft) -> Known:
    earlier = last_values(draft) if follows_last(draft) else {}

    def known(figure: FoundFigure) -> tuple[Decimal, str] | None:
        value = draft.case.reckoning.values.get(figure.name) if draft.case and figure.noted else None
        previous = value.previous if value else None
        if previous and previous.exact and previous.upper is None and previous.base_unit == figure.unit:
            return previous.base_value, previous.text
        return next((earlier[key] for key in keys(figure) if key in earlier), None)

    return known


def _changes(
    statement: Statement, found: list[Growth], known: Known, named: tuple[str, str]
) -> Iterator[Hit]:
    """Judge 受理281件，比上年增加25件: the value before stands in another report."""
    past = {id(growth.before) for growth in found}
    for now, change in zip(statement.figures, statement.figures[1:], strict=False):
        between = _CLOSE.match(statement.between(now, change))
        if not between or id(now) in past or not _of_whole_year(statement, now) or not exact(change.figure):
            continue
        that_year = between["year"] is None or f"{between['year']}年" == named[1]
        last = known(now.figure) if that_year else None
        if last is None or not last[0] or _agrees(now, change, *last):
            continue
        right = change_in(change.figure.unit, now.figure.value, last[0], now.figure.unit)
        stated = f"{change.lead.strip('、, (')}{change.figure.written}"
        message = f"{named[1]}是{last[1]}，{named[0]}是{now.figure.written}，应当是{right}，写的是{stated}。"
        yield about(change.figure, message + "请核对两年的数。")


def _agrees(now: Said, change: Said, before: Decimal, written: str) -> bool:
    figure, unit = change.figure, now.figure.unit
    if figure.unit == unit and _WIDE.search(now.figure.written + written):
        return True  # rounded values give no exact difference
    return agrees_with(change, now.figure.value, before, rate=unit == "%", unit=unit)


def _values(statement: Statement, found: list[Growth], known: Known, named: tuple[str, str]) -> Iterator[Hit]:
    """Judge 281件，上年为260件: the value before is told here, and otherwise there."""
    for growth in found:
        before, now = growth.before, growth.now
        if f"{before.figure.period}年" != named[1] and not _LAST.search(before.clause):
            continue
        last = _of_same(statement, now, known)
        rounded = last is not None and _WIDE.search(before.figure.written + last[1])
        if last is not None and not rounded and last[0] != before.figure.value:
            message = f"{named[1]}的数原来是{last[1]}，这里写的是{before.figure.written}。请核对两年的数。"
            yield about(before.figure, message)


def _of_same(statement: Statement, now: Said, known: Known) -> tuple[Decimal, str] | None:
    """Return last year's value of a figure, or of the same one told before it in the sentence."""
    same = [
        said
        for said in statement.figures[: statement.figures.index(now) + 1]
        if said.figure.value == now.figure.value and said.figure.unit == now.figure.unit
    ]
    found = (known(said.figure) for said in reversed(same) if _of_whole_year(statement, said))
    return next((each for each in found if each is not None), None)


def _of_whole_year(statement: Statement, said: Said) -> bool:
    """True for an exact value that is not told of a part of the year or of the thing."""
    known = exact(said.figure) and said.figure.kind in VALUES
    return known and _PART_OF_YEAR.search(statement.before(said)) is None
