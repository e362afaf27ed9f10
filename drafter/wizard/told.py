"""How a text reads in the document, as the clerk is shown it."""

from __future__ import annotations

from drafter.errors import DrafterError
from drafter.model.known import field_values
from drafter.model.telling import Contradiction, Teller
from drafter.wizard.desk import Desk
from drafter.zh.references import Reference, split_references


def teller(desk: Desk) -> Teller:
    """Return who tells references with the values of the case."""
    report = desk.case.report
    return Teller(desk.case.reckoning, field_values(report), report.year)


def as_told(desk: Desk, text: str) -> str:
    """Return a text as the document will have it; one that cannot be told stays as it is."""
    try:
        return "".join(_words(teller(desk), piece) for piece in split_references(text.replace("\n", "")))
    except DrafterError:
        return text


def tellings(desk: Desk, text: str) -> list[tuple[str, str]]:
    """Return what each reference of a text reads as, and the reference as it is written."""
    told = teller(desk)
    return [
        (_words(told, piece), piece.source) for piece in split_references(text) if not isinstance(piece, str)
    ]


def _words(told: Teller, piece: str | Reference) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return "".join(run.text for run in told.tell(piece))
    except Contradiction:
        return piece.source
