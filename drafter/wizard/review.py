"""The end: every answer with what the checks find, and the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from drafter.address import Address
from drafter.wizard.accepting import found_step
from drafter.wizard.answered import Answers
from drafter.wizard.found import Found
from drafter.wizard.machine import Wizard
from drafter.wizard.map import counted, shown
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice
from drafter.wizard.step import ChoiceStep, MenuStep, Option


class ReviewStep(MenuStep):
    """Build the draft, or go back to what is open or wrong."""

    help = (
        "选一行就回到那一项；标“！”的先看检查发现了什么，不用改的写明理由，以后不再报。"
        "没有填完也可以生成稿件，没填的地方用【】标出来。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.only_open = False

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        found, elsewhere = by_question(wizard)
        wanting = [each for each in wizard.agenda if each.open or each.id in found]
        other = "看全部答案" if self.only_open else f"只看待填的和检查发现的（{len(wanting)} 项）"
        options: list[Option] = [
            (Choice("生成稿件"), _build),
            (Choice("退出"), Wizard.close),
        ]
        first = next((each for each in wizard.agenda if each.open and not each.office), None)
        if first is None:
            options.reverse()
        else:
            options.insert(0, (Choice("回到待填的第一项", shown(first)), partial(Wizard.go, id=first.id)))
        options.append((Choice(other), self._other))
        options += self._rows(wizard, found)
        options += [(Choice("全文", f"！{each.told}"), partial(_look, None, [each])) for each in elsewhere]
        return ChoiceStep(self.question.place, "接下来做什么？", options, _lines(wizard))

    def _rows(self, wizard: Wizard, found: dict[Address, list[Found]]) -> Iterator[Option]:
        answers = Answers(wizard.desk)
        for question in wizard.agenda[:-1]:
            told = found.get(question.id, [])
            if self.only_open and not (told or question.open):
                continue
            remark = " ".join([answers.of(question), *(f"！{each.told}" for each in told)]).strip()
            act = partial(_look, question, told) if told else partial(Wizard.go, id=question.id)
            yield Choice(shown(question), remark), act

    def _other(self, wizard: Wizard) -> None:
        self.only_open = not self.only_open


def _look(question: Question | None, found: Sequence[Found], wizard: Wizard) -> None:
    place = question.place if question is not None else wizard.question.place
    wizard.push(found_step(place, found, question))


def _lines(wizard: Wizard) -> list[str]:
    count, must = len(wizard.findings), sum(each.must for each in wizard.findings)
    which = f"，其中 {must} 处必须改" if must else ""
    checked = f"检查发现 {count} 处{which}，标“！”，选中可以看全。" if count else "检查没有发现问题。"
    return [counted(wizard), checked]


def by_question(wizard: Wizard) -> tuple[dict[Address, list[Found]], list[Found]]:
    """Return what was found at each question's place, and what belongs to none."""
    homes: dict[Address, Address] = {(each.part,): each.id for each in reversed(wizard.agenda[:-1])}
    homes |= {_home(question): question.id for question in reversed(wizard.agenda[:-1])}
    found: dict[Address, list[Found]] = {}
    elsewhere: list[Found] = []
    for each in wizard.findings:
        home = next((homes[key] for key in _keys(each.address) if key in homes), None)
        if home is None:
            elsewhere.append(each)
        else:
            found.setdefault(home, []).append(each)
    return found, elsewhere


def _home(question: Question) -> Address:
    """What a question is about as findings name it; a cause or a remedy has a home of its own."""
    if question.kind in ("item", "cause", "remedy") or question.id[0] == "数据":
        return question.id[1:]
    return question.id


def _keys(address: Address) -> Iterator[Address]:
    """The places a finding may belong to, the nearest first."""
    inner = address[1:]
    for length in range(len(inner), 0, -1):
        for start in range(len(inner) - length, -1, -1):
            yield inner[start : start + length]
    for length in range(len(address), 0, -1):
        yield address[:length]


def _build(wizard: Wizard) -> None:
    wizard.news(wizard.tools.build(wizard.desk))
