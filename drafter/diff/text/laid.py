"""Paragraphs laid end to end, each followed by one place for its mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from drafter.diff.text.fold import folded
from drafter.diff.text.late import late
from drafter.redline.pieces import Span
from drafter.zh.regex import regex

MARK = "\0"
"""What stands for a paragraph's mark in the text laid out; no document may hold it."""
SOFT = "\1"
"""What stands for the mark of a paragraph that goes on in the next one: a line broken by its width."""
_ODD = "\ufffd"
_MARKS = str.maketrans({MARK: _ODD, SOFT: _ODD})
_TURNED = regex(r"(?<=[^。；：！？;:!?])\v")
"""A break inside a paragraph that only turns a line over."""


class Lines(NamedTuple):
    """All paragraphs of a draft.

    Attributes:
        texts: the paragraphs.
        soft: positions of those that go on in the next one.
    """

    texts: Sequence[str]
    soft: frozenset[int] = frozenset()


class Laid:
    """Some paragraphs of a draft as one row of characters.

    Args:
        places: positions of the paragraphs.
        texts: all paragraphs of the draft.
        soft: positions of the paragraphs that go on in the next one.
    """

    def __init__(
        self, places: Sequence[int], texts: Sequence[str], soft: frozenset[int] = frozenset()
    ) -> None:
        self.places = places
        self._texts = texts
        self._soft = soft
        self._starts = [0]
        for place in places:
            self._starts.append(self._starts[-1] + len(texts[place]) + 1)

    @property
    def length(self) -> int:
        """How many characters there are, marks included."""
        return self._starts[-1]

    @late
    def text(self) -> str:
        """The characters, marks included."""
        return self._joined([self._own(place) for place in self.places])

    @late
    def fold(self) -> str:
        """The characters as they are compared."""
        return self._joined([folded(self._own(place)) for place in self.places])

    def _own(self, place: int) -> str:
        text = self._texts[place]
        text = text.translate(_MARKS) if MARK in text or SOFT in text else text
        return _TURNED.sub(SOFT, text) if "\v" in text else text

    def _joined(self, texts: Sequence[str]) -> str:
        if self._soft.isdisjoint(self.places):
            return "".join([text + MARK for text in texts])
        marks = [SOFT if place in self._soft else MARK for place in self.places[:-1]]
        return "".join([text + mark for text, mark in zip(texts, [*marks, MARK], strict=True)])

    def spans(self, start: int, end: int) -> list[Span]:
        """Return a stretch paragraph by paragraph."""
        if start >= end:
            return []
        if len(self.places) == 1:
            return [Span(self.places[0], start, end)]
        at = bisect_right(self._starts, start) - 1
        found: list[Span] = []
        while start < end:
            base, stop = self._starts[at], min(end, self._starts[at + 1])
            found.append(Span(self.places[at], start - base, stop - base))
            start, at = stop, at + 1
        return found

    def span(self, start: int, end: int) -> Span:
        """Return the stretch as far as it lies in the paragraph where it begins, its mark left out.

        An empty stretch behind the last mark is the end of the last paragraph.
        """
        at = min(bisect_right(self._starts, start) - 1, len(self.places) - 1)
        base, stop = self._starts[at], self._starts[at + 1] - 1
        return Span(self.places[at], min(start, stop) - base, min(max(start, end), stop) - base)


def squeezed(text: str) -> tuple[str, Sequence[int]]:
    """Return a text laid out without the marks of broken lines, and where each of its places lies."""
    if SOFT not in text:
        return text, range(len(text) + 1)
    places = [at for at, sign in enumerate(text) if sign != SOFT]
    return text.replace(SOFT, ""), [*places, len(text)]
