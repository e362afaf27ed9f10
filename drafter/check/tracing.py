"""Which character of a written text each printed character comes from."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.errors import MalformedReference
from drafter.zh.references import split_references
from drafter.zh.regex import regex

_SPACE = regex(r"[ \t　]*[\r\n]+[ \t　]*")
_NONE = -1


def trace(printed: str, written: str) -> list[int]:
    """Return, for each printed character, its offset in the written text; -1 where it comes from none.

    Plain stretches of the text are printed as they stand, their line ends left out; what a reference prints
    lies between them. Each stretch is looked for behind the one before it, so the work is linear.
    """
    origins = [_NONE] * len(printed)
    cursor = 0
    for start, piece in _plain(written):
        found = printed.find(piece, cursor)
        if found < 0:
            continue
        origins[found : found + len(piece)] = range(start, start + len(piece))
        cursor = found + len(piece)
    return origins


def _plain(written: str) -> Iterator[tuple[int, str]]:
    """Yield offset and characters of each stretch that is printed as it stands."""
    try:
        pieces = split_references(written)
    except MalformedReference:
        return
    at = 0
    for piece in pieces:
        if not isinstance(piece, str):
            at = piece.end
            continue
        done = 0
        for gap in _SPACE.finditer(piece):
            if piece[done : gap.start()]:
                yield at + done, piece[done : gap.start()]
            done = gap.end()
        if piece[done:]:
            yield at + done, piece[done:]
        at += len(piece)
