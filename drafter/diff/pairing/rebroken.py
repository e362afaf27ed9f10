"""Drafts that tell nearly the same in other paragraphs: set anew, pasted from a page, run together."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from drafter.diff.pairing.units import Unit
from drafter.diff.text.fold import folded
from drafter.diff.text.opcodes import Hunk, differences

_HEAD = 6
_FEWEST = 4
_SAME_HEADS = 0.7
_SAME_TEXT = 0.9
_OVERLAP = 4
_SAMPLES, _SAMPLE = 64, 8
_LONGEST = 2_000_000


def rebroken(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[int, int]] | None:
    """Return the pairs of such drafts by the text that runs through them; None where they are no such drafts.

    Few of their paragraphs begin with the same words, and yet hardly a word is other.
    """
    if any(unit.identity for unit in old) and any(unit.identity for unit in new):
        return None
    if not _other_heads(old, new):
        return None
    mine, theirs = [_running(unit) for unit in old], [_running(unit) for unit in new]
    a, b = "".join(mine), "".join(theirs)
    if not _hold_in_common(a, b):
        return None
    hunks = differences(a, b)
    kept = len(a) - sum(hunk.a1 - hunk.a0 for hunk in hunks)
    if 2 * kept < _SAME_TEXT * (len(a) + len(b)):
        return None
    return list(_overlapping([*hunks, Hunk(len(a), len(a), len(b), len(b))], old, new, mine, theirs))


def _running(unit: Unit) -> str:
    return folded("".join(unit.texts)).replace(" ", "")


def _hold_in_common(a: str, b: str) -> bool:
    """Tell whether most samples of one text stand in the other: a look before the comparison."""
    step = max(len(b) // _SAMPLES, _SAMPLE)
    samples = [b[at : at + _SAMPLE] for at in range(0, len(b) - _SAMPLE + 1, step)]
    return len(a) <= _LONGEST and 2 * sum(sample in a for sample in samples) >= len(samples)


def _other_heads(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    mine, theirs = (Counter(unit.key[:_HEAD] for unit in side if unit.key) for side in (old, new))
    fewest, most = sorted((mine.total(), theirs.total()))
    return fewest > 0 and most >= _FEWEST and (mine & theirs).total() < _SAME_HEADS * most


def _overlapping(
    hunks: Sequence[Hunk],
    old: Sequence[Unit],
    new: Sequence[Unit],
    mine: Sequence[str],
    theirs: Sequence[str],
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have a stretch of the running text in common."""
    olds = list(accumulate(map(len, mine), initial=0))
    news = list(accumulate(map(len, theirs), initial=0))
    shared: Counter[tuple[int, int]] = Counter()
    at_old = at_new = 0
    for hunk in hunks:
        while at_old < hunk.a0:
            i, j = bisect_right(olds, at_old) - 1, bisect_right(news, at_new) - 1
            step = min(olds[i + 1] - at_old, news[j + 1] - at_new, hunk.a0 - at_old)
            shared[i, j] += step
            at_old, at_new = at_old + step, at_new + step
        at_old, at_new = hunk.a1, hunk.b1
    for (i, j), size in shared.items():
        least = min(_OVERLAP, len(mine[i]), len(theirs[j]))
        if old[i].row and new[j].row:
            least = max(len(mine[i]), len(theirs[j])) // 2 + 1
        if size >= least and old[i].row == new[j].row:
            yield i, j
