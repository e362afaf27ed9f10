"""A total and the counts that are said to make it up: 清理113件，其中保留84件、修改12件、废止17件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, exact, is_count, statements
from drafter.check.figures_balance import CARRIED, balances
from drafter.check.figures_claim import added, claimed, slipped
from drafter.check.figures_slip import ulp
from drafter.zh.regex import HAN, regex

_OPENS = regex("^ ?[:(]|其中|分别|包括|分为|包含")
_GOES_ON = regex("^(?:其中|包括|具体)")
_ENCLOSED = regex(r"\([^()0-9]{1,12}\)")  # 乡镇（街道）
_JOIN = regex("^ ?([、,:(和及与])")
_FIRST_JOIN = regex("^[^,。;:()0-9]{0,14}([。、,:(和及与])")
_TOTAL = regex("^(?:、|,)?(?:一共|共计|合计|总计|共)(?:有|为|是)?$")
_YEARLY = regex(
    "^(?:全年|合计|总计|共)(?:共|合计|总计|累计)?[^,。;]{0,8}$|^[^,。;0-9]{1,8}(?:合计|共计|总计|一共|共)$"
)
_REST = ("另", "其余", "剩余", "余下", "还有", "尚有")
_MOST, _ASIDE = 20, 2


_FAR_JOIN = regex("[^。;:()0-9]{1,70}(,)[^,。;:()]{1,14}")


def is_amount(said: Said) -> bool:
    """True for an exact count or sum of money."""
    return is_count(said) or (said.figure.kind == "money" and exact(said.figure))


def told_together(draft: Draft) -> Iterator[Statement]:
    """Yield the sentences with figures, one that begins with 其中 together with the one before it."""
    told = statements(draft)
    for at, statement in enumerate(told):
        following = told[at + 1] if at + 1 < len(told) else None
        if following is None or following.node != statement.node or not _GOES_ON.match(following.flat):
            yield statement
            continue
        end = following.start + len(following.flat)
        flat = draft.flats[statement.node][statement.start : end]
        yield Statement(statement.node, statement.start, flat, (*statement.figures, *following.figures))


@dataclass(frozen=True, slots=True)
class Carried:
    """What a sentence tells of things carried over from the year before.

    Attributes:
        balanced: identities of the figures that stand in a balance.
        values: how many were carried over, in base units.
    """

    balanced: frozenset[int]
    values: frozenset[Decimal]


def carried_in(statement: Statement) -> Carried:
    """Return what a sentence tells of things carried over."""
    return Carried(
        frozenset(id(said) for run in balances(statement) for said in run),
        frozenset(said.figure.value for said in statement.figures if CARRIED.search(said.lead)),
    )


def parts_of(statement: Statement, at: int, carried: Carried) -> list[Said]:
    """Return the counts of one kind that follow a total without a break and are said to make it up."""
    parts = _parts(statement, at)
    if len(parts) < 2 or _explained(statement, at, parts, carried):
        return []
    return parts if claimed(statement, statement.figures[at], parts) else []


def _unnamed(statement: Statement, one: Said, other: Said) -> str:
    """Return the words between two counts, less the noun behind both: 优秀18个单位、良好44个单位."""
    words = statement.between(one, other)
    noun = _NOUN.match(words)
    same = noun is not None and statement.behind(other, len(noun.group())) == noun.group()
    return words[len(noun.group()) :] if noun is not None and same else words


_NOUN = regex(f"{HAN}{{1,5}}(?=[、,])")


def _run_before(statement: Statement, at: int) -> list[Said]:
    """Return the counts of one kind that stand right before a total."""
    total, found = statement.figures[at], list[Said]()
    near = statement.figures[max(0, at - _MOST) : at + 1]
    for behind, said in zip(reversed(near[1:]), reversed(near[:-1]), strict=True):
        words = _unnamed(statement, said, behind)
        if not _alike(total, said) or not _JOIN.match(words) or ";" in words or _OPENS.search(words):
            break
        found.insert(0, said)
    return found if len(found) > 1 else []


def total_of(statement: Statement, at: int) -> list[Said]:
    """Return the counts before a total that it is said to be of, or misses by a slip."""
    clause = statement.figures[at].clause.strip()
    if _TOTAL.match(clause):
        return _run_before(statement, at)
    if not _YEARLY.match(clause):
        return []
    parts = _run_before(statement, at)
    if any(CARRIED.search(part.lead) for part in parts):
        return []  # 新收34件，上年遗留3件，全年办结35件: the rest is left
    return parts if slipped(statement.figures[at], parts) else []


def adds_up(total: Said, parts: Sequence[Said]) -> bool:
    """True if parts make a total, but for rounding where they are told in 万 or 亿."""
    off = abs(total.figure.value - added(parts))
    step = ulp(total.figure)
    return off * 2 < step * len(parts) if step > 1 else not off


def _alike(one: Said, other: Said) -> bool:
    return is_amount(other) and one.figure.unit == other.figure.unit


def _parts(statement: Statement, at: int) -> list[Said]:
    total, found, joint = statement.figures[at], list[Said](), ""
    for before, said in pairwise(_nearest(statement, at)):
        words = _ENCLOSED.sub("", _unnamed(statement, before, said))
        if ";" in words or not _alike(total, said) or (found and _OPENS.search(words)):
            break
        mark = _JOIN.match(words) if found else _FIRST_JOIN.match(words) or _FAR_JOIN.fullmatch(words)
        if mark is None or (found and "(" in words):
            break
        if found and joint and mark[1] != joint and mark[1] not in "和及与":
            break
        joint = joint or (mark[1] if found else "")
        found.append(said)
    return found[:-1] if _divided(statement, at + len(found)) else found


def _divided(statement: Statement, at: int) -> bool:
    """True if the figure behind is a part of the last one: 建议46件，其中法治类9件，提案73件，其中…"""
    behind = statement.figures[at + 1 : at + 2]
    return bool(behind) and behind[0].lead.startswith("其中")


def _nearest(statement: Statement, at: int) -> list[Said]:
    """Return a total and what follows it; of 742件，罚没款1318万元，其中简易程序216件 without the money."""
    near = list(statement.figures[at : at + _MOST + 1])
    for other, said in enumerate(near[2 : _ASIDE + 2], 2):
        if "其中" in said.lead and _alike(near[0], said) and ";" not in statement.between(near[0], said):
            aside = near[1:other]
            if not any(_alike(near[0], each) for each in aside):
                return [near[0], *near[other:]]
    return near


def _explained(statement: Statement, at: int, parts: Sequence[Said], carried: Carried) -> bool:
    """True if what was carried over explains the difference, or all are parts of what was told before."""
    total = statement.figures[at]
    before = statement.figures[at - 1] if at else None
    summed = added(parts)
    if before is not None and _alike(total, before) and before.figure.value == total.figure.value + summed:
        return True
    behind = statement.figures[at + 1 + len(parts) : at + 2 + len(parts)]
    if (
        behind
        and behind[0].lead.lstrip(",;").startswith(_REST)
        and summed + behind[0].figure.value == total.figure.value
    ):
        return True
    return id(total) in carried.balanced or summed - total.figure.value in carried.values
