"""Words that are none, but would be with one character that sounds or looks like theirs: 审察 for 审查."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.words_reading import STEP, alone, cost, cuts
from drafter.data.vocabulary import Vocabulary, vocabulary
from drafter.zh.regex import HAN, regex

_PAIR = 2
_RUN = regex(f"{HAN}{{2,}}")
_COINED = regex("“[^“”]{1,14}”")  # names that offices coin play with sounds: “警”心护航
_GAIN = 1.4  # so much cheaper a text must read with the right character
_REGIONS = frozenset("省市县区镇乡村街路州旗")
_NUMERALS = frozenset("一二三四五六七八九十")
_JOINING = frozenset("和与及或")
_BEFORE = frozenset("不未更最较全各本我省市县区镇乡")  # what stands alone before a word as often as not


class Slip(NamedTuple):
    """Characters that are no word.

    Attributes:
        start: offset of the first.
        end: offset behind the last.
        right: the words that may be meant, in the order of their characters.
    """

    start: int
    end: int
    right: tuple[str, ...]


def slips(flat: str) -> Iterator[Slip]:
    """Yield the misprints of a text.

    A text is read as the fewest words it can be made of. A character that is left alone there is one if a
    character of the same sound or shape in its place makes a checked word of it and its neighbours, and
    the text around then falls into clearly fewer words.
    """
    words = vocabulary()
    coined = [match.span() for match in _COINED.finditer(flat)] if "“" in flat else []
    for run in _RUN.finditer(flat):
        if not any(start <= run.start() < end + (end - start < STEP) for start, end in coined):
            for slip in _of_run(run.group(), words):
                yield Slip(run.start() + slip.start, run.start() + slip.end, slip.right)


def _of_run(run: str, words: Vocabulary) -> Iterator[Slip]:
    done = 0
    lone = alone(run)
    for before, at, behind in zip([-STEP, *lone], lone, [*lone[1:], len(run) + STEP], strict=False):
        if at >= done and run[at] in words.groups:
            near = at - before < STEP or behind - at < STEP
            least = _PAIR if near or run[at] not in words.loose else _PAIR + 1
            slip = _best(run, at, least, words) if near or run[at] not in words.single else None
            if slip is not None:
                yield slip
                done = slip.end


def _best(run: str, at: int, least: int, words: Vocabulary) -> Slip | None:
    """Return the words that make the text around an odd character read best, None if none is much better."""
    found: dict[float, Slip] = {}
    for start, end in _windows(run, at, least):
        right = _meant(run, start, end, at, words)
        if right and not _named(run, start, end, at, words):
            found.setdefault(_gain(run, start, end, right[0], words), Slip(start, end, right))
    most = max(found, default=0.0)
    return found[most] if most >= _GAIN else None


def _windows(run: str, at: int, least: int) -> Iterator[tuple[int, int]]:
    """Yield where a word may stand that has its odd character here, the longest first."""
    for size in range(STEP, least - 1, -1):
        for start in range(max(0, at - size + 1), min(at, len(run) - size) + 1):
            yield start, start + size


def _meant(run: str, start: int, end: int, at: int, words: Vocabulary) -> tuple[str, ...]:
    before, behind = run[start:at], run[at + 1 : end]
    if f"{before}\0{behind}" not in words.frames:
        return ()
    odd = run[at] in words.single or {before or behind, run[at]} <= words.loose  # 前提是; 不在, 全名
    both = end - start == _PAIR and odd
    found = (f"{before}{each}{behind}" for each in words.alike(run[at]))
    return tuple(sorted(word for word in found if word in (words.common if both else words.checked)))


def _named(run: str, start: int, end: int, at: int, words: Vocabulary) -> bool:
    """True of what is a name, a number, or the end of one word and the beginning of another."""
    odd, others = run[at], run[start:at] + run[at + 1 : end]
    if end - start == _PAIR:
        ending = odd in words.suffixes and others in words.single  # 协管员由
        first = at == start and (ending or odd in _JOINING or {odd, others} & _REGIONS)
        if first or {odd, others} & _NUMERALS or others in _JOINING or odd == others:
            return True
    elif end - start < STEP and odd in words.loose and {run[start:at], run[at + 1 : end]} & words.known:
        return True  # 针对+新, not 针对性
    return start > 0 and run[start - 1] in words.surnames and run[start - _PAIR : start] not in words.known


def _gain(run: str, start: int, end: int, word: str, words: Vocabulary) -> float:
    """How much cheaper the text around reads with the word; nothing where it stands among strange ones."""
    left, right = run[max(0, start - STEP) : start], run[end : end + STEP]
    after = f"{left}{word}{right}"
    if not _fits(after, len(left), len(left) + len(word), words):
        return 0.0
    return cost(f"{left}{run[start:end]}{right}") - cost(after)


def _fits(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """True if the text reads with a word there, and among known words unless the word is common or long."""
    ends = cuts(text)
    if any(start < at < end for at in ends) or (start in ends) + (end in ends) == 0:
        return False
    if end - start == STEP or text[start:end] in words.common:
        return True
    lone = set(alone(text))
    left = start - 1 in lone and text[start - 1] not in words.single | _BEFORE
    return not left and not (end in lone and text[end] not in words.single)
