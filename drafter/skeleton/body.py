"""Telling the parts of a report: headings, sections, items, in the order of the skeleton."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.address import Address
from drafter.blocks import Kind, Role, Run, Text
from drafter.model.items import Item, Part, Section, Shortcoming
from drafter.model.telling import Teller
from drafter.skeleton.formulations import formulation_text
from drafter.skeleton.manifest import PartTelling
from drafter.skeleton.numbering import INLINE, NONE, Counter, below, level, mark
from drafter.skeleton.templates import render
from drafter.skeleton.writer import Writer
from drafter.zh.punctuation import end_mark
from drafter.zh.width import join_lines

_CAUSE_WORDS = ("主要原因是", "原因是", "主要是由于", "主要是因为", "主要是", "由于", "因为")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which items of a report are told, and with which of their texts.

    Attributes:
        admits: True for an item that belongs to this telling.
        public: True when items that are not public must be told by their 公开文本.
    """

    admits: Callable[[Item], bool]
    public: bool = False


class BodyTeller:
    """Tells parts into a writer; one for each document, because the numbers run through it."""

    def __init__(self, writer: Writer, teller: Teller, variables: dict[str, str], scope: Scope) -> None:
        self._writer = writer
        self._teller = teller
        self._variables = variables
        self._scope = scope
        self._counter = Counter()

    def tell_part(self, part: Part[Any], telling: PartTelling) -> None:
        """Tell one part under its heading; an empty part is told by its gap."""
        key = telling.part
        self._part_heading(part, telling)
        if part.intro:
            self._writer.begin((key, "引语"))
            self._paragraphs(part.intro, (key, "引语"))
        items = self._admitted(part.items)
        self._bare_or_headed(items, telling, telling.item_numbering, (key,), bare=telling.bare_items)
        inline = 0
        for index, section in enumerate(part.sections):
            admitted = self._admitted(section.items)
            if section.items and not admitted:
                continue
            inline += bool(section.heading)
            self._section(section, admitted, telling, (key, section.id or f"节{index + 1}"), inline)
        if part.closing:
            self._writer.begin((key, "结语"))
            self._paragraphs(part.closing, (key, "结语"))
        if not (part.intro or part.items or part.sections or part.closing) and telling.gap:
            self._writer.begin((key,))
            self._writer.add([Run(f"【待填：{telling.gap}】", Role.GAP)], (key,))
        self._writer.close()

    def _admitted(self, items: Sequence[Item]) -> list[Item]:
        return [item for item in items if self._scope.admits(item)]

    def _part_heading(self, part: Part[Any], telling: PartTelling) -> None:
        template = part.heading if part.heading is not None else telling.heading
        if not template:
            self._writer.close()
            return
        if part.heading is None:
            runs = [Run(render(template, self._variables), Role.HEADING)]
        else:
            runs = list(self._heading_runs(template))
        number = Run(self._counter.next("一、"), Role.HEADING)
        self._writer.put(Text(Kind.HEADING, (number, *runs), (telling.part, "标题"), 1))

    def _heading_runs(self, text: str) -> list[Run]:
        """The runs of a heading; a figure in it keeps its names."""
        return [
            Run(run.text, Role.HEADING if run.role is Role.TEXT else run.role, run.figures, run.filter)
            for run in self._teller.runs(text)
        ]

    def _section(
        self, section: Section[Any], items: list[Item], telling: PartTelling, place: Address, count: int
    ) -> None:
        style = section.numbering or telling.section_numbering
        run_in = telling.section_run_in if section.run_in is None else section.run_in
        if section.heading:
            self._heading(section, style, run_in, place, count, new_paragraph=style not in (INLINE, NONE))
        elif not section.run_in:
            self._writer.close()
        numbering: str = section.item_numbering or telling.item_numbering
        if section.heading and not section.item_numbering:
            numbering = below(style, numbering)
        self._bare_or_headed(items, telling, numbering, place[:1], bare="连写")

    def _bare_or_headed(
        self, items: list[Item], telling: PartTelling, numbering: str, place: Address, bare: str
    ) -> None:
        enumerate_bare = bare == INLINE and sum(not item.heading for item in items) > 1
        for index, item in enumerate(items):
            address = (*place, item.id or f"第{index + 1}条")
            if item.heading:
                inline = numbering == INLINE
                apart = (
                    item.new_paragraph
                    if item.new_paragraph is not None
                    else telling.item_new_paragraph and not inline
                )
                run_in = telling.item_run_in
                self._heading(
                    item, numbering, run_in, address, index + 1, new_paragraph=apart, item_id=item.id or ""
                )
            elif item.new_paragraph or bare == "分段" or not self._writer.open:
                self._writer.begin((*address, "正文"), item=item.id or "")
            if enumerate_bare and not item.heading:
                self._writer.add([Run(mark(INLINE, index + 1))], (*address, "正文"))
            self._item_text(item, telling, address)

    def _heading(
        self,
        owner: Any,
        style: str,
        run_in: bool,
        place: Address,
        count: int,
        new_paragraph: bool,
        item_id: str = "",
    ) -> None:
        address = (*place, "标题")
        depth = level(style)
        words = self._heading_runs(owner.heading)
        if not depth:
            number = Run(mark(style, count))
            words = [
                Run(run.text, Role.TEXT if run.role is Role.HEADING else run.role, run.figures, run.filter)
                for run in words
            ]
        else:
            number = Run(self._counter.next(style), Role.HEADING)
        role = number.role
        ending = (
            owner.heading_end
            if owner.heading_end is not None
            else ("。" if run_in and not end_mark(owner.heading) else "")
        )
        runs = [number, *words, Run(ending, role)]
        if not run_in and depth:
            self._writer.put(
                Text(Kind.HEADING, tuple(run for run in runs if run.text), address, depth, item_id)
            )
            return
        if new_paragraph or not self._writer.open:
            self._writer.begin(address, depth, item_id)
        self._writer.add(runs, address)

    def _item_text(self, item: Item, telling: PartTelling, place: Address) -> None:
        text = self._text_of(item, telling)
        address = (*place, "问题" if isinstance(item, Shortcoming) else "正文")
        if text is None:
            if not item.heading:
                self._writer.add([Run("【待填：正文】", Role.GAP)], address)
            else:
                self._writer.add([Run(f"【待填：{item.heading}】", Role.GAP)], address)
        elif text:
            self._paragraphs(finished(text), address)

    def _text_of(self, item: Item, telling: PartTelling) -> str | None:
        if self._scope.public and (item.public_text is not None or not item.public):
            return item.public_text
        text = getattr(item, "text", None)
        formulation = getattr(item, "formulation", None)
        if text is None and formulation:
            text = formulation_text(formulation)
        if isinstance(item, Shortcoming) and text and item.cause and telling.sentence:
            variables = {**self._variables, "问题": finished(text), "原因": _bare_cause(item.cause)}
            return render(telling.sentence, variables)
        return text

    def _paragraphs(self, text: str, address: Address) -> None:
        for index, paragraph in enumerate(join_lines(text)):
            if index:
                self._writer.begin(address)
            self._writer.add(self._teller.runs(paragraph), address)


def finished(text: str) -> str:
    """Return a text with an end mark; 。 is added where there is none."""
    return text if end_mark(text) else text.rstrip() + "。"


def _bare_cause(cause: str) -> str:
    word = next((word for word in _CAUSE_WORDS if cause.startswith(word)), "")
    return finished(cause.removeprefix(word))
