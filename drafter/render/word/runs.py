"""Runs of a paragraph → XML: the face of each stretch of characters, the mark of a gap, rare characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from drafter.blocks import Role, Run
from drafter.render.word.faces import Faces, Look
from drafter.render.word.xml import run
from drafter.zh.regex import regex

# Marks that Latin and Chinese share (“ ” — … · × ①): Word takes the Latin face unless told otherwise.
_SHARED = regex("[\x80-\u2e7f]")
_FIRST_CHINESE = "\u2e80"
_SHORT = 6


def runs_xml(runs: Sequence[Run], faces: Faces) -> str:
    """Return the runs as XML; neighbours of one role become one run."""
    if len(runs) == 1:
        return text_xml(runs[0].text, faces[runs[0].role])
    return "".join(
        text_xml("".join([item.text for item in group]), faces[role])
        for role, group in groupby(runs, key=_role)
    )


def text_xml(text: str, look: Look) -> str:
    """Return a text in one look as runs, characters that its face cannot draw in the sibling face."""
    return _short_xml(text, look) if len(text) <= _SHORT else _text_xml(text, look)


def _text_xml(text: str, look: Look) -> str:
    style, rare = look
    if not text or text.isascii():
        return run(text, style) if text else ""
    if not rare or _common(text):
        return run(text, style, _SHARED.search(text) is not None)
    return "".join(
        run(piece, style if drawable else rare, _SHARED.search(piece) is not None)
        for drawable, piece in _pieces(text)
    )


# Units, small numbers and marks come again and again.
_short_xml = lru_cache(maxsize=1024)(_text_xml)


def _role(item: Run) -> Role:
    return item.role


def _common(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return all(map(_drawable, set(text)))
    return True


@lru_cache(maxsize=4096)
def _drawable(char: str) -> bool:
    """True if a face of the GB 2312 repertoire draws the character, or the Latin face does."""
    if char < _FIRST_CHINESE:
        return True
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    for drawable, group in groupby(text, key=_drawable):
        yield drawable, "".join(group)
