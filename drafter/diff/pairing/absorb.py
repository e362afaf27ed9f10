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
        found += [(at, j) for at in _neighbours(i, old, new[j], busy_old)]
        found += [(i, at) for at in _neighbours(j, new, old[i], busy_new)]
    added = {*found, *_shifted(kept, old, new)} - {*kept}
    if not added:
        return list(kept)
    links = [*(Link(i, j, _CERTAIN) for i, j in kept), *(Link(i, j, 1) for i, j in added)]
    # Two neighbours may reach for each other's sentences: only one order of them can be told.
    return [(link.old, link.new) for link in heaviest(links, sharing=True)]


def _neighbours(place: int, side: Sequence[Unit], whole: Unit, busy: set[int]) -> list[int]:
    """Return the free neighbours that are parts of a paragraph of the other draft; they are busy then."""
    found = []
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(side) and at not in busy:
            if not is_part(side[at], whole) and not (step < 0 and _is_head(side[at], side[at + 1], whole)):
                break
            busy.add(at)
            found.append(at)
            at += step
    return found


def _shifted(
    kept: Sequence[tuple[int, int]], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[tuple[int, int]]:
    """Yield pairs between neighbours where sentences went over the border from one to the next."""
    for (i, j), (i2, j2) in pairwise(kept):
        if old[i].row or old[i2].row or (i, j) == (i2, j2) or old[i].same(new[j]):
            continue
        came, went = _passes(new[j], old[i], old[i2]), _passes(old[i], new[j], new[j2])
        if came and not went:
            yield i2, j
        elif went and not came:
            yield i, j2


def _passes(whole: Unit, same: Unit, following: Unit) -> bool:
    """Tell whether a paragraph ends with the sentence that headed the one that followed its counterpart."""
    if same is following:
        return False
    last = bare(whole.key[whole.key.rfind("。", 0, len(whole.key) - 1) + 1 :])
    return len(last) >= _SENTENCE and following.key.startswith(last) and last not in same.key


def _is_head(head: Unit, rest: Unit, whole: Unit) -> bool:
    """Tell whether a paragraph was cut off the one behind it: it took the number of the whole with it."""
    return bool(whole.number) and head.number == whole.number and not rest.number and not head.row


def is_part(short: Unit, whole: Unit) -> bool:
    """Tell whether a short paragraph stands in a longer one."""
    if short.row or len(short.key) >= len(whole.key):
        return False
    if short.key in whole.key:
        return len(short.grams) >= _FEWEST
    return len(short.grams & whole.grams) >= LEAST_CONTAINED * max(len(short.grams), _FEWEST + 1)
