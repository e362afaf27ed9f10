"""Claims that leave nothing out, and sentences elsewhere that tell of what was left out.

合同全部经过审查 beside 有2件合同没有经过审查; 未发生执法过错案件 beside 执法过错案件2件.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.check.contradicting_told import Claim, Passage, claims, happened, left_out, pairs
from drafter.check.draft import Sentence

_SUBJECT = 0.6  # of the pairs of characters of what a claim is about
_FEWEST = 2  # pairs of characters below which a claim is about anything
_SPREAD = 30  # passages remembered for one pair of characters


class Against(NamedTuple):
    """A claim and the words that disprove it.

    Attributes:
        claim: the sentence of the claim.
        start: offset of the claim in the sentence.
        end: offset behind it.
        other: the sentence that disproves it.
        told: the words of it that do.
    """

    claim: Sentence
    start: int
    end: int
    other: Sentence
    told: str

    def overlaps(self, other: Against) -> bool:
        """True if another one is about the same claim."""
        return self.claim == other.claim and self.start < other.end and other.start < self.end


def disproved(sentences: Sequence[Sentence]) -> Iterator[Against]:
    """Yield the claims that words elsewhere disprove, each with the first such words."""
    claimed = list(claims(sentences))
    left = _index(left_out(sentences) if any(each.verbs for each in claimed) else ())
    events = _index(happened(sentences) if not all(each.verbs for each in claimed) else ())
    for each in claimed:
        told = next(
            (told for told in _about(each, left if each.verbs else events) if _denies(told, each)), None
        )
        if told is not None:
            yield Against(
                sentences[each.sentence], each.start, each.end, sentences[told.sentence], told.words
            )


def _index(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Return passages by the pairs of characters in their words."""
    found: dict[str, list[Passage]] = {}
    for each in passages:
        for pair in pairs(each.words):
            owners = found.setdefault(pair, [])
            if len(owners) < _SPREAD:
                owners.append(each)
    return found


def _about(claim: Claim, index: dict[str, list[Passage]]) -> Iterator[Passage]:
    """Yield the passages in other sentences that tell of the same thing."""
    if len(claim.about) < _FEWEST:
        return
    shared = Counter(each for pair in claim.about for each in index.get(pair, ()))
    for each, count in shared.items():
        if each.sentence != claim.sentence and count >= _SUBJECT * len(claim.about):
            yield each


def _denies(told: Passage, claim: Claim) -> bool:
    if claim.in_time:
        return told.late
    if claim.covers and told.undone[:2] in claim.about:
        return True
    return not claim.verbs or any(verb in told.undone for verb in claim.verbs)
