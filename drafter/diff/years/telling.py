"""Which passage of this year's report tells of a promise of last year's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.years.likeness import FEWEST, Words, pairs_of
from drafter.zh.regex import regex

ANSWERED = 0.5
"""How much of a promise is told where it counts as answered."""
_HEAD, _CLAUSE, _NEARLY, _WHOLLY = 0.6, 0.75, 0.85, 0.95
_HARDLY, _PARTLY = 0.18, 0.25
_FEWEST_OF_HEAD, _FEWEST_OF_CLAUSE = 5, 8
_SEVERAL = 3
_NEVER = 2.0
_CLAUSE_END = regex("[，。；,;]")
_TAIL, _NEAR = 6, 12
_FIGURE = regex("[^,。;0-9]{0,8}[0-9]")
_AIM = regex(
    "(.{4,40}?)(?:(?:提高|提升|下降|降低|压缩|减少|增加|扩大)?[到至]|达到|达|不低于|不少于|控制在|保持在)[约近]?[0-9]"
)
"""What a promise measures itself by: 执法人员持证率 of 执法人员持证率达到90%以上."""


def told_at(text: str, own: str, head: str, words: Words) -> int | None:
    """Return which passage tells of a promise: most of it, or one of its clauses and some of the rest.

    What it is about counts soonest: its heading and its first clause.

    Args:
        text: the promise with its heading.
        own: the promise.
        head: its heading, empty if others share it.
        words: the passages.
    """
    best, place = max(words.best(text), words.best(own))
    if best >= ANSWERED:
        return place
    wholes = words.shares(text)
    first, *others = _CLAUSE_END.split(own)
    likely = [
        (wholes[at], -at)
        for clause, size, enough, besides in _clauses(head, first, others)
        for at, share in enumerate(words.shares(clause))
        if share >= (enough if wholes[at] >= besides else _NEARLY if size >= FEWEST else _NEVER)
    ]
    return -max(likely)[1] if likely else _in_all_parts([head, first, *others], wholes, words)


def _in_all_parts(clauses: Sequence[str], wholes: Sequence[float], words: Words) -> int | None:
    """Return the passage that tells something of every one of several clauses, and of no other as much."""
    shares = [words.shares(clause) for clause in clauses if len(pairs_of(clause)) >= _FEWEST_OF_HEAD]
    told = [
        (whole, -at)
        for at, whole in enumerate(wholes)
        if whole >= _PARTLY and all(share[at] >= _HARDLY for share in shares)
    ]
    return -max(told)[1] if told and len(shares) >= _SEVERAL else None


def measured_at(own: str, words: Words, keys: Sequence[str], lacking: frozenset[int]) -> int | None:
    """Return which passage tells what a promise measures itself by.

    Args:
        own: the promise.
        words: the passages.
        keys: the same, folded.
        lacking: those that only tell a lack.
    """
    aims = [match[1] for match in map(_AIM.match, _CLAUSE_END.split(own)) if match]
    for aim in aims:
        shares = words.shares(aim) if len(pairs_of(aim)) >= _FEWEST_OF_HEAD else []
        found = next((at for at, share in enumerate(shares) if share >= _WHOLLY and at not in lacking), None)
        if found is None:
            likely = (at for at, share in enumerate(shares) if share >= _HEAD and at not in lacking)
            found = next((at for at in likely if _gives(keys[at], aim[-_TAIL:])), None)
        if found is not None:
            return found
    return None


def _gives(key: str, measure: str) -> bool:
    """Tell whether a sentence gives the figure of a measure: 平均审理期限缩短为37天."""
    end = 0
    while (at := key.find(measure, end)) >= 0:
        end = at + len(measure)
        if _FIGURE.match(key, end, end + _NEAR):
            return True
    return False


def _clauses(head: str, first: str, others: Sequence[str]) -> Iterator[tuple[str, int, float, float]]:
    """Yield what may tell a promise by itself, its size, and how much of it and of all must be told."""
    for clause in (head, first):
        size = len(pairs_of(clause))
        if size >= _FEWEST_OF_HEAD:
            yield clause, size, _HEAD, _HARDLY
    for clause in others:
        size = len(pairs_of(clause))
        if size >= _FEWEST_OF_CLAUSE:
            yield clause, size, _CLAUSE, _PARTLY
