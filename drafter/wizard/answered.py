"""What was answered to a question, in a few words."""

from __future__ import annotations

from functools import cached_property

from drafter.model.items import Item, Shortcoming
from drafter.wizard.about import names_in, text_of
from drafter.wizard.desk import Desk
from drafter.wizard.fields import shown_value
from drafter.wizard.placing import about
from drafter.wizard.question import Question
from drafter.wizard.source import unsourced
from drafter.wizard.told import Telling
from drafter.wizard.tree import value_at
from drafter.zh.width import fold_name

OPEN, DONE = "待填", "已填"
_WORDS = 24


class Answers:
    """The answers of a case as it is now; made once for a whole list."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.telling = Telling(desk)
        self.items = {item.id: item for item in desk.case.report.items()}
        self.promises = {each.id or at: each for at, each in enumerate(desk.case.report.known_promises)}

    @cached_property
    def stating(self) -> dict[str, Item]:
        """The first item that states each figure."""
        found: dict[str, Item] = {}
        for item in self.desk.case.report.items():
            for name in names_in(item):
                value = self.desk.case.reckoning.find(name)
                found.setdefault(value.name if value else name, item)
        return found

    def of(self, question: Question) -> str:
        """Return what stands there, 待填 where nothing does."""
        words = self._words(question)
        short = words if len(words) <= _WORDS else f"{words[:_WORDS]}……"
        if question.open and question.office:
            return f"{OPEN}：留给{question.office}"
        if question.open:
            return f"{OPEN}：{short}" if short and question.kind == "item" else OPEN
        return short or (DONE if question.kind == "submission" else "")

    def asked_about(self, question: Question) -> str:
        """Return the words that a question is about, where it is about some; of a figure its sentence."""
        if question.kind == "figure":
            item = self.stating.get(str(question.id[-1]))
            return self.telling.of(text_of(item)) if item else ""
        promise = self.promises.get(question.id[-1]) if question.kind == "promise" else None
        item = self.items.get(str(question.id[1])) if question.kind in ("item", "cause", "remedy") else None
        words: Item | None = promise or item
        return self.telling.of(text_of(words)) if words else ""

    def _words(self, question: Question) -> str:
        kind, id = question.kind, question.id
        if kind == "figure":
            value = self.desk.case.reckoning.find(fold_name(str(id[-1])))
            return value.text if value is not None else ""
        if kind == "promise":
            promise = self.promises.get(id[-1])
            return promise.outcome or "" if promise else ""
        if kind in ("item", "cause", "remedy"):
            return self._of_item(question)
        if kind == "field":
            return shown_value(value_at(self.desk.tree, id))
        if kind == "opening":
            opening = self.desk.case.report.opening
            return self.telling.of(opening[0].text) if opening else ""
        if kind in ("topic", "part"):
            held = len(about(self.desk, question))
            return f"{held} 条" if held else ""
        if kind == "source":
            waiting = unsourced(self.desk, str(id[1])) if question.open else []
            return f"{len(waiting)} 个没有来源" if waiting else DONE
        if kind == "annexes":
            return "、".join(annex.title for annex in self.desk.case.report.annexes)
        return ""

    def _of_item(self, question: Question) -> str:
        item = self.items.get(str(question.id[1]))
        if item is None:
            return ""
        if question.kind == "item":
            return self.telling.of(text_of(item))
        if not isinstance(item, Shortcoming):
            return ""
        return self.telling.of(item.cause or "") if question.kind == "cause" else "、".join(item.remedies)
