"""What the templates need to know of a document, as data: sheets, lines of a title, parts of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.blocks import Block, Imprint, Kind, Role, Run, Signature, Table, Text
from drafter.zh.titles import break_title


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands together on a sheet of its own: the report itself, or one annex.

    Attributes:
        blocks: what stands on it, in order.
        imprint: the 版记 at its foot, None but on the last sheet of a 印发稿.
    """

    blocks: tuple[Block, ...]
    imprint: Imprint | None = None


def sheets(blocks: tuple[Block, ...]) -> list[Sheet]:
    """Return the sheets of a document: each annex begins one, the 版记 stands at the foot of the last."""
    imprint = next((block for block in blocks if isinstance(block, Imprint)), None)
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Text) and block.kind is Kind.ANNEX:
            groups.append([])
        if block.text and not isinstance(block, Imprint):
            groups[-1].append(block)
    filled = [tuple(group) for group in groups if group] or [()]
    return [Sheet(group, imprint if group is filled[-1] else None) for group in filled]


def title_lines(title: Text, blocks: Iterable[Block], limit: int) -> list[list[Run]]:
    """Return the runs of each line of a title broken by meaning; the signing bodies tell where it begins."""
    bodies = next((block.bodies for block in blocks if isinstance(block, Signature)), ())
    lines: list[list[Run]] = []
    end = 0
    for line in break_title(title.text, bodies, limit):
        start = title.text.index(line, end)
        end = start + len(line)
        lines.append(list(_cut(title.runs, start, end)))
    return lines


def head_and_rest(block: Text) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs of a run-in heading and those of the text after it."""
    last = max((at for at, run in enumerate(block.runs, 1) if run.role is Role.HEADING), default=0)
    return block.runs[:last], block.runs[last:]


def columns(table: Table) -> list[str]:
    """Return what each column holds: ``figure`` where a cell states a figure or lacks one, else ``text``."""
    return [
        "figure" if any(run.figures or run.role is Role.GAP for run in cells) else "text"
        for cells in (
            [run for row in table.rows for run in row[column]] for column in range(len(table.header))
        )
    ]


def _cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what of the runs lies between two offsets of their common text."""
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield Run(text, run.role, run.figures, run.filter)
