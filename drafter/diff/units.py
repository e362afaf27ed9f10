"""What is paired with what: paragraphs, and rows of tables as wholes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from drafter.diff.fold import bare, folded
from drafter.diff.grams import grams

_DIGITS = re.compile("[0-9]+(?:[.,][0-9]+)*")
_CLASS = "0"
_YEAR = re.compile("(?:20[0-9]{2}|[一二]〇[一二三四五六七八九〇]{2})年")
_HEADING = 45


@dataclass
class Unit:
    """A paragraph, or the paragraphs of a row of a table.

    Attributes:
        first: position of its first paragraph.
        texts: the paragraphs.
        row: True for a row of a table.
        identity: what it can be found by whatever its text, empty if nothing.
        loose: True if figures and years are to be compared as classes.
    """

    first: int
    texts: tuple[str, ...]
    row: bool
    identity: str
    loose: bool

    @cached_property
    def key(self) -> str:
        """The text as it is compared, without spaces and the number at its head."""
        text = "\t".join([bare(folded(text)) for text in self.texts])
        return loosened(text) if self.loose else text

    @cached_property
    def grams(self) -> frozenset[str]:
        """Runs of three characters; of a row with its figures as a class, for figures are all it has."""
        return grams(_DIGITS.sub(_CLASS, self.key) if self.row else self.key)

    @property
    def short(self) -> bool:
        """True if it may be a heading."""
        return not self.row and len(self.key) <= _HEADING


def loosened(text: str) -> str:
    """Return a folded text with every year and figure as a class."""
    return _DIGITS.sub(_CLASS, _YEAR.sub("年", text))


def units(
    texts: Sequence[str],
    identities: Sequence[str] = (),
    rows: Sequence[int | None] = (),
    *,
    loose: bool = False,
) -> list[Unit]:
    """Return what is paired of a row of paragraphs.

    Args:
        texts: the paragraphs.
        identities: of each paragraph, empty for none; may be left out.
        rows: of each paragraph the number of the table's row it stands in, None in running text; may be
            left out.
        loose: True to compare figures and years as classes.
    """
    found: list[Unit] = []
    ids = identities or [""] * len(texts)
    if not rows:
        return [Unit(at, (text,), False, ids[at], loose) for at, text in enumerate(texts)]
    for row, group in groupby(range(len(texts)), key=lambda at: rows[at]):
        places = list(group)
        if row is None:
            found += [Unit(at, (texts[at],), False, ids[at], loose) for at in places]
        else:
            first = places[0]
            found.append(Unit(first, tuple(texts[at] for at in places), True, ids[first], loose))
    return found
