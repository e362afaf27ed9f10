"""Properties read from the characters of a sound part: most are a few tags without content."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from drafter.readers.word.said import Stated, StatedLook, centres, outline_level
from drafter.zh.regex import regex

_TAG = regex(r"<w:(name|basedOn|pStyle|rStyle|jc|outlineLvl|rFonts|b|vanish)(?:\s([^<>]*))?/>")
_FACES = (' w:eastAsia="', ' w:eastAsiaTheme="')
_VALUE = ' w:val="'
_REMEMBERED, _LONGEST = 500, 1000  # properties, and characters of one

Said = TypeVar("Said")
# Lists, tables and tracked changes hold tags of the same names that say something else.
_INVOLVED = ("numPr", "<w:t", "<w:del", "<w:move", "Change", "'", "&", "\n", "\t", "= ", " =")


def remembered(read: Callable[[str], Said]) -> Callable[[str], Said]:
    """Let a function of properties as written remember what it found; one office repeats them."""
    known = lru_cache(_REMEMBERED)(read)

    def said(written: str) -> Said:
        return known(written) if len(written) <= _LONGEST else read(written)

    return said


def tags(written: str) -> dict[str, str] | None:
    """Return the attributes of the tags that say how text looks and stands; None if that takes a parser.

    Args:
        written: properties, or a style.
    """
    for mark in _INVOLVED:
        if mark in written:
            return None
    return {name: f" {attributes}" for name, attributes in _TAG.findall(written)}


def value(found: dict[str, str], name: str) -> str | None:
    """Return what a tag has as value, None if there is no tag or no value."""
    return _attribute(found.get(name, ""), _VALUE)


def stated_by(found: dict[str, str]) -> Stated:
    """Return what paragraph properties say that make no list."""
    level = outline_level(value(found, "outlineLvl") or "") if "outlineLvl" in found else None
    centred = centres(value(found, "jc")) if "jc" in found else None
    return Stated(value(found, "pStyle"), level, centred)


def look_by(found: dict[str, str]) -> StatedLook:
    """Return what run properties say of the look."""
    fonts = found.get("rFonts", "")
    face = _attribute(fonts, _FACES[0]) or _attribute(fonts, _FACES[1])
    return StatedLook(value(found, "rStyle"), face, _switch(found, "b"), _switch(found, "vanish"))


@remembered
def paragraph_says(written: str) -> Stated | None:
    """Return what paragraph properties say; None if that takes a parser."""
    found = tags(written)
    return None if found is None else stated_by(found)


@remembered
def run_says(written: str) -> StatedLook | None:
    """Return what run properties say of the look; None if that takes a parser."""
    found = tags(written)
    return None if found is None else look_by(found)


def _switch(found: dict[str, str], name: str) -> str | None:
    """The value of a tag that says yes by its presence alone."""
    written = value(found, name)
    return "1" if written is None and name in found else written


def _attribute(attributes: str, name: str) -> str | None:
    at = attributes.find(name)
    if at < 0:
        return None
    at += len(name)
    return attributes[at : attributes.find('"', at)]
