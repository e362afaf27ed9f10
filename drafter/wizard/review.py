"""The end: what is still open, what the checks find, and the draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.address import Address
from drafter.wizard.machine import Wizard
from drafter.wizard.map import shown
from drafter.wizard.questions import Question
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.step import ChoiceStep, Step

_MOST = 40
Act = Callable[[Wizard], None]


class ReviewStep(Step):
    """Build the draft, or go back to what is open or wrong."""

    help = "选一行就回到那一项。没有填完也可以生成稿件，没填的地方用【】标出来。"

    def __init__(self, question: Question) -> None:
        self.question = question

    def screen(self, wizard: Wizard) -> Screen:
        """Return what is open and what was found, in the order of the questions."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        options: list[tuple[Choice, Act]] = [(Choice("生成稿件"), _build), (Choice("退出"), Wizard.close)]
        rows = self._rows(wizard)
        for id, words, remark in rows[:_MOST]:
            options.append((Choice(words, remark), _open(id)))
        waiting = sum(question.open for question in wizard.agenda)
        lines = [f"待填 {waiting} 项。" if waiting else "都填好了。"]
        if len(rows) > _MOST:
            lines.append(f"下面列出前 {_MOST} 项，其余见目录。")
        return ChoiceStep(self.question.place, "接下来做什么？", options, lines)

    def _rows(self, wizard: Wizard) -> list[tuple[Address, str, str]]:
        """Open questions and findings, by question."""
        findings = wizard.tools.findings(wizard.desk)
        rows = []
        for question in wizard.agenda:
            if question.open:
                rows.append((question.id, shown(question), "待填"))
            rows += [(question.id, shown(question), told) for told in _about(question, findings)]
        return rows


def _about(question: Question, findings: Sequence[tuple[Address, str]]) -> list[str]:
    """What was found at a question's place."""
    if question.kind not in ("item", "figure", "opening", "promise"):
        return []
    return [
        told
        for address, told in findings
        if question.id == address[: len(question.id)] or _same(question, address)
    ]


def _same(question: Question, address: Address) -> bool:
    return question.kind == "item" and question.id[1] in address


def _build(wizard: Wizard) -> None:
    wizard.say(wizard.tools.build(wizard.desk))


def _open(id: Address) -> Act:
    def act(wizard: Wizard) -> None:
        wizard.later.discard(id)
        wizard.go(id)

    return act
