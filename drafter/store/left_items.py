"""Items of the report that are left to a department: what it says of one stands in the item's place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from drafter.data.departments import same_department
from drafter.model.items import Item, Part, Section
from drafter.model.parts import PARTS
from drafter.model.report import Report


def left_to(report: Report, department: str) -> frozenset[str]:
    """Return the 编号 of the items of the report's own file that are left to a department."""
    items = (item for key in PARTS for item in report.part(key).all_items())
    named = ((item.id, item.department) for item in items)
    return frozenset(id for id, office in named if id and office and same_department(office, department))


def answered(part: Part[Any], share: Part[Any], left: frozenset[str]) -> tuple[Part[Any], Part[Any]]:
    """Return a part with what a department says of the items left to it, and the rest of its share.

    Args:
        part: of the report; share: the department's; left: the 编号 of what is left to it.
    """
    said = {item.id: item for item in share.all_items() if item.id in left}
    if not said:
        return part, share
    told = _each(part, lambda items: tuple(_told(item, said) for item in items))
    return told, _each(share, lambda items: tuple(item for item in items if item.id not in said))


def _told(item: Item, said: Mapping[str | None, Item]) -> Item:
    """An item with what was said of it; who says it has confirmed it, unless it says otherwise."""
    answer = said.get(item.id)
    if answer is None:
        return item
    told = {name: getattr(answer, name) for name in answer.model_fields_set}
    return item.model_copy(update={"unconfirmed": False, **told})


def _each(part: Part[Any], change: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> Part[Any]:
    sections = tuple(_section(section, change) for section in part.sections)
    return part.model_copy(update={"items": change(part.items), "sections": sections})


def _section(section: Section[Any], change: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> Section[Any]:
    return section.model_copy(update={"items": change(section.items)})
