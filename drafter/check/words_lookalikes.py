"""Words that are none, but would be with one character that sounds or looks like theirs: 审察 for 审查."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.data.vocabulary import Vocabulary, vocabulary
from drafter.zh.regex import regex

_PAIR, _LONGEST = 2, 4
_HANZI = ("\u4e00", "\u9fff")
_COINED = regex("“[^“”]{1,14}”")  # names that offices coin play with sounds: “警”心护航


@dataclass(frozen=True, slots=True)
class Slip:
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

    Two to four characters are one if the odd one among them is held by no known word, they become a
    checked word with a character of the same sound or shape in its place, and nothing beside them tells
    that they are the end of one word and the beginning of another.
    """
    words = vocabulary()
    held = _held(flat, words)
    done = 0
    for at, character in enumerate(flat):
        if held[at] or at < done or character not in words.groups:
            continue
        for start, end in _windows(flat, at, words):
            right = _meant(flat, start, end, at, words)
            if right and _apart(flat, start, end, held, words):
                yield Slip(start, end, right)
                done = end
                break


def _windows(flat: str, at: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where a word may stand that has its odd character here, the longest first."""
    sides = (flat[at + 1 : at + 3], flat[max(0, at - 2) : at])
    near = any(side in words.pairs for side in sides) or f"{flat[at - 1]}\0{sides[0][:1]}" in words.frames
    alone = flat[at] in words.loose and flat[at] not in words.single
    least = _PAIR + alone
    most = _LONGEST - (flat[at] in words.single) if near else _PAIR
    for size in range(most, least - 1, -1):
        for start in range(max(0, at - size + 1), min(at, len(flat) - size) + 1):
            if size > _PAIR or not _both_loose(flat[start : start + size], flat[at], words):
                yield start, start + size


def _both_loose(pair: str, odd: str, words: Vocabulary) -> bool:
    """True if the odd one is a word by itself and the other may be one."""
    return odd in words.single and all(each in words.loose for each in pair)


def _meant(flat: str, start: int, end: int, at: int, words: Vocabulary) -> tuple[str, ...]:
    before, behind = flat[start:at], flat[at + 1 : end]
    if f"{before}\0{behind}" not in words.frames:
        return ()
    other = end - start < _LONGEST and bool({before, behind} & words.known)  # 针对+新, not 针对性
    if other:
        return ()
    found = (f"{before}{each}{behind}" for each in words.alike(flat[at]))
    return tuple(sorted(word for word in found if word in words.checked))


def _apart(flat: str, start: int, end: int, held: bytearray, words: Vocabulary) -> bool:
    """True if neither end of the characters belongs to a word that goes on beside them."""
    twice = flat[start] == flat[end - 1]  # 人人, 事事
    if end - start == _PAIR and (twice or held[start] or held[end - 1]):
        return False
    if end - start == _LONGEST:
        return True
    left = _ends(flat, start - 1, held, words)
    right = _ends(flat, end, held, words) or flat[end] in words.suffixes
    if left and right:
        return True
    named = start > 0 and flat[start - 1] in words.surnames
    return _edge(flat, start - 1) or (_edge(flat, end) and not named)


def everyday(words: str) -> bool:
    """True for words that are made of known ones alone: 法治政府建设, but not 无证明化."""
    return all(_held(words, vocabulary()))


def _held(flat: str, words: Vocabulary) -> bytearray:
    """Return 1 for every character that a known word or a coined name holds."""
    held = bytearray(len(flat))
    known, heads = words.known, words.heads
    for at in range(len(flat) - 1):
        pair = flat[at : at + _PAIR]
        if pair in known:
            held[at] = held[at + 1] = 1
        if pair in heads:
            for length in range(_PAIR + 1, _LONGEST + 1):
                if flat[at : at + length] in known:
                    held[at : at + length] = b"\x01" * min(length, len(flat) - at)
    for match in _COINED.finditer(flat):
        held[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return held


def _ends(flat: str, at: int, held: bytearray, words: Vocabulary) -> bool:
    """True if the character there belongs to no word that what is beside it might be part of."""
    return _edge(flat, at) or bool(held[at]) or flat[at] in words.single


def _edge(flat: str, at: int) -> bool:
    """True where no Chinese character stands."""
    return not 0 <= at < len(flat) or not _HANZI[0] <= flat[at] <= _HANZI[1]
