"""What was carried over, came new, was settled and is left: 结转18件，新收235件，办结229件，未结24件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.figures import Said, Statement
from drafter.check.figures_growth import counts_of_year
from drafter.check.figures_pairs import same_unit
from drafter.check.figures_slip import may_be
from drafter.zh.regex import regex

CARRIED = regex(
    "结转(?!至?下|到下)|转入|旧[存案]|积案|历年|往年|存量|(?<!历史)遗留|留存|结余|期初|年初(?![核确计目部安提下])|接续"
    "|[上去]年(?:度|底|末)?(?:未|尚未|剩余|余|接|结|转|留)"
)
_NONE_CARRIED = regex(
    "(?:没有|无|未有|不存在|不含)[^,。;0-9]{0,6}(?:结转|遗留|旧存|积案|未结|存量)[^,。;0-9]{0,12}(?=[,。;]|$)|"
    "(?:结转|遗留|旧存|未结)[^,。;0-9]{0,6}(?:为零|为0件?|没有|无)(?=[,。;]|$)"
    "|[上去]年[^,。;0-9]{0,3}(?:没有|无)[^,。;0-9]{0,3}(?:结转|遗留|旧存|积案|未结|存量)[^,。;0-9]{0,4}(?=[,。;]|$)"
)
"""Finds words that say that nothing was carried over."""
_BEFORE = regex("上年|去年|上一年|20[0-9]{2}年[底末]")
_LEFT = regex("未|(?:现|实)(?:有|存|在)|剩|余|存|在[办管审册]|仍|尚|正在|年[末底]|期末|下一?年")
_INNER = regex("含|其中")
_NEAR, _FEW = 10, 8


def balances(statement: Statement) -> Iterator[tuple[Said, Said, Said, Said]]:
    """Yield what was carried over, came new, was settled and is left, where a sentence tells all four.

    Of several counts before the one carried over, the one that balances or else the nearest stands for what
    came new.
    """
    for counts, at in _carried_at(statement):
        for first, second in ((at - 1, at), (at, at + 1)):
            run = _run(counts, first, second)
            if run is None:
                continue
            others = [
                (each, *run[1:]) for each in _before(counts, first) if same_unit(each.figure, run[0].figure)
            ]
            yield min(others, key=_unlikely) if second == at and others else run


def settled_more(statement: Statement) -> Iterator[tuple[Said, Said, Said]]:
    """Yield what was carried over, came new and was settled, where more was settled than there was."""
    for counts, at in _carried_at(statement):
        for first, second in ((at - 1, at), (at, at + 1)):
            if first < 0 or second + 1 >= len(counts):
                continue
            two, done = counts[second : second + 2]
            new = _before(counts, first + 1) if second == at else counts[first : first + 1]
            one = max(new, key=lambda said: said.figure.value)
            alike = same_unit(one.figure, two.figure) and same_unit(one.figure, done.figure)
            told = alike and not _INNER.search(two.lead) and "其中" not in done.lead
            more = done.figure.value > one.figure.value + two.figure.value
            if told and more and _SETTLED.search(done.lead):
                yield one, two, done


def unbalanced(run: Sequence[Said]) -> bool:
    """True if the four do not balance, by little or by one slip."""
    one, two = (each.figure for each in run[:2])
    over = _over(run)
    return bool(over) and (_slipped(run) or abs(over) * _NEAR <= one.value + two.value)


def _slipped(run: Sequence[Said]) -> bool:
    one, two, done, left = (each.figure for each in run)
    over = _over(run)
    slips = (may_be(one, one.value - over), may_be(two, two.value - over))
    return any(slips) or may_be(done, done.value + over) or may_be(left, left.value + over)


def carried_over(statement: Statement) -> bool:
    """True if a sentence speaks of what was carried over."""
    return CARRIED.search(without_denied(statement.flat)) is not None


def without_denied(words: str) -> str:
    """Return words less those that say that nothing was carried over: 没有上年结转案件."""
    return _NONE_CARRIED.sub("", words) if CARRIED.search(words) else words


def _carried_at(statement: Statement) -> Iterator[tuple[list[Said], int]]:
    """Yield the counts of a sentence with the place of each that was carried over."""
    if not (carried_over(statement) or _BEFORE.search(statement.flat)):
        return
    counts = counts_of_year(statement)
    for at, said in enumerate(counts):
        if _carried(said):
            yield counts, at


def _run(counts: Sequence[Said], first: int, second: int) -> tuple[Said, Said, Said, Said] | None:
    """Return two counts with what was settled and is left behind them, if all are of one kind."""
    if first < 0 or second + 2 >= len(counts):
        return None
    one, two, done, left = counts[first], *counts[second : second + 3]
    if done.figure.value == one.figure.value + two.figure.value and len(counts) > second + 3:
        done, left = counts[second + 2 : second + 4]  # 新收198件，连同结转22件，共220件，…
    if first and two.figure.value == one.figure.value + counts[first - 1].figure.value:
        return None
    alike = all(same_unit(one.figure, each.figure) for each in (two, done, left))
    told = alike and not _INNER.search(two.lead) and _LEFT.search(_words(left)) and not _carried(done)
    return (one, two, done, left) if told else None


def _unlikely(run: Sequence[Said]) -> tuple[bool, bool, Decimal]:
    """Return a key that puts first what balances, then what one slip keeps from it, then what is nearest."""
    over = _over(run)
    return bool(over), not _slipped(run), abs(over)


def _before(counts: Sequence[Said], at: int) -> Sequence[Said]:
    return counts[max(0, at - _FEW) : at]


def _over(run: Sequence[Said]) -> Decimal:
    one, two, done, left = (each.figure.value for each in run)
    return one + two - done - left


_SETTLED = regex("[办审]结|结案|办毕|完成|处理完")


def _carried(said: Said) -> bool:
    words = said.lead
    return CARRIED.search(words) is not None or (
        _BEFORE.search(words) is not None and _LEFT.search(_words(said)) is not None
    )


def _words(said: Said) -> str:
    return f"{said.lead}{said.tail}"
