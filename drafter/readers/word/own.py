"""What one style itself says, by its element or by its characters."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.readers.looks import PLAIN, Look
from drafter.readers.word.names import PPR, RPR, VAL, w
from drafter.readers.word.said import NOTHING, look_of, stated, stated_look
from drafter.readers.word.tags import look_by, remembered, stated_by, tags, value
from drafter.readers.word.xml import Element
from drafter.zh.regex import regex

_NAME, _BASED = w("name"), w("basedOn")
_HEADING = regex(r"(?:heading|标题|標題)\s*([1-9])(?!\d)", re.I)
_CONTENTS = regex(r"(?:toc|目录|目錄)\s*(?:\d|heading|标题)", re.I)


class Own(NamedTuple):
    """What a style itself says, as in `Style`; None where it says nothing.

    Attributes:
        based: id of the style it is based on, empty if there is none.
    """

    level: int | None
    centred: bool | None
    number: tuple[str, int | None] | None
    look: Look
    contents: bool
    based: str


def own(style: Element) -> Own:
    """Return what the element of a style says."""
    title = based = ""
    said, look = NOTHING, PLAIN
    for child in style.iterchildren(_NAME, _BASED, PPR, RPR):
        tag = child.tag
        if tag == PPR:
            said = stated(child)
        elif tag == RPR:
            look = look_of(stated_look(child))
        elif tag == _NAME:
            title = child.get(VAL, "")
        else:
            based = child.get(VAL, "")
    level = _level(title) if said.level is None else said.level
    return Own(level, said.centred, said.number, look, _in_contents(title), based)


@remembered
def own_as_written(style: str) -> Own | None:
    """Return what a style says, given as written in a sound part; None if that takes the parser."""
    found = tags(style)
    if found is None:
        return None
    title = value(found, "name") or ""
    said = stated_by(found)
    level = _level(title) if said.level is None else said.level
    look = look_of(look_by(found))
    return Own(level, said.centred, None, look, _in_contents(title), value(found, "basedOn") or "")


def _level(title: str) -> int | None:
    named = _HEADING.match(title)
    return None if named is None else int(named.group(1))


def _in_contents(title: str) -> bool:
    return _CONTENTS.match(title) is not None
