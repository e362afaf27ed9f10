"""Which paragraph became which: identities first, then equal text, then likeness, nearest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from drafter.diff.pairing.absorb import absorbed
from drafter.diff.pairing.fillers import fill, numbered
from drafter.diff.pairing.gaps import gaps
from drafter.diff.pairing.grams import Likeness
from drafter.diff.pairing.likenesses import likenesses
from drafter.diff.pairing.moves import moves
from drafter.diff.pairing.rebroken import rebroken
from drafter.diff.pairing.units import Unit
from drafter.diff.text.chain import Link, heaviest
from drafter.diff.text.opcodes import Hunk, differences

_SHORT = 12
_OWN_SHARE = 0.45
_HEADING = 60  # characters of paragraphs that would sooner have moved than a heading
_ENDS = ("。", "；", "：", ";", ":")
_FIRST_CODE = 0x10000


class Pairing(NamedTuple):
    """Which units belong together.

    Attributes:
        kept: pairs in the order of both sides; a unit stands in several where it was split or merged.
        moved: pairs that left the order.
    """

    kept: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]


def pair(old: Sequence[Unit], new: Sequence[Unit]) -> Pairing:
    """Return which units of two drafts belong together; the other way round, the same units do."""
    if [unit.texts for unit in new] < [unit.texts for unit in old]:
        found = _pair(new, old)
        return Pairing(_turned(found.kept), _turned(found.moved))
    return _pair(old, new)


def _turned(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((i, j) for j, i in pairs))


def _pair(old: Sequence[Unit], new: Sequence[Unit]) -> Pairing:
    running = rebroken(old, new)
    if running is not None:
        return Pairing(tuple(fill(running, (), old, new)), ())
    certain = _by_identity(old, new)
    certain |= _by_text(old, new, certain)
    anchors = heaviest([Link(i, j, _weight(old[i])) for i, j in certain.items()])
    in_order = {link.old: link.new for link in anchors}
    strays = {i: j for i, j in certain.items() if i not in in_order and _may_stray(old[i], new[j])}
    found = [*_repeated(old, new, in_order, strays)]
    in_order |= dict(found)
    alike = likenesses(old, new, in_order, strays)
    certain = in_order | strays
    chain = _chained(certain, alike, old, new) if alike else sorted(in_order.items())
    kept = numbered(chain, certain, old, new)
    kept = absorbed(kept, certain, old, new)
    exact = [Likeness(i, j, old[i].size, 1.0) for i, j in sorted(certain.items() - set(kept))]
    away = moves([*exact, *alike], kept, old, new)
    kept = fill(kept, away, old, new)
    return Pairing(tuple(kept), tuple(away))


def _chained(
    certain: Mapping[int, int], alike: Sequence[Likeness], old: Sequence[Unit], new: Sequence[Unit]
) -> list[tuple[int, int]]:
    """Return the pairs, certain or alike, that keep the order and weigh most."""
    links = [Link(i, j, _weight(old[i])) for i, j in certain.items()]
    links += [Link(each.old, each.new, each.common * (0.5 + each.dice / 2)) for each in alike]
    return [(link.old, link.new) for link in _own(heaviest(links, sharing=True), old, new)]


def _weight(unit: Unit) -> int:
    """Return what speaks for a unit having stayed: a heading stays, and paragraphs pass it by."""
    heading = not unit.texts[-1].rstrip().endswith(_ENDS) and unit.short and unit.number
    return unit.size + (_HEADING if heading else 1)


def _may_stray(old: Unit, new: Unit) -> bool:
    return not old.row and (len(old.key) >= _SHORT or bool(old.identity and old.identity == new.identity))


def _by_identity(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    theirs = _once((j, unit.identity) for j, unit in enumerate(new) if unit.identity)
    mine = _once((i, unit.identity) for i, unit in enumerate(old) if unit.identity)
    return {i: theirs[identity] for identity, i in mine.items() if identity in theirs}


def _once(named: Iterable[tuple[int, str]]) -> dict[str, int]:
    places: dict[str, int] = {}
    twice = set()
    for at, name in named:
        if name in places:
            twice.add(name)
        places[name] = at
    return {name: at for name, at in places.items() if name not in twice}


def _by_text(old: Sequence[Unit], new: Sequence[Unit], certain: dict[int, int]) -> dict[int, int]:
    """Pairs of equal text, the k-th with the k-th, where both drafts have it as often."""
    taken = set(certain.values())
    mine: dict[str, list[int]] = defaultdict(list)
    theirs: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(old):
        if i not in certain and unit.key:
            mine[unit.key].append(i)
    for j, unit in enumerate(new):
        if j not in taken and unit.key:
            theirs[unit.key].append(j)
    found: dict[int, int] = {}
    for key, places in mine.items():
        others = theirs.get(key)
        if others and len(others) == len(places):
            found.update(zip(places, others, strict=True))
    return found


def _repeated(
    old: Sequence[Unit], new: Sequence[Unit], in_order: dict[int, int], strays: dict[int, int]
) -> list[tuple[int, int]]:
    """Pairs of equal text inside the gaps, where a text stands more often in one draft than in the other."""
    found: list[tuple[int, int]] = []
    for olds, news in gaps(len(old), len(new), sorted(in_order.items()), list(strays.items())):
        codes: dict[str, str] = {}
        first, second = (_coded(old, olds, codes), _coded(new, news, codes)) if olds and news else ("", "")
        at_old = at_new = 0
        for hunk in (*differences(first, second), Hunk(len(first), len(first), len(second), len(second))):
            found += zip(olds[at_old : hunk.a0], news[at_new : hunk.b0], strict=True)
            at_old, at_new = hunk.a1, hunk.b1
    return found


def _coded(all_units: Sequence[Unit], places: Sequence[int], codes: dict[str, str]) -> str:
    """Return the texts of some units as one character each."""
    return "".join([codes.setdefault(all_units[at].key, chr(_FIRST_CODE + len(codes))) for at in places])


def _own(chain: Sequence[Link], old: Sequence[Unit], new: Sequence[Unit]) -> list[Link]:
    """Keep of the links that share a unit those that have a share of their own in it."""
    shared = _sharing(chain)
    if not shared:
        return list(chain)
    taken_old: dict[int, set[bytes]] = defaultdict(set)
    taken_new: dict[int, set[bytes]] = defaultdict(set)
    kept = []
    for link in sorted(chain, key=lambda link: (-link.weight, link)):
        if link in shared:
            a, b = old[link.old], new[link.new]
            common = (a.grams & b.grams) - taken_old[link.old] - taken_new[link.new]
            again = taken_old[link.old] or taken_new[link.new]
            if again and (a.row or b.row or len(common) < _OWN_SHARE * min(len(a.grams), len(b.grams))):
                continue
            taken_old[link.old] |= common
            taken_new[link.new] |= common
        kept.append(link)
    return sorted(kept)


def _sharing(chain: Sequence[Link]) -> set[Link]:
    olds: dict[int, list[Link]] = defaultdict(list)
    news: dict[int, list[Link]] = defaultdict(list)
    for link in chain:
        olds[link.old].append(link)
        news[link.new].append(link)
    groups = [group for group in (*olds.values(), *news.values()) if len(group) > 1]
    return {link for group in groups for link in group}
