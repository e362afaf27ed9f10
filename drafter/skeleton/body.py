"""Telling the parts of a report: parts and sections, in the order of the skeleton."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.address import Address
from drafter.blocks import Role, Run
from drafter.model.items import Item, Part, Section
from drafter.skeleton.headings import Heading, Headings
from drafter.skeleton.items import ItemTeller
from drafter.skeleton.manifest import PartTelling
from drafter.skeleton.numbering import INLINE, NONE, below, topmost
from drafter.skeleton.templates import render
from drafter.skeleton.writer import Writer

_PART = "一、"
"""How the headings of parts are numbered."""


class BodyTeller:
    """Tells parts into a writer; one for each document, because the numbers run through it."""

    def __init__(self, writer: Writer, headings: Headings, items: ItemTeller) -> None:
        self._writer = writer
        self._headings = headings
        self._items = items

    def tell_part(self, part: Part[Any], telling: PartTelling, variables: dict[str, str]) -> None:
        """Tell one part under its heading; a part that says nothing is told by its gap."""
        key = telling.part
        self._part_heading(part, telling, variables)
        telling = _below_heading(part, telling)
        self._passage(part.intro, (key, "引语"))
        self._bare_items(self._items.admitted(part.items), telling, (key,))
        headed = 0
        for index, section in enumerate(part.sections):
            if not self._tells_section(section):
                continue
            headed += bool(section.heading)
            items = self._items.admitted(section.items)
            self._section(section, items, telling, (key, section.id or f"节{index + 1}"), headed)
        self._passage(part.closing, (key, "结语"))
        if not self.tells(part):
            self._gap(telling)
        self._writer.close()

    def tells(self, part: Part[Any]) -> bool:
        """True if a part says anything in this telling."""
        if part.intro or part.closing or self._items.admitted(part.items):
            return True
        return any(self._tells_section(section) for section in part.sections)

    def _tells_section(self, section: Section[Any]) -> bool:
        return bool(self._items.admitted(section.items) if section.items else section.heading)

    def _passage(self, text: str | None, address: Address) -> None:
        if text:
            self._writer.begin(address)
            self._items.paragraphs(text, address)

    def _gap(self, telling: PartTelling) -> None:
        self._writer.begin((telling.part,))
        self._writer.add([Run(f"【待填：{telling.gap or telling.part}】", Role.GAP)], (telling.part,))

    def _part_heading(self, part: Part[Any], telling: PartTelling, variables: dict[str, str]) -> None:
        address = (telling.part, "标题")
        if part.heading:
            self._headings.own_line(Heading(self._headings.runs(part.heading), _PART, address))
        elif part.heading is None and telling.heading:
            words = self._headings.plain_runs(render(telling.heading, variables))
            self._headings.own_line(Heading(words, _PART, address))
        else:
            self._writer.close()

    def _section(
        self, section: Section[Any], items: list[Item], telling: PartTelling, place: Address, count: int
    ) -> None:
        numbering: str = section.item_numbering or telling.item_numbering
        if section.heading:
            style: str = section.numbering or telling.section_numbering
            numbering = section.item_numbering or below(style, numbering)
            alone = bool(items) and self._items.begins_anew(items[0], telling, numbering)
            self._section_heading(section, style, telling, (*place, "标题"), count, alone)
        elif not section.run_in:
            self._writer.close()
        self._told(items, telling, numbering, place)
        if not items:
            self._items.gap(section.heading, place)

    def _section_heading(
        self,
        section: Section[Any],
        style: str,
        telling: PartTelling,
        address: Address,
        count: int,
        alone: bool,
    ) -> None:
        """Tell a section's heading; one that no text can follow stands alone, without end mark."""
        run_in = telling.section_run_in and not alone if section.run_in is None else section.run_in
        words = self._headings.runs(section.heading or "")
        heading = Heading(words, style, address, section.heading_end)
        apart = style not in (INLINE, NONE)
        if run_in or not apart:
            self._headings.run_in(heading, count, apart)
        else:
            self._headings.own_line(heading)

    def _bare_items(self, items: list[Item], telling: PartTelling, place: Address) -> None:
        """Items that stand in the part itself; those without heading may be told as 一是…二是…."""
        enumerated = telling.bare_items == INLINE and sum(not item.heading for item in items) > 1
        style = topmost(telling.section_numbering, telling.item_numbering)
        for (index, item), ordinal in zip(enumerate(items), _ordinals(items), strict=True):
            address = (*place, item.id or index)
            if item.heading:
                self._items.tell_headed(item, telling, style, address, ordinal)
                continue
            apart = telling.bare_items == "分段" or bool(item.new_paragraph)
            self._items.tell_bare(item, telling, address, apart, ordinal if enumerated else 0)

    def _told(self, items: list[Item], telling: PartTelling, numbering: str, place: Address) -> None:
        """Items of a section; those without heading continue its paragraph."""
        for (index, item), ordinal in zip(enumerate(items), _ordinals(items), strict=True):
            address = (place[0], item.id) if item.id else (*place, index)
            if item.heading:
                self._items.tell_headed(item, telling, numbering, address, ordinal)
            else:
                self._items.tell_bare(item, telling, address, bool(item.new_paragraph), 0)


def _below_heading(part: Part[Any], telling: PartTelling) -> PartTelling:
    """Let the sections of a part that was given a heading stand below it, also where others stand alone."""
    if not part.heading:
        return telling
    style = below(_PART, telling.section_numbering)
    return telling.model_copy(update={"section_numbering": style})


def _ordinals(items: Sequence[Item]) -> list[int]:
    """The number of each item among those of its kind, with heading or without, from 1."""
    counts = {True: 0, False: 0}
    ordinals = []
    for item in items:
        counts[bool(item.heading)] += 1
        ordinals.append(counts[bool(item.heading)])
    return ordinals
