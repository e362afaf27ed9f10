"""Headings that nothing stands under."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.structure import within
from drafter.understand.results import Heading


def empty_headings(draft: Draft) -> Iterator[tuple[int, Heading]]:
    """Yield the headings without a word before the next one of their level or above, with their nodes.

    A heading at the very end counts too, if the draft has other headings.
    """
    headings = draft.found.headings
    last = within(draft)
    for at in last:
        node = draft.nodes[at]
        if node.kind != "heading" or node.heading is None or headings[node.heading].run_in:
            continue
        heading = headings[node.heading]
        follower = draft.nodes[at + 1] if at + 1 in last else None
        if follower is None or follower.kind not in ("heading", "body", "table"):
            if node.heading > 0:
                yield at, heading
        elif (
            follower.kind == "heading"
            and follower.heading is not None
            and headings[follower.heading].level <= heading.level
        ):
            yield at, heading
