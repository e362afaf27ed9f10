"""Marks of punctuation in a draft: paragraphs put together again, and faults that run through a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.check.draft import Draft
from drafter.check.finding import Hit

MANY = 8
"""So many findings of one kind are one habit, told once."""


def texts(draft: Draft) -> Iterator[tuple[int, str]]:
    """Yield position and text of every node but tables."""
    for number, node in enumerate(draft.nodes):
        if node.kind != "table":
            yield number, node.text


def paragraphs(draft: Draft) -> Iterator[list[tuple[int, str]]]:
    """Yield the nodes of each paragraph: a heading that runs into its text stands with it."""
    for _, group in groupby(texts(draft), lambda each: draft.nodes[each[0]].place):
        yield list(group)


def told_once(found: Sequence[Hit], saying: str, many: int = MANY) -> Iterator[Hit]:
    """Yield the hits; of more than ``many`` only the first, with the corrections of all.

    Args:
        found: hits in text order.
        saying: the sentences for all of them, with ``{}`` for the number.
        many: how many are told one by one.
    """
    if len(found) <= many:
        yield from found
    else:
        first = found[0]
        more = tuple(hit.fix for hit in found[1:] if hit.fix is not None)
        yield Hit(saying.format(len(found)), first.node, first.start, first.end, first.fix, more=more)
