"""Telling items: which of their texts, in which paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.address import Address
from drafter.blocks import Role, Run
from drafter.model.items import Item, Shortcoming
from drafter.model.telling import GAP, Teller
from drafter.skeleton.formulations import formulation_text
from drafter.skeleton.headings import Heading, Headings
from drafter.skeleton.manifest import PartTelling
from drafter.skeleton.numbering import INLINE, mark
from drafter.skeleton.templates import render
from drafter.skeleton.writer import Writer
from drafter.zh.punctuation import end_mark
from drafter.zh.width import join_lines

UNCONFIRMED = "【待核实】"
"""What stands behind an item that came from last year's report and that nobody has confirmed."""

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
        """Return the items that belong to this telling and say something in it."""
        told = [item for item in items if self._scope.admits(item) and not self._silent(item)]
        return [self._without_private_heading(item) for item in told]

    def _without_private_heading(self, item: Item) -> Item:
        """The heading of an item that is not public is no more public than its text."""
        withheld = self._scope.public and not item.public and item.heading
        return item.model_copy(update={"heading": None}) if withheld else item

    def _silent(self, item: Item) -> bool:
        if own_text(item, self._scope.public) != "" or told_cause(item, self._scope.public):
            return False
        return not item.heading or replaced(item, self._scope.public)

    @staticmethod
    def begins_anew(item: Item, telling: PartTelling, style: str) -> bool:
        """True if an item begins a paragraph of its own rather than going on with the one before."""
        if item.new_paragraph is not None:
            return item.new_paragraph
        return bool(item.heading) and telling.item_new_paragraph and style != INLINE

    def tell_headed(self, item: Item, telling: PartTelling, style: str, address: Address, count: int) -> None:
        """Tell an item under its own heading; ``count`` is its number among its headed siblings."""
        words = self._headings.runs(item.heading or "")
        heading = Heading(words, style, (*address, "标题"), item.heading_end, item.id or "")
        if telling.item_run_in or style == INLINE:
            self._headings.run_in(heading, count, self.begins_anew(item, telling, style))
        else:
            self._headings.own_line(heading)
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
            self.gap(item.heading, address)
        elif text:
            self.paragraphs(finished(text), address)
        if item.unconfirmed:
            self._writer.add([Run(UNCONFIRMED, Role.GAP)], address)

    def gap(self, name: str | None, address: Address) -> None:
        """Mark that a text is open, with the words of the heading it belongs to."""
        words = "".join(run.text for run in self._headings.runs(name or "")).strip("【】")
        told = "正文" if not words or "【" in words or "】" in words else words
        self._writer.add([Run(f"【待填：{told}】", Role.GAP)], address)

    def _text_of(self, item: Item, telling: PartTelling) -> str | None:
        text = own_text(item, self._scope.public)
        cause = told_cause(item, self._scope.public)
        if text is None or not cause:
            return text
        if not text or not telling.sentence:
            return (finished(text) if text else "") + finished(cause)
        variables = {**self._variables, "问题": finished(text), "原因": _bare_cause(cause)}
        return render(telling.sentence, variables)

    def paragraphs(self, text: str, address: Address) -> None:
        """Continue the open paragraph with the first paragraph of a text; the others begin anew."""
        for index, paragraph in enumerate(join_lines(text)):
            if index:
                self._writer.begin(address)
            self._writer.add(self._teller.runs(paragraph), address)


def replaced(item: Item, public: bool) -> bool:
    """True where the public edition tells 公开文本, or nothing, in place of an item's own texts."""
    return public and (item.public_text is not None or not item.public)


def own_text(item: Item, public: bool) -> str | None:
    """Return the text an item is told with: written, ready-made or for the public; None while open."""
    if replaced(item, public):
        return item.public_text
    text: str | None = getattr(item, "text", None)
    formulation = getattr(item, "formulation", None)
    return formulation_text(formulation) if text is None and formulation else text


def told_cause(item: Item, public: bool) -> str | None:
    """Return the cause that is told beside a shortcoming."""
    return item.cause if isinstance(item, Shortcoming) and not replaced(item, public) else None


def _text_key(item: Item) -> str:
    return "问题" if isinstance(item, Shortcoming) else "正文"


def finished(text: str) -> str:
    """Return a text with an end mark; 。 is added where there is none."""
    return text if end_mark(GAP.sub("□", text)) else text.rstrip() + "。"


def _bare_cause(cause: str) -> str:
    """The cause without the words that the sentence itself begins with."""
    word = next((word for word in _CAUSE_WORDS if cause.startswith(word)), "")
    return finished(cause.removeprefix(word))
