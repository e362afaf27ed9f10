"""Two drafts side by side, as data for a page: what is shown, nothing about how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Fate = Literal["same", "deleted", "inserted"]


class Mark(NamedTuple):
    """Characters of one side that share one fate.

    Attributes:
        text: the characters.
        fate: what became of them.
        group: what they belong to, for the filter: facts, words, moves, whole, quiet; empty if unchanged.
        move: from 1, the move they belong to; 0 for none.
        stop: number of the change that begins here, from 0; None for none.
        said: what a screen reader says of them, empty for nothing.
    """

    text: str
    fate: Fate = "same"
    group: str = ""
    move: int = 0
    stop: int | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One paragraph of one side."""

    kind: str
    level: int
    place: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that belong together: those of the old draft beside those of the new."""

    old: tuple[Cell, ...]
    new: tuple[Cell, ...]

    @property
    def changed(self) -> bool:
        """True if anything in the row is not what it was."""
        return any(mark.group for cell in (*self.old, *self.new) for mark in cell.marks)

    @property
    def is_table(self) -> bool:
        """True for the cells of a row of a table."""
        return all(cell.kind == "cell" for cell in (*self.old, *self.new))


@dataclass(frozen=True, slots=True)
class FactRow:
    """A figure that is not what it was, in words.

    Attributes:
        stop: number of the change to lead to, None where the text does not show it.
    """

    label: str
    kind: str
    old: str
    new: str
    difference: str
    where: str
    alarm: str
    stop: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a list: what it says, a remark, the change it leads to."""

    text: str
    remark: str
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A whole comparison.

    Attributes:
        title: of the new draft, or of the old.
        old, new: what the drafts are called.
        summary: one sentence.
        quiet: what is not counted, a sentence or empty.
        years: of two years: what became of the earlier report, a sentence or empty.
        earlier: what the old draft of two years is called: 2025年.
        doubted: what to look at before believing any of it, sentences.
        facts: in order, alarms first.
        rows: the two drafts side by side.
        groups: how many changes there are of each group, by its name in the filter.
        carried, promises, came_back: of two years: sentences carried over, promises with what became of
            them, shortcomings told again.
    """

    title: str
    old: str
    new: str
    summary: str
    quiet: str
    earlier: str
    facts: tuple[FactRow, ...]
    rows: tuple[Row, ...]
    groups: tuple[tuple[str, str, int], ...]
    carried: tuple[Note, ...] = ()
    promises: tuple[Note, ...] = ()
    came_back: tuple[Note, ...] = ()
    years: str = ""
    doubted: tuple[str, ...] = ()
