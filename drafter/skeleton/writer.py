"""Writing paragraphs: runs gather in an open paragraph until the next one begins."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.address import Address
from drafter.blocks import Block, Gap, Kind, Role, Run, Text

_GAP = Role.GAP  # looked up once: a long report asks for it tens of thousands of times


class Writer:
    """Gathers blocks and gaps in the order of telling."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.gaps: list[Gap] = []
        self._runs: list[Run] = []
        self._address: Address = ()
        self._level = 0
        self._item = ""
        self._length = 0
        self._told: Address = ()
        self._stretches: list[tuple[int, Address]] = []

    @property
    def open(self) -> bool:
        """True while a paragraph can be continued."""
        return bool(self._runs)

    def begin(self, address: Address, level: int = 0, item: str = "") -> None:
        """Close the open paragraph and begin a new one."""
        self.close()
        self._address, self._level, self._item = address, level, item
        self._told = address

    def add(self, runs: Iterable[Run], address: Address) -> None:
        """Continue the open paragraph; an address is taken over if it has none yet."""
        if not self._runs and not self._address:
            self._address = self._told = address
        start = length = self._length
        for run in runs:
            if run.role is _GAP:
                self._note_gap(run, address)
            self._runs.append(run)
            length += len(run.text)
        if address != self._told and length > start:
            self._stretches.append((start, address))
            self._told = address
        self._length = length

    def close(self) -> None:
        """End the open paragraph."""
        if self._runs:
            runs, stretches = merged(self._runs), tuple(self._stretches)
            self.blocks.append(Text(Kind.PARAGRAPH, runs, self._address, self._level, self._item, stretches))
            self._runs, self._stretches, self._length = [], [], 0
        self._address, self._told, self._level, self._item = (), (), 0, ""

    def put(self, block: Block) -> None:
        """Put a whole block after the open paragraph."""
        self.close()
        if isinstance(block, Text):
            for run in block.runs:
                if run.role is _GAP:
                    self._note_gap(run, block.address)
        self.blocks.append(block)

    def _note_gap(self, run: Run, address: Address) -> None:
        self.gaps.append(Gap(run.text, gap_name(run), address))

    def note_gap(self, mark: str, name: str, address: Address) -> None:
        """Note a gap that stands in a block of its own kind."""
        self.gaps.append(Gap(mark, name, address))


def gap_name(run: Run) -> str:
    """What an open thing is called: its figures, or the words in its mark."""
    return "、".join(run.figures) or run.text.strip("【】").removeprefix("待填：")


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbouring runs of plain text or of one heading."""
    result: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = result[-1] if result else None
        if last and last.role is run.role is not Role.GAP and not last.figures and not run.figures:
            result[-1] = Run(last.text + run.text, run.role)
        else:
            result.append(run)
    return tuple(result)
