"""A topic, a section or a part: what is written there, and one thing more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from drafter.data.topics import topics_by_name
from drafter.model.ask import asks
from drafter.model.base import Model
from drafter.model.items import Measure, Part, Promise, Section, Shortcoming
from drafter.model.parts import MEASURES, PLAN, SHORTCOMINGS
from drafter.skeleton.formulations import Formulation, formulations
from drafter.wizard.about import short, shown_heading, text_of
from drafter.wizard.fields import fields_step
from drafter.wizard.machine import Wizard
from drafter.wizard.placing import about, added, home_of, placed, sections_offered, topic_asked
from drafter.wizard.question import Question
from drafter.wizard.screen import Choice
from drafter.wizard.step import ChoiceStep, MenuStep, Option
from drafter.wizard.told import as_told
from drafter.wizard.writing import TextStep, Written
from drafter.zh.width import fold_name

ITEMS: dict[str, type[Model]] = {
    **dict.fromkeys(MEASURES, Measure),
    SHORTCOMINGS: Shortcoming,
    PLAN: Promise,
}
_FIGURES, _SENTENCES, _WORDS = 6, 4, 60


def text_key_of(part: str) -> str:
    """The key that the text of a new item of a part stands under."""
    return "问题" if ITEMS[part] is Shortcoming else "正文"


class TopicStep(MenuStep):
    """What to write under a topic, a section or a part."""

    help = (
        "常用表述是从真实报告里选出来的句子，选用以后只问其中的数。自己写的，写完逐个确认数字。"
        "这一处写完了就选“写完了”。"
    )

    def __init__(self, question: Question) -> None:
        self.question = question
        self.part = question.part

    def _choices(self, wizard: Wizard) -> ChoiceStep:
        offered, held = self.offered(wizard), about(wizard.desk, self.question)
        done: Option = (Choice("写完了，下一项"), self._finish)
        options: list[Option] = [done] if held else []
        if offered:
            options.append((Choice(f"选用常用表述（{len(offered)} 条）"), self._offer))
        options.append((Choice("自己写一条"), self._write))
        if not held:
            options.append((Choice("以后再写"), Wizard.skip))
        if self._place(wizard) is not None:
            options.append((Choice("改标题、序号等"), self._fields))
        words = [f"· {short(as_told(wizard.desk, text_of(item)), _WORDS)}" for item in held[-_SENTENCES:]]
        lines = [*([f"已经写了 {len(held)} 条："] if held else []), *words, *self._last_year(wizard)]
        return ChoiceStep(self.question.place, self._prompt(wizard), options, lines)

    def _prompt(self, wizard: Wizard) -> str:
        return asks(ITEMS[self.part])[text_key_of(self.part)].worded(wizard.desk.year)

    def _last_year(self, wizard: Wizard) -> Iterator[str]:
        """Last year's figures of the topic."""
        topic = topic_asked(wizard.desk, self.question)
        known = topics_by_name().get(fold_name(topic)) if topic else None
        if known is None:
            return
        family = (each for each in topics_by_name().values() if known.name in (each.name, each.parent))
        told = []
        for name in dict.fromkeys(name for each in family for name in each.indicators):
            value = wizard.desk.case.reckoning.find(name)
            if value is not None and value.previous is not None:
                told.append(f"{value.name} {value.previous.text}")
        if told:
            yield f"{wizard.desk.year - 1}年：{'，'.join(told[:_FIGURES])}"

    def offered(self, wizard: Wizard) -> list[Formulation]:
        """The formulations for this place that the report does not hold yet."""
        used = {getattr(item, "formulation", None) for item in wizard.desk.case.report.items()}
        topic = topic_asked(wizard.desk, self.question)
        kinds = [each.type for each in wizard.desk.case.report.submissions]
        told = ["", *self._unframed(wizard)]
        usable = (each for each in formulations().values() if each.use in told and not each.withheld)
        offered = (each for each in usable if each.part == self.part)
        fitting = (each for each in offered if each.fits(*kinds))
        return [
            each for each in fitting if each.id not in used and topic in ("", each.topic.partition(".")[0])
        ]

    def _unframed(self, wizard: Wizard) -> list[str]:
        """Which of 引语 and 结语 the part may get a sentence for and has none yet."""
        desk = wizard.desk
        if self.question.kind != "part" or desk.department or isinstance(desk.tree.get(self.part), list):
            return []
        part = desk.case.report.part(self.part)
        return [use for use, held in (("引语", part.intro), ("结语", part.closing)) if held is None]

    def _finish(self, wizard: Wizard) -> None:
        """Go on; what the checks find here is said first."""
        ids = {item.id for item in about(wizard.desk, self.question)}
        found = [each.told for each in wizard.findings if ids.intersection(each.address)]
        wizard.done()
        if found:
            more = f"（还有 {len(found) - 1} 处，见检查和成稿）" if len(found) > 1 else ""
            wizard.say(f"{self.question.place[-1]}：{found[0]}{more}")

    def _place(self, wizard: Wizard) -> tuple[str, ...] | None:
        """Where the heading of this section or part is said in the file; None where it cannot be."""
        desk = wizard.desk
        if self.question.kind == "part":
            return None if isinstance(desk.tree.get(self.part), list) or desk.department else (self.part,)
        part, *section = home_of(desk, self.question) or (self.part,)
        return (str(part), str(section[0])) if section[1:] else None

    def _fields(self, wizard: Wizard) -> None:
        place = self._place(wizard)
        assert place is not None
        model: type[Model] = Part if self.question.kind == "part" else Section
        wizard.push(fields_step(self.question.place, place, model))

    def _offer(self, wizard: Wizard) -> None:
        from drafter.wizard.offer import FormulationStep

        wizard.push(FormulationStep(self))

    def _write(self, wizard: Wizard) -> None:
        sample = asks(ITEMS[self.part])[text_key_of(self.part)].sample(wizard.desk.year)
        wizard.push(
            TextStep(
                self.question.place,
                self._prompt(wizard),
                self._keep,
                (f"例如：{sample}",),
                leave=Wizard.pop,
            )
        )

    def _keep(self, wizard: Wizard, written: Written) -> None:
        offered = sections_offered(wizard.desk, self.question)
        if len(offered) < 2:
            self._put(wizard, written)
            return
        options: list[Option] = [
            (Choice(_title(wizard, each)), partial(self._put, written=written, section=each))
            for each in offered
        ]
        wizard.push(ChoiceStep(self.question.place, "写进哪一节？", options, (f"正文：{written.text}",)))

    def _put(self, wizard: Wizard, written: Written, section: Section[Any] | None = None) -> None:
        item = written.as_item(text_key_of(self.part))
        before = wizard.desk.identities
        wizard.save(*written.changes(wizard), *placed(wizard.desk, self.question, [item], section))
        wizard.news(f"成文：{as_told(wizard.desk, written.text)}")
        new = added(wizard.desk, self.part, before)[0]
        wizard.again((self.part, new.id or ""))


def _title(wizard: Wizard, section: Section[Any]) -> str:
    return as_told(wizard.desk, section.heading) if section.heading else shown_heading(section)
