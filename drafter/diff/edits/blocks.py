"""Paragraphs that belong together on both sides, and what differs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.diff.edits.inner import Change, changes
from drafter.diff.pairing.pairs import Pairing
from drafter.diff.pairing.units import Unit
from drafter.diff.text.laid import Laid, Lines


class Way(NamedTuple):
    """Sentences that moved out of one block into another, or within one, and were edited on the way.

    Attributes:
        move: the number of their move.
        old: positions of the old paragraphs of the block they left.
        mine: where they stood in those, laid end to end.
        theirs: where they stand in the new paragraphs of the block they came to.
        changes: what was edited, by offsets in those two.
    """

    move: int
    old: tuple[int, ...]
    mine: tuple[int, int]
    theirs: tuple[int, int]
    changes: tuple[Change, ...]


class Block(NamedTuple):
    """Paragraphs of the old draft and the paragraphs of the new one that they became.

    Attributes:
        old: positions of the old paragraphs; none for what is new. Between those of a block others may stand
            that went away.
        new: positions of the new ones; none for what is gone.
        changes: what differs, by offsets in the paragraphs of the block laid end to end.
        move: from 1, the move that brought them away; 0 if they stayed in order.
        ways: sentences that came to its new paragraphs and were edited on their way.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    changes: tuple[Change, ...] = ()
    move: int = 0
    ways: tuple[Way, ...] = ()


_NONE = Block((), ())
"""Stands for a unit that another's block holds."""


def blocks(
    pairing: Pairing,
    old: Sequence[Unit],
    new: Sequence[Unit],
    old_lines: Lines,
    new_lines: Lines,
) -> list[Block]:
    """Return the blocks of two drafts, in the order in which a reader meets them.

    What went away, or came, between paragraphs of one block follows that block.
    """
    moved_old, moved_new = _moved(pairing, old, new, old_lines, new_lines)
    out: list[Block] = []
    at_old = at_new = 0

    def alone(olds: Iterable[int], news: Iterable[int]) -> Iterator[Block]:
        for i in olds:
            yield moved_old.get(i) or Block(old[i].places, ())
        for j in news:
            yield moved_new.get(j) or Block((), new[j].places)

    for olds, news in _groups(pairing.kept):
        if at_old < olds[0] or at_new < news[0]:
            out += alone(range(at_old, olds[0]), range(at_new, news[0]))
        at_old, at_new = olds[-1] + 1, news[-1] + 1
        out += _kept([old[i] for i in olds], [new[j] for j in news], old_lines, new_lines)
        if len(olds) + len(news) > 2:
            out += alone(_between(olds), _between(news))
    out += alone(range(at_old, len(old)), range(at_new, len(new)))
    return [block for block in out if block is not _NONE]


def _between(places: Sequence[int]) -> list[int]:
    """Return the positions between those of a group."""
    return sorted(set(range(places[0], places[-1])) - set(places))


def _places(units: Sequence[Unit]) -> tuple[int, ...]:
    return units[0].places if len(units) == 1 else tuple([at for unit in units for at in unit.places])


def _kept(olds: Sequence[Unit], news: Sequence[Unit], old_lines: Lines, new_lines: Lines) -> list[Block]:
    first, second = _places(olds), _places(news)
    if olds[0].row and len(first) == len(second):
        return [_block((i,), (j,), old_lines, new_lines) for i, j in zip(first, second, strict=True)]
    return [_block(first, second, old_lines, new_lines)]


def _block(olds: tuple[int, ...], news: tuple[int, ...], old_lines: Lines, new_lines: Lines) -> Block:
    if len(olds) == len(news) == 1 and old_lines.texts[olds[0]] == new_lines.texts[news[0]]:
        return Block(olds, news)
    before, after = Laid(olds, *old_lines), Laid(news, *new_lines)
    return Block(olds, news, tuple(changes(before, after)) if before.text != after.text else ())


def _groups(kept: Sequence[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Join the pairs that share a unit; each group as all its units on either side."""
    groups: list[tuple[list[int], list[int]]] = []
    for i, j in kept:
        if groups and (groups[-1][0][-1] == i or groups[-1][1][-1] == j):
            olds, news = groups[-1]
            olds += [i] if olds[-1] != i else []
            news += [j] if news[-1] != j else []
        else:
            groups.append(([i], [j]))
    return groups


def _moved(
    pairing: Pairing,
    old: Sequence[Unit],
    new: Sequence[Unit],
    old_lines: Lines,
    new_lines: Lines,
) -> tuple[dict[int, Block], dict[int, Block]]:
    """Blocks that moved, by their old and by their new unit; neighbours that moved together are one move."""
    mine: dict[int, Block] = {}
    theirs: dict[int, Block] = {}
    number, before = 0, (-2, -2)
    for olds, news in _groups(pairing.moved):
        if (olds[0] - 1, news[0] - 1) != before:
            number += 1
        before = olds[-1], news[-1]
        first, second = _places([old[i] for i in olds]), _places([new[j] for j in news])
        plain = _block(first, second, old_lines, new_lines)
        mine |= dict.fromkeys(olds, _NONE) | {olds[0]: Block(first, (), plain.changes, number)}
        theirs |= dict.fromkeys(news, _NONE) | {news[0]: Block((), second, plain.changes, number)}
    return mine, theirs
