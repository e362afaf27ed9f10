"""From the nodes of a draft back to the characters of its file: a text, or the paragraphs of a .docx."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.readers.clean import clean
from drafter.readers.source import Grid, Line

_AHEAD = 400
"""Paragraphs without a line of their own that are passed over at most (empty ones, text boxes)."""

_NONE = -1


@dataclass(frozen=True, slots=True)
class At:
    """Where a stretch of a node lies in the file.

    Attributes:
        paragraph: position among the paragraphs, from 0.
        start: offset of the first character in it.
        end: offset behind the last one.
    """

    paragraph: int
    start: int
    end: int


class Paragraphs:
    """The paragraphs of a file beside the nodes of the draft that was read from it.

    Args:
        draft: the draft.
        texts: the exact characters of each paragraph of the file, in order.
        tables: for each paragraph, which table it stands in, from 0; None outside of tables.
    """

    def __init__(self, draft: Draft, texts: Sequence[str], tables: Sequence[int | None]) -> None:
        self._draft = draft
        self._texts = texts
        self._tables = tables
        self._lines = dict(_matched(draft.source.lines, texts, tables))
        self._starts = _node_starts(draft)

    def at(self, node: int, start: int, end: int) -> At | None:
        """Return where characters of a node lie; None where they lie in no paragraph."""
        told = self._draft.nodes[node]
        if told.kind == "table":
            return self._in_table(told.place, told.text[start:end])
        known = self._lines.get(told.place)
        begin = self._starts.get(node)
        if known is None or begin is None:
            return None
        paragraph, origins = known
        inside = [origin for origin in origins[max(0, begin + start) : max(0, begin + end)] if origin >= 0]
        if not inside:
            return None
        return At(paragraph, inside[0], inside[-1] + 1)

    def whole(self, node: int) -> At | None:
        """Return the paragraph a node stands in, all of it."""
        known = self._lines.get(self._draft.nodes[node].place)
        return At(known[0], 0, len(self._texts[known[0]])) if known else None

    def _in_table(self, place: Address, fragment: str) -> At | None:
        number = int(place[1]) - 1
        cells = [index for index, table in enumerate(self._tables) if table == number]
        for index in cells:
            found = self._texts[index].find(fragment) if fragment else _NONE
            if found >= 0:
                return At(index, found, found + len(fragment))
        return At(cells[0], 0, len(self._texts[cells[0]])) if cells else None


def _node_starts(draft: Draft) -> dict[int, int]:
    """Return where each node begins in the text of its line; before 0 where a printed number goes ahead."""
    texts = {line.place: line for line in draft.source.lines if isinstance(line, Line)}
    starts: dict[int, int] = {}
    done: dict[Address, int] = {}
    for index, node in enumerate(draft.nodes):
        line = texts.get(node.place)
        if line is None:
            continue
        number = line.number.strip()
        found = (number + line.text).find(node.text, done.get(node.place, 0))
        if found >= 0:
            starts[index] = found - len(number)
            done[node.place] = found + len(node.text)
    return starts


def _matched(
    lines: Sequence[Line | Grid], texts: Sequence[str], tables: Sequence[int | None]
) -> list[tuple[Address, tuple[int, list[int]]]]:
    """Return for each line its paragraph, and of each of its characters the offset there."""
    free = [index for index, table in enumerate(tables) if table is None]
    found: list[tuple[Address, tuple[int, list[int]]]] = []
    bares = lru_cache(maxsize=_AHEAD + 1)(_bare)
    at, done = 0, 0
    for line in lines:
        if isinstance(line, Grid):
            continue
        bare = _bare(line.text)[0]
        for step in range(at, min(at + _AHEAD, len(free))):
            squeezed, offsets = bares(texts[free[step]])
            begin = squeezed.find(bare, done if step == at else 0)
            if begin >= 0:
                found.append((line.place, (free[step], _origins(line.text, offsets, begin))))
                at, done = step, begin + len(bare)
                break
    return found


def _bare(text: str) -> tuple[str, list[int]]:
    """Return the text without white space and what a reader drops, and where each character stood."""
    kept = [(clean(character), index) for index, character in enumerate(text) if not character.isspace()]
    seen = [(character, index) for character, index in kept if character]
    return "".join(character for character, _ in seen), [index for _, index in seen]


def _origins(text: str, offsets: Sequence[int], at: int) -> list[int]:
    found: list[int] = []
    for character in text:
        if character.isspace() or at >= len(offsets):
            found.append(_NONE)
            continue
        found.append(offsets[at])
        at += 1
    return found
