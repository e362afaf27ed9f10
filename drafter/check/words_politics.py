"""Formulations of the dated table in a draft: known misspellings, and near misses of the wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.check.words import in_title
from drafter.data.politics import PoliticalFormula, political_formulas
from drafter.data.vocabulary import vocabulary
from drafter.zh.near import edits
from drafter.zh.prose_width import plain
from drafter.zh.regex import HAN, regex

_SHORTEST, _LONG = 7, 11  # characters of a wording whose near misses are looked for; one or two edits
_ENDS = 2  # characters at both ends by which a near miss is known
_LEADER = "习近平"  # nothing is put into a wording that begins with a name; into another 应, 依法 … may be
_MISSING = 3  # most characters that a known misspelling may lack for a program to put them in
_QUOTE = "“"
_HANZI = regex(f"{HAN}+")


class Wrong(NamedTuple):
    """Words that ought to be a formulation.

    Attributes:
        node: position of the node.
        start: offset of the first character in the node's text.
        end: offset behind the last one.
        right: the formulation.
        note: what the table says of it; may be empty.
        safe: True if a program may put the formulation there.
    """

    node: int
    start: int
    end: int
    right: str
    note: str
    safe: bool


def written_wrong(draft: Draft, use: str) -> Iterator[Wrong]:
    """Yield the misspellings that the table knows of formulations with a use (规范, 名称)."""
    for formula in _formulas(use, draft.year):
        for wrong in formula.wrong:
            word = plain(wrong)
            safe = 0 < len(formula.text) - len(wrong) <= _MISSING
            for number, flat in enumerate(draft.flats):
                for at in _places(flat, word):
                    yield Wrong(number, at, at + len(word), formula.text, formula.note, safe)


def _places(flat: str, word: str) -> Iterator[int]:
    at = flat.find(word)
    while at >= 0:
        if not in_title(flat, at):
            yield at
        at = flat.find(word, at + len(word))


@lru_cache(1)
def near_misses(draft: Draft, use: str) -> tuple[Wrong, ...]:
    """Return words that are a formulation but for one character, or begin and end like it and differ by two.

    Words longer than the formulation have something put in between and are left alone, unless it is a
    single character in a wording that names a leader.
    """
    return tuple(_near_misses(draft, use))


def _near_misses(draft: Draft, use: str) -> Iterator[Wrong]:
    whole = "\n".join(draft.flats)
    for formula in _formulas(use, draft.year):
        text = plain(formula.text)
        half = len(text) // 2
        if len(text) < _SHORTEST or not (text[:half] in whole or text[half:] in whole):
            continue
        for number, flat in enumerate(draft.flats):
            near = _near(flat, text) if _HANZI.fullmatch(text) else ()
            for start, end in sorted({*near, *_slipped(flat, text)}):
                if not in_title(flat, start):
                    yield Wrong(number, start, end, formula.text, formula.note, False)


def _slipped(flat: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where one half of a text stands, and the other with another character or with one lost."""
    half, long = len(text) // 2, len(text)
    ends = (at + long - half for at in _every(flat, text[half:]))
    starts = (*_every(flat, text[:half]), *(end - size for end in ends for size in (long, long - 1)))
    for start in starts:
        for size in (long, long - 1) if start >= 0 and not flat.startswith(text, start) else ():
            end = start + size
            if _but_one(flat[start:end], text) and not _goes_on(flat, end, size < long):
                yield start, end


def _goes_on(flat: str, end: int, lost: bool) -> bool:
    """True if what seems to have lost a character ends with the beginning of a word: 第一责任人责+任."""
    return lost and flat[end - 1 : end + 1] in vocabulary().known


def _every(flat: str, piece: str) -> Iterator[int]:
    at = flat.find(piece)
    while at >= 0:
        yield at
        at = flat.find(piece, at + 1)


def _but_one(words: str, text: str) -> bool:
    """True of a text with one character lost or another; at its ends only where it can be nothing else."""
    pairs = enumerate(zip(words, text, strict=False))
    first = next((at for at, (one, two) in pairs if one != two), len(words))
    own = text.startswith(_LEADER) or _QUOTE in text
    if len(words) == len(text):
        return (not own) <= first < len(text) - (not own) and words[first + 1 :] == text[first + 1 :]
    return 0 < first < len(words) + own and len(words) == len(text) - 1 and words[first:] == text[first + 1 :]


def _near(flat: str, text: str) -> Iterator[tuple[int, int]]:
    limit = 2 if len(text) >= _LONG else 1
    for match in _candidate(text, limit).finditer(flat):
        for end in range(match.end(1), match.start() + len(text) - limit - 1, -1):
            words = flat[match.start() : end]
            if words.endswith(text[-_ENDS:]):
                if words != text and edits(words, text, limit) <= limit:
                    yield match.start(), end
                break


@cache
def _candidate(text: str, limit: int) -> re.Pattern[str]:
    """Hanzi that begin like the text, few more than it has at the most."""
    rest = len(text) - _ENDS + text.startswith(_LEADER)
    return re.compile(f"(?=({text[:_ENDS]}{HAN}{{{len(text) - _ENDS - limit},{rest}}}))")


def _formulas(use: str, year: int | None) -> list[PoliticalFormula]:
    return [each for each in political_formulas() if each.use == use and (year is None or each.holds(year))]
