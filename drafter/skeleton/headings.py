"""Headings: numbered, on a line of their own or run in, with their end mark."""

from __future__ import annotations

from typing import NamedTuple

from drafter.address import Address
from drafter.blocks import Kind, Role, Run, Text
from drafter.model.telling import Teller, plain
from drafter.skeleton.numbering import Counter, level, mark
from drafter.skeleton.writer import Writer
from drafter.zh.punctuation import end_mark


class Heading(NamedTuple):
    """A heading to be written.

    Attributes:
        words: its words, without number and end mark.
        style: how it is numbered.
        ending: its end mark, None where the place decides.
        item: 编号 of the item that it is the heading of.
    """

    words: list[Run]
    style: str
    address: Address
    ending: str | None = None
    item: str = ""


class Headings:
    """Writes the headings of one document; the numbers run through it."""

    def __init__(self, writer: Writer, teller: Teller) -> None:
        self._writer = writer
        self._teller = teller
        self._counter = Counter()

    def runs(self, text: str) -> list[Run]:
        """Return the words of a heading as runs; a figure in it keeps its names."""
        return [_with_role(run, Role.HEADING) for run in self._teller.runs(text)]

    def plain_runs(self, text: str) -> list[Run]:
        """Return the words of a heading that holds no references, its gap marks apart."""
        return [_with_role(run, Role.HEADING) for run in plain(text)]

    def own_line(self, heading: Heading) -> None:
        """Put a heading on a line of its own; it ends without mark unless one is asked for."""
        number = Run(self._counter.next(heading.style), Role.HEADING)
        runs = (number, *heading.words, Run(heading.ending or "", Role.HEADING))
        kept = tuple(run for run in runs if run.text)
        depth = level(heading.style) or 1
        self._writer.put(Text(Kind.HEADING, kept, heading.address, depth, heading.item))

    def run_in(self, heading: Heading, count: int, apart: bool) -> None:
        """Begin (or continue) a paragraph with a heading; it ends in 。 unless told otherwise.

        Args:
            count: its number among its siblings, for 一是.
            apart: whether it begins a new paragraph.
        """
        words, style, address, ending, item = heading
        depth = level(style)
        role = Role.HEADING if depth else Role.TEXT
        number = self._counter.next(style) if depth else mark(style, count)
        last = words[-1] if words else None
        marked = last is not None and last.role is not Role.GAP and end_mark(last.text)
        closed = ending if ending is not None else "" if marked else "。"
        runs = [Run(number, role), *(_with_role(run, role) for run in words), Run(closed, role)]
        if apart or not self._writer.open:
            self._writer.begin(address, depth, item)
        self._writer.add(runs, address)


def _with_role(run: Run, role: Role) -> Run:
    """Give plain words of a heading its role; gaps keep theirs."""
    return run if run.role in (role, Role.GAP) else Run(run.text, role, run.figures, run.filter)
