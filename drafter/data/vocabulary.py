"""常用词 and 易打混的字: what words reports are made of, and which characters are typed for one another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import text

_PAIR = 2  # characters of most words


class Vocabulary(NamedTuple):
    """The words of the table.

    Attributes:
        checked: words of two to four characters whose misprints are asked about.
        common: those that are checked even where both characters may be words.
        known: these, and other words that only show where a text is right.
        single: characters that are words by themselves, at which a neighbouring word ends.
        loose: these, and others that are words often enough to be no misprint.
        suffixes: characters that are put behind words: 选择+性.
        surnames: characters with which names of people begin.
        frames: every checked word with one of its characters replaced by NUL.
        groups: a character → all groups of characters that sound or look like it.
    """

    checked: frozenset[str]
    common: frozenset[str]
    known: frozenset[str]
    single: frozenset[str]
    loose: frozenset[str]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    frames: frozenset[str]
    groups: Mapping[str, tuple[str, ...]]

    def alike(self, character: str) -> frozenset[str]:
        """Return the characters that sound or look like one."""
        return _alike(character)


@cache
def vocabulary() -> Vocabulary:
    """Return the words with the characters that are typed for one another."""
    often, rare, seen, single, loose = (_words(use) for use in ("常", "查", "认", "隔", "虚"))
    checked = often | rare
    suffixes, surnames = _words("缀"), _words("姓")
    known = checked | seen
    return Vocabulary(
        checked, often, known, single, single | loose, suffixes, surnames, _frames(checked), _groups()
    )


def _frames(words: frozenset[str]) -> frozenset[str]:
    pairs = [word for word in words if len(word) == _PAIR]
    found = {f"{first}\0" for first in {word[0] for word in pairs}}
    found.update(f"\0{last}" for last in {word[1] for word in pairs})
    longer = (word for word in words if len(word) > _PAIR)
    found.update(f"{word[:at]}\0{word[at + 1 :]}" for word in longer for at in range(len(word)))
    return frozenset(found)


@cache
def _alike(character: str) -> frozenset[str]:
    return frozenset("".join(_groups().get(character, ()))) - {character}


def _words(use: str) -> frozenset[str]:
    lists = [text(row, "词").split() for row in rows("vocabulary") if text(row, "用途") == use]
    return frozenset().union(*lists)


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("lookalikes"):
        for group in text(row, "字").split():
            for one in group:
                found[one] = (*found.get(one, ()), group)
    return found
