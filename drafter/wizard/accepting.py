"""A finding that somebody judges: changed at its place, or accepted with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from drafter.model.items import Acceptance
from drafter.wizard.fields import read_field
from drafter.wizard.found import Found
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import NEEDED_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Option, Step

_LIST = "已说明"


def found_step(place: tuple[str, ...], found: Sequence[Found], question: Question | None) -> Step:
    """Show what was found in full and ask what to do about it.

    Args:
        found: what was found there, at least one.
        question: the question it is about, None where it is about none.
    """
    options: list[Option] = []
    if question is not None:
        options.append((Choice("去这一项修改"), partial(Wizard.go, id=question.id)))
    for at, each in enumerate(found, 1):
        if each.accepting is not None:
            which = f"第 {at} 处" if len(found) > 1 else ""
            options.append((Choice(f"{which}不用改，写明理由"), partial(_ask_why, place, each)))
    options.append((Choice("回到检查和成稿"), Wizard.pop))
    lines = [f"{at} {each.told}" if len(found) > 1 else each.told for at, each in enumerate(found, 1)]
    return ChoiceStep(place, "怎么办？", options, lines)


def _ask_why(place: tuple[str, ...], found: Found, wizard: Wizard) -> None:
    wizard.push(WhyAcceptedStep(place, found))


class WhyAcceptedStep(Step):
    """Why nothing needs to be changed; kept for those who check after."""

    help = (
        "写一句为什么不用改，例如 与上级文件的写法一致。"
        "它记在“已说明”里，不写进稿件；以后的检查不再报这一处。"
    )

    def __init__(self, place: tuple[str, ...], found: Found) -> None:
        self.place = place
        self.found = found

    def screen(self, wizard: Wizard) -> Screen:
        """Return the finding and the question."""
        return Screen(self.place, "为什么不用改？", Mode.VALUE, (self.found.told,), keys=NEEDED_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Put the finding among those that were judged."""
        reason = "".join(text.split("\n")).strip()
        if not reason or self.found.accepting is None:
            wizard.refuse("请写一句理由；写“<”回到上一步。")
            return
        read_field(Acceptance, "理由", reason)
        wizard.save(wizard.desk.appended((_LIST,), self.found.accepting(reason)))
        wizard.bottom()
        wizard.news("已说明，以后的检查不再报这一处。")
