"""The map: every question of the case, to be opened by choosing it."""

from __future__ import annotations

from drafter.wizard.answered import Answers
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Step, number, unknown_choice


class MapStep(Step):
    """All questions in their order, each with what is there."""

    help = (
        "写数字打开那一项；写“<”回到原来的地方。"
        "改过以后，最后一行可以撤销刚才存下的改动，撤销以前会再问一次。"
    )

    def screen(self, wizard: Wizard) -> Screen:
        """Return the list."""
        answers = Answers(wizard.desk)
        choices = [Choice(shown(question), answers.of(question)) for question in wizard.agenda]
        if wizard.desk.undone_next is not None:
            choices.append(Choice("撤销刚才的改动", wizard.desk.undone_next))
        first = wizard.agenda.index(wizard.question)
        lines = (counted(wizard),)
        return Screen(
            ("目录",), "打开哪一项？", Mode.CHOICE, lines, tuple(choices), keys=CHOICE_KEYS, first=first
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Open the question chosen."""
        if not text.strip():
            wizard.refuse("请写一个数字，或者写“<”回到原来的地方。")
            return
        undone = wizard.desk.undone_next
        count = len(wizard.agenda) + (undone is not None)
        at = number(text, count)
        if at is None:
            wizard.refuse(unknown_choice(text, count))
        elif at < len(wizard.agenda):
            wizard.go(wizard.agenda[at].id)
        elif undone is not None:
            wizard.push(_undo_step(undone))


def _undo_step(about: str) -> Step:
    """Ask once more before something is taken back."""
    options = [(Choice("不撤销"), Wizard.pop), (Choice("撤销"), Wizard.undo)]
    return ChoiceStep(("目录", "撤销"), f"撤销在“{about}”那里刚才存下的改动吗？", options)


def counted(wizard: Wizard) -> str:
    """How many questions there are, and how many of them wait."""
    asked = wizard.agenda[:-1]  # the review is no question
    return f"共 {len(asked)} 项，待填 {sum(question.open for question in asked)} 项。"


def shown(question: Question) -> str:
    """A question as the map and the review list it."""
    return " › ".join(question.place)
