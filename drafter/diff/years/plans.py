"""Where a report only plans."""

from __future__ import annotations

from drafter.diff.facts.targets import Plans
from drafter.understand import Understanding

_PLAN = "plan"


def plans(before: Understanding, after: Understanding) -> Plans:
    """Return where two reports plan.

    Args:
        before: last year's report; after: this year's; both read line by line as paragraphs of their drafts.
    """
    return Plans(_planned(before), _planned(after))


def _planned(found: Understanding) -> frozenset[int]:
    plans: set[int] = set()
    others: set[int] = set()
    for node in found.nodes:
        (plans if _PLAN in node.part else others).add(int(node.place[1]) - 1)
    return frozenset(plans - others)
