"""Styles: heading level, alignment, numbering and face, inherited along ``basedOn``."""

from __future__ import annotations

from typing import NamedTuple

from drafter.readers.looks import PLAIN, Look
from drafter.readers.word.own import Own
from drafter.readers.word.sheet import Sheet, sheet

_LONGEST_CHAIN = 20


class Style(NamedTuple):
    """A style with what it inherits.

    Attributes:
        level: 1–9 for a heading, else 0.
        centred: True if paragraphs of it are set in the middle.
        number: id of the numbering and level in it, 0-based (None: the level that names the style); None if
            it has none.
        look: how its characters look.
        contents: True if it is a style of the table of contents.
    """

    level: int = 0
    centred: bool = False
    number: tuple[str, int | None] | None = None
    look: Look = PLAIN
    contents: bool = False


class Styles:
    """The styles of a document, read when first asked for."""

    def __init__(self, data: bytes | None) -> None:
        """Take the styles part, None where there is none.

        Raises:
            InputError: it is damaged.
        """
        self._sheet = Sheet() if data is None else sheet(data)
        self._own: dict[str, Own | None] = {}
        self._known: dict[str, Style] = {}
        self.normal = self._sheet.normal

    def style(self, name: str) -> Style:
        """Return the style with this id; an unknown id is a style that says nothing."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._resolve(name)
        return known

    def _resolve(self, name: str) -> Style:
        level: int | None = None
        centred: bool | None = None
        number: tuple[str, int | None] | None = None
        look, contents = PLAIN, False
        for own in self._chain(name):
            level = own.level if level is None else level
            centred = own.centred if centred is None else centred
            number = own.number if number is None else number
            look = look.over(own.look)
            contents = contents or own.contents
        return Style(level or 0, bool(centred), number, look, contents)

    def _chain(self, name: str) -> list[Own]:
        """What the style says, what the one it is based on says, and so on."""
        chain: list[Own] = []
        while len(chain) < _LONGEST_CHAIN:
            if name not in self._own:
                self._own[name] = self._sheet.own(name)
            own = self._own[name]
            if own is None:
                break
            chain.append(own)
            name = own.based
        return chain
