"""The same thing counted at two places, the values one slip apart: 惠及企业732家 and 惠及企业723家."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, exact, statements
from drafter.check.figures_slip import numeral, one_slip
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_BEFORE, _BEHIND = 14, 12
_OWNERS = 6
"""Figures remembered for one pair of characters of one unit."""
_PAIRS, _LONG_PAIRS, _LONG = 3, 4, 3
_NOT_HAN = regex(r"[\W\d_a-zA-Z]+")
_MARKS = regex(r"[,。;:!?()0-9]")
_STEP = regex(
    "收到|接收|申请|新收|受理|立案|[办审]结|结案|化解|调[解撤]|和解|撤销|维持|驳回|纠错|纠正|整改|采纳|制定|制发|印发|修改|废止|失效"
    "|保留|清理|审[查核]|备案|发现|移送|合格|败诉|出庭|新增|培训|轮训|考[试核]|参加|评查|抽查|移交|反馈|公[开布]"
)
_SCOPE = regex(
    "[市县区镇乡村省]级|上半年|下半年|季度|本级|其中|上年|去年|同期|累计|以来|五年|近年|平均|每[年月季个]|计划|目标|力争|不少于|不低于|拟"
)
_GENERIC = regex(
    "全[年县市区省镇]|案件|活动|检查|企业|群众|人员|问题|意见|开展|办理|组织|举办|各类|工作|行政|执法|累计|共有|共计|推动|推进|全部|培训"
)
_REST = regex("(?:其余|剩余|余下|另外|其他)[^,。;]{0,3}$")
_YEAR = regex("(?<![0-9比较与])(20[0-9]{2})年(?!以来)")
_KINDS = ("count", "rate", "money")


@dataclass(frozen=True, slots=True)
class _Place:
    said: Said
    before: str
    behind: str
    year: str

    @property
    def figure(self) -> FoundFigure:
        return self.said.figure


def same_things(draft: Draft) -> Iterator[tuple[FoundFigure, FoundFigure]]:
    """Yield figures that name the same thing and are one slip apart, last the one that is likely wrong."""
    index: dict[tuple[str, str], list[_Place]] = {}
    values: Counter[tuple[str, str]] = Counter()
    places = [place for statement in statements(draft) for place in _places(draft, statement)]
    for place in places:
        values[place.figure.unit, numeral(place.figure)] += 1
    for place in places:
        pairs = _pairs(place.before) | _pairs(place.behind)
        shared: Counter[int] = Counter()
        owners: dict[int, _Place] = {}
        for pair in pairs:
            known = index.setdefault((place.figure.unit, pair), [])
            for other in known:
                shared[id(other)] += 1
                owners[id(other)] = other
            if len(known) < _OWNERS:
                known.append(place)
        for key, count in shared.most_common(_OWNERS):
            other = owners[key]
            if count >= _PAIRS - 1 and _one_thing(other, place):
                yield _odd_last(other.figure, place.figure, values)
                break


def _odd_last(
    one: FoundFigure, other: FoundFigure, values: Counter[tuple[str, str]]
) -> tuple[FoundFigure, FoundFigure]:
    """Return two figures, last the one whose value is told less often; the later one if they are even."""
    more = values[one.unit, numeral(one)] < values[other.unit, numeral(other)]
    return (other, one) if more else (one, other)


def _places(draft: Draft, statement: Statement) -> Iterator[_Place]:
    if draft.nodes[statement.node].kind in ("title", "annex", "table"):
        return
    for said in statement.figures:
        figure = said.figure
        if figure.kind not in _KINDS or not exact(figure) or not figure.unit or len(_digits(figure)) < 2:
            continue
        if _REST.search(said.lead):
            continue
        before = _MARKS.split(statement.before(said)[-_BEFORE:])[-1]
        behind = _MARKS.split(statement.behind(said, _BEHIND))[0]
        if figure.part == "plan":
            before = ""  # what is to be done; what is there stands behind its number
        years = _YEAR.findall(statement.before(said))
        yield _Place(said, before, behind, years[-1] if years else str(draft.year or ""))


def _digits(figure: FoundFigure) -> str:
    return numeral(figure).replace(".", "")


def _one_thing(one: _Place, other: _Place) -> bool:
    first, second = one.figure, other.figure
    if first.node == second.node or first.kind != second.kind or first.value == second.value:
        return False
    if "plan" not in (first.part, second.part) and one.year != other.year:
        return False
    if not one_slip(numeral(first), numeral(second)) or _SCOPE.search(one.before + "|" + other.before):
        return False
    if _of_all(one, other):
        return True
    least = _PAIRS if len(_digits(first)) >= _LONG else _LONG_PAIRS
    return any(
        _alike(mine, theirs, least)
        for mine in (one.before, one.behind)
        for theirs in (other.before, other.behind)
    )


def _of_all(one: _Place, other: _Place) -> bool:
    """True for 在37个老旧小区 and 39个老旧小区中有: the second speaks of all that the first counts."""
    return any(
        _IN.match(theirs.behind) is not None
        and (mine.behind[:_NAME] == theirs.behind[:_NAME] or mine.before[-_NAME:] == theirs.behind[:_NAME])
        for mine, theirs in ((one, other), (other, one))
    )


_IN = regex("^[^,。;的]{3,9}(?:中(?:有|仅|只|,|$)|全部|均|都)")
_NAME = 4
_FIRST, _LAST = slice(0, 2), slice(-2, None)


def _alike(one: str, other: str, least: int) -> bool:
    mine, theirs = _pairs(one), _pairs(other)
    steps = set(_STEP.findall(one)), set(_STEP.findall(other))
    if all(steps) and not steps[0] & steps[1]:
        return False
    shared = mine & theirs
    heads = {_NOT_HAN.sub("", words)[ends] for words in (one, other) for ends in (_FIRST, _LAST)}
    if not heads & shared or _denied(one, shared) != _denied(other, shared):
        return False
    telling = {pair for pair in shared if not _GENERIC.fullmatch(pair)}
    fewer = min(len(mine), len(theirs))
    enough = len(shared) >= least or len(shared) == fewer >= _PAIRS
    return enough and len(telling) >= 2 and len(shared) * 2 >= fewer


def _denied(words: str, shared: set[str]) -> bool:
    """True for 尚未建立制度的企业: what is said of both is denied here."""
    first = min(words.find(pair) for pair in shared if pair in words)
    return _NOT.search(words, max(0, first - _NEAR), first) is not None


_NOT, _NEAR = regex("未|没有|不|无"), 4


def _pairs(words: str) -> set[str]:
    return {run[at : at + 2] for run in _NOT_HAN.split(words) for at in range(len(run) - 1)}
