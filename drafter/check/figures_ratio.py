"""A rate and the two counts it is made of, told by what they share: place, unit and the words of its name."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from drafter.check.figures import Said
from drafter.check.figures_pairs import same_unit
from drafter.check.figures_slip import count_slip, rate_slip, rounded, ulp
from drafter.check.figures_stem import common, limited, shares, stem_of, told_of, without_deadlines
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import HUNDRED
from drafter.zh.regex import regex

_OF = regex("^[,、( ]*(?:约|仅|只)?占(?:比|(?P<whole>[^,。;0-9]{0,10}?)的?)?(?:达到?|为|约|近|超过)?$")
_OF_ALL = regex("^[,、(]?(?:仅|只|约)?占[^,。;:0-9]{0,14}[(]?$")
_ALL = regex("全|总|应")
_ITS_SHARE = regex("^[)]?[^,。;:0-9]{0,12}的?(?:比例)?(?:达|为|约)?$")
_NEAR = 10
"""Points between a rate and what the counts give: further off, they are hardly meant to be of one another."""
_AMONG = ("中", "里", "内")
_HUNDREDTH = Decimal("0.01")
_NARROW = 2
_HAN = regex(r"[\W\d_a-zA-Z]")
_OTHER_THING = 2


def made_of(rate: Said, counts: Sequence[Said], enclosed: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return the part and the whole that a rate is surely said of, None if the text does not tell.

    Args:
        rate: an exact percentage.
        counts: the exact counts before it, in text order, the nearest last.
        enclosed: the exact counts in brackets right behind it.
    """
    counts = without_deadlines(counts)
    found = _enclosed(rate, counts, enclosed) if enclosed else None
    if found is None and len(counts) > 1:
        found = _share(rate, counts) or _named(rate, counts) or _next_to(rate, counts)
    if found is None or not found[0].figure.value:
        return None
    part, whole = (said.figure for said in found)
    return found if part.value <= whole.value or count_slip(part, whole, rate.figure) else None


def _enclosed(rate: Said, counts: Sequence[Said], enclosed: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return part and whole of 合格率95%（抽查320卷，合格304卷）, 接听4826个，接听率99.2%（应接4865个）."""
    two = [*counts[-1:], *enclosed] if len(enclosed) == 1 else enclosed
    if len(two) != 2 or not same_unit(two[0].figure, two[1].figure):
        return None
    part, whole = sorted(two, key=lambda said: said.figure.value)
    return (part, whole) if plausible(rate, part, whole) else None


def _next_to(rate: Said, counts: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return part and whole of 报考618人，取得资格571人，通过率92.39%, where one slip explains it."""
    whole, part = counts[-2:]
    follows = _follows(part, rate) and part.figure.unit == whole.figure.unit
    if not follows or part.figure.node != whole.figure.node:
        return None
    if whole.tail.endswith(_AMONG) and not limited(rate.names[0], part):
        return (part, whole) if plausible(rate, part, whole) else None
    if ulp(rate.figure) > _HUNDREDTH:
        return None
    return (part, whole) if rate_slip(part.figure, whole.figure, rate.figure) else None


def _share(rate: Said, counts: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return part and whole of 检查1200次，亮码检查1020次，占85%."""
    of_all = _OF_ALL.match(counts[-1].lead) and _ITS_SHARE.match(rate.lead)
    if of_all and same_unit(counts[-1].figure, counts[-2].figure):
        sure = _ALL.search(counts[-1].lead) or plausible(rate, *counts[-2:])
        return (counts[-2], counts[-1]) if sure else None  # 覆盖网点52个，占全部65个网点的80%
    told = _OF.match(rate.lead)
    if told is None or not _follows(counts[-1], rate):
        return None
    part = counts[-1]
    wholes = [each for each in counts[:-1] if each.figure.unit == part.figure.unit]
    named = [each for each in wholes if common(told["whole"] or "", told_of(each)) >= _OTHER_THING]
    if named:
        return part, named[-1]
    within = "其中" in part.clause or "中有" in part.lead or part.lead.startswith("中")
    larger = [each for each in wholes if each.figure.value >= part.figure.value]
    if not larger or (told["whole"] and not within):
        return None
    return (part, larger[-1]) if within or plausible(rate, part, larger[-1]) else None


def _follows(count: Said, rate: Said) -> bool:
    gap = rate.figure.start - count.figure.end
    return count.figure.node == rate.figure.node and gap <= len(count.tail) + len(rate.lead) + 1


def _named(rate: Said, counts: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return part and whole of 核实兑付287条，兑付率91.99%: the part is told with the words of the rate."""
    label = rate.names[0]
    stem = stem_of(label) or (stem_of(rate.figure.name) if label.endswith("率") else "")
    if not stem:
        return None
    for at in range(len(counts) - 1, 0, -1):
        part = counts[at]
        if not shares(stem, told_of(part)) or limited(rate.names[0], part):
            continue
        whole = next((each for each in reversed(counts[:at]) if _may_hold(each, part)), None)
        if whole is None:
            return None
        return (part, whole) if plausible(rate, part, whole) or _bare(stem, part, whole) else None
    return None


def _may_hold(whole: Said, part: Said) -> bool:
    """True for a count of like unit that is not itself told as a part of something else."""
    inner = "其中" in whole.lead and "其中" not in part.lead
    return same_unit(whole.figure, part.figure) and not inner


def plausible(rate: Said, part: Said, whole: Said) -> bool:
    """True if a rate is near what two counts give, or one slip away from it."""
    if not whole.figure.value:
        return False
    given = part.figure.value / whole.figure.value * HUNDRED
    if abs(given - rate.figure.value) <= min(Decimal(_NEAR), 2 * min(given, HUNDRED - given) + 1):
        return True
    return rate_slip(part.figure, whole.figure, rate.figure)


def within_rounding(rate: FoundFigure, part: FoundFigure, whole: FoundFigure) -> bool:
    """True if a rate may be right because its counts are told in 万: 办结2.38万件 of 2.4万件."""
    off, apart = rounded(part), rounded(whole)
    if not off + apart or whole.value <= apart:
        return False
    low, high = (part.value - off) / (whole.value + apart), (part.value + off) / (whole.value - apart)
    return low * HUNDRED - ulp(rate) < rate.value < high * HUNDRED + ulp(rate)


def _bare(stem: str, part: Said, whole: Said) -> bool:
    """True if the part names nothing that the whole does not."""
    rest = _HAN.sub("", part.lead)
    strange = [word for word in rest if word not in stem and word not in whole.lead and word not in _LIGHT]
    same = part.figure.unit == whole.figure.unit
    return same and len(strange) < _OTHER_THING and stem[-_NARROW:] in part.lead


_LIGHT = frozenset("其中已共有均为达实际按期时的经被由获全部成功完并")
