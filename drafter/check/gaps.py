"""What a draft of a case leaves open on purpose: told once, and no fault of the sentence around it."""

from __future__ import annotations

from drafter.check.draft import Draft
from drafter.check.finding import Hit
from drafter.model.telling import GAP


class Gaps:
    """Where a draft of a case holds the marks of open things; a bare file has none."""

    def __init__(self, draft: Draft) -> None:
        self._spans: dict[int, list[tuple[int, int]]] = {}
        if draft.document is None or not draft.document.gaps:
            return
        for number, node in enumerate(draft.nodes):
            if "【" in node.text:
                self._spans[number] = [found.span() for found in GAP.finditer(node.text)]

    def cover(self, hit: Hit) -> bool:
        """True if a hit is about the mark of something open and nothing else."""
        if hit.node is None or hit.start == hit.end:
            return False
        spans = self._spans.get(hit.node, ())
        return any(start <= hit.start and hit.end <= end for start, end in spans)
