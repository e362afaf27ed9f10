"""Figures in running text: where they stand, what they say and what they count.

The writing of a figure is that of ``drafter.zh.figures``; here it is found among years, dates, numbers of
documents, ordinals and names that contain digits, and its unit is told from the words that follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from drafter.zh import prose_forms as forms
from drafter.zh.marks import behind_last, first_of
from drafter.zh.prose_hanzi import find_hanzi
from drafter.zh.prose_labels import NAMELESS, labels, without_front
from drafter.zh.prose_names import names
from drafter.zh.prose_width import plain
from drafter.zh.quantity import Quantity
from drafter.zh.regex import HAN, regex

Kind = Literal["count", "rate", "money", "change", "rank", "ratio", "index"]
Direction = Literal["up", "down"]

_DIGITS = regex(forms.DIGITS)
_ALL = regex("(?:均|都)(?:列|居|位列|位居|排名?)?$")
_DIGIT = regex("[0-9]")
_MOST_TOGETHER = 6
_CLAUSE, _SENTENCE = 48, 400
_OF_NUMBER = "0123456789.年月"
_WITHIN_NUMBER = "0123456789.%年月日底"
_clause_end = behind_last(",。;:!?")
_AROUND = ",。;:、! "
_fragment_before, _fragment_behind = behind_last(_AROUND), first_of(_AROUND)
_OPEN_END = regex("[,。;:、)\\]!? ]|$|以[上下内]|的|左右|(?=[和与及])")
_VALUE = regex("(?:达|达到|为|至|到|比|率|指数|值|得分|总分|分数|系数|度|占|约|近|超|超过|突破|共|计|合计)$")
_OTHERS = regex(rf" ?(?:[、和及与]|以及) ?(?:{forms.NUMBER} ?[、和及与] ?){{0,5}}{forms.NUMBER} ?")
_FROM = regex("(?:由|从)(?:上年|去年|20[0-9]{2}年)?的? ?$")
_TO = regex(f"(?:{forms.UP}|{forms.DOWN}|[升降增减])(?:到|至|为) ?{forms.NUMBER}")
_MOVED = regex(
    f"(?:(?P<up>{forms.UP}|(?<![新递同激])增|(?<![上提])升)|(?P<down>{forms.DOWN}|(?<!下)降|(?<!缩)减))"
    f"(?:了|约|近|超|超过|幅度|幅度达|达|达到|为|{forms.GAP})*$"
)
_MOVED_TO = regex(f"(?:{forms.UP}|{forms.DOWN})(?:至|到)")
_AGAINST = regex(forms.LAST_YEAR)
_MOVE = regex(f"(?P<up>{forms.UP})|(?P<down>{forms.DOWN})")
_RATIO = regex("(?:比|比值|比例|万人[^,。;]{0,8}率)(?:达|达到|为|至|约|近|超)*$")
_INDEX = regex("(?:指数|得分|评分|总分|分数|测评)[^,。;]{0,4}$")
_ONLY_AMOUNTS = regex("[0-9.%‰、和及分别个百点约近超达了 ]*")
_OF_PARTS = "其中"
_SUBJECT = regex(
    f"(?:^|[,。;:] ?)(?P<subject>{HAN}{{2,24}}?(?:率|数|量|占比|比重|比例|指数|得分|满意度))"
    "(?:仍|还|依然|总体|整体|相对|明显|比较|持续|逐年|稳步|大幅|进一步|显著|有所|然|较|偏|居){0,3}"
    "(?:[高低]|高不下|不[高低]|提[高升]|上升|下降|降低|回落|增长|改善|向好)了?"
    ", ?(?:已?达到?了?|高达|仅?为|只有|仅有?)$"
)
"""What a clause says of a figure that stands in the next one: 纠错率仍然偏高，达到11.4%."""
_IN_ALL = regex("累计|总计|总数")
_TO_WORDS = regex(f"{HAN}{{0,5}}[为到至]")
_NEW = regex("^新[建增设办]?")
_BARE_CHANGE = regex(f"(?:{forms.LAST_YEAR}|{forms.UP}|{forms.DOWN}|了|[、分别幅度数据])+")
_CHANGE_UNITS = ("%", "‰", "倍", "成", "个百分点", "百分点")


class Found(NamedTuple):
    """A figure found in a text.

    Attributes:
        quantity: what it says; ``quantity.text`` is its writing as ``parse_figure`` takes it.
        kind: count, rate, money, change, rank, ratio or index.
        direction: of a change up or down, else None.
        label: the words of the sentence that say what it counts.
        fragment: the words around it exactly as they stand, at most about thirty characters.
        start: offset of its first character (a qualifier before it counts), 0-based.
        end: offset behind its last character.
        numeral: offset of the numeral itself.
        shared: how many figures the same numeral states (均达100%: two), 1 mostly.
    """

    quantity: Quantity
    kind: Kind
    direction: Direction | None
    label: str
    fragment: str
    start: int
    end: int
    numeral: int
    shared: int = 1


class _Hit(NamedTuple):
    quantity: Quantity
    start: int
    end: int
    numeral: int


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _standing_alone(text: str, match: re.Match[str], after: re.Match[str] | None) -> str | None:
    """Return the unit of a number that has none of its own, None if it is no figure."""
    others = _OTHERS.match(text, (after or match).end())
    shared = others and forms.UNIT.match(text, others.end())
    if shared:
        return shared[0]
    to = _TO.match(text, match.end("low"))
    if to and _FROM.search(text, max(0, match.start() - 9), match.start()):
        moved = forms.UNIT.match(text, to.end())
        return moved[0] if moved else ""
    if match["before"] or after or match["between"]:
        bounded = True
    else:
        bounded = _VALUE.search(text, max(0, match.start() - 4), match.start()) is not None
    return "" if bounded and _OPEN_END.match(text, after.end() if after else match.end("low")) else None


def _before_unit(text: str, at: int) -> str:
    return text[max(0, at - 6) : at].rstrip()


def _hit(text: str, match: re.Match[str]) -> _Hit | None:
    before, low, low_unit, high, denominator, scale, between = match.group(
        "before", "low", "low_unit", "high", "denominator", "scale", "between"
    )
    own = forms.UNIT.match(text, match.end())
    after = forms.AFTER.match(text, (own or match).end())
    start, end, numeral = match.start(), (after or own or match).end(), match.start("low")
    unit = own[0] if own else None
    if unit is None and not denominator:
        found = _standing_alone(text, match, after)
        if found is None:
            return None
        unit = found
        while text[end - 1] == " ":
            end -= 1
    unit = unit or ""
    if forms.is_time(unit, before) and not re.search(forms.STREAK, _before_unit(text, start)):
        return None
    lower, upper = _number(low), _number(high) if high else None
    if upper is not None and (
        upper <= lower or (low_unit and not unit.endswith(low_unit.lstrip("百千万亿")))
    ):
        return None
    qualifier = "…".join(part for part in (before, between, after and after[0]) if part)
    written = "".join(text[start:end].split()).replace(",", "")
    if denominator:
        bottom = _number(denominator)
        value = lower / bottom * 100
        return _Hit(Quantity(written, value, "%", qualifier, "fraction", lower, bottom), start, end, numeral)
    whole = f"{scale or ''}{unit}"
    form = "range" if upper is not None else "digits"
    return _Hit(Quantity(written, lower, whole, qualifier, form, upper=upper), start, end, numeral)


def _hits(text: str) -> Iterator[_Hit]:
    mask = names(text)
    at = 0
    while match := _DIGITS.search(text, at):
        at = max(match.end("low"), at + 1)
        if mask[match.start("low")]:
            continue
        hit = _hit(text, match)
        if hit is not None:
            yield hit
            at = max(hit.end, at)
    for quantity, start, end, numeral in find_hanzi(text, mask):
        yield _Hit(quantity, start, end, numeral)


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _CLAUSE)
    return _clause_end(text, low, at) or low


def _direction(match: re.Match[str]) -> Direction:
    return "up" if match["up"] else "down"


def _change(text: str, hit: _Hit, before: str) -> Direction | None:
    """Return up or down for a change, None for anything else."""
    if hit.quantity.unit == "番":
        return "up"
    if hit.quantity.form == "rank" or _MOVED_TO.search(before[-8:]):
        return None
    moved = _MOVED.search(before)
    against = _AGAINST.search(before)
    relative = hit.quantity.unit in _CHANGE_UNITS
    if moved and (relative or against):
        return _direction(moved)
    if against or (relative and before.rstrip().endswith("、")):
        moves = list(_MOVE.finditer(before, against.end() if against else 0))
        last = moves[-1] if moves else None
        if last and not _MOVED_TO.match(before, last.start()) and _ONLY_AMOUNTS.fullmatch(before, last.end()):
            return _direction(last)
    return None


def _kind(hit: _Hit, before: str) -> Kind:
    quantity, unit = hit.quantity, hit.quantity.unit
    if quantity.form == "rank":
        return "rank"
    if unit in ("%", "‰", "成"):
        return "rate"
    if unit.endswith("元"):
        return "money"
    if unit == "分" or (not unit and _INDEX.search(before)):
        return "index"
    if "/" in unit or unit == "倍" or (not unit and (_RATIO.search(before) or quantity.value % 1)):
        return "ratio"
    return "count"


def find_figures(text: str) -> list[Found]:
    """Return the figures of a text in order, those in Chinese numerals, rates and ranks too.

    A numeral that states two figures (均达100%) gives two, with the same offsets.

    Args:
        text: running text of any width and script; offsets in the result are offsets into it.
    """
    flat = plain(text)
    hits = sorted(_hits(flat), key=lambda hit: (hit.start, hit.end))
    found: list[Found] = []
    last = 0
    for at, hit in enumerate(hits):
        if hit.start < last:
            continue
        before = flat[_clause_start(flat, hit.start) : hit.start]
        direction = _change(flat, hit, before)
        kind: Kind = "change" if direction else _kind(hit, before)
        following = hits[at + 1].start if at + 1 < len(hits) else len(flat)
        told = labels(flat, last, hit.start, hit.end, following, rate=kind in ("rate", "rank", "change"))
        if direction and found and len(told) == 1 and _BARE_CHANGE.fullmatch(told[0]):
            moved = "" if told == [NAMELESS] else told[0]
            told = [f"{_goes_on(flat, hit.start, found).split('同比')[0]}{moved}"]
        if hit.quantity.form == "rank" and _ALL.search(before):
            told = _all_before(flat, hit.start, found) or told
        if told == [NAMELESS] and (subject := _SUBJECT.search(flat, last, hit.start)):
            told = [without_front(subject["subject"])]
        near = found and "。" not in flat[last : hit.start]
        if near and (told == [NAMELESS] or (hit.quantity.form == "rank" and _DIGIT.search(told[0]))):
            told = [
                _in_all(found[-1].label)
                if _IN_ALL.search(flat, last, hit.start)
                else _goes_on(flat, hit.start, found)
            ]
        elif hit.quantity.form == "rank" and told[0].endswith("中"):
            told = [_before_clause(_clause_start(flat, hit.start), found)]
        elif near and _TO_WORDS.fullmatch(flat, last, hit.start) and _FROM.search(flat, 0, found[-1].start):
            told = [found[-1].label]
        fragment = text[_fragment_start(flat, hit.start) : _fragment_end(flat, hit.end)].strip()
        found.extend(
            Found(hit.quantity, kind, direction, label, fragment, hit.start, hit.end, hit.numeral, len(told))
            for label in told
        )
        last = hit.end
    return found


def _goes_on(text: str, at: int, found: list[Found]) -> str:
    """Return what a figure without words of its own counts: what the one before it does.

    Behind a list of parts (其中甲类5件、乙类3件；由上年的7件增加到8件) it is the whole they are parts of.
    """
    low = max(0, found[-1].end - _SENTENCE)
    if ";" not in text[found[-1].end : at]:
        return found[-1].label
    parts = text.rfind(_OF_PARTS, max(low, text.rfind("。", low, at)), at)
    whole = next((each for each in reversed(found) if each.end <= parts), None) if parts >= 0 else None
    return whole.label if whole and "。" not in text[whole.end : parts] else found[-1].label


def _in_all(label: str) -> str:
    """Return what a sum counts, by the figure before it that told what came new to it."""
    return "累计" + _NEW.sub("", label)


def _before_clause(start: int, found: list[Found]) -> str:
    """Return what the last figure before a clause counts: 满意率96%，在22个乡镇中排名第5 ranks the rate."""
    return next((each.label for each in reversed(found) if each.end <= start), NAMELESS)


def _all_before(text: str, at: int, found: list[Found]) -> list[str]:
    """Return what the figures of a sentence count that one rank behind them (均列全市第一) holds for."""
    low = max(0, at - _SENTENCE)
    sentence = max(text.rfind("。", low, at), text.rfind(";", low, at), low - 1) + 1
    labels_before: list[str] = []
    for each in reversed(found[-_MOST_TOGETHER:]):
        if each.start < sentence:
            break
        labels_before.insert(0, each.label)
    return labels_before if len(labels_before) > 1 else []


def _fragment_start(text: str, at: int) -> int:
    low = max(0, at - 14)
    return _fragment_before(text, low, at) or _before_number(text, low)


def _fragment_end(text: str, at: int) -> int:
    high = min(len(text), at + 12)
    end = _fragment_behind(text, at, high)
    return end if end >= 0 else max(at, _before_number(text, high))


def _before_number(text: str, at: int) -> int:
    """Return where the number or date begins that ``at`` would cut, ``at`` itself if it cuts none."""
    while 0 < at < len(text) and text[at - 1] in _OF_NUMBER and text[at] in _WITHIN_NUMBER:
        at -= 1
    return at
