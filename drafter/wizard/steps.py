"""Which screen asks which kind of question; its module is loaded when the first of its kind is asked."""

from __future__ import annotations

from importlib import import_module

from drafter.wizard.question import Kind, Question
from drafter.wizard.step import Step

STEPS: dict[Kind, tuple[str, str]] = {
    "field": ("fields", "QuestionStep"),
    "submission": ("frame", "SubmissionStep"),
    "opening": ("frame", "OpeningStep"),
    "annexes": ("annexes", "AnnexesStep"),
    "promise": ("promise", "PromiseStep"),
    "item": ("item", "ItemStep"),
    "cause": ("shortcoming", "CauseStep"),
    "remedy": ("shortcoming", "RemedyStep"),
    "figure": ("figure", "FigureStep"),
    "source": ("source", "SourceStep"),
    "topic": ("topic", "TopicStep"),
    "part": ("topic", "TopicStep"),
    "review": ("review", "ReviewStep"),
}
"""Kind of question → module of this package and class in it."""


def step_of(question: Question) -> Step:
    """Return the screen of a question."""
    module, name = STEPS[question.kind]
    step: Step = getattr(import_module(f"{__package__}.{module}"), name)(question)
    return step
