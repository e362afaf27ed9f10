"""Pairs that only their place tells: a heading worded anew, a row of a table with other figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from drafter.diff.pairing.gaps import gaps
from drafter.diff.pairing.units import Unit

_LEAST_LINE = 0.3
_LEAST_HEADING = 0.5
_LONGEST = 4000


def fill(
    kept: Sequence[tuple[int, int]],
    away: Sequence[tuple[int, int]],
    old: Sequence[Unit],
    new: Sequence[Unit],
) -> list[tuple[int, int]]:
    """Return the kept pairs and those that stand alone, or one for one, between two of them."""
    found = list(kept)
    for olds, news in gaps(len(old), len(new), kept, away):
        found += _between(olds, news, old, new)
    return sorted(found)


def numbered(
    kept: Sequence[tuple[int, int]],
    certain: Mapping[int, int],
    old: Sequence[Unit],
    new: Sequence[Unit],
) -> list[tuple[int, int]]:
    """Return the kept pairs and the headings between two of them that bear the same number and are alike.

    Args:
        kept: pairs in order.
        certain: pairs of equal text or identity; their units belong nowhere else.
        old: units of the old draft.
        new: units of the new one.
    """
    found = list(kept)
    for olds, news in gaps(len(old), len(new), kept, list(certain.items())):
        found += [
            (i, j)
            for i, j in _by_number(olds, news, old, new)
            if Indel.normalized_similarity(old[i].key, new[j].key) >= _LEAST_HEADING
        ]
    return sorted(found)


def _between(
    olds: Sequence[int], news: Sequence[int], old: Sequence[Unit], new: Sequence[Unit]
) -> list[tuple[int, int]]:
    if len(olds) == len(news):
        pairs = list(zip(olds, news, strict=True))
        if all(_may_pair(old[i], new[j], alone=len(pairs) == 1) for i, j in pairs):
            return pairs
    return _by_number(olds, news, old, new)


def _may_pair(old: Unit, new: Unit, *, alone: bool) -> bool:
    if old.identity and new.identity and old.identity != new.identity:
        return False
    if old.row or new.row:
        return old.row and new.row and len(old.texts) == len(new.texts)
    if old.short and new.short and old.number == new.number and (alone or old.number):
        return not old.key.endswith("。") and not new.key.endswith("。")
    a, b = old.key[:_LONGEST], new.key[:_LONGEST]
    return Indel.normalized_similarity(a, b, score_cutoff=_LEAST_LINE) > 0


def _by_number(
    olds: Sequence[int], news: Sequence[int], old: Sequence[Unit], new: Sequence[Unit]
) -> list[tuple[int, int]]:
    """Headings of the same number, in order."""
    found: list[tuple[int, int]] = []
    numbered = {new[j].number: j for j in reversed(news) if new[j].short}
    last = -1
    for i in olds:
        j = numbered.get(old[i].number, -1) if old[i].short and old[i].number else -1
        if j > last and _may_pair(old[i], new[j], alone=True):
            found.append((i, j))
            last = j
    return found
