"""The cause of a shortcoming, and the plan items that remedy it."""

from __future__ import annotations

from drafter.model.ask import asks
from drafter.model.items import Promise, Shortcoming
from drafter.wizard.item import item_of, text_of
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.wizard.told import as_told
from drafter.wizard.writing import Kept, TextStep, Written
from drafter.yamlfile import Tree

_PART, _PLAN = "不足和原因", "下年安排"
_WORDS = 30


def cause_step(question: Question) -> Step:
    """Ask why a shortcoming is there."""

    def keep(wizard: Wizard, written: Written) -> None:
        wizard.save(*written.changes(wizard), ((_PART, question.id[1], "原因"), written.text))
        wizard.done()

    return _AboutShortcoming(question, keep)


class _AboutShortcoming(TextStep):
    """A text asked for under the words of a shortcoming."""

    def __init__(self, question: Question, keep: Kept) -> None:
        self.question = question
        ask = asks(Shortcoming)["原因"]
        super().__init__(question.place, ask.question, keep)

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question with the shortcoming above it."""
        item = item_of(wizard, str(self.question.id[1]))
        sample = asks(Shortcoming)["原因"].sample(wizard.desk.year)
        self.initial = self.initial or getattr(item, "cause", None) or ""
        self.lines = (f"问题：{as_told(wizard.desk, text_of(item))}", f"例如：{sample}")
        return super().screen(wizard)


class RemedyStep(Step):
    """What the plan does about a shortcoming."""

    help = "每条不足都要有一项安排来解决它。可以选已经写好的安排，也可以新写一条。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.identity = str(question.id[1])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the shortcoming and the plan's items."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Link the item chosen, or ask for a new one."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        item = item_of(wizard, self.identity)
        options: list[Option] = [(Choice("新写一条安排"), self._write)]
        for promise in wizard.desk.case.report.plan.all_items():
            if promise.id:
                words = as_told(wizard.desk, promise.heading or promise.text or "")[:_WORDS]
                options.append((Choice(words, promise.id), self._link(promise.id)))
        options.append((Choice("以后再说"), Wizard.skip))
        prompt = asks(Shortcoming)["整改措施"].worded(wizard.desk.year)
        return ChoiceStep(
            self.question.place, prompt, options, (f"问题：{as_told(wizard.desk, text_of(item))}",)
        )

    def _link(self, promise: str) -> Act:
        return lambda wizard: self._save(wizard, promise)

    def _save(self, wizard: Wizard, promise: str) -> None:
        wizard.save(((_PART, self.identity, "整改措施"), promise))
        wizard.done()

    def _write(self, wizard: Wizard) -> None:
        ask = asks(Promise)["正文"]
        lines = (f"例如：{ask.sample(wizard.desk.year)}",)
        wizard.push(TextStep(self.question.place, ask.worded(wizard.desk.year), self._keep, lines))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        desk = wizard.desk
        own = [each for each in desk.case.report.plan.sections if desk.owns(each.id)]
        place = (_PLAN, str(own[-1].id), "条目") if own else desk.items_place(_PLAN)
        item: dict[str, Tree] = {"正文": written.text}
        known = {each.id for each in desk.case.report.plan.all_items()}
        wizard.save(*written.changes(wizard), desk.appended(place, item))
        new = next(each.id for each in desk.case.report.plan.all_items() if each.id not in known)
        self._save(wizard, str(new))
