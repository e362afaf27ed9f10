"""What to do about a value that is odd: change it, give the reason, write it anew, leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from drafter.errors import FigureError
from drafter.model.ask import asks
from drafter.model.doubts import Doubt
from drafter.model.figure import Figure
from drafter.wizard.fields import read_field
from drafter.wizard.machine import Wizard
from drafter.wizard.screen import NEEDED_KEYS, RETYPE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Option, Step, number
from drafter.zh.figures import Quantity, parse_figure

Settle = Callable[[Wizard, Quantity | None, str | None], None]
"""Takes the value put in the place of the odd one, if any, and the reason for the odd one, if any."""

_WHY = {
    "unit": "为什么换了单位？",
    "jump": "变化大的原因是什么？",
    "change": "为什么与两年的数对不上？",
    "identity": "为什么与别的数对不上？",
    "target": "没有达到目标的原因是什么？",
}
"""Kind of doubt → what is asked of a value that is right all the same."""


@dataclass(frozen=True, slots=True)
class Odd:
    """An odd value and what may become of it.

    Attributes:
        doubt: why it is odd.
        named: the figure and the value, as people say it: 检查数的 210项.
        settle: takes the value.
        retype: takes another one, as it is typed.
        others: what else may be done; the first changes nothing and is pointed at.
    """

    doubt: Doubt
    named: str
    settle: Settle
    retype: Callable[[Wizard, str], None]
    others: tuple[Option, ...]


class DoubtStep(ChoiceStep):
    """A doubt about a value; a number written at it is the value anew, and Enter alone changes nothing."""

    help = "数写错了，直接写新的数；没有写错，就选说明原因，再写一句话。"

    def __init__(self, place: tuple[str, ...], odd: Odd) -> None:
        self.odd = odd
        usual = list(_usual(place, odd))
        self.first = len(usual)
        super().__init__(place, odd.doubt.message, [*usual, *odd.others])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the doubt; what is typed beside the choices' numbers is the value anew."""
        return replace(super().screen(wizard), first=self.first, typed=True, keys=RETYPE_KEYS)

    def unsaved(self, wizard: Wizard) -> str:
        """Say that the odd value was not taken."""
        return f"{self.odd.named} 没有保存。"

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen, or take the value written anew."""
        if not text.strip():
            self.options[self.first][1](wizard)
        elif number(text, len(self.options)) is None and _reads_as_figure(text):
            self.odd.retype(wizard, text)
        elif number(text, len(self.options)) is None:
            wizard.refuse(f"没有“{text.strip()[:20]}”这一项。请写前面的序号，或者直接写新的数。")
        else:
            super().take(wizard, text)


def _usual(place: tuple[str, ...], odd: Odd) -> list[Option]:
    guess = odd.doubt.guess
    reason: Option = (
        Choice("不是，说明原因" if guess else "没有错，说明原因"),
        partial(_ask_reason, place, odd),
    )
    return [(Choice(f"是，改成 {guess}"), partial(_take, odd)), reason] if guess else [reason]


def _take(odd: Odd, wizard: Wizard) -> None:
    odd.settle(wizard, parse_figure(odd.doubt.guess), None)


def _ask_reason(place: tuple[str, ...], odd: Odd, wizard: Wizard) -> None:
    wizard.push(ReasonStep(place, odd))


def _reads_as_figure(text: str) -> bool:
    try:
        parse_figure(text)
    except FigureError:
        return any(character.isdecimal() for character in text)
    return True


class ReasonStep(Step):
    """Why an odd value is right; kept for the reviewer."""

    help = "写明原因，审核的人会看到；它不写进稿件。"

    def __init__(self, place: tuple[str, ...], odd: Odd) -> None:
        self.place = place
        self.odd = odd

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        lines = (f"例如：{asks(Figure)['说明'].sample(wizard.desk.year)}",)
        return Screen(self.place, _WHY[self.odd.doubt.kind], Mode.VALUE, lines, keys=NEEDED_KEYS)

    def unsaved(self, wizard: Wizard) -> str:
        """Say that the odd value was not taken."""
        return f"{self.odd.named} 没有保存。"

    def take(self, wizard: Wizard, text: str) -> None:
        """Go on with the reason."""
        said = "".join(text.split("\n")).strip()
        if not said:
            wizard.refuse("请写一句原因；写“<”回到上一步。")
            return
        self.odd.settle(wizard, None, str(read_field(Figure, "说明", said)))
