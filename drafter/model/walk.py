"""Walking a report: every item and every text that may hold references, with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from drafter.address import Address
from drafter.model.items import Item, Part
from drafter.model.report import PARTS, Contents, Report

LAST_PROMISES = "上年度工作安排落实情况"

_TELLING = ("heading", "text", "cause", "public_text", "reason")


def placed_items(contents: Contents) -> Iterator[tuple[Address, Item]]:
    """Yield every item with its place, part by part, last year's promises at the end."""
    for key in PARTS:
        part = contents.part(key)
        for index, item in enumerate(part.items):
            yield (key, "条目", item.id or index), item
        for number, section in enumerate(part.sections):
            place = (key, "节", section.id or number, "条目")
            for index, item in enumerate(section.items):
                yield (*place, item.id or index), item
    for index, promise in enumerate(contents.last_promises):
        yield (LAST_PROMISES, promise.id or index), promise


def texts(contents: Contents) -> Iterator[tuple[Address, str]]:
    """Yield every text that may hold references, with its place."""
    for key in PARTS:
        yield from _part_texts(key, contents.part(key))
    for place, item in placed_items(contents):
        for name, alias in _telling_fields(type(item)):
            text = getattr(item, name)
            if text:
                yield (*place, alias), text
    if isinstance(contents, Report):
        yield from _report_texts(contents)


@cache
def _telling_fields(model: type[Item]) -> tuple[tuple[str, str], ...]:
    fields = model.model_fields
    return tuple((name, str(fields[name].alias)) for name in _TELLING if name in fields)


def _part_texts(key: str, part: Part[Any]) -> Iterator[tuple[Address, str]]:
    for name, text in (("标题", part.heading), ("引语", part.intro), ("结语", part.closing)):
        if text:
            yield (key, name), text
    for number, section in enumerate(part.sections):
        if section.heading:
            yield (key, "节", section.id or number, "标题"), section.heading


def _report_texts(report: Report) -> Iterator[tuple[Address, str]]:
    for index, passage in enumerate(report.opening):
        yield ("引言", index, "正文"), passage.text
    for key, text in (("过渡语", report.transition), ("结束语", report.closing)):
        if text:
            yield (key,), text
    for index, annex in enumerate(report.annexes):
        yield ("附件", annex.id or index, "标题"), annex.title
