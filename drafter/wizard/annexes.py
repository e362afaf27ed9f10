"""The tables behind the report."""

from __future__ import annotations

from functools import partial

from drafter.model.ask import asks
from drafter.model.report import Annex, Report
from drafter.wizard.fields import field_changes, fields_step
from drafter.wizard.machine import Wizard
from drafter.wizard.question import Question
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, MenuStep, Option, Step


class AnnexesStep(MenuStep):
    """The tables behind the report."""

    help = "附件是一张数据表：写标题就加一张，列入哪些数据可以再选；不写就列全部公开的数据。"

    def __init__(self, question: Question) -> None:
        self.question = question

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        annexes = wizard.desk.case.report.annexes
        options: list[Option] = [(Choice("就这样"), Wizard.done), (Choice("加一张数据表"), self._add)]
        for index, annex in enumerate(annexes):
            options.append((Choice(f"改“{annex.title}”"), partial(self._edit, at=annex.id or index)))
        lines = [f"附件 {number}：{annex.title}" for number, annex in enumerate(annexes, 1)]
        return ChoiceStep(self.question.place, "附件怎样安排？", options, lines or ["现在没有附件。"])

    def _add(self, wizard: Wizard) -> None:
        wizard.push(AnnexTitleStep(self.question))

    def _edit(self, wizard: Wizard, at: str | int) -> None:
        wizard.push(fields_step(self.question.place, ("附件", at), Annex))


class AnnexTitleStep(Step):
    """The title of a new table."""

    help = "写标题就加一张数据表；空着回车，不加。"

    def __init__(self, question: Question) -> None:
        self.question = question

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        ask, year = asks(Report)["附件"], wizard.desk.year
        lines = (f"例如：{ask.sample(year)}",)
        return Screen(self.question.place, ask.worded(year), Mode.VALUE, lines, keys=VALUE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Add the table."""
        if text.strip():
            desk = wizard.desk
            [(_, title)] = field_changes(desk.tree, ("附件", desk.count(("附件",)), "标题"), Annex, text)
            wizard.save(desk.appended(("附件",), {"标题": title}))
        wizard.pop()
