"""Telling items: which of their texts, in which paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.address import Address
from drafter.blocks import Role, Run
from drafter.model.items import Item, Shortcoming
from drafter.model.telling import Teller
from drafter.skeleton.formulations import formulation_text
from drafter.skeleton.headings import Headings
from drafter.skeleton.manifest import PartTelling
from drafter.skeleton.numbering import INLINE, mark
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


class ItemTeller:
    """Tells the items of one document."""

    def __init__(
        self, writer: Writer, headings: Headings, teller: Teller, variables: dict[str, str], scope: Scope
    ) -> None:
        self._writer = writer
        self._headings = headings
        self._teller = teller
        self._variables = variables
        self._scope = scope

    def admitted(self, items: Sequence[Item]) -> list[Item]:
        """Return the items that belong to this telling."""
        return [item for item in items if self._scope.admits(item)]

    def tell_headed(self, item: Item, telling: PartTelling, style: str, address: Address, count: int) -> None:
        """Tell an item under its own heading; ``count`` is its number among its headed siblings."""
        words = self._headings.runs(item.heading or "")
        place = (*address, "标题")
        if telling.item_run_in or style == INLINE:
            usual = telling.item_new_paragraph and style != INLINE
            apart = usual if item.new_paragraph is None else item.new_paragraph
            self._headings.run_in(words, style, place, count, item.heading_end, apart, item.id or "")
        else:
            self._headings.own_line(words, style, place, item.heading_end, item.id or "")
        self._text(item, telling, address)

    def tell_bare(
        self, item: Item, telling: PartTelling, address: Address, apart: bool, ordinal: int
    ) -> None:
        """Tell an item without heading; with an ordinal it begins with 一是, 二是 …."""
        if apart or not self._writer.open:
            self._writer.begin((*address, _text_key(item)), item=item.id or "")
        if ordinal:
            self._writer.add([Run(mark(INLINE, ordinal))], (*address, _text_key(item)))
        self._text(item, telling, address)

    def _text(self, item: Item, telling: PartTelling, place: Address) -> None:
        text = self._text_of(item, telling)
        address = (*place, _text_key(item))
        if text is None:
            self._writer.add([Run(f"【待填：{item.heading or '正文'}】", Role.GAP)], address)
        elif text:
            self.paragraphs(finished(text), address)

    def _text_of(self, item: Item, telling: PartTelling) -> str | None:
        if self._scope.public and (item.public_text is not None or not item.public):
            return item.public_text
        text: str | None = getattr(item, "text", None)
        formulation = getattr(item, "formulation", None)
        if text is None and formulation:
            text = formulation_text(formulation)
        if isinstance(item, Shortcoming) and text and item.cause and telling.sentence:
            variables = {**self._variables, "问题": finished(text), "原因": _bare_cause(item.cause)}
            return render(telling.sentence, variables)
        return text

    def paragraphs(self, text: str, address: Address) -> None:
        """Continue the open paragraph with the first paragraph of a text; the others begin anew."""
        for index, paragraph in enumerate(join_lines(text)):
            if index:
                self._writer.begin(address)
            self._writer.add(self._teller.runs(paragraph), address)


def _text_key(item: Item) -> str:
    return "问题" if isinstance(item, Shortcoming) else "正文"


def finished(text: str) -> str:
    """Return a text with an end mark; 。 is added where there is none."""
    return text if end_mark(text) else text.rstrip() + "。"


def _bare_cause(cause: str) -> str:
    """The cause without the words that the sentence itself begins with."""
    word = next((word for word in _CAUSE_WORDS if cause.startswith(word)), "")
    return finished(cause.removeprefix(word))
