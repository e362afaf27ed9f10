"""Asking for one figure: what was typed, what was understood, what is odd about it."""

from __future__ import annotations

from functools import partial

from drafter.errors import InputError
from drafter.model.ask import asks
from drafter.model.doubts import Doubt
from drafter.model.figure import Figure
from drafter.model.reckoned import Value
from drafter.wizard.doubted import DoubtStep, Odd
from drafter.wizard.fields import fields_step
from drafter.wizard.figure_told import explained, facts, understood
from drafter.wizard.figure_value import read_value
from drafter.wizard.figures_held import opened_figure
from drafter.wizard.machine import Wizard
from drafter.wizard.odd import odd
from drafter.wizard.question import Question
from drafter.wizard.screen import KEPT_KEYS, PENDING_KEYS, VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Option, Step
from drafter.wizard.told import sentence_with
from drafter.yamlfile import Change
from drafter.zh.figures import Quantity, parse_figure


class FigureStep(Step):
    """The value of one figure."""

    help = (
        "照平常的写法填：281件、98.4%、近3万人次、112/268，全角半角都可以。"
        "只写数字时，单位按口径补上。空着回车，以后再填。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.name = str(question.id[-1])
        self.pending: Quantity | None = None
        self.refused = ""

    def screen(self, wizard: Wizard) -> Screen:
        """Return what is known of the figure and the question."""
        value, year = self.value(wizard), wizard.desk.year
        now = f"现在填的是 {value.text}。" if value.quantity else ""
        pending = self.pending is not None
        return Screen(
            self.question.place,
            asks(Figure)["本年"].worded(year),
            Mode.VALUE,
            tuple(facts(wizard.desk, value)),
            message=understood(value, self.pending, year) if self.pending else now,
            keys=PENDING_KEYS if pending else KEPT_KEYS if now else VALUE_KEYS,
            good=pending,
        )

    def unsaved(self, wizard: Wizard) -> str:
        """Say that the value understood was not confirmed."""
        if self.pending is None:
            return ""
        return f"{self.name}的 {self.pending.text} 没有确认，没有保存。"

    def value(self, wizard: Wizard) -> Value:
        """Return the figure as the case has it; of a sum, a department's own share."""
        desk = wizard.desk
        value = desk.case.reckoning.find(self.name) or Value(self.name, None)
        figure = desk.figure(self.name)
        if not desk.department or figure is None or figure.combination is None:
            return value
        written = desk.held.value(self.name)
        share = parse_figure(written) if written else None
        return Value(value.name, share, unit=value.unit, places=value.places, indicator=value.indicator)

    def take(self, wizard: Wizard, text: str) -> None:
        """Read a value, or save the one that was understood."""
        theirs = self._theirs(wizard)
        if theirs and text.strip():
            wizard.refuse(theirs)
        elif text.strip():
            self._read(wizard, text)
        elif self.pending is not None:
            self.save(wizard)
        elif self.refused:
            told, self.refused = self.refused, ""
            wizard.refuse(f"{told}再空着回车，就不填这一项。")
        elif self.value(wizard).quantity is not None or theirs:
            wizard.done()
        else:
            wizard.skip()

    def _theirs(self, wizard: Wizard) -> str:
        """Say whose the figure is where it is not to be written here."""
        desk, figure = wizard.desk, wizard.desk.figure(self.name)
        if desk.department:
            return self._clerks(wizard)
        if figure is not None and figure.combination == "合计":
            return "这个数由各部门报的数相加，请在各部门的内容里填（--department）。"
        offices = "、".join(desk.held.offices(self.name))
        return f"这个数由{offices}报送，请在它的内容里改（--department）。" if offices else ""

    def _clerks(self, wizard: Wizard) -> str:
        """Say to a department that the report's own file has the figure."""
        value = self.value(wizard)
        if value.quantity is None or wizard.desk.held.value(self.name):
            return ""
        return f"{value.name}已经写在 报告.yaml 里，是 {value.text}。要改请与统稿人联系。"

    def _read(self, wizard: Wizard, text: str) -> None:
        self.pending, quantity = None, self._understood(wizard, text)
        doubt = self._odd(wizard, quantity)
        if doubt is None:
            self.pending = quantity
            return
        others = ((Choice("重填"), Wizard.pop), (Choice("暂不填写"), Wizard.skip))
        settle = partial(self._settle, quantity)
        named = f"{self.name}的 {quantity.text}"
        wizard.push(DoubtStep(self.question.place, Odd(doubt, named, settle, self._anew, others)))

    def _understood(self, wizard: Wizard, text: str) -> Quantity:
        """Read a value; Enter pressed twice must not pass over the refusal unseen."""
        try:
            quantity, self.refused = read_value(self.value(wizard), text), ""
        except InputError as error:
            self.refused = str(error)
            raise
        return quantity

    def _odd(self, wizard: Wizard, quantity: Quantity) -> Doubt | None:
        desk = wizard.desk
        if self.value(wizard).previous is None and desk.department and self._is_share(wizard):
            return None
        return odd(desk, self.name, quantity)

    def _settle(
        self, quantity: Quantity, wizard: Wizard, instead: Quantity | None, reason: str | None
    ) -> None:
        self.pending = instead or quantity
        self.save(wizard, reason)

    def _anew(self, wizard: Wizard, text: str) -> None:
        wizard.pop()
        self._read(wizard, text)

    def _is_share(self, wizard: Wizard) -> bool:
        figure = wizard.desk.figure(self.name)
        return figure is not None and figure.combination is not None

    def save(self, wizard: Wizard, reason: str | None = None) -> None:
        """Save the value, with the reason for what is odd about it."""
        assert self.pending is not None
        wizard.save(*value_changes(wizard, self.name, self.pending, reason))
        sentence = sentence_with(wizard.desk, self.value(wizard).name)
        if sentence:
            wizard.news(f"成文：{sentence}")
        wizard.done()

    def explain(self, wizard: Wizard) -> None:
        """Say what the figure is, and offer everything else there is to say of it."""
        value = self.value(wizard)
        options: list[Option] = [
            (Choice("回去填数"), Wizard.pop),
            (Choice("填口径、部门、数据来源、目标等"), self._fields),
            (Choice("暂不填写，下一项"), Wizard.skip),
        ]
        lines = explained(wizard.desk, value)
        wizard.push(ChoiceStep(self.question.place, "做什么？", options, lines, self.help))

    def _fields(self, wizard: Wizard) -> None:
        key = wizard.desk.figure_key(self.name)
        opened = opened_figure(wizard.desk.tree, key)
        if opened:
            wizard.save(*opened)
        wizard.push(fields_step(self.question.place, ("数据", key), Figure))


def value_changes(wizard: Wizard, name: str, quantity: Quantity, reason: str | None = None) -> list[Change]:
    """Return the changes that give a figure its value."""
    said: dict[str, str | None] = {"本年": quantity.text}
    if reason:
        said["说明"] = reason
    return wizard.desk.figure_changes(name, **said)
