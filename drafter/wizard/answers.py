"""Answers from a file: judged like those typed, every problem at once, nothing saved unless all are right.

The file is a mapping from the keys that the list of questions prints (``数据/行政复议受理``) to answers. A
further key says more of the same thing (``数据/行政复议受理/数据来源``). What is written of a new item is its
text, or a list of texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DrafterError, Fault, Faults, InputError
from drafter.wizard.answer_file import Answer, read_answers
from drafter.wizard.answering import answer_changes
from drafter.wizard.answers_told import Answered, told_after, told_before
from drafter.wizard.desk import Desk
from drafter.wizard.figures_held import opened_figure
from drafter.wizard.listing import key_of
from drafter.wizard.odd import odd
from drafter.wizard.placing import topic_asked
from drafter.wizard.promises import listed_promises
from drafter.wizard.question import Question
from drafter.wizard.questions import questions
from drafter.wizard.tree import in_turn
from drafter.yamlfile import Change
from drafter.zh.figures import parse_figure
from drafter.zh.near import did_you_mean
from drafter.zh.width import fold_name

_REASON = "说明"


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a file of answers.

    Attributes:
        count: how many answers there were.
        told: what a person should know of them, in lines.
    """

    count: int
    told: tuple[str, ...]


def fill(desk: Desk, path: Path) -> Filled:
    """Save every answer of a file and return what became of them.

    Raises:
        Faults: everything that is wrong with them; nothing was saved.
    """
    answers = read_answers(path)
    known = {fold_name(key_of(desk, question)): question for question in questions(desk)}
    found, sound = _judged(desk, answers, known)
    first = _first(desk, [each.question for each in sound])
    told = list(told_before(desk, sound))
    try:
        _save(desk, [*first, *(change for each in sound for change in each.changes)], dry=bool(found))
    except DrafterError as error:
        found += _to_blame(desk, first, sound, error)
    if found:
        raise Faults(sorted(found, key=_line))
    return Filled(len(answers), (*told, *told_after(desk, sound)))


def _judged(
    desk: Desk, answers: Sequence[Answer], known: dict[str, Question]
) -> tuple[list[Fault], list[Answered]]:
    """Return what is wrong with single answers, and the changes that the others make."""
    found: list[Fault] = []
    sound: list[Answered] = []
    seen: dict[str, int] = {}
    said = {fold_name(answer.key) for answer in answers}
    for answer in answers:
        key = fold_name(answer.key)
        try:
            if key in seen:
                raise InputError(f"“{answer.key}”答了两次，第 {seen[key]} 行已经有了。请只留一处。")
            seen[key] = answer.line
            question, field = _asked(desk, answer.key, known)
            changes = list(answer_changes(desk, question, field, answer.value))
            if question.kind == "figure" and fold_name(f"{key_of(desk, question)}/{_REASON}") not in said:
                _certain(desk, question, changes)
            sound.append(Answered(question, answer, changes))
        except DrafterError as error:
            found += _faults(answer, error)
    return found, sound


def _certain(desk: Desk, question: Question, changes: Iterable[Change]) -> None:
    """Raise InputError where a value is counted otherwise than before and nothing says why."""
    name = str(question.id[-1])
    figure = desk.figure(name)
    if figure is not None and figure.reason:
        return
    for address, written in changes:
        value = parse_figure(written) if address[-1] == "本年" and isinstance(written, str) else None
        doubt = odd(desk, name, value) if value is not None else None
        if doubt is not None and doubt.kind == "unit":
            key = f"{key_of(desk, question)}/{_REASON}"
            raise InputError(f"{doubt.message}写错了请改；没有写错的，请加一行“{key}: 原因”。")


def _asked(desk: Desk, written: str, known: dict[str, Question]) -> tuple[Question, str]:
    """Return the question that a key means, and the field of it, empty for the question itself."""
    above, _, field = written.rpartition("/")
    for name, rest in ((written, ""), (above, field)):
        question = known.get(fold_name(name)) or _of_figure(desk, name) or _of_topic(desk, name, known)
        if question is not None:
            return question, rest
    hint = did_you_mean(written, list(known)) or "现在能答的问题见 drafter fill --print-questions。"
    raise InputError(f"没有“{written}”这个问题。{hint}")


def _of_figure(desk: Desk, key: str) -> Question | None:
    """The question of a figure that is known but that nothing asks for yet."""
    part, _, name = key.partition("/")
    value = desk.case.reckoning.find(fold_name(name)) if part.strip() == "数据" and name else None
    if value is None:
        return None
    return Question("figure", ("数据", value.name), ("数据", value.name), value.quantity is None, "数据")


def _of_topic(desk: Desk, key: str, known: Mapping[str, Question]) -> Question | None:
    """The question of a topic that has become a section since its key was listed."""
    part, _, topic = key.partition("/专题/")
    same = (each for each in known.values() if each.kind == "topic" and each.part == part.strip())
    wanted = fold_name(topic)
    return next((each for each in same if wanted and fold_name(topic_asked(desk, each)) == wanted), None)


def _first(desk: Desk, asked: Sequence[Question]) -> list[Change]:
    """What makes room for the answers: last year's promises listed, short figures given room."""
    promises = listed_promises(desk) if any(each.kind == "promise" for each in asked) else []
    keys = dict.fromkeys(desk.figure_key(str(each.id[-1])) for each in asked if each.kind == "figure")
    return [*promises, *(change for key in keys for change in opened_figure(desk.tree, key))]


def _save(desk: Desk, changes: Sequence[Change], *, dry: bool) -> None:
    ordered = in_turn(desk.tree, changes)
    if ordered and dry:
        desk.try_out(*ordered)
    elif ordered:
        desk.save(*ordered)


def _to_blame(
    desk: Desk, first: Sequence[Change], sound: Sequence[Answered], error: DrafterError
) -> list[Fault]:
    """Find the answers that the case cannot take, each tried alone; where it is none alone, it is all."""
    found: list[Fault] = []
    for each in sound:
        try:
            _save(desk, [*first, *each.changes], dry=True)
        except DrafterError as refused:
            found += _faults(each.answer, refused)
    return found or _faults(sound[0].answer, error)


def _faults(answer: Answer, error: DrafterError) -> list[Fault]:
    if isinstance(error, Faults):
        return [answer.fault(each.what, each.cure) for each in error.faults]
    return [answer.fault(str(error))]


def _line(fault: Fault) -> int:
    return fault.line
