"""Paragraphs that are alike: by a sentence they share, then at the same place, then anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.diff.pairing.grams import Likeness, likeness
from drafter.diff.pairing.rare import sharing_runs
from drafter.diff.pairing.shared import sharing_sentences
from drafter.diff.pairing.steady import Pair, Steady
from drafter.diff.pairing.units import Unit
from drafter.diff.text.chain import Link, heaviest

_GOOD = 0.6
_WHOLE = 0.9
_FEW = 48
_BESIDE = 6
_FAR = 12
_FRAME = 6


def likenesses(
    old: Sequence[Unit], new: Sequence[Unit], in_order: Mapping[int, int], strays: Mapping[int, int]
) -> list[Likeness]:
    """Return pairs that are alike among those that are not certain.

    Not all pairs are tried: the time grows with the text.

    Args:
        old: units of the old draft.
        new: units of the new one.
        in_order: certain pairs in the order of both.
        strays: certain pairs that left it.
    """
    search = _Search(old, new, in_order, strays)
    olds, news = search.open_old, search.open_new
    if not olds or not news:
        return []
    search.add(sharing_sentences(old, new, olds, news))
    good = [each for each in search.found.values() if each and each.dice >= _GOOD]
    sure = [Link(i, j, old[i].size + 1) for i, j in in_order.items()]
    chain = heaviest([*sure, *(Link(each.old, each.new, each.common) for each in good)])
    steady = Steady([(link.old, link.new) for link in chain], len(old), len(new))
    closed = {*in_order.items(), *((each.old, each.new) for each in good if each.dice >= _WHOLE)}
    for mine, theirs in steady.gaps(closed):
        search.add(_near(search.kept(mine, olds), search.kept(theirs, news), steady, old, new))
    good_old, good_new = search.good()
    rest_old = [i for i in olds if i not in good_old and not old[i].row]
    rest_new = [j for j in news if j not in good_new and not new[j].row]
    search.add(sharing_runs(rest_old, rest_new, old, new))
    search.add(
        (i, j) for i, j in _around(rest_old, rest_new, steady, _FAR) if _framed_alike(old[i].key, new[j].key)
    )
    return [each for each in search.found.values() if each]


class _Search:
    """What was tried and what came of it."""

    def __init__(
        self,
        old: Sequence[Unit],
        new: Sequence[Unit],
        in_order: Mapping[int, int],
        strays: Mapping[int, int],
    ) -> None:
        self._old, self._new = old, new
        taken = {*in_order.values(), *strays.values()}
        self.open_old = dict.fromkeys(i for i in range(len(old)) if i not in in_order and i not in strays)
        self.open_new = dict.fromkeys(j for j in range(len(new)) if j not in taken)
        self.found: dict[Pair, Likeness | None] = {}

    @staticmethod
    def kept(places: Iterable[int], among: Mapping[int, None]) -> list[int]:
        """Return the places that are open."""
        return [place for place in places if place in among]

    def add(self, pairs: Iterable[Pair]) -> None:
        """Try some pairs."""
        for i, j in pairs:
            if (i, j) not in self.found:
                a, b = self._old[i], self._new[j]
                self.found[i, j] = likeness(i, j, a.grams, b.grams) if _may(a, b) else None

    def good(self) -> tuple[set[int], set[int]]:
        """Return the places that have a good partner."""
        good = [each for each in self.found.values() if each and each.dice >= _GOOD]
        return {each.old for each in good}, {each.new for each in good}


def _may(old: Unit, new: Unit) -> bool:
    """Two that both have an identity are the same only if it is the same."""
    return old.row == new.row and not (old.identity and new.identity and old.identity != new.identity)


def _framed_alike(a: str, b: str) -> bool:
    """Tell whether two texts begin or end alike, as copies do that differ in figures."""
    return a[:_FRAME] == b[:_FRAME] or a[-_FRAME:] == b[-_FRAME:]


def _near(
    olds: Sequence[int], news: Sequence[int], steady: Steady, old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[Pair]:
    if len(olds) * len(news) <= _FEW:
        yield from ((i, j) for i in olds for j in news)
    else:
        yield from _around(olds, news, steady, _BESIDE)
        rows = [i for i in olds if old[i].row], [j for j in news if new[j].row]
        yield from sharing_runs(*rows, old, new)


def _around(olds: Sequence[int], news: Sequence[int], steady: Steady, many: int) -> Iterator[Pair]:
    """Yield of each old paragraph the pairs with so many new ones before and behind its place."""
    at = 0
    for i in olds:
        place = steady.expected(i)
        while at < len(news) and news[at] < place:
            at += 1
        yield from ((i, j) for j in news[max(at - many, 0) : at + many])
