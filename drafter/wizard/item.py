"""An item that stands in the report already: taken over, changed, dropped or handed on."""

from __future__ import annotations

from drafter.address import Address
from drafter.data.departments import department
from drafter.model.items import Item
from drafter.model.marks import links
from drafter.wizard.about import names_in, text_of
from drafter.wizard.fields import fields_step, shown_value
from drafter.wizard.gaps import doubted_step
from drafter.wizard.left import taken_up, text_key
from drafter.wizard.machine import Wizard
from drafter.wizard.offices import offices_of
from drafter.wizard.question import Question
from drafter.wizard.screen import VALUE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, MenuStep, Option, Step
from drafter.wizard.told import as_told, standing
from drafter.wizard.tree import replaced, value_at
from drafter.wizard.writing import TextStep, Written
from drafter.yamlfile import Change, Tree
from drafter.zh.near import did_you_mean


def item_of(wizard: Wizard, identity: str) -> Item:
    """Return the item of a 编号."""
    return next(each for each in wizard.desk.case.report.items() if each.id == identity)


class ItemStep(MenuStep):
    """One item: confirm it, change it, drop it, or leave it to a department."""

    help = (
        "这是已经在报告里的一条。核实过、还适用就选第一项；有【待核实】的地方会逐处问。"
        "选“修改”可以重写；选“不写这一条”会把它从报告里拿掉，可以在目录里撤销。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.part, self.identity = str(question.id[0]), str(question.id[1])

    def started(self, wizard: Wizard) -> None:
        """Ask at once for what is missing in a sentence that was chosen just now."""
        item = item_of(wizard, self.identity)
        if text_of(item) and not item.unconfirmed and self.question.open:
            self._confirm(wizard)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        item = item_of(wizard, self.identity)
        words = as_told(wizard.desk, text_of(item))
        year = wizard.desk.year
        theirs = wizard.desk.answered_by(self.identity)
        if theirs:
            told = f"这一条由{theirs}写，要改请在它的内容里改（--department {theirs}）。"
            kept: list[Option] = [(Choice("就这样"), Wizard.done), (Choice("以后再说"), Wizard.skip)]
            return ChoiceStep(self.question.place, told, kept, (f"成文：{words}",))
        rest: list[Option] = [
            (Choice(f"{year}年不写这一条"), self._drop),
            (Choice("留给部门填写"), self._hand_on),
            (Choice("填标题、部门、佐证等"), self._fields),
            (Choice("以后再说"), Wizard.skip),
        ]
        if wizard.desk.lent(self.identity):
            del rest[:-1]  # the others are the clerk's to choose
        if not words:
            options: list[Option] = [(Choice("写正文"), self._rewrite), *rest]
            return ChoiceStep(self.question.place, "这一条还没有正文。", options)
        confirm = f"{year}年照用" if item.unconfirmed else "照用"
        options = [(Choice(confirm), self._confirm), (Choice("修改"), self._rewrite), *rest]
        origin = f"（{year - 1}年报告的文字，数据填好后自动换上）" if item.unconfirmed else ""
        return ChoiceStep(
            self.question.place, f"{year}年这样写可以吗？{origin}", options, (f"成文：{words}",)
        )

    def _place(self, key: str) -> tuple[str, str, str]:
        return self.part, self.identity, key

    def _confirm(self, wizard: Wizard) -> None:
        doubted = doubted_step(self.question.place, text_of(item_of(wizard, self.identity)), self._set_text)
        if doubted is not None:
            wizard.push(doubted)
            return
        item = item_of(wizard, self.identity)
        if item.unconfirmed:
            self._save(wizard, (self._place("待核实"), None))
        wizard.done()

    def _save(self, wizard: Wizard, *changes: Change) -> None:
        """Save changes of the item; one that was left to a department is taken into its file first."""
        taken = taken_up(wizard.desk, self.part, item_of(wizard, self.identity))
        wizard.save(*taken, *changes)

    def _set_text(self, wizard: Wizard, text: str) -> None:
        """Save the item's words, then go on asking about the doubtful ones."""
        item = item_of(wizard, self.identity)
        self._save(wizard, (self._place(text_key(item)), text))
        wizard.bottom()
        self._confirm(wizard)

    def _rewrite(self, wizard: Wizard) -> None:
        item = item_of(wizard, self.identity)
        text = text_of(item)
        lines = () if text else ("例如：全年受理行政复议案件281件，办结268件。",)
        before = standing(wizard.desk, text, item.not_figures)
        wizard.push(TextStep(self.question.place, "正文：", self._keep, lines, before))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        item = item_of(wizard, self.identity)
        changes: list[Change] = [*written.changes(wizard), (self._place(text_key(item)), written.text)]
        if item.unconfirmed:
            changes.append((self._place("待核实"), None))
        changes += declared(wizard, (self.part, self.identity), item, written)
        self._save(wizard, *changes)
        wizard.news(f"成文：{as_told(wizard.desk, written.text)}")
        wizard.done()

    def _drop(self, wizard: Wizard) -> None:
        wizard.save(*unlinked(wizard, self.identity), ((self.part, self.identity), None))
        wizard.news("已从报告里拿掉。要放回来，请在目录里撤销。")
        wizard.done()

    def _hand_on(self, wizard: Wizard) -> None:
        wizard.push(OfficeStep(self))

    def _fields(self, wizard: Wizard) -> None:
        model = type(item_of(wizard, self.identity))
        wizard.push(fields_step(self.question.place, (self.part, self.identity), model))


def declared(wizard: Wizard, place: Address, item: Item, written: Written) -> list[Change]:
    """Return the changes that note the fragments of an item that are no figures."""
    if not written.not_figures:
        return []
    return replaced(wizard.desk.tree, (*place, "非数据"), written.declared(item))


def unlinked(wizard: Wizard, identity: str) -> list[Change]:
    """Return the changes that take the links to an item out of the others of its file."""
    found: list[Change] = []
    report = wizard.desk.case.report
    for item in (*report.items(), *report.last_promises):
        if item.id and wizard.desk.owns(item.id):
            for _, key, _ in links(type(item)):
                found += _without(wizard.desk.tree, item.id, key, identity)
    return found


def _without(tree: dict[str, Tree], item: str, key: str, identity: str) -> list[Change]:
    held = value_at(tree, (item,))
    value = held.get(key) if isinstance(held, dict) else None
    names = [name.strip() for name in shown_value(value).split("、")]
    if identity not in names:
        return []
    kept = [name for name in names if name != identity]
    part = next(key for key, content in tree.items() if value_at(content, (item,)) is held)
    gone: list[Change] = [((part, item, key), None)]
    return [*gone, ((part, item, key), "、".join(kept))] if kept else gone


class OfficeStep(Step):
    """Which department is to write an item and supply its figures."""

    help = "写部门的名称，例如 司法局。这一条的文字和数据由它在自己的内容里填写。"

    def __init__(self, item: ItemStep) -> None:
        self.item = item

    def screen(self, wizard: Wizard) -> Screen:
        """Return the question."""
        lines = ("例如：司法局",)
        return Screen(self.item.question.place, "留给哪个部门？", Mode.VALUE, lines, keys=VALUE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Note the department and go on."""
        word = text.strip()
        if not word:
            wizard.pop()
            return
        known = department(word)
        named = known.name if known else word if word in offices_of(wizard.desk.case) else ""
        if not named:
            hint = did_you_mean(word, list(offices_of(wizard.desk.case)))
            wizard.refuse(f"没有“{word[:20]}”这个部门。{hint or '请写部门的全称或常用简称。'}")
            return
        wizard.save(((self.item.part, self.item.identity, "部门"), named))
        item = item_of(wizard, self.item.identity)
        figures = map(wizard.desk.case.reckoning.find, names_in(item))
        wizard.later.update(("数据", value.name) for value in figures if value)
        wizard.news(f"已留给{named}：用 --department {named} 填写时会问它。")
        wizard.skip()
