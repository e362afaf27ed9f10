"""A document before it is Word, HTML or text: blocks made of runs.

A block knows its kind, its place in the report (address) and, run by run, which
characters are which figure, which words are a run-in heading and which are a gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from drafter.address import Address


class Kind(StrEnum):
    """What a text block is on the page."""

    TITLE = "title"
    STAGE = "stage"  # （送审稿） under the title
    RECIPIENTS = "recipients"  # 主送机关
    HEADING = "heading"  # a heading on a line of its own
    PARAGRAPH = "paragraph"  # body text; with level > 0 it begins with a run-in heading
    ANNEX_LIST = "annex_list"  # 附件说明
    NOTE = "note"  # 附注
    ANNEX = "annex"  # “附件1” at the head of an annex: begins a new page
    ANNEX_TITLE = "annex_title"


class Role(StrEnum):
    """What the characters of a run are."""

    TEXT = "text"
    HEADING = "heading"  # number, words and end mark of a heading
    GAP = "gap"  # 【2026年？件】, 【待填：…】: highlighted, never in a final document


class Run(NamedTuple):
    """A stretch of characters with one role.

    Attributes:
        text: the characters as they stand on the page.
        role: what they are.
        figures: names of the figures this run states (qualifier, numeral and unit); several
            names when one numeral states several figures; empty for ordinary text.
        filter: the filter that made the run from the figures (同比 …), empty for the figure as written.
    """

    text: str
    role: Role = Role.TEXT
    figures: tuple[str, ...] = ()
    filter: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of any kind.

    Attributes:
        level: 1–4 for headings and paragraphs that begin with a run-in heading, else 0.
        item: 编号 of the item the paragraph begins with, for bookmarks; empty if none.
        stretches: where the paragraph goes on to tell another place than its address: offset in its
            text, from 0, and that place; empty if it tells one place only.
    """

    kind: Kind
    runs: tuple[Run, ...]
    address: Address = ()
    level: int = 0
    item: str = ""
    stretches: tuple[tuple[int, Address], ...] = ()

    @property
    def text(self) -> str:
        """The characters of the paragraph."""
        return "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the header rows repeat on every page.

    Attributes:
        header: header cells, one row.
        rows: body rows, each with as many cells as the header; a cell is a tuple of runs.
        widths: column widths in per mille of the type area, as many as columns, sum 1000.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    widths: tuple[int, ...]
    address: Address = ()

    @property
    def text(self) -> str:
        """Cells separated by tabs, rows by line ends, header first."""
        lines = ["\t".join(self.header)]
        lines += ["\t".join("".join(run.text for run in cell) for cell in row) for row in self.rows]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a 印发稿: 发文机关标志, 发文字号, 签发人, red line.

    Attributes:
        bodies: issuing bodies, host first, each as printed in red (全称 or 全称+文件).
        number: 发文字号, with room (full-width spaces) where still blank.
        signers: 签发人, may be empty: room is left.
        upward: True for 上行文 (number left, 签发人 right), False for a number in the middle.
    """

    bodies: tuple[str, ...]
    number: str
    signers: tuple[str, ...]
    upward: bool = True
    address: Address = ()

    @property
    def text(self) -> str:
        """One line a body, then number and 签发人."""
        tail = f"{self.number}　签发人：{'　'.join(self.signers)}" if self.upward else self.number
        return "\n".join([*self.bodies, tail.rstrip("　")])


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期, never alone on a page.

    Attributes:
        bodies: signing bodies, host first.
        date: 成文日期 as printed (2025年2月7日), or a gap run.
        sealed: True in a 印发稿 (room for the seal), False otherwise.
    """

    bodies: tuple[str, ...]
    date: tuple[Run, ...]
    sealed: bool = False
    address: Address = ()

    @property
    def text(self) -> str:
        """One line a body, then the date."""
        date = "".join(run.text for run in self.date)
        return "\n".join([*self.bodies, date] if date else self.bodies)


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: 抄送 (may be empty), 印发机关 and 印发日期."""

    copies: tuple[str, ...]
    office: str
    date: tuple[Run, ...]
    address: Address = ()

    @property
    def text(self) -> str:
        """抄送 on its own line, then office and date."""
        tail = f"{self.office}　{''.join(run.text for run in self.date)}印发"
        return "\n".join([f"抄送：{'，'.join(self.copies)}。", tail] if self.copies else [tail])


Block = Text | Table | Letterhead | Signature | Imprint


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is still open: its mark in the text, what it is called, where it stands."""

    mark: str
    name: str
    address: Address


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a report at one stage.

    Attributes:
        title: the title as one line, for properties and file names.
        blocks: what stands on the page, in order.
        gaps: what is still open, in order.
        stage: 征求意见稿, 送审稿, 审议稿, 印发稿 or 公开稿.
        build: identity of the build, a hash of the input; empty in a 公开稿.
        notes: what a person should know about the telling, finished Chinese sentences.
    """

    title: str
    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]
    stage: str
    build: str = ""
    notes: tuple[str, ...] = ()

    @property
    def public(self) -> bool:
        """True for the 公开稿: nothing hidden may travel with it."""
        return self.stage == "公开稿"
