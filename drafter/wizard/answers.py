"""Answers from a file: judged like those typed, every problem at once, nothing saved unless all are right.

The file is a mapping from the keys that the list of questions prints (``数据/行政复议受理``) to answers; a
mapping inside a mapping joins its keys. What is written of a new item is its text, or a list of texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.address import Address, show
from drafter.errors import DrafterError, Fault, Faults, InputError
from drafter.model.items import Promise, Shortcoming
from drafter.wizard.desk import Desk
from drafter.wizard.fields import read_field
from drafter.wizard.figure import read_value
from drafter.wizard.listing import key_of
from drafter.wizard.paste import tidy
from drafter.wizard.promise import LIST, listed_promises
from drafter.wizard.questions import Question, questions
from drafter.wizard.steps import model_of
from drafter.yamlfile import Change, Tree, YamlFile, read_yaml
from drafter.zh.near import did_you_mean
from drafter.zh.references import split_references
from drafter.zh.width import fold_name

_MOST_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the file: the keys down to it, what it says, where it stands."""

    keys: tuple[str, ...]
    value: Tree
    file: Path
    line: int
    source: str

    def fault(self, what: str, cure: str = "") -> Fault:
        """Return a fault of this answer."""
        return Fault(what, cure, "/".join(self.keys), self.file, self.line, 0, self.source)


def fill(desk: Desk, path: Path) -> int:
    """Save every answer of a file and return how many there were.

    Raises:
        Faults: everything that is wrong with them; nothing was saved.
    """
    answers = read_answers(path)
    known = {fold_name(key_of(question.id)): question for question in questions(desk)}
    changes: list[Change] = []
    faults: list[Fault] = []
    for answer in answers:
        try:
            changes += list(_changes(desk, answer, known))
        except Faults:
            raise
        except DrafterError as error:
            faults.append(answer.fault(str(error)))
    if faults:
        raise Faults(faults)
    if changes:
        desk.save(*changes)
    return len(answers)


def _changes(desk: Desk, answer: Answer, known: dict[str, Question]) -> Iterator[Change]:
    key = fold_name("/".join(answer.keys))
    question = known.get(key)
    if question is None:
        raise InputError(f"没有“{'/'.join(answer.keys)}”这个问题。{_hint(key, known)}")
    yield from _ANSWER[question.kind](desk, question, answer.value)


def _hint(key: str, known: dict[str, Question]) -> str:
    guess = did_you_mean(key, list(known))
    return guess or "现在能答的问题见 drafter fill --print-questions。"


def _text(value: Tree) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError("这里应当写文字。请把答案写在冒号后面。")
    return value


def _figure(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    known = desk.case.reckoning.find(str(question.id[-1]))
    assert known is not None
    quantity = read_value(known, _text(value))
    yield from desk.figure_changes(known.name, 本年=quantity.text)


def _promise(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    said = value if isinstance(value, dict) else {"结果": value}
    if not desk.department:
        yield from listed_promises(desk)
    identity = question.id[-1]
    held = not desk.department or desk.owns(str(identity))
    entry: dict[str, Tree] = {"编号": str(identity)}
    for key, each in said.items():
        read_field(Promise, key, _text(each))
        entry[key] = _text(each)
        if held:
            yield (LIST, identity, key), _text(each)
    if not held:
        yield desk.appended((LIST,), entry)


def _field(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    read_field(model_of(question.id), str(question.id[-1]), _text(value))
    yield question.id, _text(value).strip()


def _item(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    key = "问题" if question.part == "不足和原因" else "正文"
    text = tidy(_text(value))
    split_references(text)
    yield (*question.id, key), text
    item = next(each for each in desk.case.report.items() if each.id == question.id[1])
    if item.unconfirmed:
        yield (*question.id, "待核实"), None


def _shortcoming(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    read_field(Shortcoming, str(question.id[-1]), _text(value))
    yield question.id, _text(value).strip()


def _new_items(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    from drafter.wizard.topic import placed

    texts = value if isinstance(value, list) else [value]
    key = "问题" if question.part == "不足和原因" else "正文"
    items: list[dict[str, Tree]] = []
    for each in texts:
        item: dict[str, Tree] = dict(each) if isinstance(each, dict) else {key: tidy(_text(each))}
        split_references(str(item.get(key) or ""))
        items.append(item)
    yield from placed(desk, question, items)


def _source(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    from drafter.wizard.source import unsourced

    for name in unsourced(desk, str(question.id[1])):
        yield from desk.figure_changes(name, 数据来源=_text(value).strip())


def _opening(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    held = desk.tree.get("引言")
    address: Address = ("引言", 0, "正文") if isinstance(held, list) and held else ("引言",)
    yield address, tidy(_text(value))


def _not_here(desk: Desk, question: Question, value: Tree) -> Iterator[Change]:
    raise InputError(f"“{show(question.id)}”不能这样填。请在 报告.yaml 里改，或者用 drafter fill 填写。")
    yield


_ANSWER = {
    "figure": _figure,
    "promise": _promise,
    "field": _field,
    "item": _item,
    "cause": _shortcoming,
    "remedy": _shortcoming,
    "topic": _new_items,
    "part": _new_items,
    "source": _source,
    "opening": _opening,
    "submission": _not_here,
    "review": _not_here,
}


def read_answers(path: Path) -> list[Answer]:
    """Read an answers file, YAML or JSON by its suffix; raises InputError or Faults."""
    if path.suffix.lower() == ".json":
        return list(_json_answers(path))
    file = read_yaml(path)
    if not isinstance(file.tree, dict):
        raise InputError(
            f"“{path}”里没有写成“问题: 答案”的样子。问题的写法见 drafter fill --print-questions。"
        )
    return list(_yaml_answers(file, file.tree, ()))


_WHOLE = ("上年度工作安排落实情况",)


def _yaml_answers(file: YamlFile, tree: dict[str, Tree], above: tuple[str, ...]) -> Iterator[Answer]:
    for key, value in tree.items():
        keys = (*above, key)
        inner = isinstance(value, dict) and not _is_promise(keys)
        if inner and isinstance(value, dict):
            yield from _yaml_answers(file, value, keys)
        else:
            place = file.fault(keys, "", key=True)
            yield Answer(tuple("/".join(keys).split("/")), value, file.path, place.line, place.source)


def _is_promise(keys: tuple[str, ...]) -> bool:
    """A promise's answer may be a mapping of its own: 结果, 说明."""
    path = "/".join(keys).split("/")
    return path[0] in _WHOLE and len(path) == 2


def _json_answers(path: Path) -> Iterator[Answer]:
    try:
        data = path.read_bytes()
        if len(data) > _MOST_BYTES:
            raise InputError(f"“{path}”太大了。请核对是不是选错了文件。")
        text = data.decode("utf-8-sig")
        tree = json.loads(text, parse_float=str, parse_int=str)
    except OSError:
        raise InputError(f"打不开“{path}”。请核对路径和权限。") from None
    except (ValueError, RecursionError):
        raise InputError(f"“{path}”不是 JSON 文件。请核对内容，或者改用 YAML。") from None
    if not isinstance(tree, dict):
        raise InputError(
            f"“{path}”里没有写成“问题: 答案”的样子。问题的写法见 drafter fill --print-questions。"
        )
    lines = text.splitlines()
    for answer in _flat(tree, ()):
        yield Answer(answer[0], answer[1], path, *_found(lines, answer[0][-1]))


def _flat(tree: dict[str, Tree], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Tree]]:
    for key, value in tree.items():
        keys = (*above, key)
        if isinstance(value, dict) and not _is_promise(keys):
            yield from _flat(value, keys)
        else:
            yield tuple("/".join(keys).split("/")), value


def _found(lines: list[str], key: str) -> tuple[int, str]:
    """The line a key stands on."""
    wanted = re.compile(f'"[^"]*{re.escape(key)}"\\s*:')
    return next(((at, line) for at, line in enumerate(lines, 1) if wanted.search(line)), (0, ""))
