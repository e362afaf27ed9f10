"""Which screen asks which kind of question."""

from __future__ import annotations

from drafter.address import Address
from drafter.model.base import Model
from drafter.model.body import Body
from drafter.model.report import Report
from drafter.wizard.fields import FieldStep
from drafter.wizard.figure import FigureStep
from drafter.wizard.frame import OpeningStep, SubmissionStep
from drafter.wizard.item import ItemStep
from drafter.wizard.promise import PromiseStep
from drafter.wizard.questions import Question
from drafter.wizard.review import ReviewStep
from drafter.wizard.shortcoming import RemedyStep, cause_step
from drafter.wizard.source import SourceStep
from drafter.wizard.step import Step
from drafter.wizard.topic import TopicStep


def step_of(question: Question) -> Step:
    """Return the screen of a question."""
    if question.kind == "field":
        return FieldStep(question.place, question.id, model_of(question.id))
    return _STEPS[question.kind](question)


def model_of(address: Address) -> type[Model]:
    """Return the model whose field stands at an address."""
    return Body if address[0] == "报告主体" else Report


_STEPS = {
    "submission": SubmissionStep,
    "promise": PromiseStep,
    "item": ItemStep,
    "cause": cause_step,
    "remedy": RemedyStep,
    "figure": FigureStep,
    "source": SourceStep,
    "topic": TopicStep,
    "part": TopicStep,
    "opening": OpeningStep,
    "review": ReviewStep,
}
