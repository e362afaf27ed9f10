"""What to do about a value that is odd: change it, give the reason, write it anew, leave it."""

from __future__ import annotations

from collections.abc import Callable

from drafter.model.ask import asks
from drafter.model.doubts import Doubt
from drafter.model.figure import Figure
from drafter.wizard.machine import Wizard
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.zh.figures import Quantity, parse_figure

Settle = Callable[[Wizard, Quantity | None, str | None], None]
"""Takes the value put in the place of the odd one, if any, and the reason for the odd one, if any."""


def doubt_step(place: tuple[str, ...], doubt: Doubt, settle: Settle, others: list[Option]) -> Step:
    """Ask about a doubt; what else may be done follows the two usual ways out."""
    options: list[Option] = []
    if doubt.guess:
        options.append((Choice(f"是，改成 {doubt.guess}"), _take(doubt.guess, settle)))
    denied = "不是，说明原因" if doubt.guess else "没有错，说明原因"
    options.append((Choice(denied), _ask_reason(place, settle)))
    return ChoiceStep(place, doubt.message, [*options, *others])


def _take(guess: str, settle: Settle) -> Act:
    def act(wizard: Wizard) -> None:
        settle(wizard, parse_figure(guess), None)

    return act


def _ask_reason(place: tuple[str, ...], settle: Settle) -> Act:
    def act(wizard: Wizard) -> None:
        wizard.push(ReasonStep(place, settle))

    return act


class ReasonStep(Step):
    """Why an odd value is right; kept for the reviewer."""

    help = "写明原因，审核的人会看到；它不写进稿件。"

    def __init__(self, place: tuple[str, ...], settle: Settle) -> None:
        self.place = place
        self.settle = settle

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        ask, year = asks(Figure)["说明"], wizard.desk.year
        lines = (f"例如：{ask.sample(year)}",)
        return Screen(self.place, ask.worded(year), Mode.VALUE, lines, keys=VALUE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Go on with the reason."""
        if not text.strip():
            wizard.refuse("请写一句原因；写“<”回到上一步。")
            return
        self.settle(wizard, None, "".join(text.split("\n")).strip())
