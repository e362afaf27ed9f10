"""Two values of one thing in two years: 由96件降为81件, 486件，比上年的450件, 281件（上年为266件）."""

from __future__ import annotations

from drafter.check.figures import Said, Statement, exact
from drafter.check.figures_change import VALUES
from drafter.understand.results import FoundFigure
from drafter.zh.regex import HAN, regex

_YEARS = "(?:上年|去年|上一年|20[0-9]{2}年)"
_MOVE = (
    "(?:增长|增加|上升|提高|提升|扩大|净增|新增|下降|减少|压减|降低|缩短|压缩|增幅|降幅|增速"
    "|多出?|少|[升增降减])"
)
_THAN = "(?:同比|环比|[比较与](?:上年|去年|上一年|20[0-9]{2}年)(?:度|同期)?(?:相比)?的?)"
_CLOSE = regex(f"^[,、 ()]{{0,2}}{_THAN}?,?(?:实现|净)?{_MOVE}(?:[了达为近约]|幅度?|达到)*$")
_TIMES_OF = regex(f"^[,、 ()]{{0,2}}(?:(?:是|为|达到?|相当于){_YEARS}(?:度|同期)?(?:数量?)?)?的$")
_YEAR = "(?:20[0-9]{2}年度?|今年|本年度?|当年)的?"
_FROM = regex("[由从](?!事)[^,。;]{0,14}$")
_TO = regex(f"^[),]{{0,2}}[^,。;0-9]{{0,6}}{_MOVE}?(?:到了?|至|为)(?:{_YEAR})?$")
_AGAINST_LAST = regex(
    f"(?:[较比]|是|为|相当于)(?:{_YEARS}(?:度|同期|[底末])?|年初|原[有来]|上一?[版轮届次]|改革前)的?"
    "(?:(?![多少增减升降提])[^,。;()0-9]){0,4}[(]?$"
)
_WAS = regex(
    f"^[),;、 ]*[(]?(?:而|但)?(?P<year>{_YEARS})(?:度|同期)?(?:的?数量?)?(?P<rest>{HAN}{{0,8}}?)"
    "(?:为|是|仅为?|只有|仅有|共|达)?$"
)
_LAST = regex("上年|去年|上一年")
_THIS = regex("^[, ]*(?:今年|本年|20[0-9]{2}年)?[^,。;0-9]{0,14}$")
_FILLERS = regex(r"[\W\d_a-zA-Z]|今年|本年|年|共|计|受理|办理|为|达|到|增加|减少|增|降|至|则|只有|的")
_NAMED_YEAR = regex("20[0-9]{2}(?=年)")


def is_change(said: Said) -> bool:
    """True for a figure that tells a difference or how many times as much: 增加36件, 增长7.5%, 的1.5倍."""
    if said.figure.kind != "change" and said.lead.endswith("为"):
        return False  # 下降为81件 tells the later value
    return moves(said) or times_as_much(said)


def moves(said: Said) -> bool:
    """True if the words right before a figure only say that something rose or fell."""
    return _CLOSE.match(said.lead) is not None


def times_as_much(said: Said) -> bool:
    """True for a figure told as 是上年的1.5倍."""
    return _TIMES_OF.match(said.lead) is not None


def two_years(statement: Statement, one: Said, other: Said, beside: Said) -> tuple[Said, Said] | None:
    """Return the earlier and the later of two values of one thing, None if they are no such.

    Args:
        statement: their sentence.
        one: the value that stands first.
        other: the value that stands second.
        beside: the figure right before the second: the first, or the last change between them.
    """
    if not _comparable(one.figure, other.figure) or is_change(other) or _bare_change(one):
        return None
    gap = statement.between(beside, other).strip()
    if _AGAINST_LAST.search(gap) and ";" not in gap:
        return other, one
    was = _WAS.match(gap)
    if was and not _year_before(one, other) and set(was["rest"]) <= set(one.clause):
        return (other, one) if _earlier(was["year"], statement.before(one)) else None
    if one is not beside:
        return None
    if _FROM.search(one.clause) and _TO.match(gap):
        return one, other
    if _year_before(one, other) and _THIS.match(gap) and _same(one, other) and not _left(one):
        return one, other
    return None


def _earlier(year: str, before: str) -> bool:
    """True if a year is earlier than the last one named in the words before, or none is named there."""
    named = _NAMED_YEAR.findall(before)
    return _LAST.match(year) is not None or not named or named[-1] > year[:4]


def _left(said: Said) -> bool:
    """True for 上年未结12件: what the year before left is not what it had."""
    return _OVER.search(said.clause) is not None


_OVER = regex("[上去]年(?:度|底|末)?(?:尚?未|剩|余|结转|遗留|转[入来]|存)[^,。;0-9]{0,6}$")


def _bare_change(said: Said) -> bool:
    return said.figure.kind == "change" and moves(said)


def _year_before(one: Said, other: Said) -> bool:
    if _LAST.search(one.clause) and not _LAST.search(other.clause):
        return True
    period, later = one.figure.period, other.figure.period
    return period is not None and later is not None and period == later - 1


def _same(one: Said, other: Said) -> bool:
    """True if the later value names nothing that the earlier one does not."""
    rest = _FILLERS.sub("", other.lead)
    return not rest or rest in one.clause


def _comparable(one: FoundFigure, other: FoundFigure) -> bool:
    known = other.kind in VALUES and one.kind in (*VALUES, "change")
    return known and exact(one) and exact(other) and one.unit == other.unit
