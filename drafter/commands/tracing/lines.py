"""Lines of a traced document, each number with its place and its position among all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.address import Address
from drafter.diff.outline import outlined
from drafter.render.traced import Number, State, Stretch, TracedLine

_BEFORE, _BEHIND = 14, 8
_ENDS = "。；！？\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A number found in a text: offsets, state, and what it is called."""

    start: int
    end: int
    state: State
    names: tuple[str, ...] = ()
    filter: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to be: what it is, and its cells, each with the numbers found in it.

    Attributes:
        kind: as of ``TracedLine``.
        level: 1–4 of headings and run-in headings, else 0.
        cells: text and numbers of each; a paragraph has one cell.
        address: where it stands in the report.
        stretches: where it goes on to tell another place: offset in its text and that place.
        row: number of a table's row, from 1; 0 for anything else.
    """

    kind: str
    level: int
    cells: tuple[tuple[str, tuple[Found, ...]], ...]
    address: Address
    row: int = 0
    stretches: tuple[tuple[int, Address], ...] = ()

    def address_at(self, offset: int) -> Address:
        """Return the place in the report that the character at an offset tells."""
        told = [place for start, place in self.stretches if start <= offset]
        return told[-1] if told else self.address


def lines_of(entries: Sequence[Entry]) -> tuple[tuple[TracedLine, ...], tuple[Number, ...]]:
    """Return the lines and all their numbers in order."""
    shown = outlined(("".join(text for text, _ in each.cells), _kind(each), each.level) for each in entries)
    lines = _Lines()
    for entry, place in zip(entries, shown, strict=True):
        lines.add(entry, f"附表第{entry.row}行" if entry.row else place)
    return tuple(lines.lines), tuple(lines.numbers)


def _kind(entry: Entry) -> str:
    return "cell" if entry.kind in ("head", "row") else entry.kind


class _Lines:
    def __init__(self) -> None:
        self.lines: list[TracedLine] = []
        self.numbers: list[Number] = []

    def add(self, entry: Entry, place: str) -> None:
        told, start = [], 0
        for text, found in entry.cells:
            told.append(tuple(self._stretches(text, found, place, entry, start)))
            start += len(text) + 1
        self.lines.append(TracedLine(entry.kind, entry.level, place, tuple(told)))

    def _stretches(
        self, text: str, found: tuple[Found, ...], place: str, entry: Entry, offset: int
    ) -> list[Stretch]:
        stretches, last = [], 0
        for each in sorted(found, key=lambda one: one.start):
            stretches += [Stretch(text[last : each.start])] * (last < each.start)
            stretches.append(Stretch(text[each.start : each.end], len(self.numbers)))
            self.numbers.append(
                Number(
                    text=text[each.start : each.end],
                    state=each.state,
                    names=each.names,
                    filter=each.filter,
                    label=each.label,
                    fragment=_fragment(text, each.start, each.end),
                    place=place,
                    address=entry.address_at(each.start),
                    line=len(self.lines),
                    start=offset + each.start,
                    end=offset + each.end,
                )
            )
            last = each.end
        return [*stretches, *([Stretch(text[last:])] if last < len(text) else [])]


def _fragment(text: str, start: int, end: int) -> str:
    """Return the words around a number, within its sentence."""
    low = max(0, start - _BEFORE, *(text.rfind(mark, 0, start) + 1 for mark in _ENDS))
    ends = [at for mark in _ENDS if (at := text.find(mark, end)) >= 0]
    return text[low : min(len(text), end + _BEHIND, *ends)].strip()
