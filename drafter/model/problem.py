"""A problem of a report that no single field can see."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.address import Address


@dataclass(frozen=True, slots=True)
class Problem:
    """Where, what, what to do; the store adds file, line and the user's own line.

    Attributes:
        address: the place in the file that holds it.
        what: a finished Chinese sentence.
        cure: a finished Chinese sentence.
        offset: offset of the fault in the value, in characters.
        key: True when the key is meant rather than its value.
    """

    address: Address
    what: str
    cure: str
    offset: int = 0
    key: bool = False
