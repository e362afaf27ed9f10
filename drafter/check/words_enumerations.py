"""Things that are said together, as a sentence of a draft says them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.check.draft import Draft, Sentence
from drafter.data.enumerations import Enumeration, enumerations

_GAP = 4  # characters between two of them that are said together
_MARK = "、"
_TAIL = 8  # characters behind the last within which what closes them begins


class Said(NamedTuple):
    """Members of an enumeration in a sentence.

    Attributes:
        sentence: where they stand.
        whole: the enumeration.
        members: those that are there, in the order of the sentence.
        starts: the offset of each in the sentence.
    """

    sentence: Sentence
    whole: Enumeration
    members: tuple[str, ...]
    starts: tuple[int, ...]

    @property
    def together(self) -> bool:
        """True if hardly more than a mark stands between each and the next, and their tail follows."""
        ends = [start + len(member) for start, member in zip(self.starts, self.members, strict=True)]
        near = all(start - end <= _GAP for end, start in zip(ends, self.starts[1:], strict=False))
        behind = self.sentence.flat[ends[-1] : ends[-1] + _TAIL + len(self.whole.tail)]
        return near and self.whole.tail in behind

    @property
    def missing(self) -> str:
        """The one that is left out where nothing stands in its place; empty if it is none, or several."""
        lost = [member for member in self.whole.members if member not in self.members]
        in_order = [member for member in self.whole.members if member in self.members] == list(self.members)
        if len(lost) != 1 or not self.together or not in_order or lost[0] == self.whole.spare:
            return ""
        flat, end = self.sentence.flat, self.starts[-1] + len(self.members[-1])
        first = lost[0] == self.whole.members[0] and flat[self.starts[0] - 1 : self.starts[0]] == _MARK
        last = lost[0] == self.whole.members[-1] and flat[end : end + 1] == _MARK
        return "" if first or last else lost[0]

    @property
    def span(self) -> tuple[int, int]:
        """Offsets in the node's text, from the first to the last."""
        first = self.sentence.start + self.starts[0]
        return first, self.sentence.start + self.starts[-1] + len(self.members[-1])


def said_together(draft: Draft) -> Iterator[Said]:
    """Yield every sentence that has two members of an enumeration or more."""
    whole = "\n".join(draft.flats)
    there = [one for one in enumerations() if sum(member in whole for member in one.members) > 1]
    for sentence in draft.sentences:
        for one in there:
            found = sorted((sentence.flat.find(member), member) for member in one.members)
            found = [each for each in found if each[0] >= 0]
            if len(found) > 1:
                yield Said(sentence, one, tuple(name for _, name in found), tuple(at for at, _ in found))
