"""The draft under examination: its text as understood, what is known beside it, and views rules share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.check.context import Context
from drafter.check.finding import Finding
from drafter.check.layout import Layout
from drafter.check.reported_year import reported_year
from drafter.readers.source import Source
from drafter.understand.results import Node, PartName, Understanding
from drafter.understand.sentences import sentences
from drafter.zh.prose_width import plain

if TYPE_CHECKING:  # a case brings them; a bare file needs neither
    from drafter.blocks import Document
    from drafter.store.load import Case


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft.

    Attributes:
        text: its characters as they stand, end mark included.
        flat: the same with half-width forms folded (``drafter.zh.prose_width.plain``), of equal length.
        node: position of its node.
        start: offset of its first character in the node's text.
        part: the first mandated part it belongs to, None outside of them.
    """

    text: str
    flat: str
    node: int
    start: int
    part: PartName | None


class Draft:
    """What a rule is given; a rule reads it and changes nothing.

    Attributes:
        found: the text as understood: nodes, headings, figures, shortcomings, promises.
        source: the lines it was understood from.
        context: what is known beside the text.
        case: the case it was built from, None for a bare file.
        document: the document built from the case, None for a bare file.
        layout: the page, of a .docx only.
        findings: what the other rules found; empty until they ran.
        ran: ids of the rules that ran; empty until they did.
    """

    findings: Sequence[Finding] = ()
    ran: Sequence[str] = ()

    def __init__(
        self,
        found: Understanding,
        source: Source,
        context: Context,
        case: Case | None = None,
        document: Document | None = None,
        layout: Layout | None = None,
    ) -> None:
        self.found = found
        self.source = source
        self.context = context
        self.case = case
        self.document = document
        self.layout = layout

    def with_findings(self, findings: Sequence[Finding], ran: Sequence[str]) -> Draft:
        """Return the draft as the rules see it that judge what others found."""
        seen = copy(self)
        seen.findings, seen.ran = findings, ran
        return seen

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The whole text, in order."""
        return self.found.nodes

    @cached_property
    def year(self) -> int | None:
        """The year reported on: as the context says, else as the text does."""
        return self.context.year or reported_year(self.found)

    @property
    def misdated(self) -> bool:
        """True if the parts were told by a year that the title alone has: 2025年工作 may be no plan."""
        return self.year != self.found.year and not self.context.year

    @cached_property
    def flats(self) -> tuple[str, ...]:
        """The text of every node with widths folded; offsets are those of the node's text."""
        return tuple(plain(node.text) for node in self.nodes)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of body text, headings left out, in order."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        for index, node in enumerate(self.nodes):
            if node.kind not in ("opening", "body", "transition", "closing"):
                continue
            part = node.part[0] if node.part else None
            for start, end in sentences(self.flats[index]):
                yield Sentence(node.text[start:end], self.flats[index][start:end], index, start, part)
