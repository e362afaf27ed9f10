"""Going through what paragraphs hold, stretch by stretch, on both sides at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.redline.walk import Atom, Laid


class Slice(NamedTuple):
    """Characters of one atom, offsets in its paragraph; an object where both are equal."""

    start: int
    end: int
    atom: Atom

    @property
    def text(self) -> str:
        """Its characters."""
        return self.atom.text[self.start - self.atom.start : self.end - self.atom.start]


class Cursor:
    """Goes through the paragraphs of one side; each is read once, from its beginning to its end."""

    def __init__(self, paragraphs: Sequence[Laid]) -> None:
        """Begin."""
        self._paragraphs = paragraphs
        self._places: dict[int, tuple[int, int]] = {}

    def upto(self, paragraph: int, end: int) -> list[Slice]:
        """Return what stands before an offset and was not told yet; at the end of the text, all the rest.

        Args:
            paragraph: position of the paragraph.
            end: offset in it.
        """
        laid = self._paragraphs[paragraph]
        atoms, last = laid.atoms, end == laid.size
        at, start = self._places.get(paragraph, (0, 0))
        found: list[Slice] = []
        while at < len(atoms):
            atom = atoms[at]
            if atom.start > end or (atom.start == end and not last):
                break
            behind = atom.start + len(atom.text)
            if behind > end:
                if start < end:
                    found.append(Slice(start, end, atom))
                start = end
                break
            found.append(Slice(start, behind, atom))
            at, start = at + 1, behind
        self._places[paragraph] = at, start
        return found


def both(
    olds: Iterable[Slice], news: Iterable[Slice], shift: int
) -> Iterator[tuple[Slice | None, Slice | None]]:
    """Yield stretches of characters that stay, old and new of equal length, and objects of either side.

    Args:
        olds, news: the same characters on both sides.
        shift: offset of the new ones minus that of the old.
    """
    old, new = iter(olds), iter(news)
    one, other = next(old, None), next(new, None)
    while one is not None or other is not None:
        if one is not None and one.start == one.end:
            yield one, None
            one = next(old, None)
        elif other is not None and other.start == other.end:
            yield None, other
            other = next(new, None)
        elif one is None or other is None:
            return
        else:
            end = min(one.end, other.end - shift)
            yield Slice(one.start, end, one.atom), Slice(other.start, end + shift, other.atom)
            one = next(old, None) if end == one.end else Slice(end, one.end, one.atom)
            other = next(new, None) if end + shift == other.end else Slice(end + shift, other.end, other.atom)
