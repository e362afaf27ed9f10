"""The texts that are delivered, and how they open."""

from __future__ import annotations

from drafter.data.seeds import shown_origin
from drafter.data.submissions import submission_types
from drafter.model.body import Submission
from drafter.model.known import field_values
from drafter.skeleton.formulations import Formulation, formulations
from drafter.skeleton.frame import Frame
from drafter.wizard.fields import FieldStep, fields_step
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.wizard.told import as_told, tellings
from drafter.wizard.writing import TextStep, Written
from drafter.zh.dates import show_date


class SubmissionStep(Step):
    """One text: what follows from its type, and what may be said otherwise."""

    help = "标题、主送、署名按报送类型推出；要改哪一项就选哪一项。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.index = int(question.id[1])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the text's frame."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        index = self.index
        place = ("报送文本", index)
        options = [
            (Choice("就这样"), Wizard.done),
            (
                Choice("填成文日期"),
                lambda w: w.push(
                    FieldStep(self.question.place, (*place, "成文日期"), Submission, Wizard.pop)
                ),
            ),
            (
                Choice("改标题、主送、署名等"),
                lambda w: w.push(fields_step(self.question.place, place, Submission)),
            ),
        ]
        return ChoiceStep(
            self.question.place, "这个报送文本这样可以吗？", options, self._lines(wizard, index)
        )

    def _lines(self, wizard: Wizard, index: int) -> list[str]:
        report = wizard.desk.case.report
        submission = report.submissions[index]
        frame = Frame(report, submission, submission_types().get(submission.type), field_values(report))
        told = [
            ("标题", frame.title),
            ("主送", "、".join(frame.recipients)),
            ("署名", "、".join(frame.signature)),
            ("成文日期", show_date(submission.date) if submission.date else ""),
        ]
        return [f"{name}：{text or '没有'}" for name, text in told]


class OpeningStep(Step):
    """How the report opens."""

    help = "开头说明以什么为指导、总的情况。可以选一条常用表述再改，也可以自己写。"

    def __init__(self, question: Question) -> None:
        self.question = question

    def screen(self, wizard: Wizard) -> Screen:
        """Return what can be done."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        opening = wizard.desk.case.report.opening
        options: list[Option] = [(Choice("就这样"), Wizard.done)] if opening else []
        for each in _openings():
            words = as_told(wizard.desk, each.text)
            options.append((Choice(words, shown_origin(each.origin)), self._start_from(each.text)))
        options.append((Choice("自己写"), self._start_from(opening[0].text if opening else "")))
        options.append((Choice("以后再写"), Wizard.skip))
        lines = [f"现在是：{as_told(wizard.desk, opening[0].text)}"] if opening else []
        return ChoiceStep(self.question.place, "开头的话怎样写？选一条，再改成本地的话。", options, lines)

    def _start_from(self, text: str) -> Act:
        def act(wizard: Wizard) -> None:
            told = tellings(wizard.desk, text)
            wizard.push(
                TextStep(self.question.place, "引言：", self._keep, (), as_told(wizard.desk, text), told)
            )

        return act

    def _keep(self, wizard: Wizard, written: Written) -> None:
        held = wizard.desk.tree.get("引言")
        address = ("引言", 0, "正文") if isinstance(held, list) and held else ("引言",)
        wizard.save(*written.changes(wizard), (address, written.text))
        wizard.done()


def _openings() -> list[Formulation]:
    return [each for each in formulations().values() if each.use == "引言" and not each.withheld]
