"""One thing that the checks found: where it is, how it is told, how it is accepted; knows no check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.address import Address
from drafter.yamlfile import Tree


@dataclass(frozen=True, slots=True)
class Found:
    """Something the checks find.

    Attributes:
        address: its place in the case; empty for the whole report.
        told: what to say of it, with how much it matters in front.
        must: True where the report may not leave with it.
        accepting: returns what 已说明 says of it for a reason; None where nobody here may accept it.
    """

    address: Address
    told: str
    must: bool = False
    accepting: Callable[[str], dict[str, Tree]] | None = None


Findings = Sequence[Found]
