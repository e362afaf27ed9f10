"""What a report claims of all or none, and what it tells was left out, or happened after all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.check.draft import Sentence
from drafter.zh.regex import HAN, regex

_ALL = regex("(?P<rate>率[达到为是保持均]{0,4}100%)|全覆盖|(?P<all>全[部都]|均(?![为是有不衡])|都已?)")
_NONE = regex("(?:没有|[未无])(?:发生|出现)|无一[件起例]?被?|(?:没有|[零无])(?=[纠败过事差违超逾])")
_NOT = regex("没有|缺[少乏]|尚未|仍未|未能?|(?P<late>超期|逾期)")
_SOME = regex("[1-9][0-9]*|[仍还尚]有|部分|个别|少数")
_HAPPENED = regex("[1-9][0-9]*[件起个次名人家例宗]")
_IN_TIME = regex("按[期时]|期限|时限")
_NEGATED = regex("没有|未|无|零|不")
_OTHER_TIME = regex("上年|往年|此前|以前|去年|历年|将|力争|争取|20[0-9]{2}年以?[来前]")
_COVERING = frozenset(("配备", "聘请", "覆盖", "设立", "建立", "建成", "落实", "配齐", "选聘", "派驻"))
_IDLE = regex(
    "进行|完成|得到|到位|已经?|按[期时]|依法|实际|及时|如期|全年|年底前?|年内|月底前?|[上下]半年|所有|实现|达到|保持"
    "|[全我本][县市区镇乡局]"
)
_RUN = regex(f"{HAN}+")
_MARKS = ",。;:"
_BEFORE = 24  # characters before a word of all or none that tell of what it is said
_AROUND = 30  # characters before a negation that tell of how many it is said
_DONE = 14  # characters behind a word of all that tell what was done
_UNDONE = 10  # characters behind a negation that tell what was not
_VERB = 2  # last characters of what is before 率
_FEWEST = 2  # characters of what was done


class Claim(NamedTuple):
    """Something said of all or none.

    Attributes:
        sentence: number of its sentence.
        start: offset in the sentence.
        end: offset behind it.
        about: pairs of characters that tell of what.
        verbs: pairs one of which must be denied to disprove a claim of all; empty of one of none.
        covers: True if it says that something is everywhere; to lack the thing itself disproves it, too.
        in_time: True if it says that things were done in time.
    """

    sentence: int
    start: int
    end: int
    about: frozenset[str]
    verbs: frozenset[str] = frozenset()
    covers: bool = False
    in_time: bool = False


class Passage(NamedTuple):
    """Where something is told that was left out, or that happened.

    Attributes:
        sentence: number of its sentence.
        words: the words it is told by.
        undone: what was not done; empty of what happened.
        late: True if it was done too late.
    """

    sentence: int
    words: str
    undone: str = ""
    late: bool = False


def claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """Yield what is claimed of the year the report is about."""
    for number, each in enumerate(sentences):
        found = [
            *(_of_all(number, each.flat, match) for match in _ALL.finditer(each.flat)),
            *(_of_none(number, each.flat, match) for match in _NONE.finditer(each.flat)),
        ]
        if found and not _OTHER_TIME.search(each.flat):
            yield from filter(None, found)


def _of_all(number: int, flat: str, match: re.Match[str]) -> Claim | None:
    start = _begin(flat, match.start(), _BEFORE)
    end = _end(flat, match.end(), _DONE) if match["all"] else match.end()
    what, done = flat[start : match.start()], flat[match.end() : end]
    if len(what) < _FEWEST or (match["all"] and len(done) < _FEWEST):
        return None
    verbs = pairs(_IDLE.sub(" ", done)) if match["all"] else _COVERING
    if match["rate"]:
        verbs = frozenset((what[-_VERB:], what[-2 * _VERB : -_VERB]))
    if not verbs:
        return None  # 年底前全部完成: what was done is not told
    in_time = _IN_TIME.search(flat, start, end) is not None
    return Claim(
        number, start, end, pairs(_IDLE.sub(" ", f"{what} {done}")), verbs, verbs is _COVERING, in_time
    )


def _of_none(number: int, flat: str, match: re.Match[str]) -> Claim | None:
    start, end = _begin(flat, match.start(), _BEFORE), _end(flat, match.end(), _DONE)
    said = f"{flat[start : match.start()]} {flat[match.end() : end]}"
    return Claim(number, start, end, pairs(_IDLE.sub(" ", said))) if end - match.end() >= _FEWEST else None


def left_out(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield what was not done for some, or too late."""
    for number, each in enumerate(sentences):
        for match in _NOT.finditer(each.flat):
            begin = max(
                max(each.flat.rfind(mark, 0, match.start()) for mark in "。;") + 1, match.start() - _AROUND
            )
            end = _end(each.flat, match.end(), _UNDONE)
            told = _SOME.search(each.flat, begin, match.start()) and end > match.end()
            if told and not _OTHER_TIME.search(each.flat):
                undone = _IDLE.sub("", each.flat[match.end() : end])
                yield Passage(number, each.flat[begin:end], undone, match["late"] is not None)


def happened(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Yield what happened, with how often."""
    for number, each in enumerate(sentences):
        for match in _HAPPENED.finditer(each.flat) if not _OTHER_TIME.search(each.flat) else ():
            start = _begin(each.flat, match.start(), _BEFORE)
            words = each.flat[start : _end(each.flat, match.end(), len(each.flat))]
            if not _NEGATED.search(words):
                yield Passage(number, words)


def pairs(words: str) -> frozenset[str]:
    """Return the pairs of hanzi that stand side by side."""
    return frozenset(run[at : at + 2] for run in _RUN.findall(words) for at in range(len(run) - 1))


def _begin(flat: str, at: int, most: int) -> int:
    """Return where the clause begins, or as far back as counts."""
    return max(max(flat.rfind(mark, 0, at) for mark in _MARKS) + 1, at - most)


def _end(flat: str, at: int, most: int) -> int:
    """Return where the clause ends, or as far on as counts."""
    return min(*(found for mark in _MARKS if (found := flat.find(mark, at)) >= 0), len(flat), at + most)
