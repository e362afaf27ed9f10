"""What the properties of a paragraph and of a run say, before any style is asked."""

from __future__ import annotations

from typing import NamedTuple

from drafter.readers.looks import Look
from drafter.readers.word.names import OFF, RPR, VAL, w
from drafter.readers.word.xml import Element

_CENTRES = ("center", "centre")
_FACE, _THEME_FACE = w("eastAsia"), w("eastAsiaTheme")
_RUN_STYLE, _FONTS, _BOLD, _HIDDEN = w("rStyle"), w("rFonts"), w("b"), w("vanish")
_PARAGRAPH_STYLE, _NUMBERED, _ALIGNED, _OUTLINE = w("pStyle"), w("numPr"), w("jc"), w("outlineLvl")
_STRUCK = (w("del"), w("moveFrom"))


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
            centred = centres(child.get(VAL))
        elif tag == _OUTLINE:
            level = outline_level(child.get(VAL, ""))
        elif tag == _NUMBERED:
            number = _numbering(child)
        else:
            struck = any(child.find(name) is not None for name in _STRUCK)
    return Stated(style, level, centred, number, struck)


def centres(written: str | None) -> bool:
    """Return whether a value of ``w:jc`` sets a paragraph in the middle."""
    return written in _CENTRES


def outline_level(written: str) -> int:
    """Return 1–9 for the outline levels 0–8, 0 for body text."""
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
