"""Words of a table found in a draft: the shape that most rules about words share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit
from drafter.data.confusions import Confusion, confusions
from drafter.zh.regex import regex

_TITLE = regex("《[^《》]{1,200}》")
_INNER = str.maketrans("“”", "‘’")
_UNDATED = 2020  # a text that names no year is no older than this
_DRAFTS = 16  # what was seen in a draft is asked for by several rules, one kind after the other
_KEPT = 64  # texts whose titles are remembered


class Spot(Protocol):
    """Whatever stands somewhere in a node."""

    @property
    def node(self) -> int:
        """Position of the node."""

    @property
    def start(self) -> int:
        """Offset of its first character in the node's text."""

    @property
    def end(self) -> int:
        """Offset behind the last one."""


class Seen(NamedTuple):
    """A word of the table where it stands.

    Attributes:
        node: position of the node.
        start: offset of its first character in the node's text.
        end: offset behind the last one.
        word: the row.
    """

    node: int
    start: int
    end: int
    word: Confusion


@lru_cache(_DRAFTS)
def seen(draft: Draft, kind: str) -> tuple[Seen, ...]:
    """Return the words of a kind, but for those in the names of documents, in the order of the table."""
    whole = "\n".join(draft.flats)
    there = (word for word in confusions(kind) if word.literal in whole and holds(word, draft.year))
    return tuple(one for word in there for one in _of_word(draft, word))


def spots(found: Iterable[Spot]) -> set[tuple[int, int]]:
    """Return the characters of what was found, as node and offset."""
    return {(one.node, at) for one in found for at in range(one.start, one.end)}


def holds(word: Confusion, year: int | None) -> bool:
    """Tell whether a word is wrong in the report on a year, None if it names no year."""
    return word.first is None or word.first <= (year or _UNDATED)


def _of_word(draft: Draft, word: Confusion) -> Iterator[Seen]:
    for number, flat in enumerate(draft.flats):
        if word.literal in flat:
            for match in word.pattern.finditer(flat):
                if match.end() > match.start() and not in_title(flat, match.end() - 1):
                    yield Seen(number, match.start(), match.end(), word)


def in_title(flat: str, at: int) -> bool:
    """Tell whether a character stands in the name of a document, between 《 and 》."""
    spans = _titles(flat)
    before = bisect_right(spans, (at, len(flat))) - 1
    return before >= 0 and at < spans[before][1]


@lru_cache(_KEPT)
def _titles(flat: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _TITLE.finditer(flat))


def apart(found: Iterable[Seen]) -> list[Seen]:
    """Return what was seen in text order, of what overlaps the first and longest."""
    kept: list[Seen] = []
    for each in sorted(found, key=lambda one: (one.node, one.start, -one.end)):
        if not kept or kept[-1].node != each.node or kept[-1].end <= each.start:
            kept.append(each)
    return kept


def hits(draft: Draft, found: Iterable[Seen], saying: str = "“{}”应为“{}”。") -> Iterator[Hit]:
    """Yield a hit for each, with the right form, the reason, and the safe correction if there is one.

    Args:
        draft: the draft they were seen in.
        found: words seen.
        saying: how the wrong and the right form are told.
    """
    for each in apart(found):
        yield Hit(told(draft, each, saying), each.node, each.start, each.end, fix_of(each))


def told(draft: Draft, each: Seen, saying: str) -> str:
    """Return the sentences about a word."""
    written = shown(draft.nodes[each.node].text[each.start : each.end])
    if not each.word.right:
        return f"“{written}”：{each.word.why}"
    return saying.format(written, shown(each.word.right)) + each.word.why


def shown(written: str) -> str:
    """Return words as they are quoted in a message: double quotes within become single ones."""
    return written.translate(_INNER)


def fix_of(each: Seen) -> Fix | None:
    """Return the safe correction of a word, None if it has none."""
    return Fix(each.node, each.start, each.end, each.word.right) if each.word.safe else None
