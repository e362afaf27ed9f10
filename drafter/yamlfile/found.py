"""A fault before it knows its file: where in the text, what, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drafter.address import Address, show
from drafter.errors import Fault

MAX_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A fault at a 0-based line and column; ``what`` and ``cure`` are finished Chinese sentences."""

    line: int
    column: int
    what: str
    cure: str
    address: Address = ()


def as_faults(found: Iterable[Found], lines: list[str], path: Path) -> list[Fault]:
    """Return faults in file order, the first of each line, at most ``MAX_FAULTS``."""
    by_line: dict[int, Found] = {}
    for one in found:
        by_line.setdefault(one.line, one)
    return [_fault(by_line[line], lines, path) for line in sorted(by_line)[:MAX_FAULTS]]


def _fault(found: Found, lines: list[str], path: Path) -> Fault:
    line = min(found.line, len(lines) - 1)
    column = min(found.column, len(lines[line]))
    return Fault(found.what, found.cure, show(found.address), path, line + 1, column, lines[line])
