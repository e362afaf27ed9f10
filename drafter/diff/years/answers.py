"""What last year's report promised and lacked, and what this year's says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.diff.results import Answer, Carried, Side
from drafter.diff.sides import Recorded
from drafter.diff.spots import spot
from drafter.diff.years.carried import nearest_places, passages
from drafter.diff.years.likeness import FEWEST, Words, pairs_of
from drafter.readers.source import Line, Source
from drafter.redline.pieces import Span
from drafter.understand import Understanding, understand
from drafter.zh.regex import regex

_ANSWERED = 0.5
_AGAIN = 0.6
_HEAD, _CLAUSE, _NEARLY, _WHOLLY = 0.6, 0.75, 0.85, 0.95
_HARDLY, _PARTLY = 0.18, 0.25
_FEWEST_OF_HEAD, _FEWEST_OF_CLAUSE = 5, 8
_NEVER = 2.0
_CLAUSE_END = regex("[，。；,;]")
_ASKED = regex(r"\[已落实")
"""A sentence that only asks whether a promise was kept, folded."""
_AIM = regex(
    "(.{4,40}?)(?:(?:提高|提升|下降|降低|压缩|减少|增加|扩大)?[到至]|达到|达|不低于|不少于|控制在|保持在)[约近]?[0-9]"
)
"""What a promise measures itself by: 执法人员持证率 of 执法人员持证率达到90%以上."""
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
        place = _answer(text, promise.text, head, words) if likeness < _ANSWERED else None
        if place is None and likeness < _ANSWERED:
            place = _measured(promise.text, words, lacking)
        span = recorded[which].place if likeness >= _ANSWERED else None if place is None else told[place][1]
        found.append(Answer(text, span is not None, span and spot(new, span)))
    return tuple(found)


def _answer(text: str, own: str, head: str, words: Words) -> int | None:
    """Return which passage tells of a promise: most of it, or one of its clauses and some of the rest.

    What it is about counts soonest: its heading and its first clause.
    """
    best, place = max(words.best(text), words.best(own))
    if best >= _ANSWERED:
        return place
    wholes = words.shares(text)
    first, *others = _CLAUSE_END.split(own)
    likely = [
        (wholes[at], -at)
        for clause, size, enough, besides in _clauses(head, first, others)
        for at, share in enumerate(words.shares(clause))
        if share >= (enough if wholes[at] >= besides else _NEARLY if size >= FEWEST else _NEVER)
    ]
    return -max(likely)[1] if likely else None


def _measured(own: str, words: Words, lacking: frozenset[int]) -> int | None:
    """Return which passage tells what a promise measures itself by, those apart that only tell a lack."""
    aims = [match[1] for match in map(_AIM.match, _CLAUSE_END.split(own)) if match]
    for aim in aims:
        shares = words.shares(aim) if len(pairs_of(aim)) >= _FEWEST_OF_HEAD else []
        found = next((at for at, share in enumerate(shares) if share >= _WHOLLY and at not in lacking), None)
        if found is not None:
            return found
    return None


def _clauses(head: str, first: str, others: Sequence[str]) -> Iterator[tuple[str, int, float, float]]:
    """Yield what may tell a promise by itself, its size, and how much of it and of all must be told."""
    for clause in (head, first):
        size = len(pairs_of(clause))
        if size >= _FEWEST_OF_HEAD:
            yield clause, size, _HEAD, _HARDLY
    for clause in others:
        size = len(pairs_of(clause))
        if size >= _FEWEST_OF_CLAUSE:
            yield clause, size, _CLAUSE, _PARTLY


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
    old: Side, new: Side, recorded: Sequence[Recorded] = ()
) -> tuple[tuple[Answer, ...], tuple[Carried, ...]]:
    """Return the promises and the shortcomings of last year's report, as this year's takes them up."""
    before, after = understood(old), understood(new)
    return answers(before, after, new, recorded), came_back(before, after, old, new)
