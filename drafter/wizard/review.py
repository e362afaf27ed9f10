"""The end: every answer with what the checks find, and the draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from drafter.address import Address
from drafter.wizard.answered import Answers
from drafter.wizard.machine import Wizard
from drafter.wizard.map import counted, shown
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.step import ChoiceStep, Option, Step

_LINES = 5


class ReviewStep(Step):
    """Build the draft, or go back to what is open or wrong."""

    help = "选一行就回到那一项。没有填完也可以生成稿件，没填的地方用【】标出来。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.only_open = False

    def screen(self, wizard: Wizard) -> Screen:
        """Return every answer and what was found, in the order of the questions."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        found, elsewhere = by_question(wizard)
        wanting = [each for each in wizard.agenda if each.open or each.id in found]
        other = "看全部答案" if self.only_open else f"只看待填的和检查发现的（{len(wanting)} 项）"
        options: list[Option] = [
            (Choice("生成稿件"), _build),
            (Choice("退出"), Wizard.close),
        ]
        first = next((each for each in wizard.agenda if each.open), None)
        if first is None:
            options.reverse()
        else:
            options.insert(0, (Choice("回到待填的第一项", shown(first)), partial(Wizard.go, id=first.id)))
        options.append((Choice(other), self._other))
        options += self._rows(wizard, found)
        return ChoiceStep(self.question.place, "接下来做什么？", options, _lines(wizard, found, elsewhere))

    def _rows(self, wizard: Wizard, found: dict[Address, list[str]]) -> Iterator[Option]:
        answers = Answers(wizard.desk)
        for question in wizard.agenda[:-1]:
            told = found.get(question.id, [])
            if self.only_open and not (told or question.open):
                continue
            remark = " ".join([answers.of(question), *(f"！{each}" for each in told)]).strip()
            yield Choice(shown(question), remark), partial(Wizard.go, id=question.id)

    def _other(self, wizard: Wizard) -> None:
        self.only_open = not self.only_open


def _lines(wizard: Wizard, found: dict[Address, list[str]], elsewhere: list[str]) -> list[str]:
    count = sum(map(len, found.values())) + len(elsewhere)
    checked = (
        f"检查发现 {count} 处，标“！”的请核对；逐条看全用 drafter check。" if count else "检查没有发现问题。"
    )
    told = [f"！{each}" for each in elsewhere[:_LINES]]
    more = [f"还有 {len(elsewhere) - _LINES} 处，见 drafter check。"] if len(elsewhere) > _LINES else []
    return [counted(wizard), checked, *told, *more]


def by_question(wizard: Wizard) -> tuple[dict[Address, list[str]], list[str]]:
    """Return what was found at each question's place, and what belongs to none."""
    homes: dict[Address, Address] = {(each.part,): each.id for each in reversed(wizard.agenda[:-1])}
    homes |= {_home(question): question.id for question in reversed(wizard.agenda[:-1])}
    found: dict[Address, list[str]] = {}
    elsewhere: list[str] = []
    for address, told in wizard.findings:
        home = next((homes[key] for key in _keys(address) if key in homes), None)
        if home is None:
            elsewhere.append(told)
        else:
            found.setdefault(home, []).append(told)
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
