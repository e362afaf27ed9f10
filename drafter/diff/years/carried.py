"""Sentences of last year's report that stand unchanged in this year's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.diff.outline import TITLE
from drafter.diff.results import Carried, Side
from drafter.diff.spots import spot
from drafter.diff.text.fold import bare, folded
from drafter.redline.pieces import Span
from drafter.zh.regex import regex

_SENTENCE = regex("[^。；！？;!?]+[。；！？;!?]?")
_SHORTEST = 15
_TOLD = frozenset(("body", "paragraph"))


def sentences(side: Side) -> Iterator[tuple[str, Span]]:
    """Yield the sentences of a draft's running text, as they are compared, with their places."""
    for at, paragraph in enumerate(side.paragraphs):
        if paragraph.kind in _TOLD:
            for match in _SENTENCE.finditer(paragraph.text):
                yield bare(folded(match[0].strip())), Span(at, match.start(), match.end())


def passages(side: Side) -> Iterator[tuple[str, Span]]:
    """Yield the sentences, then each two neighbours of a paragraph: work is often told in two."""
    found = list(sentences(side))
    yield from found
    for (key, span), (next_key, next_span) in pairwise(found):
        if span.paragraph == next_span.paragraph:
            yield key + next_key, Span(span.paragraph, span.start, next_span.end)


def carried_over(old: Side, new: Side) -> tuple[Carried, ...]:
    """Return the sentences that are the same in both reports, in the order of the new one; no headings."""
    before: dict[str, Span] = {}
    for key, span in sentences(old):
        before.setdefault(key, span)
    return tuple(
        _carried(old, new, before[key], span)
        for key, span in sentences(new)
        if len(key) >= _SHORTEST
        and key in before
        and not new.paragraphs[span.paragraph].shown.endswith(TITLE)
    )


def _carried(old: Side, new: Side, mine: Span, theirs: Span) -> Carried:
    text = new.paragraphs[theirs.paragraph].text[theirs.start : theirs.end].strip()
    return Carried(text, spot(old, mine), spot(new, theirs))


def nearest_places(texts: Sequence[str], side: Side) -> list[Span | None]:
    """Return where a draft holds each of some texts, None where it does not."""
    keys = [folded(paragraph.text).replace(" ", "") for paragraph in side.paragraphs]
    found: list[Span | None] = []
    for text in texts:
        key = folded(text).replace(" ", "").rstrip("。;")
        at = next((place for place, whole in enumerate(keys) if key and key in whole), None)
        found.append(None if at is None else Span(at, 0, len(side.paragraphs[at].text)))
    return found
