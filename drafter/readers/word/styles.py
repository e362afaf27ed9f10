"""Styles: heading level, alignment, numbering and face, inherited along ``basedOn``."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.readers.looks import PLAIN, Look
from drafter.readers.word.names import OFF, PPR, RPR, VAL, w
from drafter.readers.word.sheet import Sheet, sheet
from drafter.readers.word.xml import Element

_NAME, _BASED = w("name"), w("basedOn")
_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])(?!\d)", re.I)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:\d|heading|标题)", re.I)
_LONGEST_CHAIN = 20
_CENTRES = ("center", "centre")

_FACE, _THEME_FACE = w("eastAsia"), w("eastAsiaTheme")
_RUN_STYLE, _FONTS, _BOLD, _HIDDEN = w("rStyle"), w("rFonts"), w("b"), w("vanish")
_PARAGRAPH_STYLE, _NUMBERED, _ALIGNED, _OUTLINE = w("pStyle"), w("numPr"), w("jc"), w("outlineLvl")
_STRUCK = (w("del"), w("moveFrom"))


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


class Stated(NamedTuple):
    """What the properties of a paragraph say; None where they say nothing.

    Attributes:
        style: id of the style.
        level: 1–9 for an outline level, 0 for body text.
        centred: whether it is set in the middle.
        number: id of the list, ``0`` for none, and the level in it, 0-based.
        struck: True if its end is struck out, so that its text belongs to the next paragraph.
    """

    style: str | None = None
    level: int | None = None
    centred: bool | None = None
    number: tuple[str, int | None] | None = None
    struck: bool = False


class StatedLook(NamedTuple):
    """What the properties of a run say of its look, as written; None where they say nothing."""

    style: str | None
    face: str | None
    bold: str | None
    hidden: str | None


NOTHING = Stated()


class Styles:
    """The styles of a document, read when first asked for."""

    def __init__(self, data: bytes | None) -> None:
        """Take the styles part, None where there is none.

        Raises:
            InputError: it is damaged.
        """
        self._sheet = Sheet() if data is None else sheet(data)
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
        for style in self._chain(name):
            title = _value(style, _NAME) or ""
            properties, characters = style.find(PPR), style.find(RPR)
            said = NOTHING if properties is None else stated(properties)
            named = _HEADING.match(title)
            if level is None:
                level = int(named.group(1)) if named and said.level is None else said.level
            centred = said.centred if centred is None else centred
            number = said.number if number is None else number
            look = look if characters is None else look.over(look_of(stated_look(characters)))
            contents = contents or _CONTENTS.match(title) is not None
        return Style(level or 0, bool(centred), number, look, contents)

    def _chain(self, name: str) -> list[Element]:
        """The style, the one it is based on, and so on."""
        chain: list[Element] = []
        while len(chain) < _LONGEST_CHAIN:
            style = self._sheet.find(name)
            if style is None:
                break
            chain.append(style)
            name = _value(style, _BASED) or ""
        return chain


def _value(element: Element, name: str) -> str | None:
    child = element.find(name)
    return None if child is None else child.get(VAL)


def stated(properties: Element) -> Stated:
    """Return what paragraph properties say."""
    style, level, centred, number, struck = None, None, None, None, False
    for child in properties.iterchildren(_PARAGRAPH_STYLE, _NUMBERED, _ALIGNED, _OUTLINE, RPR):
        tag = child.tag
        if tag == _PARAGRAPH_STYLE:
            style = child.get(VAL)
        elif tag == _ALIGNED:
            centred = child.get(VAL) in _CENTRES
        elif tag == _OUTLINE:
            level = _outline_level(child.get(VAL, ""))
        elif tag == _NUMBERED:
            number = _numbering(child)
        else:
            struck = any(child.find(name) is not None for name in _STRUCK)
    return Stated(style, level, centred, number, struck)


def _outline_level(written: str) -> int:
    """1–9 for the outline levels 0–8, 0 for body text."""
    return int(written) + 1 if len(written) == 1 and written in "012345678" else 0


def _numbering(element: Element) -> tuple[str, int | None] | None:
    """Id of the list, ``0`` for none, and level, 0-based."""
    level = _value(element, w("ilvl")) or ""
    number = _value(element, w("numId"))
    return (
        None if number is None else (number, int(level) if len(level) == 1 and level in "012345678" else None)
    )


def stated_look(properties: Element) -> StatedLook:
    """Return what run properties say of the look, as written."""
    style = face = bold = hidden = None
    for child in properties.iterchildren(_RUN_STYLE, _FONTS, _BOLD, _HIDDEN):
        tag = child.tag
        if tag == _FONTS:
            face = child.get(_FACE) or child.get(_THEME_FACE)
        elif tag == _BOLD:
            bold = child.get(VAL, "1")
        elif tag == _RUN_STYLE:
            style = child.get(VAL)
        else:
            hidden = child.get(VAL, "1")
    return StatedLook(style, face, bold, hidden)


def look_of(stated: StatedLook) -> Look:
    """Return the look that is stated, without that of the character style."""
    return Look(
        stated.face,
        None if stated.bold is None else stated.bold not in OFF,
        None if stated.hidden is None else stated.hidden not in OFF,
    )
