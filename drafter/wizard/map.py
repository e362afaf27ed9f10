"""The map: every question of the case, to be opened by choosing it."""

from __future__ import annotations

from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question
from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import Step, number, unknown_choice

_DONE, _OPEN = "已填", "待填"


class MapStep(Step):
    """All questions in their order, each with what is there."""

    help = "写数字打开那一项；写“<”回到原来的地方。第一项撤销刚才存下的改动。"

    def screen(self, wizard: Wizard) -> Screen:
        """Return the list."""
        choices = [Choice("撤销刚才的改动")]
        choices += [Choice(shown(question), state(wizard, question)) for question in self.listed(wizard)]
        open_ones = sum(question.open for question in wizard.agenda)
        lines = (f"共 {len(choices) - 1} 项，待填 {open_ones} 项。",)
        return Screen(("目录",), "打开哪一项？", Mode.CHOICE, lines, tuple(choices), keys=CHOICE_KEYS)

    def listed(self, wizard: Wizard) -> tuple[Question, ...]:
        """The questions shown."""
        return wizard.agenda

    def take(self, wizard: Wizard, text: str) -> None:
        """Open the question chosen."""
        questions = self.listed(wizard)
        at = number(text, len(questions) + 1) if text.strip() else None
        if at is None:
            wizard.refuse(unknown_choice(text, len(questions) + 1) if text.strip() else "请写一个数字。")
        elif at == 0:
            undone = wizard.desk.undo()
            wizard.say("已撤销刚才存下的改动。" if undone else "这次还没有可以撤销的改动。")
        else:
            wizard.later.discard(questions[at - 1].id)
            wizard.go(questions[at - 1].id)


def shown(question: Question) -> str:
    """A question as the map and the review list it."""
    return " › ".join(question.place)


def state(wizard: Wizard, question: Question) -> str:
    """What stands there: 待填, or what was answered, in a few words."""
    if question.kind == "review":
        return ""
    if question.open:
        return _OPEN
    if question.kind == "figure":
        value = wizard.desk.case.reckoning.find(str(question.id[-1]))
        return value.text if value is not None else _DONE
    return _DONE
