"""The questions as a list, for those who answer elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from drafter.model.ask import asks
from drafter.model.base import Model
from drafter.model.figure import Figure
from drafter.model.items import Passage, Promise, Shortcoming
from drafter.model.reckoned import printed
from drafter.model.report import Report
from drafter.wizard.about import supplier
from drafter.wizard.answered import Answers
from drafter.wizard.desk import Desk
from drafter.wizard.fields import choices_of, model_of
from drafter.wizard.promises import TOLD
from drafter.wizard.question import Question
from drafter.wizard.questions import questions
from drafter.wizard.topic import ITEMS, text_key_of

ANSWERED_ELSEWHERE = ("review", "submission")
"""Questions that are no question to somebody who has only a list."""


def listed(
    desk: Desk, wanted: Callable[[Question], bool] | None = None, *, everything: bool = False
) -> list[dict[str, Any]]:
    """Return the open questions (or all) as plain data, those that are wanted.

    Each has ``id`` (the key of an answers file), ``place``, ``about`` (the words asked about), ``question``,
    ``example``, ``choices``, ``department``, ``last_year`` and ``open``.
    """
    answers = Answers(desk)
    return [
        _data(desk, question, answers)
        for question in questions(desk)
        if question.kind not in ANSWERED_ELSEWHERE
        and (question.open or everything)
        and (wanted is None or wanted(question))
    ]


def _data(desk: Desk, question: Question, answers: Answers) -> dict[str, Any]:
    rest = _rest_of(question, answers)
    ask, example = worded(desk, question, rest)
    found: dict[str, Any] = {
        "id": "/".join(filter(None, (key_of(desk, question), rest))),
        "place": list(question.place),
        "about": answers.asked_about(question),
        "question": ask,
        "example": example,
        "choices": [] if rest else _choices(question),
        "department": question.office,
        "last_year": None,
        "open": question.open,
    }
    if question.kind == "figure":
        value = desk.case.reckoning.find(str(question.id[-1]))
        if value is not None:
            found["department"] = supplier(value, desk.case.report.figures.get(value.name))
            found["last_year"] = printed(value.previous, value.places) if value.previous else None
    return found


def _rest_of(question: Question, answers: Answers) -> str:
    """The field that is open where the question itself was answered: where a promise is told, or why."""
    promise = answers.promises.get(question.id[-1]) if question.kind == "promise" else None
    if promise is None or promise.outcome is None or not question.open:
        return ""
    return "落实举措" if promise.outcome in TOLD else "说明"


def _choices(question: Question) -> list[str]:
    if question.kind == "promise":
        return list(choices_of(Promise, "结果"))
    return list(choices_of(model_of(question.id), str(question.id[-1]))) if question.kind == "field" else []


def key_of(desk: Desk, question: Question) -> str:
    """The key that an answers file has for a question."""
    if question.kind in ("submission", "source"):
        return "/".join(question.place)
    return "/".join(str(step) for step in question.id)


ASKED: dict[str, tuple[type[Model], str]] = {
    "figure": (Figure, "本年"),
    "source": (Figure, "数据来源"),
    "promise": (Promise, "结果"),
    "cause": (Shortcoming, "原因"),
    "remedy": (Shortcoming, "整改措施"),
    "opening": (Passage, "正文"),
    "annexes": (Report, "附件"),
}
"""Kinds of question that are always about one field, with it."""


def worded(desk: Desk, question: Question, field: str = "") -> tuple[str, str]:
    """Return a question in words, with an example.

    Args:
        field: what is asked of it instead of the question itself.
    """
    if question.kind == "field":
        ask = asks(model_of(question.id))[str(question.id[-1])]
    elif question.kind in ("item", "part", "topic"):
        ask = asks(ITEMS[question.part])[text_key_of(question.part)]
    else:
        model, key = ASKED[question.kind]
        ask = asks(model)[field or key]
    return ask.worded(desk.year), ask.sample(desk.year)


def lines(data: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the list as text, one question a paragraph."""
    if not data:
        yield "没有待填的问题。"
    for number, each in enumerate(data, 1):
        yield f"{number} {' › '.join(each['place'])}"
        if each["about"]:
            yield f"  {each['about']}"
        known = [f"上年：{each['last_year']}" if each["last_year"] else ""]
        known.append(f"可以写：{'、'.join(each['choices'])}" if each["choices"] else "")
        known.append(f"例如：{each['example']}" if each["example"] and not each["choices"] else "")
        yield f"  {each['question']}{'（' + '；'.join(filter(None, known)) + '）' if any(known) else ''}"
        yield f"  填写时写成“{each['id']}: ……”。"
