"""One screen of the wizard: what it shows, and what becomes of what is typed at it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen
from drafter.zh.width import fold

if TYPE_CHECKING:
    from drafter.wizard.machine import Wizard

Act = Callable[["Wizard"], None]
Option = tuple[Choice, Act]


class Step(ABC):
    """A screen and its answer; one that is not done stays."""

    help = "写好按回车；写“<”回上一项；写“/”看全部问题。已经确认的都已保存。"
    """What ``?`` says."""

    @abstractmethod
    def screen(self, wizard: Wizard) -> Screen:
        """Return what is shown."""

    def started(self, wizard: Wizard) -> None:  # noqa: B027 - most screens have nothing to do first
        """Go ahead of the question itself, once it is opened."""

    def unsaved(self, wizard: Wizard) -> str:
        """Say what is lost by leaving; empty where nothing is."""
        return ""

    def explain(self, wizard: Wizard) -> None:
        """Answer ``?``."""
        wizard.say(self.help)

    @abstractmethod
    def take(self, wizard: Wizard, text: str) -> None:
        """Deal with what was typed; go on by ``wizard.done()`` or ``wizard.push(step)``."""


class ChoiceStep(Step):
    """A question answered by one of a few choices, each with what it does."""

    help = (
        "按前面的数字，或者用上下键移到那一项再按回车；写“<”回上一项；写“/”看全部问题。已经确认的都已保存。"
    )

    def __init__(
        self,
        place: tuple[str, ...],
        prompt: str,
        options: Sequence[Option],
        lines: Sequence[str] = (),
        message: str = "",
    ) -> None:
        self.place = place
        self.prompt = prompt
        self.options = tuple(options)
        self.lines = tuple(lines)
        self.message = message

    def screen(self, wizard: Wizard) -> Screen:
        """Return the choices."""
        choices = tuple(choice for choice, _ in self.options)
        return Screen(
            self.place, self.prompt, Mode.CHOICE, self.lines, choices, self.message, keys=CHOICE_KEYS
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what the choice stands for."""
        chosen = number(text, len(self.options))
        if chosen is None:
            wizard.refuse(unknown_choice(text, len(self.options)))
            return
        self.options[chosen][1](wizard)


class MenuStep(Step):
    """A question whose choices are made anew each time from what the case holds."""

    def screen(self, wizard: Wizard) -> Screen:
        """Return the choices there are now."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    @abstractmethod
    def _choices(self, wizard: Wizard) -> ChoiceStep:
        """Return the choices."""


def number(text: str, count: int) -> int | None:
    """Return the position a typed number stands for, the first for nothing, None if there is none."""
    plain = fold(text).strip()
    if not plain:
        return 0
    if plain.isascii() and plain.isdigit() and 1 <= int(plain[:6]) <= count:
        return int(plain) - 1
    return None


def is_number(text: str) -> bool:
    """True for digits alone: a position in a list, right or wrong."""
    plain = fold(text).strip()
    return plain.isascii() and plain.isdigit()


def unknown_choice(text: str, count: int) -> str:
    """Say that there is no such choice."""
    return f"没有“{text.strip()[:20]}”这一项。请按 1 到 {count} 之间的数字。"
