"""Writing a text: pasted or typed, made fit for a report, its numbers asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.model.items import Item
from drafter.wizard.figure import value_changes
from drafter.wizard.machine import Wizard
from drafter.wizard.paste import sentence
from drafter.wizard.screen import TEXT_KEYS, Mode, Screen
from drafter.wizard.step import Step
from drafter.wizard.told import Standing
from drafter.yamlfile import Change, Tree
from drafter.zh.figures import Quantity
from drafter.zh.references import split_references


@dataclass
class Written:
    """A text with what became of its numbers.

    Attributes:
        text: the text, references where numbers were tied to figures.
        figures: the figures that got a value from it.
        reasons: why an odd value of a figure is right.
        not_figures: fragments that are no figure.
    """

    text: str
    figures: dict[str, Quantity] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    not_figures: list[str] = field(default_factory=list)

    def changes(self, wizard: Wizard) -> list[Change]:
        """Return the changes that put the figures in their table."""
        return [
            change
            for name, quantity in self.figures.items()
            for change in value_changes(wizard, name, quantity, self.reasons.get(name))
        ]

    def as_item(self, key: str) -> dict[str, Tree]:
        """Return a new item with this text under a key."""
        declared: dict[str, Tree] = {"非数据": [*self.not_figures]} if self.not_figures else {}
        return {key: self.text, **declared}

    def declared(self, item: Item) -> list[Tree]:
        """Return the fragments of an item that are no figures, these and those known before."""
        return [*dict.fromkeys([*item.not_figures, *self.not_figures])]


Kept = Callable[[Wizard, Written], None]
_NOTHING = Standing()


class TextStep(Step):
    """A text of one or several lines.

    Args:
        keep: saves it and goes on.
        lines: what is known, shown above it.
        before: the text as it stands.
        leave: what an empty answer does.
    """

    help = (
        "照平常的写法写；数字直接写，写完逐个确认是哪个数据。可以一次粘贴许多行，"
        "项目符号、空格和半角标点会整理好。空着回车，以后再写。"
    )

    def __init__(
        self,
        place: tuple[str, ...],
        prompt: str,
        keep: Kept,
        lines: Sequence[str] = (),
        before: Standing = _NOTHING,
        leave: Callable[[Wizard], None] = Wizard.skip,
    ) -> None:
        self.place = place
        self.prompt = prompt
        self.keep = keep
        self.lines = tuple(lines)
        self.before = before
        self.initial = before.words
        self.leave = leave

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        return Screen(self.place, self.prompt, Mode.TEXT, self.lines, initial=self.initial, keys=TEXT_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Clean the text, then ask about its numbers."""
        from drafter.wizard.numbers import Numbers

        clean = sentence(text)
        if not clean:
            self.leave(wizard)
            return
        self.initial = clean
        split_references(clean)
        if clean != text.strip():
            wizard.say(f"整理后：{clean}")
        Numbers(self, with_references(clean, self.before.told)).go_on(wizard)


def with_references(text: str, told: Sequence[tuple[str, str]]) -> str:
    """Return the text with the references again that it was told from, where their words still stand."""
    done, rest = "", text
    for words, reference in told:
        at = _alone(rest, words)
        if at >= 0:
            done, rest = f"{done}{rest[:at]}{reference}", rest[at + len(words) :]
    return done + rest


def _alone(text: str, words: str) -> int:
    """Where the words stand in a text and not within a longer number; -1 where they do not."""
    at = text.find(words) if words else -1
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (_joined(before, words[:1]) or _joined(words[-1:], behind)):
            return at
        at = text.find(words, at + 1)
    return -1


def _joined(left: str, right: str) -> bool:
    return left.isdecimal() and right.isdecimal()
