"""A text that YAML cannot read, taken apart line by line: indent, dashes, key and value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.yamlfile.looks import LIKE_ENTRY

# A dash as it should be, or what an input method makes of it, or one that lacks its space.
_DASHES = re.compile(r"(?:[-－–—•·][ \u3000]+)*(?:-\Z|[-－–—•·](?=[^\s\d\-－–—]))?")
_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"\s{0,9}|'(?:[^']|'')*'\s{0,9}|[^"'\s#][^\n]*?):(?=[ \t]|\Z)""")
_COMMENT = re.compile(r"(?:\A|(?<=[ \t]))#(?:\s.*)?\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        number: 0-based.
        source: as typed.
        indent: the white space it begins with.
        dashes: columns of its leading dashes, mistyped ones included.
        column: where its key, or its text, begins.
        key: its key; None where there is no colon that could end one.
        colon: column of that colon.
        loose: the colon is full-width or lacks its space, so the key is a guess.
        value: what follows key or dash, without a comment; empty if nothing does.
        at: where the value begins.
    """

    number: int
    source: str
    indent: str
    dashes: tuple[int, ...]
    column: int
    key: str | None
    colon: int
    loose: bool
    value: str
    at: int

    @property
    def body(self) -> str:
        """The line from its key, or its text, on."""
        return self.source[self.column :].rstrip()

    @property
    def first(self) -> int:
        """The column of its first dash, else of its key or text."""
        return self.dashes[0] if self.dashes else self.column

    @property
    def stray(self) -> bool:
        """True for text that is neither an entry nor an item."""
        return self.key is None and not self.dashes


def parse_line(number: int, source: str) -> Line:
    """Return a line taken apart."""
    body = source.lstrip(" \t\u3000\u00a0")
    indent = source[: len(source) - len(body)]
    prefix = _DASHES.match(body)
    dashes = prefix[0] if prefix else ""
    columns = tuple(len(indent) + at for at, sign in enumerate(dashes) if sign not in " \u3000")
    column = len(indent) + len(dashes)
    key, colon, loose = _key(source[column:])
    value = source[column + colon + 1 :].lstrip(" \t\u3000\u00a0")
    at = len(source) - len(value)
    return Line(
        number,
        source,
        indent,
        columns,
        column,
        key,
        column + colon,
        loose,
        _COMMENT.sub("", value).rstrip(),
        at,
    )


def as_text(line: Line) -> Line:
    """Return a line whose key was a guess as plain text."""
    return Line(
        line.number, line.source, line.indent, (), line.column, None, line.column - 1, False, "", line.at
    )


def _key(rest: str) -> tuple[str | None, int, bool]:
    """Return the key, the offset of its colon (-1 without a key) and whether it is a guess."""
    found = _KEY.match(rest)
    if found:
        return found[1].strip().strip("\"'"), found.end() - 1, False
    guess = LIKE_ENTRY.match(rest)
    if guess:
        return guess[0][:-1].strip(), guess.end() - 1, True
    return None, -1, False
