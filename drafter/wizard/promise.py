"""What last year's report promised: done, under way, not done or changed, and where that is told."""

from __future__ import annotations

from typing import get_args

from drafter.address import Address
from drafter.model.ask import asks
from drafter.model.items import Measure, Outcome, Promise
from drafter.wizard.desk import Desk
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import Act, ChoiceStep, Option, Step
from drafter.wizard.told import as_told
from drafter.wizard.writing import TextStep, Written
from drafter.yamlfile import Change, Tree

LIST = "上年度工作安排落实情况"
_ASKED = "【已落实？】"
_KEPT = ("编号", "标题", "正文", "部门", "提出年份")
_TOLD_DONE = ("已完成", "正在推进")


class PromiseStep(Step):
    """The outcome of one promise."""

    help = "选结果。已完成、正在推进的，接着写一句成效；没有完成或作了调整的，写一句原因。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.identity = question.id[-1]

    def screen(self, wizard: Wizard) -> Screen:
        """Return the promise and the outcomes."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the outcome chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        promise, year = self.promise(wizard), wizard.desk.year
        options: list[Option] = [(Choice(word), self._outcome(word)) for word in get_args(Outcome)]
        options.append((Choice("以后再说"), Wizard.skip))
        now = f"现在填的是：{promise.outcome}。" if promise.outcome else ""
        heading = f"{year - 1}年报告：{promise.heading}" if promise.heading else ""
        lines = [each for each in (as_told(wizard.desk, promise.text or ""), heading, now) if each]
        prompt = asks(Promise)["结果"].worded(year)
        return ChoiceStep(self.question.place, prompt, options, lines)

    def promise(self, wizard: Wizard) -> Promise:
        """Return the promise as the case has it."""
        report = wizard.desk.case.report
        held = report.last_promises or (report.last.promises if report.last else ())
        return next(each for index, each in enumerate(held) if self.identity in (each.id, index))

    def _outcome(self, word: str) -> Act:
        return lambda wizard: self._note(wizard, word)

    def _note(self, wizard: Wizard, word: str) -> None:
        wizard.save(*listed_promises(wizard.desk), *self._said(wizard, {"结果": word}))
        if word in _TOLD_DONE:
            wizard.push(self._telling(wizard))
        else:
            wizard.push(WhyStep(self, word))

    def _said(self, wizard: Wizard, said: dict[str, Tree]) -> list[Change]:
        desk = wizard.desk
        if desk.department and not desk.owns(str(self.identity)):
            return [desk.appended((LIST,), {"编号": str(self.identity), **said})]
        return [((LIST, self.identity, key), value) for key, value in said.items()]

    def say(self, wizard: Wizard, **said: Tree) -> None:
        """Save something about the promise."""
        wizard.save(*self._said(wizard, said))

    def _telling(self, wizard: Wizard) -> Step:
        """Ask for the sentence that tells what was done."""
        told = self.measure(wizard)
        words = (told.text if told and told.text else self.promise(wizard).text) or ""
        lines = ("写一句做了什么、成效如何；数字直接写。空着回车，以后再写。",)
        initial = as_told(wizard.desk, words.replace(_ASKED, ""))
        return TextStep(self.question.place, f"写进{wizard.desk.year}年的举措：", self._keep, lines, initial)

    def measure(self, wizard: Wizard) -> Measure | None:
        """The measure that tells the promise, where there is one."""
        items = wizard.desk.case.report.achievements.all_items()
        return next((each for each in items if self.identity in each.answers and each.id), None)

    def _keep(self, wizard: Wizard, written: Written) -> None:
        told = self.measure(wizard)
        text = written.text
        changes = written.changes(wizard)
        if told is not None and wizard.desk.owns(told.id):
            changes.append((("主要举措", str(told.id), "正文"), text))
        else:
            item: Tree = {"正文": text, "落实安排": str(self.identity)}
            changes.append(wizard.desk.appended(self._home(wizard), item))
        wizard.save(*changes)
        wizard.say(f"成文：{as_told(wizard.desk, text)}")
        wizard.done()

    def _home(self, wizard: Wizard) -> Address:
        """Where a new measure goes: the last section, else the part itself."""
        sections = [
            each for each in wizard.desk.case.report.achievements.sections if wizard.desk.owns(each.id)
        ]
        if sections:
            return ("主要举措", str(sections[-1].id), "条目")
        return wizard.desk.items_place("主要举措")

    def drop_telling(self, wizard: Wizard) -> list[Change]:
        """Return the change that takes out the measure that only asked whether it was done."""
        told = self.measure(wizard)
        asked = told is not None and wizard.desk.owns(told.id) and _ASKED in (told.text or "")
        return [(("主要举措", str(told.id)), None)] if told is not None and asked else []


def listed_promises(desk: Desk) -> list[Change]:
    """Put last year's promises into the report's own list, where they are not there yet."""
    if desk.department or desk.case.report.last_promises or desk.case.report.last is None:
        return []
    items = [_entry(each) for each in desk.case.report.last.promises]
    return [((LIST, index), item) for index, item in enumerate(items)]


def _entry(promise: Promise) -> dict[str, Tree]:
    said = promise.model_dump(by_alias=True)
    return {key: str(said[key]) for key in _KEPT if said.get(key)}


class WhyStep(Step):
    """Why a promise was not kept, or how it was changed."""

    help = "写一句原因，会留在案卷里；要不要写进不足，下一步再问。"

    def __init__(self, promise: PromiseStep, outcome: str) -> None:
        self.promise = promise
        self.outcome = outcome

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        ask = asks(Promise)["说明"]
        year = wizard.desk.year
        return Screen(
            self.promise.question.place,
            ask.worded(year),
            Mode.TEXT,
            (f"例如：{ask.sample(year)}",),
            keys=VALUE_KEYS,
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Save the reason; what was not done is offered as a shortcoming."""
        if text.strip():
            self.promise.say(wizard, 说明="".join(text.split("\n")).strip())
        if self.outcome == "未完成":
            wizard.push(self._offer())
            return
        wizard.done()

    def _offer(self) -> Step:
        options = [
            (Choice("列为不足"), self._list),
            (Choice("不列"), self._leave),
        ]
        return ChoiceStep(self.promise.question.place, "没有完成的这件事，要列为不足吗？", options)

    def _list(self, wizard: Wizard) -> None:
        promise = self.promise.promise(wizard)
        item: dict[str, Tree] = {"问题": f"{(promise.text or '').rstrip('。')}尚未完成"}
        if promise.reason:
            item["原因"] = promise.reason
        desk = wizard.desk
        wizard.save(*self.promise.drop_telling(wizard), desk.appended(desk.items_place("不足和原因"), item))
        wizard.done()

    def _leave(self, wizard: Wizard) -> None:
        changes = self.promise.drop_telling(wizard)
        if changes:
            wizard.save(*changes)
        wizard.done()
