"""What to say once answers from a file are saved: what was changed, what was there already, what is odd."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.wizard.answer_file import Answer
from drafter.wizard.answering import repeated_items
from drafter.wizard.desk import Desk
from drafter.wizard.odd import odd
from drafter.wizard.question import Question
from drafter.wizard.told import without_references
from drafter.wizard.tree import value_at
from drafter.yamlfile import Change
from drafter.zh.prose import find_figures

_SHOWN, _WORDS = 5, 12
_HOW = "没有写错的，请在文件里加一行“数据/名称/说明: 原因”；写错了的，改好再交一次。"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer with the question it is to, and the changes it makes."""

    question: Question
    answer: Answer
    changes: Sequence[Change]


def told_before(desk: Desk, answered: Sequence[Answered]) -> Iterator[str]:
    """Yield what is to be said of answers that are not saved yet: what they change, what is there already."""
    changed = [told for each in answered for told in _overwritten(desk, each)]
    if changed:
        more = f"等 {len(changed)} 项" if len(changed) > _SHOWN else ""
        yield f"改了 {len(changed)} 项：{'；'.join(changed[:_SHOWN])}{more}。"
    for each in answered:
        if each.question.kind in ("topic", "part"):
            repeated = repeated_items(desk, each.question, each.answer.value)
            if repeated:
                yield f"第 {each.answer.line} 行的内容已经有了（{repeated} 条），没有重复写入。"


def _overwritten(desk: Desk, each: Answered) -> Iterator[str]:
    """Yield the values that an answer puts in the place of others; an open item's text is only confirmed."""
    confirmed = any(address[-1] == "待核实" for address, _ in each.changes)
    for address, new in each.changes:
        old = value_at(desk.tree, address)
        if each.question.kind == "figure" and address[-1] == "本年":
            old = desk.held.value(str(each.question.id[-1]))
        if isinstance(old, str) and isinstance(new, str) and old.strip() not in ("", new) and not confirmed:
            name = each.answer.key.partition("/")[2] or each.answer.key
            yield f"{name} {_short(old)}→{_short(new)}"


def _short(text: str) -> str:
    flat = "".join(text.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS]}……"


def told_after(desk: Desk, answered: Sequence[Answered]) -> Iterator[str]:
    """Yield what a person should look at in answers that are saved: odd values, figures in texts."""
    lines = {str(each.question.id[-1]): each.answer.line for each in answered if _says_value(each)}
    doubts = list(_doubts(desk, lines))
    if doubts:
        yield f"请核对 {len(doubts)} 个数："
        yield from doubts
        yield _HOW
    for each in answered:
        loose = [name for text in _texts(each.changes) for name in _loose(text)]
        if loose:
            shown = "、".join(loose[:_SHOWN]) + ("等" if len(loose) > _SHOWN else "")
            told = f"第 {each.answer.line} 行的文字里有 {shown}，没有记入数据"
            yield f"{told}；要记入，请在 drafter fill 里修改这一条。"


def _says_value(each: Answered) -> bool:
    return each.question.kind == "figure" and any(address[-1] == "本年" for address, _ in each.changes)


def _doubts(desk: Desk, lines: Mapping[str, int]) -> Iterator[str]:
    for name, line in lines.items():
        figure, value = desk.figure(name), desk.case.reckoning.find(name)
        explained = figure is not None and figure.reason
        share = figure is not None and figure.combination is not None and desk.department
        if value is None or value.quantity is None or explained or share:
            continue
        doubt = odd(desk, name, value.quantity)
        if doubt is not None:
            yield f"  第 {line} 行 {name}：{doubt.message}"


def _texts(changes: Sequence[Change]) -> Iterator[str]:
    """The texts of items that changes write."""
    waiting = [(address[-1], value) for address, value in changes]
    for key, value in waiting:
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += ((key, each) for each in value)
        elif isinstance(value, str) and key in ("正文", "问题"):
            yield value


def _loose(text: str) -> list[str]:
    return [each.quantity.text for each in find_figures(without_references(text))]
