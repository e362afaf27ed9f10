"""How a text reads in the document, as the clerk is shown it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.errors import DrafterError
from drafter.model.known import field_values
from drafter.model.telling import Contradiction, Teller
from drafter.wizard.about import names_in, text_of
from drafter.wizard.desk import Desk
from drafter.zh.references import Reference, split_references


class Telling:
    """Tells texts with the values of a case as it is now."""

    def __init__(self, desk: Desk) -> None:
        report = desk.case.report
        self._teller = Teller(desk.case.reckoning, field_values(report), report.year)

    def of(self, text: str) -> str:
        """Return a text as the document will have it; one that cannot be told stays as it is."""
        try:
            pieces = split_references("".join(line.strip() for line in text.splitlines()))
        except DrafterError:
            return text
        return "".join(map(self._words, pieces))

    def each(self, text: str) -> list[tuple[str, str]]:
        """Return what each reference of a text reads as, and the reference as it is written."""
        pieces = split_references(text)
        return [(self._words(piece), piece.source) for piece in pieces if not isinstance(piece, str)]

    def _words(self, piece: str | Reference) -> str:
        if isinstance(piece, str):
            return piece
        try:
            return "".join(run.text for run in self._teller.tell(piece))
        except Contradiction:
            return piece.source


def as_told(desk: Desk, text: str) -> str:
    """Return a text as the document will have it."""
    return Telling(desk).of(text)


@dataclass(frozen=True, slots=True)
class Standing:
    """A text as it stands before it is written anew.

    Attributes:
        words: the text as it reads.
        told: what each of its references reads as, and the reference as it is written.
        declared: fragments that are known to be no figures.
    """

    words: str = ""
    told: tuple[tuple[str, str], ...] = ()
    declared: tuple[str, ...] = ()


def standing(desk: Desk, text: str, declared: Sequence[str] = ()) -> Standing:
    """Return a text of the case as it stands."""
    telling = Telling(desk)
    return Standing(telling.of(text), tuple(telling.each(text)), tuple(declared))


def without_references(text: str) -> str:
    """Return a text with blanks instead of references: offsets stay."""
    pieces = split_references(text)
    return "".join(each if isinstance(each, str) else "\u3000" * (each.end - each.start) for each in pieces)


def sentence_with(desk: Desk, name: str) -> str:
    """Return the first text of the report that states a figure, as it will read; empty where none does."""
    for item in desk.case.report.items():
        text = text_of(item)
        if name in text and name in names_in(item):
            return as_told(desk, text)
    return ""
