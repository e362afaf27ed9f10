"""Short paragraphs that became part of a longer one, or were cut off it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from drafter.diff.pairing.grams import LEAST_CONTAINED
from drafter.diff.pairing.units import Unit
from drafter.diff.text.chain import Link, heaviest
from drafter.diff.text.fold import bare

_FEWEST = 2
_SENTENCE = 6
_CERTAIN = 1000


def absorbed(
    kept: Sequence[tuple[int, int]], certain: Mapping[int, int], old: Sequence[Unit], new: Sequence[Unit]
) -> list[tuple[int, int]]:
    """Return the kept pairs and the neighbours that are too short to be found otherwise.

    Args:
        kept: pairs in order.
        certain: pairs of equal text or identity; their units belong nowhere else.
        old: units of the old draft.
        new: units of the new one.
    """
    busy_old = {i for i, _ in kept} | set(certain)
    busy_new = {j for _, j in kept} | set(certain.values())
    found = list(kept)
    for i, j in kept:
        if old[i].row or new[j].row or old[i].same(new[j]):
            continue
        for step in (-1, 1):
            at = i + step
            while 0 <= at < len(old) and at not in busy_old and is_part(old[at], new[j]):
                busy_old.add(at)
                found.append((at, j))
                at += step
            at = j + step
            while 0 <= at < len(new) and at not in busy_new and is_part(new[at], old[i]):
                busy_new.add(at)
                found.append((i, at))
                at += step
    added = {*found, *_shifted(kept, old, new)} - {*kept}
    links = [*(Link(i, j, _CERTAIN) for i, j in kept), *(Link(i, j, 1) for i, j in added)]
    # Two neighbours may reach for each other's sentences: only one order of them can be told.
    return [(link.old, link.new) for link in heaviest(links, sharing=True)]


def _shifted(
    kept: Sequence[tuple[int, int]], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[tuple[int, int]]:
    """Yield pairs between neighbours where sentences went over the border from one to the next."""
    for (i, j), (i2, j2) in pairwise(kept):
        if old[i].row or old[i2].row or (i, j) == (i2, j2):
            continue
        if _passes(new[j], old[i], old[i2]):
            yield i2, j
        elif _passes(old[i], new[j], new[j2]):
            yield i, j2


def _passes(whole: Unit, same: Unit, following: Unit) -> bool:
    """Tell whether a paragraph ends with a sentence of the one that followed its counterpart."""
    if same is following or whole.same(same):
        return False
    last = bare(whole.key[whole.key.rfind("。", 0, len(whole.key) - 1) + 1 :])
    return len(last) >= _SENTENCE and last in following.key and last not in same.key


def is_part(short: Unit, whole: Unit) -> bool:
    """Tell whether a short paragraph stands in a longer one."""
    if short.row or short.identity or len(short.key) >= len(whole.key):
        return False
    if short.key in whole.key:
        return len(short.grams) >= _FEWEST
    return len(short.grams & whole.grams) >= LEAST_CONTAINED * max(len(short.grams), _FEWEST + 1)
