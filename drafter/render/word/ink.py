"""Characters of two texts in one: deleted struck, inserted underlined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from drafter.render.word.faces import BODY_FACE
from drafter.render.word.xml import BREAK, TAB, escape

_LOOKS = {
    "same": "",
    "deleted": '<w:strike/><w:color w:val="C00000"/>',
    "inserted": '<w:color w:val="1F4EA8"/><w:u w:val="single"/>',
}


class Ink(NamedTuple):
    """Characters with one fate."""

    text: str
    fate: Literal["same", "deleted", "inserted"]


@dataclass(frozen=True, slots=True)
class Inked:
    """A paragraph of both texts in one, or a row of a table.

    Attributes:
        kind: title, heading, paragraph, row … as of the new draft, or of the old where it is gone.
        level: 1–4 of headings and run-in headings, else 0.
        inks: its characters; of a row none.
        cells: of a row the characters of each cell, else none.
    """

    kind: str
    level: int
    inks: tuple[Ink, ...] = ()
    cells: tuple[tuple[Ink, ...], ...] = ()


def ink_xml(text: str, fate: str, *, run_in: bool = False) -> str:
    """Return runs of characters with one fate; ``run_in`` sets them as text behind a run-in heading."""
    if not text:
        return ""
    style = f'<w:rStyle w:val="{BODY_FACE}"/>' if run_in else ""
    look = f'{style}<w:rFonts w:hint="eastAsia"/>{_LOOKS[fate]}'
    pieces = []
    for line in text.replace("\f", "\v").replace("\n", "\v").split("\v"):
        cells = [
            f'<w:t xml:space="preserve">{escape(cell)}</w:t>' if cell else "" for cell in line.split("\t")
        ]
        pieces.append(TAB.join(f"<w:r><w:rPr>{look}</w:rPr>{cell}</w:r>" if cell else "" for cell in cells))
    return BREAK.join(pieces)
