"""Paragraphs that are only lines: of a text that was broken at one width, as when pasted from a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from drafter.readers.breaks import NUMBERED
from drafter.readers.even import full_rows
from drafter.readers.wrapped import ended, goes_on, row_width
from drafter.zh.regex import regex

_NARROW, _WIDE = 16, 60
_FEWEST = 8
_MANY = 0.4  # share of full lines in a broken text
_OPEN = 0.6  # share of those that end in the middle of a sentence
_SLACK = 2
_INDENT = regex(r"[\s\u3000]{2}|\u3000|\t")


def wrapped_lines(texts: Sequence[str], rows: Sequence[int | None] = ()) -> frozenset[int]:
    """Return the paragraphs that go on in the next one; none of a text that is not broken at one width.

    The width may be one of characters or, as on a page, one in which Latin letters and digits count half.

    Args:
        texts: the paragraphs.
        rows: of each the number of the table's row it stands in, None in running text; may be left out.
    """
    if len(texts) < _FEWEST:
        return frozenset()
    lines = ["" if rows and rows[at] is not None else text for at, text in enumerate(texts)]
    full = full_rows(lines)
    if full:
        return _turned_over(lines, lambda line, _: full(line))
    width = _width(lines)
    return _turned_over(lines, lambda line, row: goes_on(line, row, width)) if width else frozenset()


def _width(lines: Sequence[str]) -> float:
    """The width of a full line of a page, 0 if the text is not broken at one."""
    widths = [row_width(line) for line in lines]
    full = max(widths)
    if not _NARROW <= full <= _WIDE:
        return 0
    long = [line for line, width in zip(lines, widths, strict=True) if width >= full - _SLACK]
    broken = sum(not ended(line) for line in long)
    enough = len(long) >= max(_FEWEST, _MANY * sum(map(bool, lines)))
    return full if enough and broken >= _OPEN * len(long) else 0


def _turned_over(lines: Sequence[str], full: Callable[[str, str], bool]) -> frozenset[int]:
    """Return the lines that were turned over because they were full, rather than ended."""
    return frozenset(
        at
        for at, (line, following) in enumerate(pairwise(lines))
        if line
        and following.strip()
        and full(line, following.strip())
        and not _INDENT.match(following)
        and not (ended(line) and NUMBERED.match(following.strip()))
    )
