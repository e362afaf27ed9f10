"""A kind of question has all that questions have, or it could be asked and not answered."""

from __future__ import annotations

from typing import get_args

from drafter.model.ask import asks
from drafter.wizard.answering import ANSWERING
from drafter.wizard.listing import ANSWERED_ELSEWHERE, ASKED
from drafter.wizard.question import Kind, Question
from drafter.wizard.step import Step
from drafter.wizard.steps import STEPS, step_of

KINDS = set(get_args(Kind))
OF_AN_ITEM = {"item", "part", "topic"}
"""Kinds whose words are those of the items of their part."""


def test_every_kind_has_a_screen_that_can_be_loaded() -> None:
    assert set(STEPS) == KINDS
    for kind in get_args(Kind):
        question = Question(kind, ("主要举措", "节", "节1"), ("主要举措", "节1"), True, "主要举措")
        field = Question(kind, ("过渡语",), ("过渡语",), True, "")
        assert isinstance(step_of(field if kind == "field" else question), Step)


def test_every_kind_has_words_for_a_list_or_is_in_none() -> None:
    assert {*ASKED, *OF_AN_ITEM, *ANSWERED_ELSEWHERE, "field"} == KINDS
    assert [key for model, key in ASKED.values() if not asks(model)[key].question] == []


def test_every_kind_says_what_an_answer_from_a_file_changes() -> None:
    assert set(ANSWERING) == KINDS
