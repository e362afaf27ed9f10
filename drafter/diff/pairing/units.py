"""What is paired with what: paragraphs, and rows of tables as wholes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.diff.pairing.grams import Grams, Known, grams
from drafter.diff.text.fold import MARKER, bare, folded
from drafter.diff.text.late import late
from drafter.zh.regex import regex

_DIGITS = regex("[0-9]+(?:[.,][0-9]+)*")
_CLASS = "0"
_YEAR = regex("(?:20[0-9]{2}|[一二]〇[一二三四五六七八九〇]{2})年")
_OPEN = regex(r"\[20[0-9]{2}年\?([^\[\]]{0,20})\]")
_ASKED = regex(r"\[待核实(?::([^\[\]]*))?\]")
_HEADING = 45
_LINE = 2 * _HEADING  # characters of the line of a heading, its number and spaces included


class Unit:
    """A paragraph, the lines of a paragraph that was broken by its width, or the cells of a row of a table.

    Attributes:
        first: position of its first paragraph.
        texts: the paragraphs.
        row: True for a row of a table.
        identity: what it can be found by whatever its text, empty if nothing.
        loose: True if figures and years are to be compared as classes.
    """

    def __init__(
        self, first: int, texts: tuple[str, ...], row: bool, identity: str, loose: bool, known: Known
    ) -> None:
        """Take the paragraphs."""
        self.first = first
        self.texts = texts
        self.row = row
        self.identity = identity
        self.loose = loose
        self._known = known

    @late
    def key(self) -> str:
        """The text as it is compared, without spaces and the number at its head."""
        if self.row:
            text = "\t".join([bare(folded(text)) for text in self.texts])
        else:
            text = bare(folded("".join(self.texts)))
        return loosened(text) if self.loose else text

    @property
    def places(self) -> tuple[int, ...]:
        """Positions of its paragraphs."""
        return tuple(range(self.first, self.first + len(self.texts)))

    @property
    def size(self) -> int:
        """How many characters it has, as it is compared; where an identity finds it, as it is written."""
        return sum(map(len, self.texts)) if self.identity else len(self.key)

    def same(self, other: Unit) -> bool:
        """Tell whether both read the same."""
        return self.texts == other.texts or self.key == other.key

    @late
    def grams(self) -> Grams:
        """Runs of three characters; of a row with its figures as a class, for figures are all it has."""
        return grams(_DIGITS.sub(_CLASS, self.key) if self.row else self.key, self._known)

    @late
    def number(self) -> str:
        """The number at its head, folded; empty if it has none."""
        match = MARKER.match(folded(self.texts[0]).replace(" ", ""))
        return match[0] if match else ""

    @property
    def short(self) -> bool:
        """True if it may be a heading."""
        return not self.row and len(self.texts[0]) <= _LINE and len(self.key) <= _HEADING


def loosened(text: str) -> str:
    """Return a folded text with every year and figure as a class, one that is still to come, too."""
    if "[" in text:
        text = _OPEN.sub(rf"{_CLASS}\1", _ASKED.sub(r"\1", text))
    return _DIGITS.sub(_CLASS, _YEAR.sub("年", text))


def units(
    texts: Sequence[str],
    identities: Sequence[str] = (),
    rows: Sequence[int | None] = (),
    *,
    soft: frozenset[int] = frozenset(),
    loose: bool = False,
    known: Known | None = None,
) -> list[Unit]:
    """Return what is paired of a row of paragraphs.

    Args:
        texts: the paragraphs.
        identities: of each paragraph, empty for none; may be left out.
        rows: of each paragraph the number of the table's row it stands in, None in running text; may be
            left out.
        soft: positions of the paragraphs that go on in the next one.
        loose: True to compare figures and years as classes.
        known: the runs of the draft that these are compared with; they grow.
    """
    found: list[Unit] = []
    ids = identities or [""] * len(texts)
    runs = {} if known is None else known
    if not rows and not soft:
        return [Unit(at, (text,), False, ids[at], loose, runs) for at, text in enumerate(texts)]
    for row, group in groupby(range(len(texts)), key=lambda at: rows[at] if rows else None):
        places = list(group)
        if row is None:
            found += _lines(texts, ids, places, soft, loose, runs)
        else:
            first = places[0]
            found.append(Unit(first, tuple(texts[at] for at in places), True, ids[first], loose, runs))
    return found


def _lines(
    texts: Sequence[str],
    ids: Sequence[str],
    places: Sequence[int],
    soft: frozenset[int],
    loose: bool,
    known: Known,
) -> Iterator[Unit]:
    lines: list[int] = []
    for at in places:
        lines.append(at)
        if at not in soft or at == places[-1]:
            whole = tuple(texts[line] for line in lines)
            yield Unit(lines[0], whole, False, ids[lines[0]], loose, known)
            lines = []
