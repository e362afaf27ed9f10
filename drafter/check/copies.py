"""Promises that only say again what is wrong, found through an index, in linear time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from drafter.check.likeness import folded
from drafter.check.parts import core, whole_text
from drafter.understand.results import FoundShortcoming
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_LONG = 6  # characters copied that make a promise a copy
_RUN = 4  # characters in a row that are copied, not met by chance
_NOTHING = 3  # characters of its own in which a promise can say nothing
_CANDIDATES = 3
_OWNERS = 8  # shortcomings remembered for one run of characters
_GLUE = regex(
    "着力|针对|围绕|有力|有效|办法|工夫|主要|原因|究其|根源|由于|因为|状况|现状|采取|措施|加以|认真|改变|克服|消除|化解|"
    "整改|整治|重点|要|把|将|的|等|抓|彻底|逐步|尽快|早日|防止"
)
_PROBLEM = regex("问题|状况|现状|情况|短板|不|没有|未|缺|差|低|弱|少|难|滞|单一|薄")
"""What is wrong; where a cause says 没有建立台账, to promise 建立台账 is no copy."""


class Copies:
    """What a report says of its shortcomings, asked whether a promise only says it again.

    Args:
        shortcomings: as understood, with their causes.
    """

    def __init__(self, shortcomings: Iterable[FoundShortcoming]) -> None:
        self._sources = [
            (folded(plain(f"{whole_text(each)}{each.cause or ''}")), each.text) for each in shortcomings
        ]
        self._runs: dict[str, list[int]] = {}
        for number, (source, _) in enumerate(self._sources):
            for run in _runs(source):
                owners = self._runs.setdefault(run, [])
                if len(owners) < _OWNERS:
                    owners.append(number)

    def source_of(self, promise: str) -> str | None:
        """Return the shortcoming beside which a promise says nothing new, None without one."""
        own = folded(plain(promise))
        if not _PROBLEM.search(own):
            return None
        seen = Counter(number for run in _runs(own) for number in self._runs.get(run, ()))
        near = (self._sources[number] for number, _ in seen.most_common(_CANDIDATES))
        return next((told for source, told in near if _only_copies(own, source)), None)


def _only_copies(own: str, source: str) -> bool:
    left, at = [], 0
    while at < len(own):
        end = at
        while end < len(own) and own[at : end + 1] in source:
            end += 1
        step = end - at if end - at >= _RUN else 1
        if step == 1:
            left.append(own[at])
        at += step
    copied = len(own) - len(left)
    return copied >= _LONG and len(_GLUE.sub("", core("".join(left)))) <= _NOTHING


def _runs(text: str) -> set[str]:
    return {text[at : at + _RUN] for at in range(len(text) - _RUN + 1)}
