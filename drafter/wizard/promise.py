"""What last year's report promised: done, under way, not done or changed, and where that is told."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any, get_args

from drafter.model.ask import asks
from drafter.model.items import Measure, Outcome, Part, Promise
from drafter.model.parts import ACHIEVEMENTS
from drafter.wizard.about import short, shown_heading, text_of
from drafter.wizard.fields import fields_step, read_field
from drafter.wizard.machine import Wizard
from drafter.wizard.promise_told import EvidenceStep, WhyStep, telling_step
from drafter.wizard.promises import (
    TOLD,
    asked_whether_done,
    listed_promises,
    place_of,
    said_of,
    settled,
)
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice
from drafter.wizard.step import ChoiceStep, MenuStep, Option, Step, is_number
from drafter.wizard.told import as_told
from drafter.yamlfile import Change, Tree

_WORDS = 40


class PromiseStep(MenuStep):
    """The outcome of one promise."""

    help = "选结果。已完成、正在推进的，接着说写在哪一条举措里；没有完成或作了调整的，写一句原因。"

    def __init__(self, question: Question) -> None:
        self.question = question
        self.identity = question.id[-1]

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the outcome chosen, by its number or in words."""
        word = text.strip()
        if word and not is_number(word):
            self._note(wizard, read_field(Promise, "结果", word))
        else:
            self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        promise, year = self.promise(wizard), wizard.desk.year
        options: list[Option] = [
            (Choice(word), partial(self._note, outcome=word)) for word in get_args(Outcome)
        ]
        if promise.outcome:
            options.insert(0, (Choice("不改，下一项"), Wizard.skip))
            if not settled(wizard.desk, promise):
                rest = "接着说写在哪一条举措里" if promise.outcome in TOLD else "接着写原因"
                go_on = partial(self._what_goes_with_it, outcome=promise.outcome)
                options.insert(0, (Choice(rest), go_on))
            options.append((Choice("填佐证、说明等"), self._fields))
        else:
            options.insert(0, (Choice("以后再说"), Wizard.skip))
        return ChoiceStep(
            self.question.place, asks(Promise)["结果"].worded(year), options, self._lines(wizard, promise)
        )

    def _lines(self, wizard: Wizard, promise: Promise) -> list[str]:
        desk = wizard.desk
        heading = f"{desk.year - 1}年报告：{promise.heading}" if promise.heading else ""
        reason = f"，{promise.reason}" if promise.reason else ""
        now = f"现在填的是：{promise.outcome}{reason}" if promise.outcome else ""
        told = [as_told(desk, each.text or "") for each in self.told_in(wizard) if each.text]
        lines = (as_told(desk, promise.text or ""), heading, now, *(f"写在：{each}" for each in told))
        return [line for line in lines if line]

    def promise(self, wizard: Wizard) -> Promise:
        """Return the promise as the case has it."""
        known = wizard.desk.case.report.known_promises
        return next(each for index, each in enumerate(known) if self.identity in (each.id, index))

    def told_in(self, wizard: Wizard) -> list[Measure]:
        """The measures that tell the promise."""
        linked = self.promise(wizard).measures
        items = wizard.desk.case.report.achievements.all_items()
        waiting = asked_whether_done(wizard.desk, self.identity)
        told = (each for each in items if each.id in linked or self.identity in each.answers)
        return [each for each in told if waiting is None or each.id != waiting.id]

    def _note(self, wizard: Wizard, outcome: str) -> None:
        wizard.save(*listed_promises(wizard.desk), *said_of(wizard.desk, self.identity, {"结果": outcome}))
        self._what_goes_with_it(wizard, outcome)

    def _what_goes_with_it(self, wizard: Wizard, outcome: str) -> None:
        wizard.push(self._where(wizard) if outcome in TOLD else WhyStep(self, outcome))

    def say(self, wizard: Wizard, *others: Change, **said: Tree) -> None:
        """Save something about the promise, and what goes with it."""
        wizard.save(*others, *said_of(wizard.desk, self.identity, said))

    def _where(self, wizard: Wizard) -> Step:
        """Ask which measure tells what was done."""
        promise, year = self.promise(wizard), wizard.desk.year
        told = asked_whether_done(wizard.desk, self.identity)
        here = "写在为它留的这一条里" if told is not None else "新写一条"
        section = _sections(wizard.desk.case.report.achievements).get(told.id or "", "") if told else ""
        options: list[Option] = [
            (Choice(here, section), self._tell),
            (Choice("已经写在别的举措里"), self._link),
            (Choice("还没写，以后再写"), Wizard.skip),
        ]
        lines = [as_told(wizard.desk, promise.text or "")]
        return ChoiceStep(self.question.place, f"写在{year}年的哪一条举措里？", options, lines)

    def _tell(self, wizard: Wizard) -> None:
        wizard.push(telling_step(self, wizard))

    def _link(self, wizard: Wizard) -> None:
        desk = wizard.desk
        promised = as_told(desk, self.promise(wizard).text or "")
        found = [
            each for each in desk.case.report.achievements.all_items()
            if each.id and self.identity not in each.answers
        ]  # fmt: skip
        words = {each.id or "": as_told(desk, text_of(each)) for each in found}
        sections = _sections(desk.case.report.achievements)
        options: list[Option] = [
            (Choice(short(words[id], _WORDS), sections.get(id) or id), partial(self.link, measure=id))
            for id in sorted(words, key=lambda id: -_in_common(promised, words[id]))
        ]
        options.append((Choice("都不是，回上一步"), Wizard.pop))
        lines = (promised,)
        wizard.push(ChoiceStep(self.question.place, "写在哪一条里？最像的排在前面。", options, lines))

    def link(self, wizard: Wizard, measure: str) -> None:
        """Note the measure that tells the promise; the one that only asked is no longer needed."""
        self.say(wizard, *self.drop_asking(wizard), 落实举措=measure)
        self.evidence(wizard)

    def evidence(self, wizard: Wizard) -> None:
        """Ask what proves it, once it is told where."""
        wizard.bottom()
        wizard.push(EvidenceStep(self))

    def _fields(self, wizard: Wizard) -> None:
        wizard.save(*listed_promises(wizard.desk), *said_of(wizard.desk, self.identity, {}))
        wizard.push(fields_step(self.question.place, place_of(wizard.desk, self.identity), Promise))

    def drop_asking(self, wizard: Wizard) -> list[Change]:
        """Return the change that takes out the measure that only asked whether it was done."""
        told = asked_whether_done(wizard.desk, self.identity)
        return [((ACHIEVEMENTS, str(told.id)), None)] if told is not None else []


def _sections(part: Part[Any]) -> dict[str, str]:
    """The section that each item of a part stands in, by 编号."""
    return {item.id or "": shown_heading(each) for each in part.sections for item in each.items}


def _in_common(one: str, other: str) -> int:
    """How many pairs of characters two texts share."""
    return len({*pairwise(one)} & {*pairwise(other)})
