"""Which characters of a draft tell which place of its case."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.understand.noted import laid


class Stretch(NamedTuple):
    """Characters of one node that tell one place.

    Attributes:
        node: position of the node.
        start: offset of the first character in the node's text.
        end: offset behind the last one.
        address: the place of the case.
        text: the characters.
    """

    node: int
    start: int
    end: int
    address: Address
    text: str


def stretches(draft: Draft) -> dict[int, list[Stretch]]:
    """Return what each node tells, in order; nothing for a draft without sound notes."""
    manifest = draft.source.manifest
    if manifest is None or not manifest.sound:
        return {}
    bounds: dict[Address, list[tuple[int, Address]]] = {}
    for passage in manifest.passages:
        if passage.line < len(draft.source.lines):
            place = draft.source.lines[passage.line].place
            bounds.setdefault(place, [(0, passage.address), *passage.stretches])
    found: dict[int, list[Stretch]] = {}
    for place, nodes in laid(draft.source, draft.nodes).items():
        for number, begin, end in nodes:
            found[number] = _within(draft, number, begin, end, bounds.get(place, []))
    for number, node in enumerate(draft.nodes):
        if node.kind == "table" and node.place in bounds:
            address = bounds[node.place][0][1]
            found[number] = [Stretch(number, 0, len(node.text), address, node.text)]
    return {number: some for number, some in found.items() if some}


def _within(
    draft: Draft, number: int, begin: int, end: int, bounds: list[tuple[int, Address]]
) -> list[Stretch]:
    text = draft.nodes[number].text
    made = []
    for (start, address), (stop, _) in pairwise([*bounds, (end, ())]):
        low, high = max(start, begin) - begin, min(stop, end) - begin
        if low < high:
            made.append(Stretch(number, low, high, address, text[low:high]))
    return made
