"""An item that stands in the report already: taken over, changed, dropped or handed on."""

from __future__ import annotations

import re

from drafter.address import Address
from drafter.model.items import Item, Measure, Promise, Shortcoming
from drafter.skeleton.formulations import formulation_text
from drafter.wizard.fields import fields_step, replaced
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Step
from drafter.wizard.told import as_told, tellings
from drafter.wizard.writing import TextStep, Written
from drafter.yamlfile import Change, Tree

_DOUBTED = re.compile(
    r"【待核实：(?P<words>[^【】]*?)(?:，应为(?P<right>[^【】]*))?】|【待核实】|【待填：(?P<gap>[^【】]*)】"
)


def item_of(wizard: Wizard, identity: str) -> Item:
    """Return the item of a 编号."""
    return next(each for each in wizard.desk.case.report.items() if each.id == identity)


def text_key(item: Item) -> str:
    """The key its text stands under."""
    return "问题" if isinstance(item, Shortcoming) else "正文"


def text_of(item: Item) -> str:
    """Its words, of its own or of the formulation it takes; may be empty."""
    own = item.text if isinstance(item, (Measure, Shortcoming, Promise)) else None
    formulation = getattr(item, "formulation", None)
    return own or (formulation_text(formulation) or "" if formulation else "")


class ItemStep(Step):
    """One item: confirm it, change it, drop it, or leave it to a department."""

    help = (
        "这是已经在报告里的一条。核实过、今年还适用就选 1；有【待核实】的地方会逐处问。"
        "选“修改”可以重写；“今年不写”会把它从报告里拿掉。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.part, self.identity = str(question.id[0]), str(question.id[1])

    def screen(self, wizard: Wizard) -> Screen:
        """Return the item as it will read, and what can be done."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        item = item_of(wizard, self.identity)
        words = as_told(wizard.desk, text_of(item))
        year = wizard.desk.year
        if not words:
            options = [(Choice("写正文"), self._rewrite), (Choice("暂不填写"), Wizard.skip)]
            return ChoiceStep(self.question.place, "这一条还没有正文。", options)
        confirm = f"{year}年照用" if item.unconfirmed else "照用"
        options = [
            (Choice(confirm), self._confirm),
            (Choice("修改"), self._rewrite),
            (Choice(f"{year}年不写这一条"), self._drop),
            (Choice("留给部门核实"), self._hand_on),
            (Choice("填标题、部门、佐证等"), self._fields),
        ]
        origin = f"（{year - 1}年报告的文字，数据填好后自动换上）" if item.unconfirmed else ""
        return ChoiceStep(
            self.question.place, f"{year}年这样写可以吗？{origin}", options, (f"成文：{words}",)
        )

    def _place(self, key: str) -> tuple[str, str, str]:
        return self.part, self.identity, key

    def _confirm(self, wizard: Wizard) -> None:
        text = text_of(item_of(wizard, self.identity))
        doubt = _DOUBTED.search(text)
        if doubt is not None:
            wizard.push(DoubtedStep(self, text, doubt))
            return
        self.confirm(wizard)

    def confirm(self, wizard: Wizard) -> None:
        """Take the item over as it stands."""
        item = item_of(wizard, self.identity)
        if item.unconfirmed:
            wizard.save((self._place("待核实"), None))
        wizard.done()

    def set_text(self, wizard: Wizard, text: str) -> None:
        """Save the item's words, then go on asking about the doubtful ones."""
        item = item_of(wizard, self.identity)
        wizard.save((self._place(text_key(item)), text))
        while len(wizard.stack) > 1:
            wizard.pop()
        self._confirm(wizard)

    def _rewrite(self, wizard: Wizard) -> None:
        item = item_of(wizard, self.identity)
        told = tellings(wizard.desk, text_of(item))
        lines = () if text_of(item) else ("例如：全年受理行政复议案件281件，办结268件。",)
        prompt = "正文："
        initial = as_told(wizard.desk, text_of(item))
        wizard.push(TextStep(self.question.place, prompt, self._keep, lines, initial, told))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        item = item_of(wizard, self.identity)
        changes: list[Change] = [(self._place(text_key(item)), written.text), *written.changes(wizard)]
        if item.unconfirmed:
            changes.append((self._place("待核实"), None))
        if written.not_figures:
            changes += not_figures(wizard, (self.part, self.identity), item, written)
        wizard.save(*changes)
        wizard.say(f"成文：{as_told(wizard.desk, written.text)}")
        wizard.done()

    def _drop(self, wizard: Wizard) -> None:
        wizard.save(((self.part, self.identity), None))
        wizard.done()

    def _hand_on(self, wizard: Wizard) -> None:
        wizard.push(OfficeStep(self))

    def _fields(self, wizard: Wizard) -> None:
        wizard.push(
            fields_step(self.question.place, (self.part, self.identity), type(item_of(wizard, self.identity)))
        )


def not_figures(wizard: Wizard, place: Address, item: Item, written: Written) -> list[Change]:
    """Return the changes that note the fragments that are no figures."""
    kept: list[Tree] = [*dict.fromkeys([*item.not_figures, *written.not_figures])]
    return replaced(wizard.desk.tree, (*place, "非数据"), kept)


class DoubtedStep(Step):
    """One passage of last year that may not hold this year, or a gap."""

    help = "还成立就回车；不成立就写上改成什么；写“无”表示删去这几个字。"

    def __init__(self, item: ItemStep, text: str, doubt: re.Match[str]) -> None:
        self.item = item
        self.text = text
        self.doubt = doubt
        self.words = doubt["words"] or ""
        self.right = doubt["right"] or ""

    def screen(self, wizard: Wizard) -> Screen:
        """Return the sentence and the question."""
        year = wizard.desk.year
        around = as_told(wizard.desk, self.text)
        if self.doubt["gap"] is not None:
            prompt, initial = f"{self.doubt['gap']}：填什么？", ""
        elif self.words:
            told = f"{year}年还能这样写吗？" if not self.right else f"应为“{self.right}”，"
            prompt, initial = f"“{self.words}”{told}回车照用，或者改成：", self.right or self.words
        else:
            prompt, initial = f"这一句{year}年还成立吗？回车照用，写“无”删去“待核实”前的整段请用修改。", ""
        return Screen(
            self.item.question.place,
            prompt,
            Mode.VALUE,
            (f"成文：{around}",),
            initial=initial,
            keys=VALUE_KEYS,
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Put what was decided in the place of the mark."""
        new = text.strip() or self.right or self.words
        if self.doubt["gap"] is not None and not new:
            wizard.skip()
            return
        new = "" if new == "无" else new
        self.item.set_text(wizard, self.text[: self.doubt.start()] + new + self.text[self.doubt.end() :])


class OfficeStep(Step):
    """Which department is to see to an item."""

    help = "写部门的名称，例如 司法局。这一条就归它核实，在它自己的清单里出现。"

    def __init__(self, item: ItemStep) -> None:
        self.item = item

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        return Screen(
            self.item.question.place, "留给哪个部门？", Mode.VALUE, ("例如：司法局",), keys=VALUE_KEYS
        )

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the department and go on."""
        from drafter.data.departments import department

        known = department(text.strip())
        if known is None:
            wizard.refuse(f"没有“{text.strip()}”这个部门。{_offices(text.strip())}")
            return
        wizard.save(((self.item.part, self.item.identity, "部门"), known.name))
        wizard.skip()


def _offices(word: str) -> str:
    from drafter.data.departments import departments
    from drafter.zh.near import did_you_mean

    return did_you_mean(word, [each.name for each in departments().values()]) or "请写部门的全称或常用简称。"
