"""How headings of one level stand: on lines of their own, or with their text running on."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.structure import within

_FEWEST = 3  # headings of one level, below which none is the odd one
_UNRANKED = ("是", "★", "-", "—")


def odd_forms(draft: Draft) -> Iterator[tuple[int, bool]]:
    """Yield the node of each heading that alone in its chapter is run in or is not, and which.

    A heading that has lower headings under it, or nothing, is no neighbour: it cannot but stand alone.
    """
    for group in _groups(draft):
        for run_in in (True, False):
            odd = [at for at, form in group if form is run_in]
            if len(odd) == 1 and len(group) >= _FEWEST:
                yield odd[0], run_in


def parents(draft: Draft) -> list[tuple[int, int]]:
    """Return, for each heading, the heading above it (-1 for none) and its level."""
    found: list[tuple[int, int]] = []
    chain: list[tuple[int, int]] = []
    for at, heading in enumerate(draft.found.headings):
        while chain and chain[-1][1] >= heading.level:
            chain.pop()
        found.append((chain[-1][0] if chain else -1, heading.level))
        chain.append((at, heading.level))
    return found


def _groups(draft: Draft) -> list[list[tuple[int, bool]]]:
    """Return the headings of each level of each chapter that text follows: node, and whether run in."""
    headings = draft.found.headings
    groups: dict[tuple[int, int], list[tuple[int, bool]]] = {}
    chapter = 0
    last = within(draft)
    for at in last:
        own = draft.nodes[at].heading if draft.nodes[at].kind == "heading" else None
        if own is not None and headings[own].level == 1:
            chapter = own
        if own is None or headings[own].level == 1 or not _numbered(headings[own].marker):
            continue
        if at + 1 in last and draft.nodes[at + 1].kind == "body":
            groups.setdefault((chapter, headings[own].level), []).append((at, headings[own].run_in))
    return list(groups.values())


def _numbered(marker: str) -> bool:
    return bool(marker) and not any(each in marker for each in _UNRANKED)
