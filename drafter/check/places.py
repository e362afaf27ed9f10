"""Where a hit lies: for people (第一部分（四）第2段), for programs (an address), in a file (a line)."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.address import Address, show
from drafter.check.draft import Draft
from drafter.check.finding import Hit
from drafter.check.naming import place_names
from drafter.check.stretches import Stretch, stretches

if TYPE_CHECKING:  # a case brings it
    from drafter.check.origin import Origin

WHOLE = "全文"
"""The place of what is about the whole document."""


class Spot(NamedTuple):
    """Where a hit lies.

    Attributes:
        fragment: the characters it is about.
        address: identity of the place.
        shown: the place as people call it.
        file: the file it stands in.
        line: line of the YAML file, 0 in any other.
    """

    fragment: str
    address: Address
    shown: str
    file: Path | None
    line: int


class Places:
    """The places of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return place_names(self._draft.found)

    @cached_property
    def _stretches(self) -> dict[int, list[Stretch]]:
        return stretches(self._draft)

    @cached_property
    def origin(self) -> Origin | None:
        """The way back to the files of a case, None for a bare file."""
        case = self._draft.case
        if case is None:
            return None
        from drafter.check.origin import Origin

        return Origin(case.files, self._stretches)

    def spot(self, hit: Hit) -> Spot:
        """Return where a hit lies."""
        nodes = self._draft.nodes
        node = nodes[hit.node] if hit.node is not None and hit.node < len(nodes) else None
        fragment = node.text[hit.start : hit.end] if node else ""
        told = self.stretch(hit)
        address = hit.address or (told.address if told else node.place if node else ())
        shown = self._names[hit.node] if hit.node is not None and node else _named(address)
        file, line = self._written(hit, told, address)
        return Spot(fragment, address, shown, file, line)

    def text(self, node: int) -> str:
        """Return the text of a node."""
        return self._draft.nodes[node].text

    def stretch(self, hit: Hit) -> Stretch | None:
        """Return the stretch of the draft in which a hit begins, None in a bare file."""
        found = self._stretches.get(hit.node, []) if hit.node is not None else []
        at = bisect_right([each.start for each in found], hit.start) - 1
        return found[max(at, 0)] if found else None

    def _written(self, hit: Hit, told: Stretch | None, address: Address) -> tuple[Path | None, int]:
        if self.origin is None:
            return self._draft.source.path, 0
        if not address:
            return self._draft.source.path, 0
        if hit.address or told is None:
            return self.origin.line_of(address)
        return self.origin.line_at(told, hit.start)


def _named(address: Address) -> str:
    if address[:1] == ("数据",) and len(address) > 1:
        return f"数据“{address[1]}”"
    if len(address) > 1 and isinstance(address[1], int):
        return f"{address[0]}{show(address[1:2])}"
    return show(address) or WHOLE
