"""Names of counts: 行政复议案件受理数, 普法活动场次, 培训连续年数.

A figure is first looked at as the clause has it, then without a list before it, then by what was done; the
first step that knows the case names it, else the deed does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drafter.understand.naming_beside import Beside
from drafter.understand.naming_deed import deed_of
from drafter.understand.naming_phrase import (
    FORMER_VALUE,
    LAST_YEAR_VALUE,
    SHORT_RATE,
    Told,
    aim,
    noun,
    short,
    suffix_of,
)
from drafter.understand.naming_rate import IS_RATE, rate_name
from drafter.understand.naming_words import GENERICS, MOVED, VERB, VERBS
from drafter.zh.prose import Found
from drafter.zh.regex import regex

_AGAINST = regex("^(?:较|比|与)?(?:去年|上年|上一年|往年|20[0-9]{2}年)(?:同期)?的?$")
"""受理281件（上年266件）."""
_STREAK = regex("(?:连续|持续|接连|历时)$")
"""连续26个月未发生事故."""
_ABOVE = regex("^(?:比|较).*?(?P<way>高|低)(?:出|了)?$")
"""得分95.2分，比全市平均高1.3分."""
_MORE = regex("^(?:比|较)[^,。;]{2,14}?(?P<more>增加|增|多)了?$|^(?:比|较)[^,。;]{2,14}?(?:减少|减|少)了?$")
"""受理281件，比上年增加15件, where no change was read."""
_GROUPED = regex("[大小门]?类|方面|批次?")
"""6类28项: both count the same."""
_LEARNT = regex(
    "(?P<deed>.*?(?:传达学习|(?:专题|集中|集体)?(?:学习|宣讲|研讨|领学)))"
    "[^,。;]*(?:思想|精神|讲话|论述|批示|内容|知识|规定|文件|法规|条例》?|法》?)$"
)
"""集体学习习近平法治思想9次: the deed without what was learnt."""
_UNDONE = regex("[未无不][^的]{1,9}")
"""268件未被纠错: what was not done stands behind."""
_ATTAINED = regex("通过|取得|获|考取|入选|荣获|当选|晋升")
"""12人通过考试: what was attained stands behind."""
_COUNTLESS = regex("[“”‘’《》]|[、和与及中的].*$")
_BRIEF = 16
_BARE_MEASURE = regex("(?:涉及)?(?P<measure>总?金额|数量|总量|总数|人数|面积|投资|用时|标的额)$")
"""涉及金额3亿元: of what was counted before."""
_SETTING = regex(
    "^(?:结合|围绕|依托|通过|针对|利用|借助|按照|根据|以)[^,]{2,30}?(?:实际|要求|契机|抓手|载体|方式|形式)"
)
"""结合工作实际开展培训: not what is counted."""
_AFTER = regex(f"^.{{2,12}}?后(?={VERBS})")
"""检查后整改: the second deed is what is counted."""
_SCOPE = regex(
    f"(?:{GENERICS})?(?:局|县|市|区|镇|乡)?(?:系统|机关|辖区|分局|本级|属)(?:各单位)?"
    "|[省市县区镇乡村]{2,3}[两三]级|[科处厅]级(?:以上|及?以下)?"
)
"""全县系统执法人员320名: where, and not what."""


class _Case(NamedTuple):
    """A count that is to be named; ``left`` are the words before it that are left to look at."""

    found: Found
    words: Beside
    before: Told
    unit: str
    suffix: str
    moved: str
    left: str


_Step = Callable[[_Case], Told | None]


def count_name(found: Found, words: Beside, before: Told) -> Told:
    """Return the name proposed for a count; the arguments are those of `naming.name_of`."""
    unit, moved = found.quantity.base_unit, MOVED.sub("", words.left)
    case = _Case(found, words, before, unit, suffix_of(unit), moved, _bare_left(moved, words.right))
    for narrowed, steps in _STAGES:
        case = case._replace(left=narrowed(case))
        for step in steps:
            told = step(case)
            if told is not None:
                return told
    return _by_deed(case)


def _bare_left(left: str, right: str) -> str:
    """Return the words before a figure without the setting (结合……实际, 检查后), or nothing."""
    left = _AFTER.sub("", _SETTING.sub("", left) or left)
    return "" if right and (left.endswith("后") or _SCOPE.fullmatch(left)) else left


def _as_it_stands(case: _Case) -> str:
    return case.left


def _last_year(case: _Case) -> Told | None:
    before = case.before
    if not (case.words.left and _AGAINST.match(case.words.left)):
        return None
    return Told(before.noun, short(before.name or before.noun, LAST_YEAR_VALUE))


def _how_long(case: _Case) -> Told | None:
    """How long something went on (连续26个月未发生事故)."""
    streak = _STREAK.search(case.words.left) if case.suffix == "时间" else None
    if streak is None:
        return None
    undone = _UNDONE.match(case.words.behind)
    subject = noun(aim(case.words.left[: streak.start()]))
    subject = subject or (undone.group() if undone else case.before.noun)
    return Told(case.before.noun, short(subject, f"连续{'年数' if case.unit == '年' else case.suffix}"))


def _how_much_above(case: _Case) -> Told | None:
    above = _ABOVE.match(case.words.left) if case.before.name else None
    return Told(case.before.noun, short(case.before.name, f"{above['way']}出值")) if above else None


def _how_many_more(case: _Case) -> Told | None:
    more = _MORE.match(case.words.left) if case.words.left else None
    if more is None:
        return None
    way = "增加" if more["more"] else "减少"
    return Told(case.before.noun, short(case.before.noun, f"{way}{case.suffix}"))


def _number(case: _Case) -> Told | None:
    """受理数281件: the words name it themselves."""
    named = case.left.endswith("数") and len(case.left) > SHORT_RATE
    return Told(noun(case.left), short(noun(case.left))) if named else None


def _without_list(case: _Case) -> str:
    """Nothing of a list that what is counted stands behind (食品、药品2个领域)."""
    listed = case.words.listed and case.words.right and VERB.match(case.left) is None
    return "" if listed else case.left


def _of_the_same(case: _Case) -> Told | None:
    grouped = case.words.glued and _GROUPED.fullmatch(case.left)
    if not grouped and not (case.words.left and not case.moved):
        return None
    return Told(case.before.noun, short(case.before.noun or case.words.right, case.suffix))


def _rate(case: _Case) -> Told | None:
    return rate_name(case.words, case.before) if IS_RATE.search(case.left) else None


def _nothing_of(case: _Case) -> Told | None:
    """零败诉: what there is none of stands behind."""
    right = case.words.right
    if case.found.quantity.value or not right or case.left.endswith(("量", "数")):
        return None
    return Told(right, short(f"{case.left}{right}", case.suffix))


def _what_was_done(case: _Case) -> str:
    """The words of the deed, before the figure or, of times, behind it (3次检查)."""
    right = case.words.right
    if case.unit == "次" and VERB.match(right):
        return right
    return "" if right and (case.left.endswith("等") or case.words.glued) else case.left


def _learnt(case: _Case) -> Told | None:
    learnt = _LEARNT.match(case.left) if case.unit == "次" else None
    return Told(case.before.noun, short(aim(learnt["deed"]), case.suffix)) if learnt else None


def _not_done(case: _Case) -> Told | None:
    undone = None if case.left else _UNDONE.match(case.words.behind)
    if undone is None:
        return None
    return Told(case.before.noun, short(f"{case.before.noun}{undone.group()}", case.suffix))


_STAGES: tuple[tuple[Callable[[_Case], str], tuple[_Step, ...]], ...] = (
    (_as_it_stands, (_last_year, _how_long, _how_much_above, _how_many_more, _number)),
    (_without_list, (_of_the_same, _rate, _nothing_of)),
    (_what_was_done, (_learnt, _not_done)),
)


def _by_deed(case: _Case) -> Told:
    """Name a count by what was done and to what."""
    words, before = case.words, case.before
    counted, action = deed_of(case.left, words.right, before, of=words.of)
    ending = f"{words.group}{case.suffix}" if words.group else f"{action}{case.suffix}"
    if not counted or (not case.left and not words.glued and _ATTAINED.match(words.behind)):
        counted = _COUNTLESS.sub("", words.behind)[:_BRIEF]
    if bare := _BARE_MEASURE.fullmatch(counted):
        counted = f"{before.noun}{bare['measure']}"
    return Told(counted or before.noun, short(counted, ending) + (FORMER_VALUE if words.was else ""))
