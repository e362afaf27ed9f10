"""A part of a whole told before, its name now behind the number: 不合格16卷 and 400卷中有26卷不合格."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, is_count, statements
from drafter.understand.results import FoundFigure
from drafter.zh.regex import HAN, regex

_AMONG = regex(f"^{HAN}{{0,12}}(?:中|里|内|,其中)[,]?(?:仅|只|仍|还)?有?$")
_KIND = regex(f"^(?:的|被评为|评为|为|是)?(?P<kind>{HAN}{{2,6}}?)(?=[,。;、:]|的|$)")
_SCOPE = regex("未|尚|新增|第[一二三四]|上年|去年|[比较]")
_REMEMBERED = 100
_OPENING = ",、;(:其中有为"
_REACH, _BEHIND, _LATER, _SHORTEST = 10, 8, 8, 2


def kinds_again(draft: Draft) -> Iterator[tuple[FoundFigure, FoundFigure]]:
    """Yield a part with the one that names it again with another value, the earlier first."""
    known: deque[tuple[Said, Said, str]] = deque(maxlen=_REMEMBERED)
    for statement in statements(draft):
        counts = [said for said in statement.figures if is_count(said)]
        for whole, part in pairwise(counts):
            kind = _kind(statement, whole, part)
            told = reversed(known) if kind else ()
            found = next(
                (one for total, one, words in told if _same(total, one, whole, part) and kind in words), None
            )
            if found is not None:
                yield found.figure, part.figure
        for at, total in enumerate(counts):
            known.extend((total, one, _words(statement, one)) for one in counts[at + 1 : at + _LATER])


def _kind(statement: Statement, whole: Said, part: Said) -> str:
    """Return 不合格 of 400卷案卷中有26卷不合格, empty if a part is not told so."""
    if whole.figure.unit != part.figure.unit or not _AMONG.match(statement.between(whole, part)):
        return ""
    found = _KIND.match(statement.behind(part, _BEHIND))
    return found["kind"] if found and not _SCOPE.search(whole.lead) else ""


def _same(total: Said, one: Said, whole: Said, part: Said) -> bool:
    """True if the same whole was told with a part of another value."""
    if total.figure.unit != whole.figure.unit or one.figure.unit != part.figure.unit:
        return False
    return total.figure.value == whole.figure.value and one.figure.value != part.figure.value


def _words(statement: Statement, one: Said) -> str:
    """Return the words that a part begins with: 不合格 of 不合格案卷16卷, 未履职 of 7名未履职."""
    named = one.lead.lstrip(_OPENING)[:_REACH]
    found = _KIND.match(statement.behind(one, _BEHIND))
    return f"{'' if _SCOPE.search(named[_SHORTEST:]) else named},{found['kind'] if found else ''}"
