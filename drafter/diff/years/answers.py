"""What last year's report promised and lacked, and what this year's says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from drafter.diff.results import Answer, Carried, Side
from drafter.diff.sides import Recorded
from drafter.diff.spots import spot
from drafter.diff.years.carried import nearest_places, passages
from drafter.diff.years.likeness import Words
from drafter.diff.years.telling import ANSWERED, measured_at, told_at
from drafter.readers.source import Line, Source
from drafter.redline.pieces import Span
from drafter.understand import Understanding, understand
from drafter.zh.regex import regex

_AGAIN = 0.6
_ASKED = regex(r"\[已落实")
"""A sentence that only asks whether a promise was kept, folded."""
_PLAN = regex("(?:安排|打算|计划|思路|工作)$")
_HANZI = "[一二三四五六七八九十]{1,3}"
_NUMBER = regex(rf"^\s*(?:[（(]?(?:{_HANZI}|[0-9]{{1,2}})[)）、.．]|{_HANZI}(?:是|要))\s*")


def understood(side: Side) -> Understanding:
    """Return a draft as a person reads it."""
    lines = tuple(
        Line(paragraph.text.strip(), paragraph.level, place=("段", at + 1))
        for at, paragraph in enumerate(side.paragraphs)
        if paragraph.kind != "cell"
    )
    return understand(Source(Path(side.name), "txt", lines))


def answers(
    before: Understanding, after: Understanding, new: Side, recorded: Sequence[Recorded] = ()
) -> tuple[Answer, ...]:
    """Return what last year's report promised, and where this year's tells what became of it.

    A promise counts as answered where this year's case records it, or where a sentence outside of the new
    plan holds most of the words that make it that promise and no other.
    """
    records = Words(each.text for each in recorded)
    planned = [promise.text for promise in after.promises]
    skipped = {span.paragraph for span in nearest_places(planned, new) if span}
    told = [
        (key, span) for key, span in passages(new) if span.paragraph not in skipped and not _ASKED.search(key)
    ]
    words = Words(key for key, _ in told)
    short = {
        span.paragraph for span in nearest_places([each.text for each in after.shortcomings], new) if span
    }
    lacking = frozenset(at for at, (_, span) in enumerate(told) if span.paragraph in short)
    shared = Counter(promise.heading for promise in before.promises)
    found = []
    for promise in before.promises:
        head = _own_head(promise.heading) if shared[promise.heading] == 1 else ""
        text = f"{head}。{promise.text}" if head and head not in promise.text else promise.text
        likeness, which = max(records.best(text), records.best(promise.text))
        place = told_at(text, promise.text, head, words) if likeness < ANSWERED else None
        if place is None and likeness < ANSWERED:
            place = measured_at(promise.text, words, [key for key, _ in told], lacking)
        span = recorded[which].place if likeness >= ANSWERED else None if place is None else told[place][1]
        found.append(Answer(text, span is not None, span and spot(new, span)))
    return tuple(found)


def _own_head(heading: str | None) -> str:
    """A heading without its number, empty where it heads the whole plan."""
    head = _NUMBER.sub("", heading or "").strip("。 ")
    return "" if _PLAN.search(head) else head


def came_back(before: Understanding, after: Understanding, old: Side, new: Side) -> tuple[Carried, ...]:
    """Return the shortcomings of last year's report that this year's tells again."""
    again = [each.text for each in after.shortcomings]
    words = Words(again)
    mine = [each.text for each in before.shortcomings]
    found = []
    for text, span in zip(mine, nearest_places(mine, old), strict=True):
        best, place = words.best(text)
        other: Span | None = nearest_places(again[place : place + 1], new)[0] if best >= _AGAIN else None
        if span and other:
            found.append(Carried(again[place], spot(old, span), spot(new, other)))
    return tuple(found)


def of_two_years(
    before: Understanding, after: Understanding, old: Side, new: Side, recorded: Sequence[Recorded] = ()
) -> tuple[tuple[Answer, ...], tuple[Carried, ...]]:
    """Return the promises and the shortcomings of last year's report, as this year's takes them up."""
    return answers(before, after, new, recorded), came_back(before, after, old, new)
