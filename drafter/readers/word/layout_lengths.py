"""Lengths that properties of a paragraph state."""

from __future__ import annotations

from drafter.readers.word.names import w
from drafter.readers.word.xml import Element

_AUTO = "auto"
_SINGLE = 240  # w:line of single spacing
_INDENTS = ("firstLineChars", "firstLine", "leftChars", "left", "startChars", "start")


def pitch(spacing: Element) -> float | None:
    """Return the points from line to line, 0 where the face decides, None if nothing is said."""
    line = spacing.get(w("line"))
    if line is None:
        return None
    return number(line) / 20 if spacing.get(w("lineRule"), _AUTO) == "exact" else 0.0


def lines(spacing: Element) -> float | None:
    """Return the pitch in single lines, 0 where it is given in points, None if nothing is said."""
    line = spacing.get(w("line"))
    if line is None:
        return None
    return number(line) / _SINGLE if spacing.get(w("lineRule"), _AUTO) == _AUTO else 0.0


def indent(properties: Element | None) -> float | None:
    """Return the greatest measure that keeps the first line from the margin; None if nothing is said."""
    said = [] if properties is None else [value for name in _INDENTS if (value := properties.get(w(name)))]
    return max(map(number, said)) if said else None


def number(written: str) -> float:
    """Return a measure as written; 0 for what is none."""
    return float(written) if written.isdecimal() and len(written) < 7 else 0.0
