"""Characters that facts tell of: an edit leaves them to the facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from drafter.diff.results import Fact, Side, Spot
from drafter.redline.pieces import Span
from drafter.zh.regex import regex

Ranges = dict[int, list[tuple[int, int]]]
"""By paragraph, the stretches of characters, in order."""


_REACHED = regex("(?:达到|达|为|有|共)$")
_WORD = 2


def reached(spot: Spot, side: Side, fact: Fact) -> Spot:
    """Return where a figure is told; of one bounded otherwise with the word in its place: 达."""
    if fact.kind != "qualifier":
        return spot
    text = side.paragraphs[spot.paragraph].text
    word = _REACHED.search(text[max(0, spot.start - _WORD) : spot.start])
    return spot._replace(start=spot.start - len(word[0])) if word else spot


def ranges(side: Side, told: Iterable[tuple[Spot, str]]) -> Ranges:
    """Return by paragraph the characters that figures are told by; a broken line may cut one in two."""
    found: Ranges = {}
    for each, text in told:
        rest = len(text) - (each.end - each.start)
        goes_on = each.paragraph in side.soft and rest > 0
        found.setdefault(each.paragraph, []).append((each.start, each.end + goes_on))
        if goes_on:
            found.setdefault(each.paragraph + 1, []).append((0, rest))
    return {paragraph: sorted(spans) for paragraph, spans in found.items()}


def told_head(span: Span, told: Ranges) -> int:
    """Return how many characters at the beginning of a span belong to a figure that is told."""
    ranges = told.get(span.paragraph, ())
    return next((min(high, span.end) - span.start for low, high in ranges if low <= span.start < high), 0)


def told_tail(span: Span, told: Ranges) -> int:
    """Return how many characters at the end of a span belong to a figure that is told."""
    ranges = told.get(span.paragraph, ())
    return next((span.end - max(low, span.start) for low, high in ranges if low < span.end <= high), 0)


def covered(spans: Iterable[Span], told: Ranges) -> bool:
    """Tell whether figures that are told hold all the spans."""
    for span in spans:
        ranges = told.get(span.paragraph, ())
        at = bisect_right(ranges, (span.start, span.end)) if ranges else 0
        if not any(low <= span.start and span.end <= high for low, high in ranges[max(0, at - 2) : at + 1]):
            return False
    return True
