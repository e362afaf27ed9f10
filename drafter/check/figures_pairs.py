"""Counts that are part and whole of one thing: 受理119件，办结112件."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from drafter.check.figures import Said, agrees, decimals, is_count
from drafter.data.rates import Rate
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_MOST, _PAIR = 6, 2
_DONE = "完成"  # 交办整改事项28项，完成整改26项
_EVENTS = ("次", "场", "期", "场次")
_SHARE = regex("^[,、( ]*占(?:比|总数的?|全部的?|总量的?|[^,。;]{0,8}的)?(?:达|为|约)?$")
_UNITS = ({"件", "起", "宗", "例", "件次"}, {"人", "名", "位", "人次"}, {"次", "场", "期", "场次", "件"})
_FILLERS = regex(
    r"[\W\d_a-zA-Z]|其中|实际|累计|当年|年内|年底|年末|月底|月末|按期|按时|依法|全年|全部|已经|成功|完成|共计|合计|分别|顺利"
    "|目前|一审|行政机关|上述|各类|全县|全市|全区|进行|通过|的|已|共|有|均|为|达|中|被|由|了|并|予以|后|当庭|直接|各|(?:行政)?执法证件?|证件|资格证|考试|考核|测试|证书|评出|评定为?|评选|以|方式|结案|审批|审查(?=批准)|负责人|代表委员|表示|评定|取得|查实|到位|目前|截至"
)


def same_unit(one: FoundFigure, other: FoundFigure) -> bool:
    """True if two counts may be of one thing."""
    return one.unit == other.unit or any({one.unit, other.unit} <= group for group in _UNITS)


def pair(counts: list[Said], rate: Rate) -> tuple[Said, Said] | None:
    """Return numerator and denominator among counts that stand before a rate, None if the words tell none.

    Args:
        counts: exact counts in text order, the nearest to the rate last.
        rate: what the rate is made of.
    """
    if rate.part is None or rate.whole is None:
        return None
    for at in range(len(counts) - 1, 0, -1):
        part = counts[at]
        if not rate.part.search(part.words):
            continue
        for whole in reversed(counts[:at]):
            if _is_whole(whole, part, rate):
                return part, whole
    return None


def _is_whole(whole: Said, part: Said, rate: Rate) -> bool:
    assert rate.part is not None and rate.whole is not None
    words = whole.lead + whole.figure.label
    return (
        rate.whole.search(words) is not None
        and (rate.part.search(whole.lead) is None or (_DONE in part.lead and _DONE not in whole.lead))
        and same_unit(whole.figure, part.figure)
        and _same_thing(words, part.words, rate)
    )


def _same_thing(whole: str, part: str, rate: Rate) -> bool:
    """True if what the part names beside its verb is named by the whole too."""
    assert rate.part is not None and rate.whole is not None
    rest = rate.whole.sub("", rate.part.sub("", _FILLERS.sub("", part)))
    return len(rest) < 2 or all(rest[at : at + 2] in whole for at in range(len(rest) - 1))


def gives(counts: Sequence[Said], part: FoundFigure, rate: FoundFigure, *, own: bool = False) -> bool:
    """True if some counts like the part make the rate: one of another or of two, what is left, two of one.

    Args:
        counts: the counts around the rate.
        part: what the rate is likely of.
        rate: an exact percentage.
        own: True if only what the part itself takes part in matters.
    """
    values = [said.figure.value for said in counts if same_unit(said.figure, part)][-_MOST:]
    places = decimals(rate)
    several = (2, 3) if places else (2,)
    return any(
        agrees(rate.value, places, value)
        for some in several
        for chosen in permutations(values, some)
        if not own or part.value in chosen
        for value in _quotients(part.value, *chosen)
    )


def _quotients(
    part: Decimal, one: Decimal, other: Decimal, third: Decimal | None = None
) -> tuple[Decimal, ...]:
    if third is None:
        rest = other - one if one != part else one
        return (one / other * 100, rest / other * 100) if other else ()
    bases = (one / (other + third) if other + third else None, (one + other) / third if third else None)
    return tuple(base * 100 for base in bases if base is not None)


def exact_counts(figures: tuple[Said, ...] | list[Said]) -> list[Said]:
    """Return the exact counts among figures, averages left out."""
    return [said for said in figures if is_count(said) and not _AVERAGE.search(said.lead)]


_AVERAGE = regex("[平人日月年户]均|单日|最[高多低少]|每[一个所村镇乡年月季名人件]|至少")
