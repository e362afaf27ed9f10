"""The cause of a shortcoming, and the plan items that remedy it."""

from __future__ import annotations

from functools import partial

from drafter.model.ask import asks
from drafter.model.items import Promise, Shortcoming
from drafter.model.parts import PLAN, SHORTCOMINGS
from drafter.wizard.about import short, text_of
from drafter.wizard.item import declared, item_of
from drafter.wizard.machine import Wizard
from drafter.wizard.placing import last_place
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.step import ChoiceStep, MenuStep, Option
from drafter.wizard.told import as_told, standing
from drafter.wizard.tree import replaced
from drafter.wizard.writing import TextStep, Written

_WORDS = 30


class CauseStep(TextStep):
    """Why a shortcoming is there."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.identity = str(question.id[1])
        super().__init__(question.place, asks(Shortcoming)["原因"].question, self._keep)

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question with the shortcoming above it."""
        item = item_of(wizard, self.identity)
        cause = getattr(item, "cause", None) or ""
        sample = asks(Shortcoming)["原因"].sample(wizard.desk.year)
        self.before = standing(wizard.desk, cause, item.not_figures)
        self.initial = self.initial or self.before.words
        self.lines = (f"问题：{as_told(wizard.desk, text_of(item))}", f"例如：{sample}")
        return super().screen(wizard)

    def _keep(self, wizard: Wizard, written: Written) -> None:
        place, item = (SHORTCOMINGS, self.identity), item_of(wizard, self.identity)
        changes = [*written.changes(wizard), ((*place, "原因"), written.text)]
        wizard.save(*changes, *declared(wizard, place, item, written))
        wizard.done()


class RemedyStep(MenuStep):
    """What the plan does about a shortcoming."""

    help = "每条不足都要有一项安排来解决它。可以选已经写好的安排，也可以新写一条。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.identity = str(question.id[1])

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        item, desk = item_of(wizard, self.identity), wizard.desk
        linked = getattr(item, "remedies", ())
        options: list[Option] = [(Choice("不改，下一项"), Wizard.done)] if linked else []
        options.append((Choice("新写一条安排"), self._write))
        for promise in desk.case.report.plan.all_items():
            if promise.id:
                words = short(as_told(desk, promise.heading or text_of(promise)), _WORDS)
                mark = f"{promise.id}，已选" if promise.id in linked else promise.id
                options.append((Choice(words, mark), partial(self._save, promise=promise.id)))
        options.append((Choice("以后再说"), Wizard.skip))
        prompt = asks(Shortcoming)["整改措施"].worded(desk.year)
        lines = [f"问题：{as_told(desk, text_of(item))}"]
        cause = getattr(item, "cause", None)
        lines += [f"原因：{as_told(desk, cause)}"] if cause else []
        return ChoiceStep(self.question.place, prompt, options, lines)

    def _save(self, wizard: Wizard, promise: str) -> None:
        wizard.save(*replaced(wizard.desk.tree, (SHORTCOMINGS, self.identity, "整改措施"), promise))
        wizard.done()

    def _write(self, wizard: Wizard) -> None:
        ask, year = asks(Promise)["正文"], wizard.desk.year
        lines = (f"例如：{ask.sample(year)}",)
        wizard.push(TextStep(self.question.place, ask.worded(year), self._keep, lines, leave=Wizard.pop))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        desk = wizard.desk
        known = {each.id for each in desk.case.report.plan.all_items()}
        new = desk.appended(last_place(desk, PLAN), written.as_item("正文"))
        wizard.save(*written.changes(wizard), new)
        added = next(each.id for each in desk.case.report.plan.all_items() if each.id not in known)
        self._save(wizard, str(added))
        wizard.news(f"成文：{as_told(desk, written.text)}")
