"""Sentences that are the same but for a few characters, found through an index, in linear time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from drafter.zh.regex import regex

_NOT_HANZI = regex(r"[\W\d_a-zA-Z]+")
_GRAM = 5
_CANDIDATES = 3
_OWNERS = 4  # texts remembered for one run of characters


def folded(flat: str) -> str:
    """Return the hanzi of plain text alone: no figures, marks or spaces."""
    return _NOT_HANZI.sub("", flat)


class Likeness:
    """An index of texts, asked for the text most like another.

    Args:
        texts: what is known from the beginning, folded.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts: list[str] = []
        self._grams: dict[str, list[int]] = {}
        for text in texts:
            self.add(text)

    def add(self, text: str) -> int:
        """Put in a folded text and return its number, counted from 0."""
        number = len(self._texts)
        self._texts.append(text)
        for gram in _grams(text):
            owners = self._grams.setdefault(gram, [])
            if len(owners) < _OWNERS:
                owners.append(number)
        return number

    def nearest(self, text: str, least: float) -> tuple[int, float] | None:
        """Return the number of the text most like a folded one, and how like it is.

        Args:
            text: folded.
            least: 0–1, what counts as like.
        """
        shared = Counter(chain.from_iterable(self._grams.get(gram, ()) for gram in _grams(text)))
        best: tuple[int, float] | None = None
        for number, _ in shared.most_common(_CANDIDATES):
            like = _ratio(text, self._texts[number], least)
            if like >= least and (best is None or like > best[1]):
                best = number, like
        return best


def _ratio(one: str, other: str, least: float) -> float:
    """Return how like two texts are, 0 if the characters they share tell that it is less than asked for."""
    shared = (Counter(one) & Counter(other)).total()
    if 2 * shared < least * (len(one) + len(other)):
        return 0
    from rapidfuzz.fuzz import ratio  # many drafts hold nothing to compare

    return ratio(one, other) / 100


def _grams(text: str) -> set[str]:
    return {text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)}
