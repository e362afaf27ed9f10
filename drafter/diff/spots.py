"""Places of a draft, as results tell them."""

from __future__ import annotations

from drafter.diff.results import Side, Spot
from drafter.redline.pieces import Span


def spot(side: Side, span: Span) -> Spot:
    """Return the place of some characters of one paragraph."""
    paragraph = side.paragraphs[span.paragraph]
    end = min(span.end, len(paragraph.text))
    return Spot(span.paragraph, min(span.start, end), end, paragraph.address, paragraph.shown)


def place_before(side: Side, paragraph: int) -> Spot | None:
    """Return where something would stand in front of a paragraph; behind the last one, if it is the end."""
    if not side.paragraphs:
        return None
    if paragraph < len(side.paragraphs):
        return spot(side, Span(paragraph, 0, 0))
    last = len(side.paragraphs) - 1
    length = len(side.paragraphs[last].text)
    return spot(side, Span(last, length, length))
