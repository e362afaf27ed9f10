"""Every question of a case, in the order in which they are asked, each open or answered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any

from drafter.data.departments import department, same_department
from drafter.data.indicators import led_by
from drafter.data.topics import topics
from drafter.errors import DrafterError
from drafter.model.items import Item, Part, Section, Shortcoming
from drafter.model.known import field_values
from drafter.model.parts import ACHIEVEMENTS, DUTY, LAST_PROMISES, MEASURES, OTHER, PARTS, PLAN, SHORTCOMINGS
from drafter.model.reckoned import Value
from drafter.model.telling import GAP
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.wizard.about import computed, is_open, label, names_in, shown_heading, supplier, topic_of
from drafter.wizard.desk import Desk
from drafter.wizard.offices import offices_of
from drafter.wizard.promises import settled
from drafter.wizard.question import Question
from drafter.zh.width import fold_name

__all__ = ["Question", "known_offices", "questions"]

_JOINT = "党委政府联合报上级"
_USUAL = 12
"""So many figures are asked of a department of which a case knows nothing yet."""


def questions(desk: Desk) -> tuple[Question, ...]:
    """Return every question of the case, or of one department's part of it."""
    return tuple(_Agenda(desk).all())


def known_offices(desk: Desk) -> tuple[str, ...]:
    """Return the departments a case knows of."""
    return offices_of(desk.case)


class _Agenda:
    """One walk through a case; a figure is asked where the text first states it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.report = desk.case.report
        self.own = desk.identities
        self.asked: set[str] = set()
        self.clerk = not desk.department
        self.fields = field_values(self.report)
        self._ours: dict[str, bool] = {}

    def all(self) -> Iterator[Question]:
        if self.clerk:
            yield from self.body()
        yield from self.promises()
        order = self.order()
        for key in order:
            yield from self.part(key)
            if key == SHORTCOMINGS and PLAN not in order:
                yield from self.remedies()
        if self.clerk:
            yield from self.frame()
        yield from self.other_figures()
        if not self.clerk:
            yield from self.usual_figures()
        yield from self.sources()
        yield Question("review", ("检查",), ("检查和成稿",), False, "检查和成稿")

    def order(self) -> list[str]:
        """The parts in the order in which the skeleton tells them."""
        told: list[str] = list(PARTS)
        with suppress(DrafterError):  # a skeleton that cannot be read is told where it is needed
            skeleton = read_skeleton(find_skeleton(self.report.skeleton, self.desk.folder))
            told = [part.part for part in skeleton.manifest.parts]
        return told if self.clerk else [key for key in told if key != DUTY]

    def body(self) -> Iterator[Question]:
        body = self.report.body
        values = {"行政区划": body.region, "机关全称": body.name, "上级": body.superior or ""}
        values |= {"级别": body.level_word or "", "简称": body.short_name or ""}
        for key, value in values.items():
            missing = "待填" in value or (key == "上级" and not value and self._reports_upwards())
            yield Question("field", ("报告主体", key), ("报告主体", key), missing, "报告主体")
        for key in ("年度", "体例"):
            yield Question("field", (key,), ("报告主体", key), False, "报告主体")
        for index, submission in enumerate(self.report.submissions):
            place = ("报送文本", submission.name)
            yield Question("submission", ("报送文本", index), place, submission.date is None, "报告主体")

    def _reports_upwards(self) -> bool:
        return any(each.type == _JOINT for each in self.report.submissions)

    def promises(self) -> Iterator[Question]:
        for index, promise in enumerate(self.report.known_promises):
            if self._mine(promise.department):
                waits = not settled(self.desk, promise)
                place = (f"{self.report.year - 1}年安排", f"第{index + 1}件")
                identity = (LAST_PROMISES, promise.id or index)
                yield Question("promise", identity, place, waits, "上年安排")

    def part(self, key: str) -> Iterator[Question]:
        part = self.report.part(key)
        if key == PLAN:
            yield from self.remedies()
        for item in part.items:
            yield from self.item(key, (key,), item)
        for section in part.sections:
            yield from self.section(key, section)
        offered = list(self.topics(part)) if key == ACHIEVEMENTS else []
        yield from offered
        if not offered:
            mine = [item for item in part.all_items() if self.clerk or item.id in self.own]
            needed = key != OTHER and (self.clerk or key != PLAN)
            yield Question("part", (key, "新写"), (key, "新写"), not mine and needed, key)

    def section(self, key: str, section: Section[Any]) -> Iterator[Question]:
        title = shown_heading(section)
        for item in section.items:
            yield from self.item(key, (key, title), item)
        if key in MEASURES and (self.clerk or section.id in self.own):
            yield Question("topic", (key, "节", section.id or title), (key, title), not section.items, key)

    def topics(self, part: Part[Any]) -> Iterator[Question]:
        """Topics that no section tells yet; a report that is not told by topics need not tell them."""
        own = [section for section in part.sections if self.clerk or section.id in self.own]
        held = {fold_name(topic_of(section)) for section in own}
        plain = bool(part.all_items()) and not any(section.topic for section in part.sections)
        for topic in topics():
            if topic.parent or topic.name in PARTS or fold_name(topic.name) in held:
                continue
            if not self._concerns(topic.name):
                continue
            place = (ACHIEVEMENTS, topic.name)
            waits = not plain and self.clerk
            yield Question("topic", (ACHIEVEMENTS, "专题", topic.name), place, waits, ACHIEVEMENTS)

    @cached_property
    def supplied(self) -> dict[str, None]:
        """Names of the indicators that the department leads in supplying."""
        known = department(self.desk.department)
        return dict.fromkeys(led_by(known.name)) if known else {}

    def _concerns(self, topic: str) -> bool:
        """True if the department supplies figures of the topic."""
        if self.clerk:
            return True
        names = (name for each in topics() if each.parent == topic for name in each.indicators)
        return any(name in self.supplied for name in names)

    def item(self, key: str, place: tuple[str, ...], item: Item) -> Iterator[Question]:
        ours = item.id in self.own
        waits = is_open(item)
        left = waits and not ours and self._left_here(item)
        office = (item.department or "") if waits and self.clerk else ""
        named = (*place, label(item, self.fields)) if ours or left else place
        if ours or left:
            yield Question("item", (key, item.id or ""), named, waits, key, office)
        if ours and isinstance(item, Shortcoming):
            yield Question("cause", (key, item.id or "", "原因"), (*named, "原因"), not item.cause, key)
        if ours or not self.clerk:
            asked = ours or self._mine(item.department)
            yield from self.figures_of(key, named, item, asked, office)

    def remedies(self) -> Iterator[Question]:
        """What the plan does about each shortcoming."""
        for item in self.report.shortcomings.all_items():
            if item.id in self.own:
                id = (SHORTCOMINGS, item.id or "", "整改措施")
                yield Question(
                    "remedy", id, (PLAN, "整改", label(item, self.fields)), not item.remedies, PLAN
                )

    def _left_here(self, item: Item) -> bool:
        """True for an item of the report's file that is left to the department at the desk."""
        return not self.clerk and bool(item.id and item.department) and self._mine(item.department)

    def figures_of(
        self, key: str, place: tuple[str, ...], item: Item, ours: bool, office: str
    ) -> Iterator[Question]:
        for name in names_in(item):
            value = self.desk.case.reckoning.find(name)
            if value is not None:
                yield from self.figure(value, key, (*place[:2], value.name), ours, office)

    def figure(
        self, value: Value, part: str, place: tuple[str, ...], ours: bool = False, office: str = ""
    ) -> Iterator[Question]:
        if value.name in self.asked:
            return
        figure = self.report.figures.get(value.name)
        held = self.desk.held
        if self.clerk:
            gathered = figure is not None and figure.combination == "合计"
            waits = value.quantity is None and not gathered and not held.offices(value.name)
        else:
            if not (ours or held.asked_here(value.name) or self._mine(supplier(value, figure))):
                return
            shared = figure is not None and figure.combination is not None
            if shared and not held.asked_here(value.name):
                return
            waits = not held.value(value.name) if shared else value.quantity is None
        self.asked.add(value.name)
        if not computed(figure):
            yield Question("figure", ("数据", value.name), place, waits, part, office if waits else "")

    def other_figures(self) -> Iterator[Question]:
        """Figures that no text states; of a department also those of last year's report that it supplies."""
        for name in self.report.figures if self.clerk else self.desk.case.reckoning.values:
            value = self.desk.case.reckoning.find(name)
            if value is not None:
                yield from self.figure(value, "数据", ("数据", value.name))

    def usual_figures(self) -> Iterator[Question]:
        """What a department usually supplies, where the case asks it for nothing else."""
        usual = list(self.supplied)[:_USUAL]
        if self.asked <= set(usual):
            for name in usual:
                value = self.desk.case.reckoning.find(name)
                if value is not None:
                    yield from self.figure(value, "数据", ("数据", value.name))

    def sources(self) -> Iterator[Question]:
        """Who fills in, and one question a department: where its figures come from."""
        if not self.clerk:
            for key in ("填报人", "审核人", "统计截止日期"):
                waits = key == "填报人" and not self.desk.tree.get(key)
                yield Question("field", (key,), ("填报情况", key), waits, "数据")
        for office, unsourced in self._unsourced().items():
            place = ("数据来源", office or "没有写部门的数据")
            yield Question("source", ("数据来源", office), place, unsourced, "数据")

    def _unsourced(self) -> dict[str, bool]:
        """Department → True if one of its figures is without source."""
        found: dict[str, bool] = {}
        for name, figure in self.report.figures.items():
            if sourceable(self.desk, name):
                value = self.desk.case.reckoning.find(name)
                office = supplier(value, figure) if self.clerk and value else self.desk.department
                found[office] = found.get(office, False) or not figure.source
        return found

    def frame(self) -> Iterator[Question]:
        part = "开头和结尾"
        opening = self.report.opening
        missing = not opening or any(GAP.search(passage.text) for passage in opening)
        yield Question("opening", ("引言",), (part, "引言"), missing, part)
        for key in ("过渡语", "结束语"):
            yield Question("field", (key,), (part, key), False, part)
        yield Question("annexes", ("附件",), (part, "附件"), False, part)

    def _mine(self, office: str | None) -> bool:
        if self.clerk or not office:
            return self.clerk
        if office not in self._ours:
            self._ours[office] = same_department(office, self.desk.department)
        return self._ours[office]


def sourceable(desk: Desk, name: str) -> bool:
    """True for a figure that the file gives a value: it is there that its source is said."""
    figure = desk.case.report.figures.get(name)
    return bool(desk.held.value(name)) and not computed(figure)
