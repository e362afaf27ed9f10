"""Sentences that stand elsewhere than before and were edited on the way, inside of paragraphs that stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from drafter.diff.edits.blocks import Block, Way
from drafter.diff.edits.inner import Change, changes
from drafter.diff.text.fold import folded
from drafter.diff.text.laid import MARK, SOFT, Laid, Lines
from drafter.zh.regex import regex

_SHORTEST, _LONGEST = 20, 4000
_LEAST_ALIKE = 0.75
_MOST_PAIRS = 10_000
_ENDS = "。；！？;!?"
_NUMBER = "[一二三四五六七八九十]{1,3}[是要]"
_FIRST, _LAST = regex(_NUMBER), regex(f"(?<=[{_ENDS}]){_NUMBER}$")
_BEHIND = regex(f"(?:^|[{_ENDS}{MARK}])(?:{_NUMBER})?$")
_HEAD = 8  # characters that hold the number of a sentence and the end of the one before


class _Stretch(NamedTuple):
    """Whole sentences that only went, or only came: the block, which of its changes, and where they stand."""

    block: int
    change: int
    start: int
    end: int
    text: str

    @property
    def fold(self) -> str:
        """The characters as they are compared."""
        return folded(self.text)


def with_edited_moves(blocks: Sequence[Block], old: Lines, new: Lines) -> list[Block]:
    """Return the blocks; sentences that went at one place and came, nearly the same, at another are moves.

    Args:
        blocks: of two drafts; the moves of what stayed the same are numbered already.
        old: all old paragraphs.
        new: all new ones.
    """
    gone = list(_stretches(blocks, old, gone=True))
    come = list(_stretches(blocks, new, gone=False)) if gone else []
    found = list(blocks)
    anew: dict[tuple[int, int], list[Change]] = {}
    number = max(_numbers(blocks), default=0)
    for mine, theirs in _pairs(gone, come):
        number += 1
        inner = _inner(mine, theirs)
        way = Way(number, blocks[mine.block].old, mine[2:4], theirs[2:4], tuple(inner))
        block = found[theirs.block]
        found[theirs.block] = block._replace(ways=(*block.ways, way))
        anew[mine[:2]] = _cut(mine, blocks, [each[:2] for each in inner], number)
        anew[theirs[:2]] = _cut(theirs, blocks, [each[2:4] for each in inner], number)
    for at in {at for at, _ in anew}:
        told = (anew.get((at, which), [change]) for which, change in enumerate(found[at].changes))
        found[at] = found[at]._replace(changes=tuple(change for each in told for change in each))
    return found


def _numbers(blocks: Sequence[Block]) -> Iterator[int]:
    for block in blocks:
        yield block.move
        yield from (change.move for change in block.changes)


def _stretches(blocks: Sequence[Block], lines: Lines, *, gone: bool) -> Iterator[_Stretch]:
    for at, block in enumerate(blocks):
        if not (block.changes and block.old and block.new):
            continue
        laid = Laid(block.old if gone else block.new, *lines)
        for which, change in enumerate(block.changes):
            start, end = change[:2] if gone else change[2:4]
            other = change[2:4] if gone else change[:2]
            if other[0] == other[1] and not change.move and _SHORTEST <= end - start <= _LONGEST:
                yield from _core(at, which, laid.text, start, end)


def _core(at: int, which: int, text: str, start: int, end: int) -> Iterator[_Stretch]:
    """Yield what is left of whole sentences without the numbers at their head and behind them."""
    first, last = _FIRST.match(text, start), _LAST.search(text, max(start, end - _HEAD), end)
    low, high = first.end() if first else start, last.start() if last else end
    begins = _BEHIND.search(text[max(0, low - _HEAD) : low])
    whole = begins and high - low >= _SHORTEST and text[high - 1] in _ENDS
    if whole and MARK not in text[low:high] and SOFT not in text[low:high]:
        yield _Stretch(at, which, low, high, text[low:high])


def _pairs(gone: Sequence[_Stretch], come: Sequence[_Stretch]) -> Iterator[tuple[_Stretch, _Stretch]]:
    """Yield what belongs together, the likest first, each once."""
    if len(gone) * len(come) > _MOST_PAIRS:
        return
    alike = [
        (Indel.normalized_similarity(mine.fold, theirs.fold, score_cutoff=_LEAST_ALIKE), mine, theirs)
        for mine in gone
        for theirs in come
    ]
    alike = [each for each in alike if each[0]]
    taken: set[tuple[bool, int, int]] = set()
    for _, mine, theirs in sorted(alike, key=lambda each: (-each[0], *sorted((each[1][:2], each[2][:2])))):
        both = {(True, *mine[:2]), (False, *theirs[:2])}
        if taken.isdisjoint(both):
            taken |= both
            yield mine, theirs


def _inner(mine: _Stretch, theirs: _Stretch) -> list[Change]:
    """Return what was edited on the way, by offsets in the two blocks."""
    return [
        Change(o0 + mine.start, o1 + mine.start, n0 + theirs.start, n1 + theirs.start, quiet)
        for o0, o1, n0, n1, quiet, _ in changes(mine, theirs)
    ]


def _cut(
    stretch: _Stretch, blocks: Sequence[Block], edited: Sequence[tuple[int, int]], move: int
) -> list[Change]:
    """Return the change that holds a stretch in pieces: what moved, and apart from it what was edited."""
    change = blocks[stretch.block].changes[stretch.change]
    gone = change.o0 < change.o1
    first, last = change[:2] if gone else change[2:4]
    found: list[Change] = []
    at = first
    for start, end, number in (
        (first, stretch.start, 0),
        *((start, end, -move) for start, end in edited),
        (stretch.end, last, 0),
    ):
        for low, high, own in ((at, start, move), (start, end, number)):
            if low < high:
                spans = (low, high, change.n0, change.n1) if gone else (change.o0, change.o1, low, high)
                found.append(Change(*spans, False, own))
        at = end
    return found
