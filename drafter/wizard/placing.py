"""Where new items go: to their section, to a new one, or to the part itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from drafter.address import Address
from drafter.data.departments import department
from drafter.data.indicators import led_by
from drafter.data.topics import topics
from drafter.model.items import Item, Section
from drafter.wizard.about import topic_of
from drafter.wizard.desk import Desk
from drafter.wizard.question import Question
from drafter.wizard.tree import value_at
from drafter.yamlfile import Change, Tree
from drafter.zh.width import fold_name


def placed(
    desk: Desk, question: Question, items: Sequence[dict[str, Tree]], section: Section[Any] | None = None
) -> Iterator[Change]:
    """Yield the changes that put new items in their place, a new section where there is none.

    Args:
        section: the section of the report that a department chose; None to take the likeliest.
    """
    chosen = section or next(iter(sections_offered(desk, question)), None)
    if chosen is not None:
        yield from _in_section(desk, question.part, chosen, items)
        return
    place = home_of(desk, question)
    if place is not None:
        start = desk.count(place)
        for index, item in enumerate(items):
            yield (*place, start + index), item
        return
    topic = topic_asked(desk, question)
    new: dict[str, Tree] = {"标题": topic, "专题": topic, "条目": [*items]}
    yield desk.appended((question.part, "节"), new)


def sections_offered(desk: Desk, question: Question) -> list[Section[Any]]:
    """Return the sections of the report that a department may add to, the likeliest first; else nothing."""
    sections = list(desk.case.report.part(question.part).sections) if question.kind == "part" else []
    if not desk.department or not sections:
        return []
    concerned = topics_of(desk.department)
    return sorted(sections, key=lambda each: (topic_of(each) not in concerned, each is not sections[-1]))


def topics_of(office: str) -> set[str]:
    """Return the topics that a department supplies figures of."""
    known = department(office)
    supplied = set(led_by(known.name)) if known else set()
    return {each.parent for each in topics() if each.parent and supplied.intersection(each.indicators)}


def _in_section(
    desk: Desk, part: str, section: Section[Any], items: Sequence[dict[str, Tree]]
) -> Iterator[Change]:
    """Yield the changes that put items into a department's share of a section of the report."""
    held = value_at(desk.tree, (part, "节"))
    named: dict[str, Tree] = {"标题": section.heading, "专题": section.topic}
    said = {key: value for key, value in named.items() if value}
    for at, each in enumerate(held if isinstance(held, list) else ()):
        if isinstance(each, dict) and said.items() <= each.items():
            place = (part, "节", at, "条目")
            yield from (((*place, desk.count(place) + index), item) for index, item in enumerate(items))
            return
    yield desk.appended((part, "节"), {**said, "条目": [*items]})


def home_of(desk: Desk, question: Question) -> Address | None:
    """The list that new items go to; None where a section is to be made for them."""
    part = question.part
    sections = [each for each in desk.case.report.part(part).sections if desk.owns(each.id)]
    if question.kind == "part" or isinstance(desk.tree.get(part), list):
        return last_place(desk, part)
    wanted = fold_name(topic_asked(desk, question))
    for section in sections:
        if section.id == question.id[2] or (wanted and fold_name(topic_of(section)) == wanted):
            return part, str(section.id), "条目"
    return None


def last_place(desk: Desk, part: str) -> Address:
    """The last list of items that a part has in the file."""
    sections = [each for each in desk.case.report.part(part).sections if desk.owns(each.id)]
    return (part, str(sections[-1].id), "条目") if sections else desk.items_place(part)


def topic_asked(desk: Desk, question: Question) -> str:
    """The topic a question is about; empty where its place has none."""
    if question.id[1:2] == ("专题",):
        return str(question.id[2])
    if question.kind != "topic":
        return ""
    sections = desk.case.report.part(question.part).sections
    return next((topic_of(each) for each in sections if each.id == question.id[2]), "")


def added(desk: Desk, part: str, before: frozenset[str]) -> list[Item]:
    """Return the items of a part that are new in the file since it had these 编号."""
    new = desk.identities - before
    return [item for item in desk.case.report.part(part).all_items() if item.id in new]


def about(desk: Desk, question: Question) -> list[Item]:
    """Return the items that stand where a question asks for more, those of the file that answers go to."""
    part = desk.case.report.part(question.part)
    if question.kind == "part":
        found = part.all_items()
    else:
        wanted = fold_name(topic_asked(desk, question))
        fitting = (
            each
            for each in part.sections
            if each.id == question.id[2] or (wanted and fold_name(topic_of(each)) == wanted)
        )
        found = [item for each in fitting for item in each.items]
    return [item for item in found if desk.owns(item.id)]
