"""Characters and their widths: folding, lines, and characters no document may hold.

Sources: Unicode Standard Annex 15 (NFKC), XML 1.0 clause 2.2 (characters of a document).
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from unicodedata import is_normalized, normalize

from drafter.zh.regex import regex

_INVISIBLE = regex("[\\s\u200b-\u200d\u2060\ufeff]+")
_EDGE = " \t\u00a0\u3000"

# Nothing outside the basic plane but planes 15 and 16 and the last two of each plane is refused.
_NONCHARACTERS = "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(15)
)
_CLASSES = (
    ("控制字符", "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    ("残缺字符", "\ud800-\udfff"),
    ("私用区字符", "\ue000-\uf8ff\U000f0000-\U0010ffff"),
    ("文字方向控制符", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("非文字字符", "\ufdd0-\ufdef" + _NONCHARACTERS),
)
_FORBIDDEN = f"[{''.join(characters for _, characters in _CLASSES)}]"


def fold(text: str) -> str:
    """Return the text with full-width letters, digits and signs as half-width ones (NFKC)."""
    return normalize("NFKC", text)


def fold_name(name: str) -> str:
    """Return the key of a name: NFKC, without white space and invisible characters."""
    bare = name.strip()
    if bare.isalnum() and is_normalized("NFKC", bare):
        return bare
    return normalize("NFKC", _INVISIBLE.sub("", normalize("NFKC", name)))


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _joined(lines: list[str]) -> str:
    pieces = lines[:1]
    for before, line in pairwise(lines):
        pieces += [" ", line] if _is_word(before[-1]) and _is_word(line[0]) else [line]
    return "".join(pieces)


def join_lines(text: str) -> list[str]:
    """Return the paragraphs of a text.

    A line break joins without a space, but with one between two words of ASCII letters or digits; a
    blank line begins a new paragraph; spaces of any width at the edges of lines are dropped.
    """
    lines = (line.strip(_EDGE) for line in text.splitlines())
    return [_joined(list(group)) for filled, group in groupby(lines, bool) if filled]


def forbidden(text: str) -> tuple[int, str] | None:
    """Return offset and Chinese name of the first character no document may hold, or None.

    Such are control characters other than tab and line ends, lone surrogates, private use,
    non-characters, and marks that turn the direction of writing.
    """
    # Asking str.isprintable first takes a twentieth of the search in text that is clean.
    if text.replace("\n", "").replace("\u3000", "").isprintable():
        return None
    match = re.search(_FORBIDDEN, text)
    if match is None:
        return None
    name = next(name for name, characters in _CLASSES if re.match(f"[{characters}]", match.group()))
    return match.start(), name


def visible(text: str) -> str:
    """Return the text with every forbidden character shown as U+FFFD, one for one: safe to print."""
    return re.sub(_FORBIDDEN, "\ufffd", text) if forbidden(text) else text
