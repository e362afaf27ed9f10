"""Which of the mandated parts each heading and each paragraph belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.readers.source import Grid
from drafter.understand.results import PartName
from drafter.understand.row import Row
from drafter.understand.sentences import sentences
from drafter.understand.vocabulary import lacking, opens_plan, opens_shortcomings, parts_of, whole_part

Parts = tuple[PartName, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the parts it belongs to.

    Attributes:
        row: the row.
        level: of a heading its level, else 0.
        parts: the parts; several where one heading merges them and nothing tells them apart.
        implied: True if no heading says so but the text itself.
    """

    row: Row
    level: int
    parts: Parts
    implied: bool


def _title(row: Row) -> str:
    assert row.cut is not None and not isinstance(row.piece, Grid)
    start = row.piece.marker.end if row.piece.marker else 0
    return row.piece.flat[start : row.cut.title].strip()


def _single(title: str, text: str, parts: Parts, year: int | None) -> Parts:
    """Return which of several merged parts a heading or a text below belongs to."""
    named = [name for name in parts_of(title, year) if name in parts]
    if len(named) == 1:
        return (named[0],)
    if "plan" in parts and opens_plan(text, year):
        return ("plan",)
    if "shortcomings" in parts and lacking(title or text[:120]):
        return ("shortcomings",)
    return ("shortcomings",) if not title and parts == ("shortcomings", "plan") else parts


class _Walk:
    """The parts that hold at the place reached."""

    def __init__(self, year: int | None, named: set[PartName]) -> None:
        self.year = year
        self.named = named
        self.above: dict[int, Parts] = {}
        self.override: Parts = ()
        self.merged: Parts = ()

    def heading(self, row: Row, level: int, text: str) -> tuple[Parts, bool]:
        marker = None if isinstance(row.piece, Grid) else row.piece.marker
        if self.override and marker and marker.kind == "is":
            return self.override, True
        self.override = ()
        for lower in [each for each in self.above if each >= level]:
            del self.above[lower]
        title = _title(row)
        if not self.above:
            parts = parts_of(title, self.year) or self._by_text(title, text)
        else:
            parent = self.above[max(self.above)]
            own = whole_part(title, self.year)
            parts = (own,) if own else parent
            if len(parts) > 1:
                parts = _single(title, text, parts, self.year)
        self.above[level] = parts
        self.merged = parts if len(parts) > 1 else ()
        return parts, False

    def _by_text(self, title: str, text: str) -> Parts:
        if opens_plan(text, self.year) and "plan" not in self.named:
            return ("plan",)
        if opens_shortcomings(text) and "shortcomings" not in self.named and lacking(title):
            return ("shortcomings",)
        return ("achievements",)

    def turns(self, row: Row) -> list[Row]:
        """Cut a paragraph where a sentence in it begins another part that no heading opens."""
        holding = self.override or self._headed()
        free = [
            name
            for name in ("plan", "shortcomings")
            if name not in self.named or (name in holding and len(holding) > 1)
        ]
        free += ["plan"] if holding == ("shortcomings",) and (self.merged or "plan" in self._headed()) else []
        starts = [
            low
            for low, high in sentences(row.flat)[1:]
            if ("plan" in free and opens_plan(row.flat[low:high], self.year))
            or ("shortcomings" in free and opens_shortcomings(row.flat[low:high]))
        ]
        bounds = [0, *starts, len(row.flat)]
        return [replace(row, start=row.start + low, end=row.start + high) for low, high in pairwise(bounds)]

    def text(self, flat: str, alone: bool) -> tuple[Parts, bool]:
        parts = self.override or self._headed()
        if alone:
            implied = self._implied(flat, parts)
            if implied:
                self.override = implied
                return implied, True
        if len(parts) > 1 and flat:
            parts = _single("", flat, parts, self.year)
            self.override = parts if parts == ("plan",) else ()
        return parts or ("achievements",), bool(self.override) or (not parts and bool(self.named))

    def _headed(self) -> Parts:
        """Return the parts of the heading that holds, whatever the text below it opens."""
        return self.above[max(self.above)] if self.above else ()

    def _implied(self, flat: str, parts: Parts) -> Parts:
        free = "plan" not in self.named or (parts == ("shortcomings",) and "plan" in self._headed())
        if free and parts != ("plan",) and opens_plan(flat, self.year):
            return ("plan",)
        if "shortcomings" not in self.named and parts != ("shortcomings",) and opens_shortcomings(flat):
            return ("shortcomings",)
        return ()


def place(rows: Sequence[Row], levels: Sequence[int], year: int | None) -> list[Placed]:
    """Return every row with its parts.

    Args:
        rows: the rows of the report, in order.
        levels: the level of each heading.
        year: the year reported on.
    """
    titles = [
        (_title(row), level)
        for row, level in zip((r for r in rows if r.kind == "heading"), levels, strict=True)
    ]
    top = min(levels, default=1)
    named: set[PartName] = set()
    for title, level in titles:
        named.update(parts_of(title, year) if level == top else filter(None, (whole_part(title, year),)))
    walk = _Walk(year, named)
    placed: list[Placed] = []
    order = iter(levels)
    for at, row in enumerate(rows):
        if row.kind == "heading":
            level = next(order)
            text = rows[at + 1].flat if at + 1 < len(rows) and rows[at + 1].kind == "body" else ""
            parts, implied = walk.heading(row, level, text)
            placed.append(Placed(row, level, parts, implied))
        elif row.kind == "body":
            run_in = bool(at and rows[at - 1].kind == "heading" and row.start)
            for number, piece in enumerate(walk.turns(row)):
                parts, implied = walk.text(piece.flat, number > 0 or not run_in)
                placed.append(Placed(piece, 0, parts, implied))
        elif row.kind == "table":
            placed.append(Placed(row, 0, walk.text("", alone=False)[0], False))
        else:
            placed.append(Placed(row, 0, (), False))
    return _merging(placed)


def _merging(placed: list[Placed]) -> list[Placed]:
    """Give a heading of the plan the shortcomings, too, that the text below it tells first."""
    own = -1
    for at, each in enumerate(placed):
        if each.row.kind == "heading":
            own = at
        elif each.implied and each.parts == ("shortcomings",) and own >= 0 and placed[own].parts == ("plan",):
            placed[own] = replace(placed[own], parts=("shortcomings", "plan"))
    return placed
