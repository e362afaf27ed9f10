"""What became of a promise in words: what was done, or why it was not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drafter.model.ask import asks
from drafter.model.items import Item, Promise
from drafter.model.parts import ACHIEVEMENTS, SHORTCOMINGS
from drafter.wizard.about import ASKED_WHETHER_DONE, short
from drafter.wizard.fields import read_field
from drafter.wizard.item import declared
from drafter.wizard.machine import Wizard
from drafter.wizard.placing import last_place
from drafter.wizard.promises import asked_whether_done
from drafter.wizard.screen import TEXT_KEYS, VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Step
from drafter.wizard.told import as_told, standing
from drafter.wizard.writing import TextStep, Written
from drafter.yamlfile import Tree

if TYPE_CHECKING:
    from drafter.wizard.promise import PromiseStep

_WORDS = 20


def telling_step(promise: PromiseStep, wizard: Wizard) -> Step:
    """Ask for the sentence that tells what was done; it begins with the words of the promise."""
    told = asked_whether_done(wizard.desk, promise.identity)
    words = ((told.text if told else promise.promise(wizard).text) or "").replace(ASKED_WHETHER_DONE, "")
    return TextStep(
        promise.question.place,
        f"写进{wizard.desk.year}年的举措：",
        partial(_keep, promise),
        ("写一句做了什么、成效如何；数字直接写。空着回车，以后再写。",),
        standing(wizard.desk, words),
    )


def _keep(promise: PromiseStep, wizard: Wizard, written: Written) -> None:
    desk = wizard.desk
    told: Item | None = asked_whether_done(desk, promise.identity)
    changes = written.changes(wizard)
    if told is not None:
        place = (ACHIEVEMENTS, str(told.id))
        changes += [((*place, "正文"), written.text), *declared(wizard, place, told, written)]
        if told.unconfirmed:
            changes.append(((*place, "待核实"), None))
    else:
        item: dict[str, Tree] = {**written.as_item("正文"), "落实安排": str(promise.identity)}
        changes.append(desk.appended(last_place(desk, ACHIEVEMENTS), item))
    wizard.save(*changes)
    wizard.news(f"成文：{as_told(desk, written.text)}")
    promise.evidence(wizard)


class EvidenceStep(Step):
    """What proves that a promise was kept."""

    help = "写证明材料的名称或存放的地方，审核时会看；空着回车，不填。"

    def __init__(self, promise: PromiseStep) -> None:
        self.promise = promise

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        ask, year = asks(Promise)["佐证"], wizard.desk.year
        initial = self.promise.promise(wizard).evidence or ""
        lines = (f"例如：{ask.sample(year)}（空着回车，不填）",)
        return Screen(
            self.promise.question.place, ask.worded(year), Mode.VALUE, lines, initial=initial, keys=VALUE_KEYS
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Save what was named."""
        said = text.strip()
        if said and said != (self.promise.promise(wizard).evidence or ""):
            read_field(Promise, "佐证", said)
            self.promise.say(wizard, 佐证=said)
        wizard.done()


class WhyStep(Step):
    """Why a promise was not kept, or how it was changed."""

    help = "写一句原因，会留在案卷里；要不要写进不足，下一步再问。"

    def __init__(self, promise: PromiseStep, outcome: str) -> None:
        self.promise = promise
        self.outcome = outcome

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        ask, year = asks(Promise)["说明"], wizard.desk.year
        lines = (f"例如：{ask.sample(year)}",)
        initial = self.promise.promise(wizard).reason or ""
        return Screen(
            self.promise.question.place, ask.worded(year), Mode.TEXT, lines, initial=initial, keys=TEXT_KEYS
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Save the reason; what was not done is offered as a shortcoming."""
        said = "".join(line.strip() for line in text.splitlines())
        if not said and self.outcome == "已调整":
            wizard.refuse("作了调整的，要写一句怎样调整、为什么；写“<”回到上一步。")
            return
        if said:
            read_field(Promise, "说明", said)
            self.promise.say(wizard, *self.promise.drop_asking(wizard), 说明=said)
        elif self.promise.drop_asking(wizard):
            wizard.save(*self.promise.drop_asking(wizard))
        if self.outcome == "未完成":
            wizard.push(self._offer())
        else:
            wizard.done()

    def _offer(self) -> Step:
        options = [(Choice("列为不足"), self._list), (Choice("不列"), Wizard.done)]
        return ChoiceStep(self.promise.question.place, "没有完成的这件事，要列为不足吗？", options)

    def _list(self, wizard: Wizard) -> None:
        """Ask for the shortcoming's words; they begin with the promise's."""
        text = f"{(self.promise.promise(wizard).text or '').rstrip('。')}尚未完成"
        lines = ("改成不足的说法，写好按回车；不用改就直接回车。",)
        place, before = self.promise.question.place, standing(wizard.desk, text)
        wizard.push(TextStep(place, "列为不足：", self._keep, lines, before, Wizard.done))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        promise, desk = self.promise.promise(wizard), wizard.desk
        item = written.as_item("问题")
        if promise.reason:
            item["原因"] = promise.reason
        wizard.save(*written.changes(wizard), desk.appended(last_place(desk, SHORTCOMINGS), item))
        wizard.done()
        wizard.news(f"“{short(as_told(desk, promise.text or ''), _WORDS)}”已列为不足。")
