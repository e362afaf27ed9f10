"""Walking a report: every item and every text that may hold references, with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from drafter.address import Address
from drafter.model.base import Model
from drafter.model.items import Item
from drafter.model.marks import Mark, marked, nested
from drafter.model.parts import LAST_PROMISES, PARTS
from drafter.model.report import Contents
from drafter.zh.references import split_references


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


def texts(model: Model) -> list[tuple[Address, str]]:
    """Return every text of a model, and of the models in it, that may hold references, with its place."""
    found: list[tuple[Address, str]] = []
    _gather(model, (), found)
    return found


def _gather(model: Model, place: Address, found: list[tuple[Address, str]]) -> None:
    kind = type(model)
    for name, key in marked(kind, Mark.TELLING):
        value = getattr(model, name)
        if isinstance(value, str):
            found.append(((*place, key), value))
        elif value:
            found += [((*place, key, at), text) for at, text in enumerate(value)]
    for name, key in nested(kind):
        value = getattr(model, name)
        for step, member in _members(value) if value else ():
            _gather(member, (*place, key, *step), found)


def _members(value: Any) -> Iterator[tuple[Address, Model]]:
    if isinstance(value, Model):
        yield (), value
    elif isinstance(value, dict):
        yield from (((name,), member) for name, member in value.items())
    else:
        yield from (((getattr(each, "id", None) or at,), each) for at, each in enumerate(value))


def names_in(texts: Iterable[str | None]) -> Iterator[str]:
    """Yield the names that texts refer to, in their order."""
    for text in texts:
        for piece in split_references(text) if text and "{{" in text else ():
            if not isinstance(piece, str):
                yield from piece.names
