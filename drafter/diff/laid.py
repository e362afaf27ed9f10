"""Paragraphs laid end to end, each followed by one place for its mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from drafter.redline.pieces import Span

MARK = "\0"
"""What stands for a paragraph's mark in the text laid out; no document may hold it."""
_ODD = "\ufffd"


class Laid:
    """Some paragraphs of a draft as one row of characters.

    Attributes:
        places: positions of the paragraphs.
    """

    def __init__(self, places: Sequence[int], texts: Sequence[str]) -> None:
        self.places = places
        self._texts = texts
        self._starts = [0]
        for place in places:
            self._starts.append(self._starts[-1] + len(texts[place]) + 1)

    @property
    def length(self) -> int:
        """How many characters there are, marks included."""
        return self._starts[-1]

    @cached_property
    def text(self) -> str:
        """The characters, marks included."""
        return "".join([self._texts[place].replace(MARK, _ODD) + MARK for place in self.places])

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Yield a stretch paragraph by paragraph."""
        at = bisect_right(self._starts, start) - 1
        while start < end:
            base, stop = self._starts[at], min(end, self._starts[at + 1])
            yield Span(self.places[at], start - base, stop - base)
            start, at = stop, at + 1

    def span(self, start: int, end: int) -> Span:
        """Return the stretch as far as it lies in the paragraph where it begins, its mark left out.

        An empty stretch behind the last mark is the end of the last paragraph.
        """
        at = min(bisect_right(self._starts, start) - 1, len(self.places) - 1)
        base, stop = self._starts[at], self._starts[at + 1] - 1
        return Span(self.places[at], min(start, stop) - base, min(max(start, end), stop) - base)
