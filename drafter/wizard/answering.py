"""What an answer from a file changes in the case: by kind of question, judged like what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.address import Address, show
from drafter.errors import InputError
from drafter.model.base import Model
from drafter.model.body import Submission
from drafter.model.figure import Figure
from drafter.model.items import Passage, Promise, Shortcoming
from drafter.model.reckoned import Value
from drafter.model.report import Annex
from drafter.wizard.about import text_of
from drafter.wizard.desk import Desk
from drafter.wizard.fields import field_changes, model_of, read_field, said_value
from drafter.wizard.figure_value import read_value
from drafter.wizard.frame import opening_place
from drafter.wizard.left import taken_up, text_key
from drafter.wizard.paste import sentence
from drafter.wizard.placing import placed
from drafter.wizard.promises import said_of
from drafter.wizard.question import Kind, Question
from drafter.wizard.source import source_changes
from drafter.wizard.topic import ITEMS, text_key_of
from drafter.yamlfile import Change, Tree
from drafter.zh.near import did_you_mean
from drafter.zh.width import fold_name

Answering = Callable[[Desk, Question, str, Tree], Iterator[Change]]


def answer_changes(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    """Yield the changes that an answer makes.

    Args:
        field: a key of what the question is about; empty for the question itself.
        value: the answer as it stands in its file.

    Raises:
        InputError: the answer cannot be taken, in the words the wizard would use.
    """
    yield from ANSWERING[question.kind](desk, question, field, value)


def _text(value: Tree) -> str:
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return "、".join(str(each) for each in value)
    if not isinstance(value, str) or not value.strip():
        raise InputError("这里应当写文字。请把答案写在冒号后面。")
    return value


def _figure(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    name = str(question.id[-1])
    place = ("数据", desk.figure_key(name))
    if field in ("", "本年"):
        known = desk.case.reckoning.find(name) or Value(name, None)
        yield (*place, "本年"), read_value(known, _text(value)).text
    else:
        yield from _field_of(desk, Figure, place, field, value)


def _promise(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    key, identity = field or "结果", question.id[-1]
    known_key(Promise, key)
    said = said_value(Promise, key, _text(value).strip())
    read_field(Promise, key, said)
    yield from said_of(desk, identity, {key: said})


def _field(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if field:
        raise _no_such(question, field)
    yield from field_changes(desk.tree, question.id, model_of(question.id), _text(value))


def _submission(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if not field:
        raise InputError(f"请写明填哪一项，例如 {show(('报送文本', question.place[-1]))}/成文日期。")
    yield from _field_of(desk, Submission, question.id, field, value)


def _item(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    item = next(each for each in desk.case.report.items() if each.id == question.id[1])
    yield from taken_up(desk, question.part, item)
    key = field or text_key(item)
    if key != text_key(item):
        yield from _field_of(desk, type(item), question.id, key, value)
        return
    text = sentence(_text(value))
    read_field(type(item), key, text)
    yield (*question.id, key), text
    if item.unconfirmed:
        yield (*question.id, "待核实"), None


def _shortcoming(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if field:
        raise _no_such(question, field)
    yield from field_changes(desk.tree, question.id, Shortcoming, _text(value))


def _new_items(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    held = _held_texts(desk, question.part)
    fresh = [each for each in _items(question, field, value) if _bare(each, question.part) not in held]
    if fresh:
        yield from placed(desk, question, fresh)


def repeated_items(desk: Desk, question: Question, value: Tree) -> int:
    """Return how many of the new items of an answer stand in the file already."""
    held = _held_texts(desk, question.part)
    return sum(_bare(each, question.part) in held for each in _items(question, "", value))


def _items(question: Question, field: str, value: Tree) -> list[dict[str, Tree]]:
    model, key = ITEMS[question.part], text_key_of(question.part)
    if field:
        value = [{field: value}]
    entries = value if isinstance(value, list) else [value]
    return [_new_item(model, key, each) for each in entries]


def _held_texts(desk: Desk, part: str) -> set[str]:
    return {_plain(text_of(each)) for each in desk.case.report.part(part).all_items() if desk.owns(each.id)}


def _bare(item: dict[str, Tree], part: str) -> str:
    return _plain(str(item.get(text_key_of(part)) or ""))


def _plain(text: str) -> str:
    """The characters by which one text is told from another."""
    return fold_name("".join(text.split())).rstrip("。")


def _new_item(model: type[Model], key: str, value: Tree) -> dict[str, Tree]:
    said: dict[str, Tree] = dict(value) if isinstance(value, dict) else {key: _text(value)}
    if isinstance(said.get(key), str):
        said[key] = sentence(_text(said[key]))
    for name, each in said.items():
        known_key(model, name)
        read_field(model, name, each)
    return said


def _source(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if field:
        raise _no_such(question, field)
    yield from source_changes(desk, str(question.id[1]), _text(value).strip())


def _opening(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if field:
        raise _no_such(question, field)
    text = sentence(_text(value))
    read_field(Passage, "正文", text)
    yield opening_place(desk), text


def _annexes(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    if field:
        raise _no_such(question, field)
    read_field(Annex, "标题", _text(value))
    yield desk.appended(("附件",), {"标题": _text(value).strip()})


def _not_asked(desk: Desk, question: Question, field: str, value: Tree) -> Iterator[Change]:
    raise InputError(f"“{show(question.id)}”不是要填的问题。请删去这一行。")
    yield


def _field_of(desk: Desk, model: type[Model], place: Address, key: str, value: Tree) -> Iterator[Change]:
    known_key(model, key)
    yield from field_changes(desk.tree, (*place, key), model, _text(value))


def known_key(model: type[Model], key: str) -> None:
    """Raise InputError for a key that a model does not have."""
    known = [str(field.alias) for field in model.model_fields.values()]
    if key not in known:
        hint = did_you_mean(key, known) or f"这里可以写：{'、'.join(known)}。"
        raise InputError(f"不认识“{key}”这一项。{hint}")


def _no_such(question: Question, field: str) -> InputError:
    return InputError(f"“{show(question.id)}”没有“{field}”这一项。请把答案写在“{show(question.id)}”后面。")


ANSWERING: dict[Kind, Answering] = {
    "figure": _figure,
    "promise": _promise,
    "field": _field,
    "submission": _submission,
    "item": _item,
    "cause": _shortcoming,
    "remedy": _shortcoming,
    "topic": _new_items,
    "part": _new_items,
    "source": _source,
    "opening": _opening,
    "annexes": _annexes,
    "review": _not_asked,
}
