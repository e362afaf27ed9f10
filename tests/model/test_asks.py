"""Every field of the model asks something, or says why nobody is asked."""

from __future__ import annotations

import re

import pytest

from drafter.model.ask import Ask, asks
from drafter.model.base import Model
from drafter.model.body import Body, Submission
from drafter.model.figure import Figure
from drafter.model.items import Acceptance, Measure, Part, Passage, Promise, Section, Shortcoming
from drafter.model.report import Annex, Contribution, LastYear, Report

MODELS = (
    Acceptance,
    Annex,
    Body,
    Contribution,
    Figure,
    LastYear,
    Measure,
    Part,
    Passage,
    Promise,
    Report,
    Section,
    Shortcoming,
    Submission,
)
FIELDS = [(model, str(field.alias)) for model in MODELS for field in model.model_fields.values()]


def _named(model: type[Model], key: str) -> str:
    return f"{model.__name__}.{key}"


@pytest.mark.parametrize(("model", "key"), FIELDS, ids=[_named(*each) for each in FIELDS])
def test_every_field_asks_or_says_why_not(model: type[Model], key: str) -> None:
    ask = asks(model).get(key)
    cure = "the field is to be Annotated[type, Ask(question, example)] or Annotated[type, unasked(why)]"
    assert isinstance(ask, Ask), cure
    assert bool(ask.question) != bool(ask.hidden)


@pytest.mark.parametrize(("model", "key"), FIELDS, ids=[_named(*each) for each in FIELDS])
def test_a_question_is_short_finished_and_names_years(model: type[Model], key: str) -> None:
    ask = asks(model)[key]
    question = ask.worded(2026)
    assert ask.hidden or question.endswith(("？", "。"))
    assert len(question) <= 36
    assert not re.search("[今去明]年|[{}]|[a-zA-Z]", question + ask.sample(2026))


def test_years_of_a_question_are_those_of_the_report() -> None:
    assert asks(Figure)["上年"].worded(2026) == "2025年是多少？"
    assert asks(Promise)["正文"].worded(2026) == "2027年准备做什么？"
    assert asks(Promise)["时限"].sample(2026) == "2027-06-30"


def test_models_not_listed_here_have_no_fields_that_ask() -> None:
    listed = set(MODELS)
    waiting, seen = [Model], set()
    while waiting:
        model = waiting.pop()
        seen.add(model)
        waiting += model.__subclasses__()
    others = {
        model
        for model in seen - listed
        if model.__module__.startswith("drafter.model") and model.model_fields
    }
    bare = {model.__name__.partition("[")[0] for model in others}
    assert bare <= {"Contents", "Item", "Part", "Section"}
