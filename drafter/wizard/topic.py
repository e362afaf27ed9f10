"""A topic: ready sentences with their origin, or words of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.address import Address
from drafter.data.seeds import shown_origin
from drafter.data.topics import topics_by_name
from drafter.model.ask import asks
from drafter.model.items import Measure, Promise, Shortcoming
from drafter.skeleton.formulations import Formulation, formulations
from drafter.wizard.desk import Desk
from drafter.wizard.machine import Wizard
from drafter.wizard.questions import Question, topic_of
from drafter.wizard.screen import CHOICE_KEYS, Choice, Mode, Screen
from drafter.wizard.step import ChoiceStep, Option, Step, number, unknown_choice
from drafter.wizard.told import as_told
from drafter.wizard.writing import TextStep, Written
from drafter.yamlfile import Change, Tree
from drafter.zh.width import fold, fold_name

_SEVERAL = re.compile(r"[、,，;； ]+")
_ITEM = {
    "主要举措": Measure,
    "第一责任人职责": Measure,
    "其他事项": Measure,
    "不足和原因": Shortcoming,
    "下年安排": Promise,
}


class TopicStep(Step):
    """What to write under a topic, a section or a part."""

    help = (
        "常用表述是从真实报告里选出来的句子，选用以后只问其中的数。自己写的，写完逐个确认数字。"
        "这一处写完了就选最后一项。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.part = question.part

    def screen(self, wizard: Wizard) -> Screen:
        """Return what can be done."""
        return self._choices(wizard).screen(wizard)

    def take(self, wizard: Wizard, text: str) -> None:
        """Do what was chosen."""
        self._choices(wizard).take(wizard, text)

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        offered = self.offered(wizard)
        options: list[Option] = []
        if offered:
            options.append((Choice(f"选用常用表述（{len(offered)} 条）"), self._offer))
        options.append((Choice("自己写一条"), self._write))
        last = self._last_year(wizard)
        held = self.held(wizard)
        options.append(
            (Choice("写完了，下一项" if held else "以后再写"), Wizard.done if held else Wizard.skip)
        )
        lines = [f"已经写了 {len(held)} 条。"] if held else []
        return ChoiceStep(self.question.place, self._prompt(wizard), options, [*lines, *last])

    def _prompt(self, wizard: Wizard) -> str:
        model = _ITEM[self.part]
        key = "问题" if model is Shortcoming else "正文"
        return asks(model)[key].worded(wizard.desk.year)

    def _last_year(self, wizard: Wizard) -> list[str]:
        """Last year's figures of the topic."""
        topic = topic_asked(wizard.desk, self.question)
        known = topics_by_name().get(fold_name(topic)) if topic else None
        if known is None:
            return []
        names = [
            name
            for each in topics_by_name().values()
            if each.name == known.name or each.parent == known.name
            for name in each.indicators
        ]
        told = []
        for name in dict.fromkeys(names):
            value = wizard.desk.case.reckoning.find(name)
            if value is not None and value.previous is not None:
                told.append(f"{value.name} {value.previous.text}")
        return [f"{wizard.desk.year - 1}年：{'，'.join(told[:6])}"] if told else []

    def held(self, wizard: Wizard) -> list[str]:
        """编号 of the items that stand there already."""
        part = wizard.desk.case.report.part(self.part)
        if self.question.kind == "part":
            return [item.id or "" for item in part.all_items()]
        wanted = fold_name(topic_asked(wizard.desk, self.question))
        sections = [
            each for each in part.sections
            if each.id == self.question.id[2] or (wanted and fold_name(topic_of(each)) == wanted)
        ]  # fmt: skip
        return [item.id or "" for each in sections for item in each.items]

    def offered(self, wizard: Wizard) -> list[Formulation]:
        """The formulations for this place that the report does not hold yet."""
        used = {getattr(item, "formulation", None) for item in wizard.desk.case.report.items()}
        topic = topic_asked(wizard.desk, self.question)
        return [
            each
            for each in formulations().values()
            if each.part == self.part and not each.withheld and each.id not in used and _about(each, topic)
        ]

    def _offer(self, wizard: Wizard) -> None:
        wizard.push(FormulationStep(self))

    def _write(self, wizard: Wizard) -> None:
        sample = asks(_ITEM[self.part])["问题" if self.part == "不足和原因" else "正文"].sample(
            wizard.desk.year
        )
        lines = (f"例如：{sample}",)
        wizard.push(TextStep(self.question.place, self._prompt(wizard), self._keep, lines))

    def _keep(self, wizard: Wizard, written: Written) -> None:
        item: dict[str, Tree] = {"问题" if self.part == "不足和原因" else "正文": written.text}
        if written.not_figures:
            item["非数据"] = [*written.not_figures]
        wizard.save(*written.changes(wizard), *placed(wizard.desk, self.question, [item]))
        wizard.say(f"成文：{as_told(wizard.desk, written.text)}")
        self.go_on(wizard)

    def go_on(self, wizard: Wizard) -> None:
        """Ask what the new items leave open, then come back here."""
        held = self.held(wizard)
        wizard.again((self.part, held[-1]))


def placed(desk: Desk, question: Question, items: Sequence[dict[str, Tree]]) -> Iterator[Change]:
    """Yield the changes that put new items in their place, a new section where there is none."""
    place = _home(desk, question)
    if place is not None:
        start = desk.count(place)
        for index, item in enumerate(items):
            yield (*place, start + index), item
        return
    topic = topic_asked(desk, question)
    section: dict[str, Tree] = {"标题": topic, "专题": topic, "条目": [*items]}
    yield desk.appended((question.part, "节"), section)


def _home(desk: Desk, question: Question) -> Address | None:
    """The list that new items go to; None where a section is to be made for them."""
    part = question.part
    sections = [each for each in desk.case.report.part(part).sections if desk.owns(each.id)]
    if question.kind == "part" or isinstance(desk.tree.get(part), list):
        return (part, str(sections[-1].id), "条目") if sections else desk.items_place(part)
    wanted = fold_name(topic_asked(desk, question))
    for section in sections:
        if section.id == question.id[2] or (wanted and fold_name(topic_of(section)) == wanted):
            return part, str(section.id), "条目"
    return None


def topic_asked(desk: Desk, question: Question) -> str:
    """The topic a question is about; empty where its place has none."""
    if question.id[1:2] == ("专题",):
        return str(question.id[2])
    if question.kind != "topic":
        return ""
    sections = desk.case.report.part(question.part).sections
    return next((topic_of(each) for each in sections if each.id == question.id[2]), "")


def _about(formulation: Formulation, topic: str) -> bool:
    return not topic or formulation.topic.partition(".")[0] == topic


class FormulationStep(Step):
    """The ready sentences of a topic, with their origin; several may be taken at once."""

    help = "写一个数字选一条，写几个数字可以一次选几条，例如 1、3、5。出处写在每条后面。"

    def __init__(self, topic: TopicStep) -> None:
        self.topic = topic

    def screen(self, wizard: Wizard) -> Screen:
        """Return the sentences."""
        choices = tuple(
            Choice(as_told(wizard.desk, each.text), shown_origin(each.origin))
            for each in self.topic.offered(wizard)
        )
        prompt = "选用哪一条？（可以一次选几条，例如 1、3）"
        return Screen(self.topic.question.place, prompt, Mode.CHOICE, choices=choices, keys=CHOICE_KEYS)

    def take(self, wizard: Wizard, text: str) -> None:
        """Put the sentences chosen into the report; their figures are asked next."""
        offered = self.topic.offered(wizard)
        words = [word for word in _SEVERAL.split(fold(text).strip()) if word] or [""]
        chosen = []
        for word in words:
            at = number(word, len(offered))
            if at is None:
                wizard.refuse(unknown_choice(word, len(offered)))
                return
            chosen.append(offered[at])
        items = [_taken(each, self.topic.part) for each in dict.fromkeys(chosen)]
        wizard.save(*placed(wizard.desk, self.topic.question, items))
        notes = [each.corrected for each in chosen if each.corrected]
        wizard.say(f"已选用 {len(items)} 条。{''.join(notes)}")
        wizard.again((self.topic.part, self.topic.held(wizard)[-len(items)]))


def _taken(formulation: Formulation, part: str) -> dict[str, Tree]:
    """A formulation as an item: its words, to be changed freely, and where they come from."""
    key = "问题" if part == "不足和原因" else "正文"
    return {key: formulation.text, "常用表述": formulation.id}
